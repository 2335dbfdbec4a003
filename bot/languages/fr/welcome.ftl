welcome-title = **Je réponds aux questions avec les mots des articles.**
welcome-how = Posez vos questions avec </ask>, mentionnez-moi avec votre question, ou envoyez-la-moi en message privé. Je cite ce qui est paru, mot pour mot, et je dis où cela se trouve ; quand les articles ne disent rien, je le dis.
welcome-examples = Par exemple :
welcome-question = qu’a dit { $speaker } sur { $topic } ?
welcome-editors = **Qui gère ce serveur** choisit avec </settings> où et comment je réponds.
welcome-first = **Il n’y a pas encore d’articles ici.** Qui gère ce serveur ajoute les premiers avec </articles add> : une page web, un flux, un fichier ou un texte.
welcome-waiting = **Il n’y a pas encore d’articles ici.** La personne qui gère ce bot les met dans son dossier d’articles ; ensuite, </reindex> les lit.
welcome-privacy = -# Ce que je garde ou non : </privacy>. Toutes les commandes : </help>.
