ask-how-to = Pregúntame algo que puedan contar los artículos, por ejemplo *¿qué dijo Juppé sobre Rusia?* Respondo con sus propias palabras y digo dónde están.
ask-no-text = Ese mensaje no tiene texto que comprobar.
ask-help = **Pregunta a los artículos; responden con sus propias palabras.**
    \- </ask> pregunta, con opciones para quién habla, cuándo y dónde se publicó. También puedes mencionarme o escribirme un mensaje directo.
    \- Responde a una respuesta con *¿y sobre …?* para preguntar a la misma persona por otra cosa.
    \- Edita tu pregunta, y su respuesta la sigue.
    \- </said> muestra lo que alguien dijo, por orden de fecha.
    \- El menú de cada mensaje, en Aplicaciones, tiene *Comprobar en los artículos*: solo tú ves lo que encuentra.
    \- **{ button-before }** y **{ button-after }** bajo un pasaje muestran lo que hay alrededor, **{ button-whole }** lo muestra todo.
    \- **{ button-thread }** abre un lugar para seguir preguntando; **{ button-save }** te da la respuesta como archivo.
    \- </status> dice qué artículos hay, </privacy> qué se guarda.
    \- La redacción tiene </articles add>, </reindex>, </sources>, </settings> y </unanswered>.
    -# Cada pasaje está palabra por palabra como se publicó. Donde los artículos no dicen nada, lo digo.
