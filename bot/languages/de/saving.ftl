saved-told = Die Antwort mit ihren Belegen: zum Lesen, als JSON und als Tabelle. Nur du siehst das.
saved-passages = { $total ->
    [one] { $shown } von { $total } Stelle, Wort für Wort
   *[other] { $shown } von { $total } Stellen, Wort für Wort
}
saved-on = Gefragt am { $day }, Index { $generation }
