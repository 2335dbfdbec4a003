day-pattern = d MMM y

age-today = aujourd’hui
age-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
age-months = il y a { $count } mois
age-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}
