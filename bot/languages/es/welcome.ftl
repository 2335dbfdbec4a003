welcome-title = **Respondo a preguntas con las palabras de los artículos.**
welcome-how = Pregunta con </ask>, mencióname con tu pregunta o envíamela por mensaje directo. Cito lo publicado, palabra por palabra, y digo dónde está; donde los artículos no dicen nada, lo digo.
welcome-examples = Por ejemplo:
welcome-question = ¿qué dijo { $speaker } sobre { $topic }?
welcome-editors = **Quien gestiona este servidor** elige con </settings> dónde y cómo respondo.
welcome-first = **Aquí todavía no hay artículos.** Quien gestiona este servidor añade los primeros con </articles add>: una página web, un canal de noticias, un archivo o un texto.
welcome-waiting = **Aquí todavía no hay artículos.** Quien administra este bot los pone en su carpeta de artículos; luego </reindex> los lee.
welcome-privacy = -# Qué guardo y qué no: </privacy>. Todos los comandos: </help>.
