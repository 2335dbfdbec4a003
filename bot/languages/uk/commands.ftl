# The commands as Discord shows them. A name: lower case, no spaces, at most 32 characters; a description: at most 100.
# No two commands of a group, and no two options of a command, may have the same name.

command-ask = запитати
    .description = Питайте статті; вони відповідають своїми словами.
    .option-question = запитання
    .option-question-description = Що ви хочете дізнатися, вашими словами
    .option-speaker = особа
    .option-speaker-description = Лише те, що сказала ця людина
    .option-about = тема
    .option-about-description = Про що йдеться: тема
    .option-since = від
    .option-since-description = Лише статті відтоді: 2011-09-07, 2011-09 або 2011
    .option-until = до
    .option-until-description = Лише статті до того часу: 2011-09-07, 2011-09 або 2011
    .option-source = джерело
    .option-source-description = Лише статті з цього джерела
    .option-article = стаття
    .option-article-description = Лише ця стаття: введіть слова заголовка
    .option-share = поділитися
    .option-share-description = Чи бачать відповідь усі в каналі; інакше лише ви, і можете поділитися

command-help = довідка
    .description = Як питати і що роблять кнопки.

command-said = висловлювання
    .description = Показати за порядком дат, що хтось говорив, слово в слово.
    .option-speaker = особа
    .option-speaker-description = Хто говорив
    .option-about = тема
    .option-about-description = Про що
    .option-since = від
    .option-since-description = Лише статті відтоді: 2011-09-07, 2011-09 або 2011
    .option-until = до
    .option-until-description = Лише статті до того часу: 2011-09-07, 2011-09 або 2011

command-reindex = переіндексувати
    .description = Прочитати статті знову; тим часом на запитання відповідають.
    .option-dry_run = перевірка
    .option-dry_run-description = Лише показати, що змінилося б

command-refresh = оновити
    .description = Прочитати нове у доданих стрічках і вебсторінках.

command-sources = джерела
    .description = Показати, звідки статті і що не вдалося.

command-articles = статті
    .description = Додавати, переглядати й вилучати статті

command-articles-add = додати
    .description = Додати статті за адресою чи з файлу; без них відкриється форма для тексту.
    .option-address = адреса
    .option-address-description = Вебсторінка або стрічка, за якою стежити: https://…
    .option-file = файл
    .option-file-description = Файл з однією чи кількома статтями; замінює файл із тією самою назвою

command-articles-list = список
    .description = Список статей: заголовок, id, джерело й дата.
    .option-page = сторінка
    .option-page-description = Яка сторінка списку

command-articles-show = показати
    .description = Показати статтю: де шукають, а що відкладено і чому.
    .option-article = id
    .option-article-description = Її id; введіть слова заголовка
    .option-start = початок
    .option-start-description = З якого абзацу почати

command-articles-rule = вирішити
    .description = Вирішити замість фільтра, чи шукати в абзаці.
    .option-article = id
    .option-article-description = Її id; введіть слова заголовка
    .option-paragraph = абзац
    .option-paragraph-description = Номер, який дає /статті показати
    .option-ruling = як
    .option-ruling-description = Чим він є відтепер, також коли статтю прочитають знову

command-articles-remove = вилучити
    .description = Прибрати статтю з відповідей; спершу перепитує.
    .option-article = id
    .option-article-description = Її id; введіть слова заголовка

command-articles-export = вивантажити
    .description = Усі статті одним файлом, який знову прочитає /статті додати.

command-settings = налаштування
    .description = Обрати, де і як тут відповідати та хто є редакцією.

command-status = стан
    .description = Скільки є статей і наскільки вони свіжі.

command-privacy = приватність
    .description = Що бот зберігає, а що ні.

command-unanswered = без-відповіді
    .description = Що учасники питали й не знайшли, і скільки вони питають.

command-forget-me = забудьте-мене
    .description = Видалити все, що про вас збережено: ваші голоси.

command-check-in-the-articles = Перевірити у статтях

choice-search-it = шукати в ньому
choice-set-it-aside = відкласти його
choice-what-the-filter-says = як каже фільтр
