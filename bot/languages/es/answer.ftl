answer-on = { $speaker } sobre { $topic }
answer-corrected = Respuestas para { $meant }; { $typed } no aparece en ninguna parte.
answer-quoted = «{ $word }»
answer-nowhere = en ninguna parte:
answer-index = índice { $generation }
answer-found = { $total ->
    [one] { $total } pasaje encontrado
   *[other] { $total } pasajes encontrados
}
answer-shown = { $shown } a la vista
answer-verbatim = palabra por palabra
answer-no-room = { $count ->
    [one] { $count } pasaje más no cabía en esta tarjeta
   *[other] { $count } pasajes más no cabían en esta tarjeta
}
answer-held-back = { $count ->
    [one] { $count } pasaje retenido: no es palabra por palabra lo guardado
   *[other] { $count } pasajes retenidos: no son palabra por palabra lo guardado
}
answer-all-shown = **Eso era todo.** Ningún otro pasaje lo responde.
answer-empty = **Aquí todavía no hay artículos.**
    Quien administra este bot puede poner textos en su carpeta de artículos; luego un miembro que pueda gestionar el servidor usa </reindex>, y las preguntas reciben respuesta.

answer-nothing = **Nada en los artículos dice eso.**
answer-no-terms = La pregunta no tiene ninguna palabra que buscar. Nombra una persona, un lugar o una cosa.
answer-unknown-speaker = Nadie llamado { $speaker } figura en estos artículos.
answer-speaker-silent = { $asked ->
    [some] { $speaker } figura en los artículos que dejan pasar los filtros, pero no dice nada en ellos.
   *[all] { $speaker } figura en estos artículos, pero no dice nada en ellos.
}
answer-speaker-not-on-topic = { $asked ->
    [some] { $speaker } habla en los artículos que dejan pasar los filtros, pero no sobre { $topic }.
   *[all] { $speaker } habla en estos artículos, pero no sobre { $topic }.
}
answer-no-match = { $asked ->
    [some] Ningún párrafo de los artículos que dejan pasar los filtros trata de eso.
   *[all] Ningún párrafo de estos artículos trata de eso.
}
answer-that-person = esa persona
answer-that = lo preguntado
answer-unsure = No es seguro que esto responda: aquí faltan algunas palabras de la pregunta.
answer-near = **Los pasajes más cercanos, que no lo responden**
answer-near-number = cercano { $number }
