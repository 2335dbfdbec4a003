report-reindexing = Réindexation
report-reindexed = Réindexation terminée
report-would = **Ce que changerait une réindexation** (rien n’a été changé)
report-refreshing = Lecture des flux et pages web
report-refreshed = Flux et pages web lus
report-reading-address = Lecture de l’adresse
report-address-read = Adresse lue
report-reading-file = Lecture du fichier
report-file-read = Fichier lu
report-reading-text = Lecture du texte
report-text-read = Texte lu
report-removing = Retrait
report-removed-one = Article retiré
report-putting-back = Remise en place
report-put-back = Article remis en place
report-ruling = Choix de ce qui est cherché
report-switching = Changement du filtre
report-meanwhile = Les questions reçoivent des réponses comme avant pendant ce temps.
report-step-reading = lecture
report-step-fetching = téléchargement
report-step-indexing = indexation
report-of = { $done } sur { $total }
report-added = **{ $count }** ajoutés
report-changed = **{ $count }** modifiés
report-removed = **{ $count }** retirés
report-unchanged = **{ $count }** inchangés
report-failed = **{ $count }** en échec
report-unreadable = N’ont pas pu être lus :
report-read = Lu :
report-together = { $count } fichiers et adresses : { $held }
report-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
report-searched = { $count } cherchés
report-aside = { $count } à l’écart
report-headings = { $count ->
    [one] { $count } titre
   *[other] { $count } titres
}
report-ruled-body = Paragraphe { $number } : désormais cherché
report-ruled-boilerplate = Paragraphe { $number } : désormais à l’écart
report-ruled-filter = Paragraphe { $number } : ce que dit le filtre
change-not-here = Ce serveur n’a pas d’articles à lui que l’on puisse modifier. La personne qui gère ce bot choisit quels serveurs en ont.
change-stopped = Le bot s’arrête, ceci a donc été interrompu. Rien n’a été changé ; recommencez plus tard.
change-under-way = { $seconds ->
    [one] Les articles sont déjà en cours de modification, depuis { $seconds } seconde. Attendez la fin, puis réessayez.
   *[other] Les articles sont déjà en cours de modification, depuis { $seconds } secondes. Attendez la fin, puis réessayez.
}
