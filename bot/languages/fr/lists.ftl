list-more = et { $count } de plus
