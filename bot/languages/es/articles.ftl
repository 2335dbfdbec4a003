articles-none = **Aquí todavía no hay artículos.**
    Añade uno con </articles add>.
articles-page = { $total ->
    [one] { $total } artículo · página { $page } de { $pages }
   *[other] { $total } artículos · página { $page } de { $pages }
}
articles-previous = Página anterior
articles-next = Página siguiente
articles-from-start = Desde el principio
articles-go-on = Seguir
articles-to-end = hasta el final, párrafo { $number }
articles-left = { $count ->
    [one] { $count } párrafo no cabía: sigue con el botón o desde { $next }
   *[other] { $count } párrafos no cabían: sigue con el botón o desde { $next }
}
articles-cut = { $count ->
    [one] … y { $count } carácter más, demasiado para mostrarlo
   *[other] … y { $count } caracteres más, demasiados para mostrarlos
}
articles-not-searched = no se busca en él
articles-set-aside = **apartado**
articles-menu = Buscar en un párrafo apartado
articles-search = Buscar
articles-as-filter = Según el filtro
articles-remove-sure = **¿Quitar «{ $name }»?**
    Sale de las respuestas enseguida.
articles-comes-back = Su archivo **{ $place }** sigue en la carpeta de artículos, así que el próximo </reindex> lo recupera.
articles-remove = Quitar
articles-keep = Conservar
articles-undo = Deshacer
articles-kept = No se quitó nada.
articles-exported = Todos los artículos de este servidor, como líneas JSON: { $count }
articles-form = Añadir un artículo
articles-form-title = Título
articles-form-source = Fuente, por ejemplo un periódico
articles-form-day = Día de publicación
articles-form-address = Dirección, si la tiene
articles-form-text = Texto
articles-form-hint = Una línea vacía entre párrafos. Da un texto más largo como archivo.
articles-change = Cambiarlo
articles-unknown = Ningún artículo de aquí tiene la id «{ $id }». </articles list> los muestra todos.
articles-no-paragraph = Ningún artículo de aquí tiene la id «{ $id }» y un párrafo { $number }. </articles show> muestra los párrafos con sus números.
articles-one-of-both = Da una dirección o un archivo, no ambos a la vez.
articles-no-address = Una dirección empieza por https:// o http://. Para añadir un archivo, adjúntalo.
articles-no-format = Este tipo de archivo no se lee. Guárdalo como uno de estos: { $formats }.
articles-too-big = Este archivo es demasiado grande. Tiene { $size } MB, y { $most } MB son el máximo; divídelo en otros más pequeños.
articles-not-fetched = El archivo no se pudo traer de Discord. Adjúntalo otra vez.
articles-export-too-big = Los artículos ocupan más de los { $most } MB que se pueden subir aquí. Quien administra este bot puede escribirlos en un archivo con «quoth export».
