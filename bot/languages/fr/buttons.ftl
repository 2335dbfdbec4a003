button-more = Plus de passages
button-share = Partager ici
button-thread = Continuer dans un fil
button-save = Enregistrer
button-whole = Article entier
button-rephrase = Pas ce que je voulais
button-before = ◀ avant
button-after = après ▶

rephrase-title = Demandez-le autrement
rephrase-question = Votre question
rephrase-hint = Nommez qui parle, et un mot que l’article a dû employer.

button-no-question = La question n’est plus lisible dans ce message. Posez-la de nouveau.
button-no-channel = Je ne peux pas écrire dans ce salon, la réponse n’a donc pas été partagée. Demandez à la rédaction de m’y autoriser.
button-no-writing = Vous ne pouvez pas écrire dans ce salon, la réponse n’a donc pas été partagée.
button-gone = Cet article ne fait plus partie des articles d’ici. Posez de nouveau la question pour voir ce qu’ils disent maintenant.
button-nothing-before = Rien ne précède cela dans l’article.
button-nothing-after = Rien ne suit cela dans l’article.
button-earlier = ◀ plus tôt
button-later = plus tard ▶
