button-more = Más pasajes
button-share = Compartir aquí
button-thread = Seguir en un hilo
button-save = Guardar
button-whole = Artículo entero
button-rephrase = No quise decir eso
button-before = ◀ antes
button-after = después ▶

rephrase-title = Pregúntalo con otras palabras
rephrase-question = Tu pregunta
rephrase-hint = Nombra a quien habla y una palabra que el artículo haya tenido que usar.

button-no-question = La pregunta ya no se puede leer en ese mensaje. Hazla de nuevo.
button-no-channel = No puedo escribir en este canal, así que la respuesta no se compartió. Pide a la redacción que me lo permita.
button-no-writing = No puedes escribir en este canal, así que la respuesta no se compartió.
button-gone = Ese artículo ya no está entre los artículos de aquí. Pregunta de nuevo para ver qué dicen ahora.
button-nothing-before = No hay nada antes de eso en el artículo.
button-nothing-after = No hay nada después de eso en el artículo.
button-earlier = ◀ anteriores
button-later = posteriores ▶
