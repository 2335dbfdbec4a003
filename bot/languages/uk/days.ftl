day-pattern = d MMM y

age-today = сьогодні
age-days = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}
age-months = { $count ->
    [one] { $count } місяць тому
    [few] { $count } місяці тому
   *[many] { $count } місяців тому
}
age-years = { $count ->
    [one] { $count } рік тому
    [few] { $count } роки тому
   *[many] { $count } років тому
}
