answer-on = { $speaker } über { $topic }
answer-corrected = Antworten für { $meant }; { $typed } steht nirgends.
answer-quoted = „{ $word }“
answer-nowhere = nirgends:
answer-index = Index { $generation }
answer-found = { $total ->
    [one] { $total } Stelle gefunden
   *[other] { $total } Stellen gefunden
}
answer-shown = { $shown } gezeigt
answer-verbatim = Wort für Wort
answer-no-room = { $count ->
    [one] { $count } weitere Stelle passte nicht auf diese Karte
   *[other] { $count } weitere Stellen passten nicht auf diese Karte
}
answer-held-back = { $count ->
    [one] { $count } Stelle zurückgehalten: nicht Wort für Wort wie gespeichert
   *[other] { $count } Stellen zurückgehalten: nicht Wort für Wort wie gespeichert
}
answer-all-shown = **Das war alles.** Keine weitere Stelle beantwortet es.
answer-empty = **Hier gibt es noch keine Artikel.**
    Wer diesen Bot betreibt, kann Texte in seinen Artikelordner legen; dann nutzt ein Mitglied, das den Server verwalten darf, </reindex>, und Fragen werden beantwortet.

answer-nothing = **Nichts in den Artikeln sagt das.**
answer-no-terms = Die Frage hat kein Wort, nach dem gesucht werden kann. Nenne eine Person, einen Ort oder eine Sache.
answer-unknown-speaker = Niemand namens { $speaker } steht in diesen Artikeln.
answer-speaker-silent = { $asked ->
    [some] { $speaker } kommt in den Artikeln vor, die die Filter durchlassen, sagt aber nichts darin.
   *[all] { $speaker } kommt in diesen Artikeln vor, sagt aber nichts darin.
}
answer-speaker-not-on-topic = { $asked ->
    [some] { $speaker } spricht in den Artikeln, die die Filter durchlassen, aber nicht über { $topic }.
   *[all] { $speaker } spricht in diesen Artikeln, aber nicht über { $topic }.
}
answer-no-match = { $asked ->
    [some] Kein Absatz der Artikel, die die Filter durchlassen, handelt davon.
   *[all] Kein Absatz dieser Artikel handelt davon.
}
answer-that-person = diese Person
answer-that = das Gefragte
answer-unsure = Nicht sicher, ob das die Frage beantwortet: Einige ihrer Wörter fehlen hier.
answer-near = **Die nächsten Stellen, die es aber nicht beantworten**
answer-near-number = nah { $number }
