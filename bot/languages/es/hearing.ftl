content-missing = Las preguntas en los canales de preguntas no se oyen: Discord no me muestra lo que dicen los mensajes. Quien administra este bot activa «Message Content Intent» en el Developer Portal (la aplicación, luego Bot) y pone QUOTH_MESSAGE_CONTENT=true. Hasta entonces respondo allí cuando se me menciona, y a las publicaciones de foro por su título.

thread-open = Sigue preguntando en { $thread }.
thread-opened = Sigue preguntando: aquí respondo a cada pregunta, y «¿y sobre …?» mantiene la persona y los filtros.
thread-opened-by-mention = Sigue preguntando: respóndeme aquí o mencióname. «¿Y sobre …?» mantiene la persona y los filtros.
thread-refused = No puedo abrir un hilo aquí. Pide a la redacción que me permita crear hilos públicos y escribir en ellos.
