answer-on = { $speaker } sur { $topic }
answer-corrected = Réponses pour { $meant } ; { $typed } ne figure nulle part.
answer-quoted = « { $word } »
answer-nowhere = nulle part :
answer-index = index { $generation }
answer-found = { $total ->
    [one] { $total } passage trouvé
   *[other] { $total } passages trouvés
}
answer-shown = { $shown } affichés
answer-verbatim = mot pour mot
answer-no-room = { $count ->
    [one] { $count } autre passage ne tenait pas sur cette carte
   *[other] { $count } autres passages ne tenaient pas sur cette carte
}
answer-held-back = { $count ->
    [one] { $count } passage retenu : pas mot pour mot comme enregistré
   *[other] { $count } passages retenus : pas mot pour mot comme enregistrés
}
answer-all-shown = **C’est tout.** Aucun autre passage n’y répond.
answer-empty = **Il n’y a pas encore d’articles ici.**
    La personne qui gère ce bot peut mettre des textes dans son dossier d’articles ; ensuite, un membre qui peut gérer le serveur utilise </reindex>, et les questions reçoivent des réponses.

answer-nothing = **Rien dans les articles ne dit cela.**
answer-no-terms = La question n’a aucun mot à chercher. Nommez une personne, un lieu ou une chose.
answer-unknown-speaker = Personne du nom de { $speaker } ne figure dans ces articles.
answer-speaker-silent = { $asked ->
    [some] { $speaker } apparaît dans les articles que les filtres laissent passer, mais n’y dit rien.
   *[all] { $speaker } apparaît dans ces articles, mais n’y dit rien.
}
answer-speaker-not-on-topic = { $asked ->
    [some] { $speaker } parle dans les articles que les filtres laissent passer, mais pas de ceci : { $topic }.
   *[all] { $speaker } parle dans ces articles, mais pas de ceci : { $topic }.
}
answer-no-match = { $asked ->
    [some] Aucun paragraphe des articles que les filtres laissent passer n’en parle.
   *[all] Aucun paragraphe de ces articles n’en parle.
}
answer-that-person = cette personne
answer-that = le sujet demandé
answer-unsure = Il n’est pas sûr que cela réponde : des mots de la question manquent ici.
answer-near = **Passages les plus proches, qui n’y répondent pas**
answer-near-number = proche { $number }
