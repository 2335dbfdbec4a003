# The answer as files. What stands in them keeps the article's language.
saved-told = The answer with its citations: to read, as JSON, and as a table. Only you see this.
saved-passages = { $total ->
    [one] { $shown } of { $total } passage, word for word
   *[other] { $shown } of { $total } passages, word for word
}
saved-on = Asked on { $day }, index { $generation }
