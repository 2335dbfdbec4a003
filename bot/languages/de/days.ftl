day-pattern = d. MMM y

age-today = heute
age-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
age-months = { $count ->
    [one] vor { $count } Monat
   *[other] vor { $count } Monaten
}
age-years = { $count ->
    [one] vor { $count } Jahr
   *[other] vor { $count } Jahren
}
