sources-title = **Откуда статьи**
sources-folder = **{ $count }** из папки статей
sources-web = **{ $count }** с веб-страниц и из лент
sources-members = **{ $count }** из файлов и текстов от редакции
sources-filter-off = **фильтр выключен**: ищут во всех её абзацах
sources-feed-link = лента
sources-read = прочитано { $when }
sources-never-read = ещё не прочитано
sources-next = в следующий раз { $when }
sources-failed = не удалось: { $reason }
sources-no-feeds = Бот не следит ни за одной лентой. </articles add> с адресом ленты добавит её.
sources-more-sources = { $count ->
    [one] ещё { $count } источник
    [few] ещё { $count } источника
   *[many] ещё { $count } источников
}
sources-more-feeds = { $count ->
    [one] ещё { $count } лента
    [few] ещё { $count } ленты
   *[many] ещё { $count } лент
}
sources-more-pages = { $count ->
    [one] ещё { $count } страница с ошибкой
    [few] ещё { $count } страницы с ошибкой
   *[many] ещё { $count } страниц с ошибкой
}
sources-every = { $minutes ->
    [one] ленты читаются каждую { $minutes } минуту
    [few] ленты читаются каждые { $minutes } минуты
   *[many] ленты читаются каждые { $minutes } минут
}
sources-by-hand = ленты читает </refresh>
sources-menu = Переключить фильтр для источника
sources-search-all = Искать во всём:
sources-filter-again = Снова фильтровать:
