unanswered-title = **Что спрашивали и не нашли**
unanswered-none = Пока нашлось всё, о чём здесь спрашивали.
unanswered-term = { $times ->
    [one] **{ $term }** · { $times } раз · { $day }
    [few] **{ $term }** · { $times } раза · { $day }
   *[many] **{ $term }** · { $times } раз · { $day }
}
unanswered-more-terms = { $count ->
    [one] ещё { $count } слово
    [few] ещё { $count } слова
   *[many] ещё { $count } слов
}
unanswered-questions = **Целые вопросы**
unanswered-question = { $times ->
    [one] { $question } · { $times } раз · { $day }
    [few] { $question } · { $times } раза · { $day }
   *[many] { $question } · { $times } раз · { $day }
}
unanswered-more-questions = { $count ->
    [one] ещё { $count } вопрос
    [few] ещё { $count } вопроса
   *[many] ещё { $count } вопросов
}
unanswered-questions-off = Целые вопросы не хранятся. </settings> это разрешает.

unanswered-usage = **Спрошено за последние дни ({ $days }):** { $count }
unanswered-chart-asked = `{ $chart }` спрошено
unanswered-chart-found = `{ $chart }` отвечено
unanswered-found = отвечено { $count }
unanswered-empty = нет статей { $count }
unanswered-no-match = об этом ничего нет { $count }
unanswered-unknown-speaker = человек неизвестен { $count }
unanswered-speaker-silent = человек ничего не говорит { $count }
unanswered-speaker-not-on-topic = человек говорит не на тему { $count }
unanswered-no-terms = нет слова для поиска { $count }

unanswered-votes = **Голоса**
unanswered-votes-of = { $month }: 👍 { $up } · 👎 { $down }
unanswered-no-votes = голосов пока нет

unanswered-foot = слова и вопросы удаляются через { $days } дн. после последнего раза

unanswered-clear = Очистить
unanswered-clear-now = Удалить
unanswered-keep = Оставить
unanswered-put-back = Вернуть

unanswered-sure = **Удалить то, чего не нашли?** { $count ->
    [one] Уйдёт { $count } слово или вопрос. Счёт вопросов и голоса останутся.
    [few] Уйдут { $count } слова и вопроса. Счёт вопросов и голоса останутся.
   *[many] Уйдут { $count } слов и вопросов. Счёт вопросов и голоса останутся.
}
unanswered-kept = Ничего не удалено.
unanswered-cleared = { $count ->
    [one] **Удалено.** Больше нет { $count } слова или вопроса.
    [few] **Удалено.** Больше нет { $count } слов и вопросов.
   *[many] **Удалено.** Больше нет { $count } слов и вопросов.
}
unanswered-is-back = { $count ->
    [one] **Возвращено.** Снова считается { $count } слово или вопрос.
    [few] **Возвращено.** Снова считаются { $count } слова и вопроса.
   *[many] **Возвращено.** Снова считаются { $count } слов и вопросов.
}
