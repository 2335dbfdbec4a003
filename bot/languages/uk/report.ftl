report-reindexing = Переіндексування
report-reindexed = Переіндексовано
report-would = **Що змінило б переіндексування** (нічого не змінено)
report-refreshing = Читаються стрічки й вебсторінки
report-refreshed = Стрічки й вебсторінки прочитано
report-reading-address = Читається адреса
report-address-read = Адресу прочитано
report-reading-file = Читається файл
report-file-read = Файл прочитано
report-reading-text = Читається текст
report-text-read = Текст прочитано
report-removing = Вилучення
report-removed-one = Статтю вилучено
report-putting-back = Повернення
report-put-back = Статтю повернуто
report-ruling = Вирішується, де шукати
report-switching = Перемикання фільтра
report-meanwhile = Тим часом на запитання відповідають, як і раніше.
report-step-reading = читання
report-step-fetching = завантаження
report-step-indexing = індексування
report-of = { $done } з { $total }
report-added = додано **{ $count }**
report-changed = змінено **{ $count }**
report-removed = вилучено **{ $count }**
report-unchanged = без змін **{ $count }**
report-failed = не вдалося **{ $count }**
report-unreadable = Не вдалося прочитати:
report-read = Прочитано:
report-together = файлів і адрес { $count }: { $held }
report-articles = { $count ->
    [one] { $count } стаття
    [few] { $count } статті
   *[many] { $count } статей
}
report-searched = { $count } для пошуку
report-aside = { $count } відкладено
report-headings = { $count ->
    [one] { $count } заголовок
    [few] { $count } заголовки
   *[many] { $count } заголовків
}
report-ruled-body = Абзац { $number }: відтепер у ньому шукають
report-ruled-boilerplate = Абзац { $number }: відтепер його відкладено
report-ruled-filter = Абзац { $number }: як каже фільтр
change-not-here = Цей сервер не має власних статей, які можна змінити. Власник бота вирішує, на яких серверах вони є.
change-stopped = Бот вимикається, тому це перервано. Нічого не змінено; почніть знову пізніше.
change-under-way = { $seconds ->
    [one] Статті вже змінюються, протягом { $seconds } секунди. Зачекайте, доки це скінчиться, і спробуйте знову.
    [few] Статті вже змінюються, протягом { $seconds } секунд. Зачекайте, доки це скінчиться, і спробуйте знову.
   *[many] Статті вже змінюються, протягом { $seconds } секунд. Зачекайте, доки це скінчиться, і спробуйте знову.
}
