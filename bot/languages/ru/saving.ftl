saved-told = Ответ со ссылками: для чтения, в JSON и таблицей. Это видите только вы.
saved-passages = { $total ->
    [one] { $shown } из { $total } отрывка, слово в слово
    [few] { $shown } из { $total } отрывков, слово в слово
   *[many] { $shown } из { $total } отрывков, слово в слово
}
saved-on = Спрошено { $day }, индекс { $generation }
