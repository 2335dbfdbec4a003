day-pattern = d MMM y

age-today = hoy
age-days = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
age-months = { $count ->
    [one] hace { $count } mes
   *[other] hace { $count } meses
}
age-years = { $count ->
    [one] hace { $count } año
   *[other] hace { $count } años
}
