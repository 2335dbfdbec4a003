articles-none = **Здесь пока нет статей.**
    Добавьте первую командой </articles add>.
articles-page = { $total ->
    [one] { $total } статья · страница { $page } из { $pages }
    [few] { $total } статьи · страница { $page } из { $pages }
   *[many] { $total } статей · страница { $page } из { $pages }
}
articles-previous = Предыдущая страница
articles-next = Следующая страница
articles-from-start = С начала
articles-go-on = Дальше
articles-to-end = до конца, абзац { $number }
articles-left = { $count ->
    [one] { $count } абзац не поместился: дальше кнопкой или с { $next }
    [few] { $count } абзаца не поместились: дальше кнопкой или с { $next }
   *[many] { $count } абзацев не поместилось: дальше кнопкой или с { $next }
}
articles-cut = { $count ->
    [one] … и ещё { $count } знак, слишком много для показа
    [few] … и ещё { $count } знака, слишком много для показа
   *[many] … и ещё { $count } знаков, слишком много для показа
}
articles-not-searched = здесь не ищут
articles-set-aside = **отложено**
articles-menu = Искать в отложенном абзаце
articles-search = Искать
articles-as-filter = Как говорит фильтр
articles-remove-sure = **Удалить «{ $name }»?**
    Статья сразу уйдёт из ответов.
articles-comes-back = Файл **{ $place }** остаётся в папке статей, поэтому следующий </reindex> вернёт её.
articles-remove = Удалить
articles-keep = Оставить
articles-undo = Отменить
articles-kept = Ничего не удалено.
articles-exported = Все статьи этого сервера строками JSON: { $count }
articles-form = Добавить статью
articles-form-title = Заголовок
articles-form-source = Источник, например газета
articles-form-day = День публикации
articles-form-address = Адрес, если есть
articles-form-text = Текст
articles-form-hint = Пустая строка между абзацами. Более длинный текст дайте файлом.
articles-change = Изменить
articles-unknown = Ни у одной статьи здесь нет id «{ $id }». </articles list> показывает все.
articles-no-paragraph = Ни у одной статьи здесь нет id «{ $id }» и абзаца { $number }. </articles show> показывает абзацы с номерами.
articles-one-of-both = Дайте адрес или файл, но не оба сразу.
articles-no-address = Адрес начинается с https:// или http://. Чтобы добавить файл, приложите его.
articles-no-format = Такие файлы не читаются. Сохраните его как один из этих: { $formats }.
articles-too-big = Этот файл слишком большой. В нём { $size } МБ, а { $most } МБ – наибольшее; разделите его на меньшие.
articles-not-fetched = Файл не удалось взять из Discord. Приложите его ещё раз.
articles-export-too-big = Статьи занимают больше { $most } МБ, которые можно сюда загрузить. Владелец бота может записать их в файл командой «quoth export».
