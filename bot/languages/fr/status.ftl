status-empty = **Il n’y a pas encore d’articles ici.**
status-articles = { $count ->
    [one] **{ $count }** article
   *[other] **{ $count }** articles
}
status-paragraphs = { $count ->
    [one] **{ $count }** paragraphe cherché
   *[other] **{ $count }** paragraphes cherchés
}
status-aside = **{ $count }** à l’écart
status-sources = sources :
status-languages = langues :
status-none-named = aucune indiquée
status-feeds = flux suivis : { $count }
status-read = pages web lues pour la dernière fois : { $when }
status-changed = articles modifiés pour la dernière fois : { $when }
status-failed = illisibles lors du dernier </reindex> : **{ $count }**
status-pages-failed = pages web et flux en échec : **{ $count }** (la rédaction voit pourquoi avec </sources>)

privacy-title = **Ce que ce bot garde**
privacy-votes = \- vos votes sur les réponses, sous un code fait de votre identifiant et d’un secret de ce bot. Ils sont supprimés après { $days } jours, ou tout de suite avec </forget-me>.
privacy-counts = \- combien de questions ont été posées chaque jour, et comment elles ont reçu réponse : des nombres, sans les mots de personne.
privacy-missed = \- des mots isolés que des membres ont demandés et qu’aucun article ne contient, sans dire qui ; aucun avec un chiffre, et aucun des messages privés. Ils sont supprimés { $days } jours après la dernière demande.
privacy-questions-on = \- les questions entières qui n’ont rien trouvé, sans dire qui : la rédaction de ce serveur les laisse enregistrer. Elles sont supprimées après { $days } jours.
privacy-questions-off = \- aucune question entière : elle est lue, reçoit une réponse et est oubliée.
privacy-answers-on = \- quels paragraphes citent les { $count } dernières réponses dans ce serveur, pendant { $days } jours, pour marquer une réponse dont l’article change.
privacy-answers-off = \- rien des réponses. Ce sont des messages dans Discord.
privacy-server = \- les articles, et sous l’identifiant de ce serveur, les réglages que fait sa rédaction.
privacy-never = Aucun nom, identifiant ou message de membre n’est enregistré, et le journal ne contient aucune question.
privacy-reads = Dans { $channels }, je lis chaque message à son arrivée, pour voir s’il pose une question : la rédaction de ce serveur l’a activé. Ce qui ne demande rien est oublié aussitôt.
privacy-forget = </forget-me> supprime vos votes partout. Les articles quittent les réponses pour de bon avec </articles remove>, que peuvent utiliser les membres qui peuvent gérer ce serveur. Qui peut supprimer des messages ici peut supprimer des réponses.
