unanswered-title = **Was gefragt und nicht gefunden wurde**
unanswered-none = Bisher fehlte nichts, wonach hier gefragt wurde.
unanswered-term = { $times ->
    [one] **{ $term }** · { $times }-mal · { $day }
   *[other] **{ $term }** · { $times }-mal · { $day }
}
unanswered-more-terms = { $count ->
    [one] { $count } weiteres Wort
   *[other] { $count } weitere Wörter
}
unanswered-questions = **Ganze Fragen**
unanswered-question = { $times ->
    [one] { $question } · { $times }-mal · { $day }
   *[other] { $question } · { $times }-mal · { $day }
}
unanswered-more-questions = { $count ->
    [one] { $count } weitere Frage
   *[other] { $count } weitere Fragen
}
unanswered-questions-off = Ganze Fragen werden nicht gespeichert. </settings> lässt es zu.

unanswered-usage = **Gefragt in den letzten { $days } Tagen:** { $count }
unanswered-chart-asked = `{ $chart }` gefragt
unanswered-chart-found = `{ $chart }` beantwortet
unanswered-found = beantwortet { $count }
unanswered-empty = keine Artikel { $count }
unanswered-no-match = nichts handelt davon { $count }
unanswered-unknown-speaker = Person unbekannt { $count }
unanswered-speaker-silent = Person sagt nichts { $count }
unanswered-speaker-not-on-topic = Person sagt nichts zum Thema { $count }
unanswered-no-terms = kein Suchwort { $count }

unanswered-votes = **Stimmen**
unanswered-votes-of = { $month }: 👍 { $up } · 👎 { $down }
unanswered-no-votes = noch keine Stimmen

unanswered-foot = Wörter und Fragen werden { $days } Tage nach der letzten Frage gelöscht

unanswered-clear = Leeren
unanswered-clear-now = Löschen
unanswered-keep = Behalten
unanswered-put-back = Zurückholen

unanswered-sure = **Löschen, was fehlte?** { $count ->
    [one] { $count } Wort oder Frage geht verloren. Zählungen und Stimmen bleiben.
   *[other] { $count } Wörter und Fragen gehen verloren. Zählungen und Stimmen bleiben.
}
unanswered-kept = Nichts wurde gelöscht.
unanswered-cleared = { $count ->
    [one] **Gelöscht.** { $count } Wort oder Frage ist weg.
   *[other] **Gelöscht.** { $count } Wörter und Fragen sind weg.
}
unanswered-is-back = { $count ->
    [one] **Zurückgeholt.** { $count } Wort oder Frage zählt wieder.
   *[other] **Zurückgeholt.** { $count } Wörter und Fragen zählen wieder.
}
