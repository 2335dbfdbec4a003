report-reindexing = Reindexando
report-reindexed = Reindexado
report-would = **Lo que cambiaría una reindexación** (no se cambió nada)
report-refreshing = Leyendo canales y páginas web
report-refreshed = Canales y páginas web leídos
report-reading-address = Leyendo la dirección
report-address-read = Dirección leída
report-reading-file = Leyendo el archivo
report-file-read = Archivo leído
report-reading-text = Leyendo el texto
report-text-read = Texto leído
report-removing = Quitando
report-removed-one = Artículo quitado
report-putting-back = Recuperando
report-put-back = Artículo recuperado
report-ruling = Decidiendo en qué se busca
report-switching = Cambiando el filtro
report-meanwhile = Mientras tanto se responde a las preguntas como antes.
report-step-reading = lectura
report-step-fetching = descarga
report-step-indexing = indexación
report-of = { $done } de { $total }
report-added = **{ $count }** añadidos
report-changed = **{ $count }** cambiados
report-removed = **{ $count }** quitados
report-unchanged = **{ $count }** sin cambios
report-failed = **{ $count }** fallidos
report-unreadable = No se pudieron leer:
report-read = Leído:
report-together = { $count } archivos y direcciones: { $held }
report-articles = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
report-searched = { $count } en que se busca
report-aside = { $count } apartados
report-headings = { $count ->
    [one] { $count } encabezado
   *[other] { $count } encabezados
}
report-ruled-body = Párrafo { $number }: desde ahora se busca en él
report-ruled-boilerplate = Párrafo { $number }: desde ahora queda apartado
report-ruled-filter = Párrafo { $number }: es lo que diga el filtro
change-not-here = Este servidor no tiene artículos propios que cambiar. Quien administra este bot decide qué servidores los tienen.
change-stopped = El bot se apaga, así que esto se interrumpió. No se cambió nada; empieza de nuevo más tarde.
change-under-way = { $seconds ->
    [one] Los artículos ya se están cambiando, desde hace { $seconds } segundo. Espera a que termine y prueba otra vez.
   *[other] Los artículos ya se están cambiando, desde hace { $seconds } segundos. Espera a que termine y prueba otra vez.
}
