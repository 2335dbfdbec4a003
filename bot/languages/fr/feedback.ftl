vote-off = Les votes sont désactivés dans ce serveur. Rien n’a été compté.
vote-not-kept = Les articles sont en cours de modification, votre vote n’a donc pas pu être gardé. Votez de nouveau dans une minute.

forgotten = { $count ->
    [0] **Rien n’était enregistré de vous.** Vous n’avez voté sur aucune réponse.
    [one] **C’est oublié.** { $count } vote a été supprimé, où que vous l’ayez donné.
   *[other] **C’est oublié.** { $count } votes ont été supprimés, où que vous les ayez donnés.
}
forgotten-rest = Rien d’autre de ce qui est enregistré ne dit de qui cela vient. </privacy> dit ce qui est enregistré.
