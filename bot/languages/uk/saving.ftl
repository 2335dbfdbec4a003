saved-told = Відповідь із посиланнями: для читання, у JSON і таблицею. Це бачите лише ви.
saved-passages = { $total ->
    [one] { $shown } з { $total } уривка, слово в слово
    [few] { $shown } з { $total } уривків, слово в слово
   *[many] { $shown } з { $total } уривків, слово в слово
}
saved-on = Запитано { $day }, індекс { $generation }
