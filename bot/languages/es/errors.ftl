error-not-here = Aquí no hay artículos a los que preguntar. Quien administra este bot decide qué servidores los tienen.
error-busy = Los artículos se están cambiando ahora mismo. Prueba otra vez dentro de un minuto.
error-editors-only = Solo pueden hacerlo los miembros que pueden gestionar este servidor.
error-server-only = Eso solo funciona en un servidor.
error-command-changed = Este comando acaba de cambiar. Prueba otra vez dentro de un minuto; si reinicias Discord, lo carga enseguida.
error-incident = Algo salió mal, y no es culpa tuya. Quien administra este bot lo encuentra en el registro como `{ $incident }`.

error-question-empty = La pregunta está vacía. Escribe lo que quieres saber.
error-question-too-long = La pregunta es demasiado larga. Pregunta por lo principal.
error-question-no-name = «{ $typed }» no contiene ningún nombre que buscar. Da el apellido de quien habla.
error-question-no-word = «{ $typed }» no contiene ninguna palabra que buscar. Nombra el tema con otras palabras.
error-question-no-day = «{ $typed }» no es una fecha legible. Escribe un día como 2011-09-07, un mes como 2011-09, un año como 2011.
