articles-none = **Il n’y a pas encore d’articles ici.**
    Ajoutez-en un avec </articles add>.
articles-page = { $total ->
    [one] { $total } article · page { $page } sur { $pages }
   *[other] { $total } articles · page { $page } sur { $pages }
}
articles-previous = Page précédente
articles-next = Page suivante
articles-from-start = Depuis le début
articles-go-on = Continuer
articles-to-end = jusqu’à la fin, paragraphe { $number }
articles-left = { $count ->
    [one] { $count } paragraphe ne tenait pas : continuez avec le bouton, ou à partir de { $next }
   *[other] { $count } paragraphes ne tenaient pas : continuez avec le bouton, ou à partir de { $next }
}
articles-cut = { $count ->
    [one] … et { $count } caractère de plus, trop pour l’afficher
   *[other] … et { $count } caractères de plus, trop pour les afficher
}
articles-not-searched = pas cherché
articles-set-aside = **à l’écart**
articles-menu = Chercher un paragraphe mis à l’écart
articles-search = Chercher
articles-as-filter = Selon le filtre
articles-remove-sure = **Retirer « { $name } » ?**
    Il quitte les réponses tout de suite.
articles-comes-back = Son fichier **{ $place }** reste dans le dossier d’articles, le prochain </reindex> le ramène donc.
articles-remove = Retirer
articles-keep = Garder
articles-undo = Annuler
articles-kept = Rien n’a été retiré.
articles-exported = Tous les articles de ce serveur, en lignes JSON : { $count }
articles-form = Ajouter un article
articles-form-title = Titre
articles-form-source = Source, par exemple un journal
articles-form-day = Jour de parution
articles-form-address = Adresse, s’il en a une
articles-form-text = Texte
articles-form-hint = Une ligne vide entre les paragraphes. Donnez un texte plus long en fichier.
articles-change = Modifier
articles-unknown = Aucun article ici n’a l’identifiant « { $id } ». </articles list> les montre tous.
articles-no-paragraph = Aucun article ici n’a l’identifiant « { $id } » et un paragraphe { $number }. </articles show> liste les paragraphes avec leurs numéros.
articles-one-of-both = Donnez une adresse ou un fichier, pas les deux à la fois.
articles-no-address = Une adresse commence par https:// ou http://. Pour ajouter un fichier, joignez-le.
articles-no-format = Ce type de fichier n’est pas lu. Enregistrez-le comme l’un de ceux-ci : { $formats }.
articles-too-big = Ce fichier est trop gros. Il a { $size } Mo, et { $most } Mo sont le maximum ; divisez-le en plus petits.
articles-not-fetched = Le fichier n’a pas pu être pris de Discord. Joignez-le encore une fois.
articles-export-too-big = Les articles font plus que les { $most } Mo que l’on peut envoyer ici. La personne qui gère ce bot peut les écrire dans un fichier avec « quoth export ».
