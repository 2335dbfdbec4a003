changed-now = este artículo cambió el { $day }. Lo que se quitó va tachado, lo que entró va en negrita:
changed-much = este artículo cambió el { $day }. Su párrafo es demasiado largo para mostrar aquí la diferencia.
changed-paragraph-left = este artículo cambió el { $day }: el párrafo ya no está.
changed-article-left = este artículo salió de los artículos el { $day }.
