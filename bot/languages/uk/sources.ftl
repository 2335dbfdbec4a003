sources-title = **Звідки статті**
sources-folder = **{ $count }** з теки статей
sources-web = **{ $count }** з вебсторінок і стрічок
sources-members = **{ $count }** з файлів і текстів від редакції
sources-filter-off = **фільтр вимкнено**: шукають у всіх її абзацах
sources-feed-link = стрічка
sources-read = прочитано { $when }
sources-never-read = ще не прочитано
sources-next = наступного разу { $when }
sources-failed = не вдалося: { $reason }
sources-no-feeds = Бот не стежить за жодною стрічкою. </articles add> з адресою стрічки додасть її.
sources-more-sources = { $count ->
    [one] ще { $count } джерело
    [few] ще { $count } джерела
   *[many] ще { $count } джерел
}
sources-more-feeds = { $count ->
    [one] ще { $count } стрічка
    [few] ще { $count } стрічки
   *[many] ще { $count } стрічок
}
sources-more-pages = { $count ->
    [one] ще { $count } сторінка з помилкою
    [few] ще { $count } сторінки з помилкою
   *[many] ще { $count } сторінок з помилкою
}
sources-every = { $minutes ->
    [one] стрічки читають кожну { $minutes } хвилину
    [few] стрічки читають кожні { $minutes } хвилини
   *[many] стрічки читають кожні { $minutes } хвилин
}
sources-by-hand = стрічки читає </refresh>
sources-menu = Перемкнути фільтр для джерела
sources-search-all = Шукати у всьому:
sources-filter-again = Знову фільтрувати:
