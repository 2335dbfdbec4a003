unanswered-title = **Що питали й не знайшли**
unanswered-none = Поки знайшлося все, про що тут питали.
unanswered-term = { $times ->
    [one] **{ $term }** · { $times } раз · { $day }
    [few] **{ $term }** · { $times } рази · { $day }
   *[many] **{ $term }** · { $times } разів · { $day }
}
unanswered-more-terms = { $count ->
    [one] ще { $count } слово
    [few] ще { $count } слова
   *[many] ще { $count } слів
}
unanswered-questions = **Цілі запитання**
unanswered-question = { $times ->
    [one] { $question } · { $times } раз · { $day }
    [few] { $question } · { $times } рази · { $day }
   *[many] { $question } · { $times } разів · { $day }
}
unanswered-more-questions = { $count ->
    [one] ще { $count } запитання
    [few] ще { $count } запитання
   *[many] ще { $count } запитань
}
unanswered-questions-off = Цілі запитання не зберігаються. </settings> це дозволяє.

unanswered-usage = **Запитано за останні дні ({ $days }):** { $count }
unanswered-chart-asked = `{ $chart }` запитано
unanswered-chart-found = `{ $chart }` є відповідь
unanswered-found = є відповідь { $count }
unanswered-empty = немає статей { $count }
unanswered-no-match = про це нічого немає { $count }
unanswered-unknown-speaker = людина невідома { $count }
unanswered-speaker-silent = людина нічого не говорить { $count }
unanswered-speaker-not-on-topic = людина говорить не на тему { $count }
unanswered-no-terms = немає слова для пошуку { $count }

unanswered-votes = **Голоси**
unanswered-votes-of = { $month }: 👍 { $up } · 👎 { $down }
unanswered-no-votes = голосів ще немає

unanswered-foot = слова й запитання видаляють через { $days } дн. після останнього разу

unanswered-clear = Очистити
unanswered-clear-now = Видалити
unanswered-keep = Залишити
unanswered-put-back = Повернути

unanswered-sure = **Видалити те, чого не знайшли?** { $count ->
    [one] Піде { $count } слово або запитання. Лічба запитань і голоси лишаться.
    [few] Підуть { $count } слова й запитання. Лічба запитань і голоси лишаться.
   *[many] Підуть { $count } слів і запитань. Лічба запитань і голоси лишаться.
}
unanswered-kept = Нічого не видалено.
unanswered-cleared = { $count ->
    [one] **Видалено.** Більше немає { $count } слова або запитання.
    [few] **Видалено.** Більше немає { $count } слів і запитань.
   *[many] **Видалено.** Більше немає { $count } слів і запитань.
}
unanswered-is-back = { $count ->
    [one] **Повернено.** Знову рахується { $count } слово або запитання.
    [few] **Повернено.** Знову рахуються { $count } слова й запитання.
   *[many] **Повернено.** Знову рахуються { $count } слів і запитань.
}
