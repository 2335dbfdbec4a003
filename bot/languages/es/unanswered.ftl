unanswered-title = **Lo que se preguntó y no se encontró**
unanswered-none = Aún no ha faltado nada de lo que se preguntó aquí.
unanswered-term = { $times ->
    [one] **{ $term }** · { $times } vez · { $day }
   *[other] **{ $term }** · { $times } veces · { $day }
}
unanswered-more-terms = { $count ->
    [one] { $count } palabra más
   *[other] { $count } palabras más
}
unanswered-questions = **Preguntas enteras**
unanswered-question = { $times ->
    [one] { $question } · { $times } vez · { $day }
   *[other] { $question } · { $times } veces · { $day }
}
unanswered-more-questions = { $count ->
    [one] { $count } pregunta más
   *[other] { $count } preguntas más
}
unanswered-questions-off = Las preguntas enteras no se guardan. </settings> lo permite.

unanswered-usage = **Preguntado en los últimos { $days } días:** { $count }
unanswered-chart-asked = `{ $chart }` preguntado
unanswered-chart-found = `{ $chart }` respondido
unanswered-found = respondido { $count }
unanswered-empty = sin artículos { $count }
unanswered-no-match = nada trata de eso { $count }
unanswered-unknown-speaker = persona desconocida { $count }
unanswered-speaker-silent = la persona no dice nada { $count }
unanswered-speaker-not-on-topic = la persona no habla del tema { $count }
unanswered-no-terms = sin palabra que buscar { $count }

unanswered-votes = **Votos**
unanswered-votes-of = { $month }: 👍 { $up } · 👎 { $down }
unanswered-no-votes = aún no hay votos

unanswered-foot = las palabras y preguntas se borran { $days } días después de la última vez

unanswered-clear = Vaciar
unanswered-clear-now = Borrar
unanswered-keep = Conservar
unanswered-put-back = Recuperar

unanswered-sure = **¿Borrar lo que faltó?** { $count ->
    [one] Se va { $count } palabra o pregunta. Los recuentos y votos se quedan.
   *[other] Se van { $count } palabras y preguntas. Los recuentos y votos se quedan.
}
unanswered-kept = No se borró nada.
unanswered-cleared = { $count ->
    [one] **Borrado.** Ya no está { $count } palabra o pregunta.
   *[other] **Borrado.** Ya no están { $count } palabras y preguntas.
}
unanswered-is-back = { $count ->
    [one] **Recuperado.** Vuelve a contarse { $count } palabra o pregunta.
   *[other] **Recuperado.** Vuelven a contarse { $count } palabras y preguntas.
}
