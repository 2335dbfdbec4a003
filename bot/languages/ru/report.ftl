report-reindexing = Переиндексация
report-reindexed = Переиндексация выполнена
report-would = **Что изменила бы переиндексация** (ничего не изменено)
report-refreshing = Читаются ленты и веб-страницы
report-refreshed = Ленты и веб-страницы прочитаны
report-reading-address = Читается адрес
report-address-read = Адрес прочитан
report-reading-file = Читается файл
report-file-read = Файл прочитан
report-reading-text = Читается текст
report-text-read = Текст прочитан
report-removing = Удаление
report-removed-one = Статья удалена
report-putting-back = Возвращение
report-put-back = Статья возвращена
report-ruling = Решается, где искать
report-switching = Переключение фильтра
report-meanwhile = На вопросы тем временем отвечают, как и раньше.
report-step-reading = чтение
report-step-fetching = загрузка
report-step-indexing = индексация
report-of = { $done } из { $total }
report-added = добавлено **{ $count }**
report-changed = изменено **{ $count }**
report-removed = удалено **{ $count }**
report-unchanged = без изменений **{ $count }**
report-failed = не удалось **{ $count }**
report-unreadable = Не удалось прочитать:
report-read = Прочитано:
report-together = файлов и адресов { $count }: { $held }
report-articles = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[many] { $count } статей
}
report-searched = { $count } для поиска
report-aside = { $count } отложено
report-headings = { $count ->
    [one] { $count } заголовок
    [few] { $count } заголовка
   *[many] { $count } заголовков
}
report-ruled-body = Абзац { $number }: отныне в нём ищут
report-ruled-boilerplate = Абзац { $number }: отныне он отложен
report-ruled-filter = Абзац { $number }: как говорит фильтр
change-not-here = У этого сервера нет своих статей, которые можно изменить. Владелец бота решает, на каких серверах они есть.
change-stopped = Бот выключается, поэтому это прервано. Ничего не изменено; начните снова позже.
change-under-way = { $seconds ->
    [one] Статьи уже меняются, в течение { $seconds } секунды. Подождите, пока это закончится, и попробуйте снова.
    [few] Статьи уже меняются, в течение { $seconds } секунд. Подождите, пока это закончится, и попробуйте снова.
   *[many] Статьи уже меняются, в течение { $seconds } секунд. Подождите, пока это закончится, и попробуйте снова.
}
