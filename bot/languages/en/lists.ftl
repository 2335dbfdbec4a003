# Stands after the first names of a list.
list-more = and { $count } more
