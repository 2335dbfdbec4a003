# The commands as Discord shows them. A name: lower case, no spaces, at most 32 characters; a description: at most 100.
# No two commands of a group, and no two options of a command, may have the same name.

command-ask = demander
    .description = Interrogez les articles ; ils répondent avec leurs propres mots.
    .option-question = question
    .option-question-description = Ce que vous voulez savoir, avec vos propres mots
    .option-speaker = personne
    .option-speaker-description = Seulement ce que cette personne a dit
    .option-about = sujet
    .option-about-description = De quoi il s’agit : un sujet
    .option-since = depuis
    .option-since-description = Seulement les articles à partir de là : 2011-09-07, 2011-09 ou 2011
    .option-until = jusque
    .option-until-description = Seulement les articles jusque-là : 2011-09-07, 2011-09 ou 2011
    .option-source = source
    .option-source-description = Seulement les articles de cette source
    .option-article = article
    .option-article-description = Seulement cet article : tapez des mots de son titre
    .option-share = partager
    .option-share-description = Montrer la réponse à tout le salon ; sinon, vous seul la voyez et pouvez la partager

command-help = aide
    .description = Voir comment demander, et ce que font les boutons.

command-said = propos
    .description = Lister ce que quelqu’un a dit, dans l’ordre des dates, mot pour mot.
    .option-speaker = personne
    .option-speaker-description = Qui a parlé
    .option-about = sujet
    .option-about-description = Sur quoi
    .option-since = depuis
    .option-since-description = Seulement les articles à partir de là : 2011-09-07, 2011-09 ou 2011
    .option-until = jusque
    .option-until-description = Seulement les articles jusque-là : 2011-09-07, 2011-09 ou 2011

command-reindex = réindexer
    .description = Relire les articles ; les questions reçoivent des réponses pendant ce temps.
    .option-dry_run = essai
    .option-dry_run-description = Montrer seulement ce qui changerait

command-refresh = actualiser
    .description = Lire le nouveau dans les flux et les pages web ajoutés.

command-sources = sources
    .description = Montrer d’où viennent les articles, et ce qui a échoué.

command-articles = articles
    .description = Ajouter, consulter et retirer des articles

command-articles-add = ajouter
    .description = Ajouter des articles d’une adresse ou d’un fichier ; sans rien, un formulaire s’ouvre.
    .option-address = adresse
    .option-address-description = Une page web, ou un flux à suivre : https://…
    .option-file = fichier
    .option-file-description = Un fichier avec un ou plusieurs articles ; il remplace celui du même nom

command-articles-list = liste
    .description = Lister les articles : titre, identifiant, source et date.
    .option-page = page
    .option-page-description = Quelle page de la liste

command-articles-show = afficher
    .description = Afficher un article : ce qui y est cherché, et ce qui a été écarté et pourquoi.
    .option-article = id
    .option-article-description = Son identifiant ; tapez des mots de son titre
    .option-start = début
    .option-start-description = Le paragraphe par lequel commencer

command-articles-rule = trancher
    .description = Passer outre le filtre : dire si un paragraphe est cherché.
    .option-article = id
    .option-article-description = Son identifiant ; tapez des mots de son titre
    .option-paragraph = paragraphe
    .option-paragraph-description = Le numéro que /articles afficher lui donne
    .option-ruling = comme
    .option-ruling-description = Ce qu’il est désormais, aussi quand l’article est relu

command-articles-remove = retirer
    .description = Retirer un article des réponses ; demande confirmation.
    .option-article = id
    .option-article-description = Son identifiant ; tapez des mots de son titre

command-articles-export = exporter
    .description = Donner tous les articles en un fichier que /articles ajouter relit.

command-settings = réglages
    .description = Choisir où et comment on répond ici, et qui est de la rédaction.

command-status = état
    .description = Montrer combien d’articles il y a, et s’ils sont récents.

command-privacy = confidentialité
    .description = Dire ce que le bot enregistre, et ce qu’il n’enregistre pas.

command-unanswered = sans-réponse
    .description = Voir ce que les membres n’ont pas trouvé, et combien ils demandent.

command-forget-me = oubliez-moi
    .description = Faire supprimer tout ce qui est enregistré de vous : vos votes.

command-check-in-the-articles = Vérifier dans les articles

choice-search-it = y chercher
choice-set-it-aside = l’écarter
choice-what-the-filter-says = ce que dit le filtre
