unanswered-title = **Ce qui a été demandé et pas trouvé**
unanswered-none = Rien de ce qui a été demandé ici n’a encore manqué.
unanswered-term = { $times ->
    [one] **{ $term }** · { $times } fois · { $day }
   *[other] **{ $term }** · { $times } fois · { $day }
}
unanswered-more-terms = { $count ->
    [one] { $count } autre mot
   *[other] { $count } autres mots
}
unanswered-questions = **Questions entières**
unanswered-question = { $times ->
    [one] { $question } · { $times } fois · { $day }
   *[other] { $question } · { $times } fois · { $day }
}
unanswered-more-questions = { $count ->
    [one] { $count } autre question
   *[other] { $count } autres questions
}
unanswered-questions-off = Les questions entières ne sont pas enregistrées. </settings> le permet.

unanswered-usage = **Demandé ces { $days } derniers jours :** { $count }
unanswered-chart-asked = `{ $chart }` demandé
unanswered-chart-found = `{ $chart }` répondu
unanswered-found = répondu { $count }
unanswered-empty = pas d’articles { $count }
unanswered-no-match = rien n’en parle { $count }
unanswered-unknown-speaker = personne inconnue { $count }
unanswered-speaker-silent = la personne ne dit rien { $count }
unanswered-speaker-not-on-topic = la personne ne parle pas du sujet { $count }
unanswered-no-terms = aucun mot à chercher { $count }

unanswered-votes = **Votes**
unanswered-votes-of = { $month } : 👍 { $up } · 👎 { $down }
unanswered-no-votes = pas encore de votes

unanswered-foot = les mots et les questions sont supprimés { $days } jours après la dernière demande

unanswered-clear = Vider
unanswered-clear-now = Supprimer
unanswered-keep = Garder
unanswered-put-back = Remettre

unanswered-sure = **Supprimer ce qui a manqué ?** { $count ->
    [one] { $count } mot ou question disparaît. Les comptes et les votes restent.
   *[other] { $count } mots et questions disparaissent. Les comptes et les votes restent.
}
unanswered-kept = Rien n’a été supprimé.
unanswered-cleared = { $count ->
    [one] **Supprimé.** { $count } mot ou question a disparu.
   *[other] **Supprimé.** { $count } mots et questions ont disparu.
}
unanswered-is-back = { $count ->
    [one] **Remis.** { $count } mot ou question est compté de nouveau.
   *[other] **Remis.** { $count } mots et questions sont comptés de nouveau.
}
