sources-title = **De dónde vienen los artículos**
sources-folder = **{ $count }** de la carpeta de artículos
sources-web = **{ $count }** de páginas web y canales
sources-members = **{ $count }** de archivos y textos que dio la redacción
sources-filter-off = **filtro desactivado**: se busca en todos sus párrafos
sources-feed-link = canal
sources-read = leído { $when }
sources-never-read = nunca leído
sources-next = el próximo { $when }
sources-failed = falló: { $reason }
sources-no-feeds = No se sigue ningún canal. </articles add> con la dirección de un canal lo sigue.
sources-more-sources = { $count ->
    [one] { $count } fuente más
   *[other] { $count } fuentes más
}
sources-more-feeds = { $count ->
    [one] { $count } canal más
   *[other] { $count } canales más
}
sources-more-pages = { $count ->
    [one] { $count } página más que falló
   *[other] { $count } páginas más que fallaron
}
sources-every = { $minutes ->
    [one] los canales se leen cada { $minutes } minuto
   *[other] los canales se leen cada { $minutes } minutos
}
sources-by-hand = los canales se leen con </refresh>
sources-menu = Cambiar el filtro para una fuente
sources-search-all = Buscar en todo de
sources-filter-again = Filtrar de nuevo:
