settings-too-soon = { $seconds ->
    [one] Тут можна питати раз на { $seconds } секунду. Наступне запитання можна поставити { $when }.
    [few] Тут можна питати раз на { $seconds } секунди. Наступне запитання можна поставити { $when }.
   *[many] Тут можна питати раз на { $seconds } секунд. Наступне запитання можна поставити { $when }.
}
settings-too-many = Зараз ставлять дуже багато запитань. Поставте своє знову { $when }.
settings-no-sources-here = Цей канал не питає жодного джерела. Редакція цього сервера обирає їх командою </settings>.

settings-title = **Налаштування цього сервера**
settings-page-asking = Запитання
settings-page-sources = Джерела
settings-page-answers = Відповіді
settings-page-privacy = Приватність
settings-page-editors = Редакція
settings-on = увімкнено
settings-off = вимкнено
settings-saved = -# Обране діє одразу. Ці кнопки працюють 14 хвилин.

settings-ask-channels = **Канали, у яких відповідають на кожне запитання**, без згадки: { $channels }
settings-ask-channels-none = немає
settings-pick-ask-channels = Канали, у яких відповідають на кожне запитання
settings-cooldown = **Пауза між двома запитаннями учасника**: { $pause }
settings-pick-cooldown = Пауза між двома запитаннями
settings-cooldown-seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
}

settings-sources = **Джерела, які питає канал.** Усі, якщо нічого не обрано.
settings-sources-of = { $channel } питає лише: { $sources }
settings-sources-none-of = { $channel } не питає жодного джерела й тому нічого не відповідає.
settings-sources-all-of = { $channel } питає всі джерела.
settings-sources-more = і ще { $count }
settings-sources-more-channels = -# { $count ->
    [one] І ще { $count } канал
    [few] І ще { $count } канали
   *[many] І ще { $count } каналів
}
settings-sources-unnamed = -# Статті без джерела питають лише там, де канал питає всі.
settings-sources-empty = -# Жодна стаття тут не має джерела, тож обирати нема з чого.
settings-pick-channel = Канал, для якого обирають джерела
settings-pick-sources = Джерела, які він питає
settings-all-sources = Усі джерела
settings-type-source = Ввести джерело
settings-type-source-title = Додати джерело
settings-type-source-label = Назва джерела
settings-type-source-hint = Як вона стоїть під відповідями
settings-unknown-source = Жодна стаття тут не має джерела «{ $typed }». </sources> показує всі.

settings-language = **Мова відповідей**: { $language }
settings-language-hint = -# Для учасників, чий Discord мовою, якої я не знаю, і для відповідей на повідомлення.
settings-language-own = мова кожного учасника, інакше англійська
settings-pick-language = Мова відповідей
settings-passages = **Уривків у відповіді**: { $count }
settings-passages-default = скільки обрав власник бота
settings-pick-passages = Уривків у відповіді
settings-passages-count = { $count ->
    [one] { $count } уривок
    [few] { $count } уривки
   *[many] { $count } уривків
}
settings-stale = **Позначка старих статей**: { $age }
settings-stale-years = { $years ->
    [one] від { $years } року
    [few] від { $years } років
   *[many] від { $years } років
}
settings-pick-stale = Позначка старих статей
settings-changed = **Відповіді позначаються, коли стаття змінюється**: { $state }
settings-feedback = **👍 і 👎 під відповідями**: { $state }
settings-mark-changed-on = Позначати зміни
settings-mark-changed-off = Не позначати зміни
settings-feedback-on = Показати 👍 👎
settings-feedback-off = Сховати 👍 👎

settings-store = **Запитання без відповіді зберігаються**: { $state }
settings-store-hint = Якщо вимкнено, рахуються лише слова, яких немає в жодній статті, без того, хто питав. Якщо увімкнено, ціле запитання зберігається 90 днів, щоб редакція бачила в </unanswered>, яких статей бракує; і ніколи – хто його поставив. Скажіть про це учасникам: </privacy> теж каже про це. Коли ви це вимикаєте, збережене видаляється.
settings-store-on = Зберігати запитання
settings-store-off = Не зберігати запитання

settings-editor-role = **Роль редакції**: { $role }
settings-editor-role-none = немає
settings-editor-role-hint = Її учасники можуть користуватися командами редакції, як і ті, хто може керувати сервером. Discord приховує від них ці команди, доки ви не дозволите роль: Налаштування сервера → Інтеграції → цей бот.
settings-pick-role = Роль, учасники якої входять до редакції
settings-not-everyone = Ця роль є у всіх. Оберіть ту, яку має лише редакція.
settings-managers-only = Лише учасники, які можуть керувати цим сервером, обирають редакцію та скидають налаштування.
settings-reset = Скинути всі налаштування
settings-reset-done = **Усі налаштування такі, як спочатку.**
settings-undo = Скасувати
settings-stale-mark = { $count ->
    [one] Цій статті { $count } рік; те, що в ній сказано, могло застаріти.
    [few] Цій статті { $count } роки; те, що в ній сказано, могло застаріти.
   *[many] Цій статті { $count } років; те, що в ній сказано, могло застаріти.
}
