list-more = und { $count } mehr
