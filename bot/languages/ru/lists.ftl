list-more = и ещё { $count }
