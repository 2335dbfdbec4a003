list-more = y { $count } más
