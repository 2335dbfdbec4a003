answer-on = { $speaker } на тему { $topic }
answer-corrected = Показаны ответы для { $meant }; { $typed } нигде не встречается.
answer-quoted = «{ $word }»
answer-nowhere = нигде нет:
answer-index = индекс { $generation }
answer-found = { $total ->
    [one] найден { $total } отрывок
    [few] найдено { $total } отрывка
   *[many] найдено { $total } отрывков
}
answer-shown = показано { $shown }
answer-verbatim = слово в слово
answer-no-room = { $count ->
    [one] ещё { $count } отрывок не поместился на карточке
    [few] ещё { $count } отрывка не поместились на карточке
   *[many] ещё { $count } отрывков не поместились на карточке
}
answer-held-back = { $count ->
    [one] { $count } отрывок не показан: не слово в слово, как сохранено
    [few] { $count } отрывка не показаны: не слово в слово, как сохранено
   *[many] { $count } отрывков не показаны: не слово в слово, как сохранено
}
answer-all-shown = **Это всё.** Других отрывков с ответом нет.
answer-empty = **Здесь пока нет статей.**
    Владелец бота может положить тексты в папку статей; затем участник, который может управлять сервером, использует </reindex>, и на вопросы появятся ответы.

answer-nothing = **В статьях этого не сказано.**
answer-no-terms = В вопросе нет слов для поиска. Назовите человека, место или предмет.
answer-unknown-speaker = В этих статьях нет никого по имени { $speaker }.
answer-speaker-silent = { $asked ->
    [some] Имя { $speaker } есть в статьях, которые пропускают фильтры, но слов этого человека в них нет.
   *[all] Имя { $speaker } есть в этих статьях, но слов этого человека в них нет.
}
answer-speaker-not-on-topic = { $asked ->
    [some] { $speaker } говорит в статьях, которые пропускают фильтры, но не на тему { $topic }.
   *[all] { $speaker } говорит в этих статьях, но не на тему { $topic }.
}
answer-no-match = { $asked ->
    [some] Ни один абзац статей, которые пропускают фильтры, не говорит об этом.
   *[all] Ни один абзац этих статей не говорит об этом.
}
answer-that-person = этот человек
answer-that = вопроса
answer-near = **Ближайшие отрывки, но они не отвечают на вопрос**
answer-near-number = близко { $number }
