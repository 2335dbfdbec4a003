list-more = і ще { $count }
