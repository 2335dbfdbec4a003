settings-too-soon = { $seconds ->
    [one] Aquí puedes preguntar una vez cada { $seconds } segundo. La próxima pregunta es tuya { $when }.
   *[other] Aquí puedes preguntar una vez cada { $seconds } segundos. La próxima pregunta es tuya { $when }.
}
settings-too-many = Se están haciendo muchísimas preguntas a la vez. Haz la tuya de nuevo { $when }.
settings-no-sources-here = Este canal no pregunta a ninguna fuente. La redacción de este servidor las elige con </settings>.

settings-title = **Ajustes de este servidor**
settings-page-asking = Preguntas
settings-page-sources = Fuentes
settings-page-answers = Respuestas
settings-page-privacy = Privacidad
settings-page-editors = Redacción
settings-on = sí
settings-off = no
settings-saved = -# Lo que elijas vale enseguida. Estos botones funcionan durante 14 minutos.

settings-ask-channels = **Canales en los que se responde a cada pregunta**, sin mención: { $channels }
settings-ask-channels-none = ninguno
settings-pick-ask-channels = Canales en los que se responde a cada pregunta
settings-cooldown = **Pausa entre dos preguntas de un miembro**: { $pause }
settings-pick-cooldown = Pausa entre dos preguntas
settings-cooldown-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}

settings-sources = **Fuentes a las que pregunta un canal.** Todas, si no se elige nada.
settings-sources-of = { $channel } pregunta solo a: { $sources }
settings-sources-none-of = { $channel } no pregunta a ninguna fuente, así que no responde nada.
settings-sources-all-of = { $channel } pregunta a todas las fuentes.
settings-sources-more = y { $count } más
settings-sources-more-channels = -# { $count ->
    [one] Y { $count } canal más
   *[other] Y { $count } canales más
}
settings-sources-unnamed = -# A los artículos sin fuente solo se les pregunta donde un canal pregunta a todos.
settings-sources-empty = -# Ningún artículo de aquí indica una fuente, así que no hay nada que elegir.
settings-pick-channel = Canal cuyas fuentes se eligen
settings-pick-sources = Fuentes a las que pregunta
settings-all-sources = Todas las fuentes
settings-type-source = Escribir una fuente
settings-type-source-title = Añadir una fuente
settings-type-source-label = Nombre de la fuente
settings-type-source-hint = Como aparece bajo las respuestas
settings-unknown-source = Ningún artículo de aquí tiene una fuente «{ $typed }». </sources> las muestra todas.

settings-language = **Idioma de las respuestas**: { $language }
settings-language-hint = -# Para los miembros cuyo Discord está en un idioma que no hablo, y para las respuestas a mensajes.
settings-language-own = el de cada miembro; si no, inglés
settings-pick-language = Idioma de las respuestas
settings-passages = **Pasajes en una respuesta**: { $count }
settings-passages-default = los que eligió quien administra este bot
settings-pick-passages = Pasajes en una respuesta
settings-passages-count = { $count ->
    [one] { $count } pasaje
   *[other] { $count } pasajes
}
settings-stale = **Marca de artículos viejos**: { $age }
settings-stale-years = { $years ->
    [one] desde { $years } año
   *[other] desde { $years } años
}
settings-pick-stale = Marca de artículos viejos
settings-changed = **Respuestas marcadas cuando cambia un artículo**: { $state }
settings-feedback = **👍 y 👎 bajo las respuestas**: { $state }
settings-mark-changed-on = Marcar cambios
settings-mark-changed-off = No marcar cambios
settings-feedback-on = Mostrar 👍 👎
settings-feedback-off = Ocultar 👍 👎

settings-store = **Se guardan las preguntas sin respuesta**: { $state }
settings-store-hint = Si no, solo se cuentan las palabras que ningún artículo tiene, sin quién preguntó. Si sí, la pregunta entera se guarda 90 días, para que la redacción vea en </unanswered> qué artículos faltan; nunca quién la hizo. Díselo a tus miembros: </privacy> también lo dice. Lo que se guardó se borra cuando lo desactivas.
settings-store-on = Guardar preguntas
settings-store-off = No guardar preguntas

settings-editor-role = **Rol de la redacción**: { $role }
settings-editor-role-none = ninguno
settings-editor-role-hint = Sus miembros pueden usar los comandos de la redacción, como los que pueden gestionar el servidor. Discord les oculta estos comandos hasta que permitas el rol en Ajustes del servidor → Integraciones → este bot.
settings-pick-role = Rol cuyos miembros son de la redacción
settings-not-everyone = Ese rol lo tienen todos. Elige uno que solo tenga la redacción.
settings-managers-only = Solo los miembros que pueden gestionar este servidor eligen la redacción y restablecen los ajustes.
settings-reset = Restablecer todos los ajustes
settings-reset-done = **Todos los ajustes están como al principio.**
settings-undo = Deshacer
settings-stale-mark = { $count ->
    [one] Este artículo tiene { $count } año; lo que dice puede estar superado.
   *[other] Este artículo tiene { $count } años; lo que dice puede estar superado.
}
