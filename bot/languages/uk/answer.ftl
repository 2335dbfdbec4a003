answer-on = { $speaker } на тему { $topic }
answer-corrected = Показано відповіді для { $meant }; { $typed } ніде не трапляється.
answer-quoted = «{ $word }»
answer-nowhere = ніде немає:
answer-index = індекс { $generation }
answer-found = { $total ->
    [one] знайдено { $total } уривок
    [few] знайдено { $total } уривки
   *[many] знайдено { $total } уривків
}
answer-shown = показано { $shown }
answer-verbatim = слово в слово
answer-no-room = { $count ->
    [one] ще { $count } уривок не вмістився на картці
    [few] ще { $count } уривки не вмістилися на картці
   *[many] ще { $count } уривків не вмістилися на картці
}
answer-held-back = { $count ->
    [one] { $count } уривок не показано: не слово в слово, як збережено
    [few] { $count } уривки не показано: не слово в слово, як збережено
   *[many] { $count } уривків не показано: не слово в слово, як збережено
}
answer-all-shown = **Це все.** Інших уривків із відповіддю немає.
answer-empty = **Тут ще немає статей.**
    Власник бота може покласти тексти до теки статей; потім учасник, який може керувати сервером, використовує </reindex>, і на запитання з’являться відповіді.

answer-nothing = **У статтях цього не сказано.**
answer-no-terms = У запитанні немає слова для пошуку. Назвіть людину, місце або річ.
answer-unknown-speaker = У цих статтях немає нікого на ім’я { $speaker }.
answer-speaker-silent = { $asked ->
    [some] Ім’я { $speaker } є у статтях, які пропускають фільтри, але слів цієї людини в них немає.
   *[all] Ім’я { $speaker } є в цих статтях, але слів цієї людини в них немає.
}
answer-speaker-not-on-topic = { $asked ->
    [some] { $speaker } говорить у статтях, які пропускають фільтри, але не на тему { $topic }.
   *[all] { $speaker } говорить у цих статтях, але не на тему { $topic }.
}
answer-no-match = { $asked ->
    [some] Жоден абзац статей, які пропускають фільтри, не говорить про це.
   *[all] Жоден абзац цих статей не говорить про це.
}
answer-that-person = ця людина
answer-that = запитання
answer-unsure = Не певен, що це відповідь: деяких слів запитання тут немає.
answer-near = **Найближчі уривки, але вони не відповідають на запитання**
answer-near-number = близько { $number }
