# The commands as Discord shows them. A name: lower case, no spaces, at most 32 characters; a description: at most 100.
# No two commands of a group, and no two options of a command, may have the same name.

command-ask = preguntar
    .description = Pregunta a los artículos; responden con sus propias palabras.
    .option-question = pregunta
    .option-question-description = Lo que quieres saber, con tus propias palabras
    .option-speaker = persona
    .option-speaker-description = Solo lo que dijo esta persona
    .option-about = tema
    .option-about-description = De qué se trata: un tema
    .option-since = desde
    .option-since-description = Solo artículos a partir de entonces: 2011-09-07, 2011-09 o 2011
    .option-until = hasta
    .option-until-description = Solo artículos hasta entonces: 2011-09-07, 2011-09 o 2011
    .option-source = fuente
    .option-source-description = Solo artículos de esta fuente
    .option-article = artículo
    .option-article-description = Solo este artículo: escribe palabras de su título
    .option-share = compartir
    .option-share-description = Si todo el canal ve la respuesta; si no, solo la ves tú y puedes compartirla

command-help = ayuda
    .description = Mira cómo preguntar y qué hacen los botones.

command-said = declaraciones
    .description = Muestra lo que alguien dijo, por orden de fecha, palabra por palabra.
    .option-speaker = persona
    .option-speaker-description = Quién habló
    .option-about = tema
    .option-about-description = Sobre qué
    .option-since = desde
    .option-since-description = Solo artículos a partir de entonces: 2011-09-07, 2011-09 o 2011
    .option-until = hasta
    .option-until-description = Solo artículos hasta entonces: 2011-09-07, 2011-09 o 2011

command-reindex = reindexar
    .description = Vuelve a leer los artículos; mientras tanto se responde a las preguntas.
    .option-dry_run = prueba
    .option-dry_run-description = Solo mostrar lo que cambiaría

command-refresh = actualizar
    .description = Lee lo nuevo de los canales y páginas web añadidos.

command-sources = fuentes
    .description = Muestra de dónde vienen los artículos y qué falló.

command-articles = artículos
    .description = Añadir, ver y quitar artículos

command-articles-add = añadir
    .description = Añade artículos de una dirección o un archivo; sin nada se abre un formulario.
    .option-address = dirección
    .option-address-description = Una página web o un canal que seguir: https://…
    .option-file = archivo
    .option-file-description = Un archivo con uno o más artículos; sustituye al del mismo nombre

command-articles-list = lista
    .description = Lista los artículos: título, id, fuente y fecha.
    .option-page = página
    .option-page-description = Qué página de la lista

command-articles-show = mostrar
    .description = Muestra un artículo: en qué se busca, qué se apartó y por qué.
    .option-article = id
    .option-article-description = Su id; escribe palabras de su título
    .option-start = inicio
    .option-start-description = El párrafo con el que empezar

command-articles-rule = decidir
    .description = Prevalece sobre el filtro: di si se busca en un párrafo.
    .option-article = id
    .option-article-description = Su id; escribe palabras de su título
    .option-paragraph = párrafo
    .option-paragraph-description = El número que le da /artículos mostrar
    .option-ruling = como
    .option-ruling-description = Lo que es desde ahora, también cuando se relea el artículo

command-articles-remove = quitar
    .description = Quita un artículo de las respuestas; antes pregunta.
    .option-article = id
    .option-article-description = Su id; escribe palabras de su título

command-articles-export = exportar
    .description = Da todos los artículos en un archivo que /artículos añadir vuelve a leer.

command-settings = ajustes
    .description = Elige dónde y cómo se responde aquí y quién es de la redacción.

command-status = estado
    .description = Muestra cuántos artículos hay y lo recientes que son.

command-privacy = privacidad
    .description = Di qué guarda el bot y qué no.

command-unanswered = sin-respuesta
    .description = Mira qué preguntaron los miembros sin encontrarlo, y cuánto preguntan.

command-forget-me = olvídame
    .description = Haz borrar todo lo que se guarda de ti: tus votos.

command-check-in-the-articles = Comprobar en los artículos

choice-search-it = buscar en él
choice-set-it-aside = apartarlo
choice-what-the-filter-says = lo que diga el filtro
