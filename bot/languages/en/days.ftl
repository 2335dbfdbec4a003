# A day as Unicode writes its parts (UTS #35): d is the day, MMM the short month, y the year.
# The three parts stand in this order, so that a card's date can be read back.
day-pattern = d MMM y

age-today = today
age-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
age-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
age-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
