settings-too-soon = { $seconds ->
    [one] Здесь можно спрашивать раз в { $seconds } секунду. Следующий вопрос можно задать { $when }.
    [few] Здесь можно спрашивать раз в { $seconds } секунды. Следующий вопрос можно задать { $when }.
   *[many] Здесь можно спрашивать раз в { $seconds } секунд. Следующий вопрос можно задать { $when }.
}
settings-too-many = Сейчас задают очень много вопросов. Задайте свой снова { $when }.
settings-no-sources-here = Этот канал не спрашивает ни одного источника. Редакция этого сервера выбирает их командой </settings>.

settings-title = **Настройки этого сервера**
settings-page-asking = Вопросы
settings-page-sources = Источники
settings-page-answers = Ответы
settings-page-privacy = Приватность
settings-page-editors = Редакция
settings-on = включено
settings-off = выключено
settings-saved = -# Выбранное действует сразу. Эти кнопки работают 14 минут.

settings-ask-channels = **Каналы, в которых отвечают на каждый вопрос**, без упоминания: { $channels }
settings-ask-channels-none = нет
settings-pick-ask-channels = Каналы, в которых отвечают на каждый вопрос
settings-cooldown = **Пауза между двумя вопросами участника**: { $pause }
settings-pick-cooldown = Пауза между двумя вопросами
settings-cooldown-seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунды
   *[many] { $seconds } секунд
}

settings-sources = **Источники, которые спрашивает канал.** Все, если ничего не выбрано.
settings-sources-of = { $channel } спрашивает только: { $sources }
settings-sources-none-of = { $channel } не спрашивает ни одного источника и поэтому ничего не отвечает.
settings-sources-all-of = { $channel } спрашивает все источники.
settings-sources-more = и ещё { $count }
settings-sources-more-channels = -# { $count ->
    [one] И ещё { $count } канал
    [few] И ещё { $count } канала
   *[many] И ещё { $count } каналов
}
settings-sources-unnamed = -# Статьи без источника спрашивают только там, где канал спрашивает все.
settings-sources-empty = -# Ни у одной статьи здесь нет источника, поэтому выбирать не из чего.
settings-pick-channel = Канал, для которого выбирают источники
settings-pick-sources = Источники, которые он спрашивает
settings-all-sources = Все источники
settings-type-source = Ввести источник
settings-type-source-title = Добавить источник
settings-type-source-label = Название источника
settings-type-source-hint = Как оно стоит под ответами
settings-unknown-source = Ни у одной статьи здесь нет источника «{ $typed }». </sources> показывает все.

settings-language = **Язык ответов**: { $language }
settings-language-hint = -# Для участников, чей Discord на языке, которого я не знаю, и для ответов на сообщения.
settings-language-own = язык каждого участника, иначе английский
settings-pick-language = Язык ответов
settings-passages = **Отрывков в ответе**: { $count }
settings-passages-default = сколько выбрал владелец бота
settings-pick-passages = Отрывков в ответе
settings-passages-count = { $count ->
    [one] { $count } отрывок
    [few] { $count } отрывка
   *[many] { $count } отрывков
}
settings-stale = **Пометка старых статей**: { $age }
settings-stale-years = { $years ->
    [one] от { $years } года
    [few] от { $years } лет
   *[many] от { $years } лет
}
settings-pick-stale = Пометка старых статей
settings-changed = **Ответы помечаются, когда статья меняется**: { $state }
settings-feedback = **👍 и 👎 под ответами**: { $state }
settings-mark-changed-on = Помечать изменения
settings-mark-changed-off = Не помечать изменения
settings-feedback-on = Показать 👍 👎
settings-feedback-off = Скрыть 👍 👎

settings-store = **Вопросы без ответа хранятся**: { $state }
settings-store-hint = Если выключено, считаются только слова, которых нет ни в одной статье, без того, кто спрашивал. Если включено, целый вопрос хранится 90 дней, чтобы редакция видела в </unanswered>, каких статей не хватает; и никогда – кто его задал. Скажите об этом участникам: </privacy> тоже говорит об этом. Когда вы это выключаете, сохранённое удаляется.
settings-store-on = Хранить вопросы
settings-store-off = Не хранить вопросы

settings-editor-role = **Роль редакции**: { $role }
settings-editor-role-none = нет
settings-editor-role-hint = Её участники могут пользоваться командами редакции, как и те, кто может управлять сервером. Discord скрывает от них эти команды, пока вы не разрешите роль: Настройки сервера → Интеграции → этот бот.
settings-pick-role = Роль, участники которой входят в редакцию
settings-not-everyone = Эта роль есть у всех. Выберите ту, что есть только у редакции.
settings-managers-only = Только участники, которые могут управлять этим сервером, выбирают редакцию и сбрасывают настройки.
settings-reset = Сбросить все настройки
settings-reset-done = **Все настройки такие, как вначале.**
settings-undo = Отменить
settings-stale-mark = { $count ->
    [one] Этой статье { $count } год; сказанное в ней могло устареть.
    [few] Этой статье { $count } года; сказанное в ней могло устареть.
   *[many] Этой статье { $count } лет; сказанное в ней могло устареть.
}
