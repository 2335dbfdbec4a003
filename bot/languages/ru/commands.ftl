# The commands as Discord shows them. A name: lower case, no spaces, at most 32 characters; a description: at most 100.
# No two commands of a group, and no two options of a command, may have the same name.

command-ask = спросить
    .description = Спросите статьи; они отвечают своими словами.
    .option-question = вопрос
    .option-question-description = Что вы хотите узнать, вашими словами
    .option-speaker = человек
    .option-speaker-description = Только то, что сказал этот человек
    .option-about = тема
    .option-about-description = О чём речь: тема
    .option-since = от
    .option-since-description = Только статьи с этого времени: 2011-09-07, 2011-09 или 2011
    .option-until = до
    .option-until-description = Только статьи до этого времени: 2011-09-07, 2011-09 или 2011
    .option-source = источник
    .option-source-description = Только статьи из этого источника
    .option-article = статья
    .option-article-description = Только эта статья: введите слова заголовка
    .option-share = поделиться
    .option-share-description = Видят ли ответ все в канале; иначе только вы, и можете поделиться

command-help = справка
    .description = Как спрашивать и что делают кнопки.

command-said = высказывания
    .description = Показать по порядку дат, что кто-то говорил, слово в слово.
    .option-speaker = человек
    .option-speaker-description = Кто говорил
    .option-about = тема
    .option-about-description = О чём
    .option-since = от
    .option-since-description = Только статьи с этого времени: 2011-09-07, 2011-09 или 2011
    .option-until = до
    .option-until-description = Только статьи до этого времени: 2011-09-07, 2011-09 или 2011

command-reindex = переиндексировать
    .description = Прочитать статьи заново; на вопросы тем временем отвечают.
    .option-dry_run = проверка
    .option-dry_run-description = Только показать, что изменилось бы

command-refresh = обновить
    .description = Прочитать новое в добавленных лентах и веб-страницах.

command-sources = источники
    .description = Показать, откуда статьи и что не удалось.

command-articles = статьи
    .description = Добавлять, смотреть и удалять статьи

command-articles-add = добавить
    .description = Добавить статьи по адресу или из файла; без них откроется форма для текста.
    .option-address = адрес
    .option-address-description = Веб-страница или лента, за которой следить: https://…
    .option-file = файл
    .option-file-description = Файл с одной или несколькими статьями; заменяет файл с тем же именем

command-articles-list = список
    .description = Список статей: заголовок, id, источник и дата.
    .option-page = страница
    .option-page-description = Какая страница списка

command-articles-show = показать
    .description = Показать статью: где ищут, а что отложено и почему.
    .option-article = id
    .option-article-description = Её id; введите слова заголовка
    .option-start = начало
    .option-start-description = С какого абзаца начать

command-articles-rule = решить
    .description = Решить вместо фильтра, искать ли в абзаце.
    .option-article = id
    .option-article-description = Её id; введите слова заголовка
    .option-paragraph = абзац
    .option-paragraph-description = Номер, который даёт /статьи показать
    .option-ruling = как
    .option-ruling-description = Чем он становится отныне, и при новом чтении статьи

command-articles-remove = удалить
    .description = Убрать статью из ответов; сначала переспрашивает.
    .option-article = id
    .option-article-description = Её id; введите слова заголовка

command-articles-export = выгрузить
    .description = Все статьи одним файлом, который снова прочитает /статьи добавить.

command-settings = настройки
    .description = Выбрать, где и как здесь отвечать и кто в редакции.

command-status = состояние
    .description = Сколько есть статей и насколько они свежи.

command-privacy = приватность
    .description = Что бот хранит, а что нет.

command-unanswered = без-ответа
    .description = Что участники спрашивали и не нашли, и сколько они спрашивают.

command-forget-me = забудьте-меня
    .description = Удалить всё, что о вас хранится: ваши голоса.

command-check-in-the-articles = Проверить в статьях

choice-search-it = искать в нём
choice-set-it-aside = отложить его
choice-what-the-filter-says = как говорит фильтр
