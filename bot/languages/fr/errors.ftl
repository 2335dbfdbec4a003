error-not-here = Il n’y a pas d’articles à interroger ici. La personne qui gère ce bot choisit quels serveurs en ont.
error-busy = Les articles sont en cours de modification. Réessayez dans une minute.
error-editors-only = Seuls les membres qui peuvent gérer ce serveur peuvent faire cela.
error-server-only = Cela ne marche que dans un serveur.
error-command-changed = Cette commande vient de changer. Réessayez dans une minute ; redémarrer Discord la charge tout de suite.
error-incident = Un problème est survenu, et ce n’est pas votre faute. La personne qui gère ce bot le trouve dans le journal sous `{ $incident }`.

error-question-empty = La question est vide. Écrivez ce que vous voulez savoir.
error-question-too-long = La question est trop longue. Demandez l’essentiel.
error-question-no-name = « { $typed } » ne contient aucun nom à chercher. Donnez le nom de famille de la personne qui parle.
error-question-no-word = « { $typed } » ne contient aucun mot à chercher. Nommez le sujet autrement.
error-question-no-day = « { $typed } » n’est pas une date lisible. Écrivez un jour comme 2011-09-07, un mois comme 2011-09, une année comme 2011.
