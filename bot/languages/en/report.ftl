# What a change does, and did: heads of cards.
report-reindexing = Reindexing
report-reindexed = Reindex done
report-would = **What a reindex would change** (nothing was changed)
report-refreshing = Reading feeds and web pages
report-refreshed = Feeds and web pages read
report-reading-address = Reading the address
report-address-read = Address read
report-reading-file = Reading the file
report-file-read = File read
report-reading-text = Reading the text
report-text-read = Text read
report-removing = Removing
report-removed-one = Article removed
report-putting-back = Putting it back
report-put-back = Article put back
report-ruling = Deciding what is searched
report-switching = Switching the filter

# How far it is.
report-meanwhile = Questions are answered as before meanwhile.
report-step-reading = reading
report-step-fetching = fetching
report-step-indexing = indexing
report-of = { $done } of { $total }

# What it did: “**2** added · **1** changed”.
report-added = **{ $count }** added
report-changed = **{ $count }** changed
report-removed = **{ $count }** removed
report-unchanged = **{ $count }** unchanged
report-failed = **{ $count }** failed
report-unreadable = Could not be read:
report-read = Read:
report-together = { $count } files and addresses: { $held }
report-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
report-searched = { $count } searched
report-aside = { $count } set aside
report-headings = { $count ->
    [one] { $count } heading
   *[other] { $count } headings
}

# What a ruling about a paragraph did. It stands after “Paragraph 3:”.
report-ruled-body = Paragraph { $number }: it is searched from now on
report-ruled-boilerplate = Paragraph { $number }: it is set aside from now on
report-ruled-filter = Paragraph { $number }: it is what the filter says

## Why a change cannot be made.

change-not-here = This server has no articles of its own to change. Whoever runs this bot decides which servers have.
change-stopped = The bot is going off, so this was stopped. Nothing was changed; start it again later.
change-under-way = { $seconds ->
    [one] The articles are being changed already, since { $seconds } second. Wait for that to end, then try again.
   *[other] The articles are being changed already, since { $seconds } seconds. Wait for that to end, then try again.
}
