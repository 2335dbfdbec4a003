saved-told = La réponse avec ses références : à lire, en JSON et en tableau. Vous êtes la seule personne à voir ceci.
saved-passages = { $total ->
    [one] { $shown } sur { $total } passage, mot pour mot
   *[other] { $shown } sur { $total } passages, mot pour mot
}
saved-on = Demandé le { $day }, index { $generation }
