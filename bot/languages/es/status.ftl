status-empty = **Aquí todavía no hay artículos.**
status-articles = { $count ->
    [one] **{ $count }** artículo
   *[other] **{ $count }** artículos
}
status-paragraphs = { $count ->
    [one] **{ $count }** párrafo en que se busca
   *[other] **{ $count }** párrafos en que se busca
}
status-aside = **{ $count }** apartados
status-sources = fuentes:
status-languages = idiomas:
status-none-named = ninguno indicado
status-feeds = canales de noticias seguidos: { $count }
status-read = páginas web leídas por última vez: { $when }
status-changed = artículos cambiados por última vez: { $when }
status-failed = no se pudieron leer en el último </reindex>: **{ $count }**
status-pages-failed = páginas web y canales de noticias que fallaron: **{ $count }** (la redacción ve por qué con </sources>)

privacy-title = **Lo que guarda este bot**
privacy-votes = \- tus votos sobre respuestas, bajo un código hecho de tu id y un secreto de este bot. Se borran después de { $days } días, o enseguida con </forget-me>.
privacy-counts = \- cuántas preguntas se hicieron cada día y de qué manera se respondieron: números, sin las palabras de nadie.
privacy-missed = \- palabras sueltas que los miembros pidieron y ningún artículo tiene, sin quién preguntó; ninguna con una cifra y ninguna de mensajes directos. Se borran { $days } días después de la última vez.
privacy-questions-on = \- preguntas enteras que no encontraron nada, sin quién preguntó: la redacción de este servidor deja que se guarden. Se borran después de { $days } días.
privacy-questions-off = \- ninguna pregunta entera: se lee, se responde y se olvida.
privacy-answers-on = \- qué párrafos citan las últimas { $count } respuestas en este servidor, durante { $days } días, para marcar una respuesta cuyo artículo cambie.
privacy-answers-off = \- nada de las respuestas. Son mensajes en Discord.
privacy-server = \- los artículos y, bajo la id de este servidor, los ajustes que hace su redacción.
privacy-never = No se guarda ningún nombre, id ni mensaje de miembros, y el registro no contiene ninguna pregunta.
privacy-reads = En { $channels } leo cada mensaje cuando llega, para ver si pregunta algo: la redacción de este servidor lo activó. Lo que no pregunta nada se olvida al instante.
privacy-forget = </forget-me> borra tus votos en todas partes. Los artículos salen de las respuestas para siempre con </articles remove>, que pueden usar los miembros que pueden gestionar este servidor. Quien pueda borrar mensajes aquí puede borrar respuestas.
