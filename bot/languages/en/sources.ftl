sources-title = **Where the articles come from**
sources-folder = **{ $count }** from the articles folder
sources-web = **{ $count }** from web pages and feeds
sources-members = **{ $count }** from files and texts that editors gave
sources-filter-off = **filter off**: all its paragraphs are searched

# Of a feed.
sources-feed-link = feed
sources-read = read { $when }
sources-never-read = never read
sources-next = next { $when }
sources-failed = failed: { $reason }
sources-no-feeds = No feed is followed. </articles add> with a feed's address follows it.

# What there is no room for.
sources-more-sources = { $count ->
    [one] { $count } more source
   *[other] { $count } more sources
}
sources-more-feeds = { $count ->
    [one] { $count } more feed
   *[other] { $count } more feeds
}
sources-more-pages = { $count ->
    [one] { $count } more page that failed
   *[other] { $count } more pages that failed
}
sources-every = { $minutes ->
    [one] feeds are read every minute
   *[other] feeds are read every { $minutes } minutes
}
sources-by-hand = feeds are read with </refresh>

# The menu: its placeholder at most 150 characters, what it offers best four words.
sources-menu = Switch the boilerplate filter for a source
sources-search-all = Search all of
sources-filter-again = Filter again:
