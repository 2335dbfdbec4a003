articles-none = **There are no articles here yet.**
    Add one with </articles add>.
articles-page = { $total ->
    [one] { $total } article · page { $page } of { $pages }
   *[other] { $total } articles · page { $page } of { $pages }
}
articles-previous = Previous page
articles-next = Next page

# An article, paragraph by paragraph.
articles-from-start = From the start
articles-go-on = Go on
articles-to-end = to the end, paragraph { $number }
articles-left = { $count ->
    [one] { $count } paragraph did not fit: go on with the button, or with start:{ $next }
   *[other] { $count } paragraphs did not fit: go on with the button, or with start:{ $next }
}
articles-cut = { $count ->
    [one] … and { $count } more character, too many to show
   *[other] … and { $count } more characters, too many to show
}
articles-not-searched = not searched
articles-set-aside = **set aside**
articles-menu = Search a paragraph that was set aside
articles-search = Search
articles-as-filter = As the filter says

# Before one is removed.
articles-remove-sure = **Remove “{ $name }”?**
    It leaves the answers at once.
articles-comes-back = Its file **{ $place }** stays in the articles folder, so the next </reindex> brings it back.
articles-remove = Remove
articles-keep = Keep
articles-undo = Undo
articles-kept = Nothing was removed.

articles-exported = All articles of this server, as JSON lines: { $count }

# The form: title and labels at most 45 characters, the hint at most 100.
articles-form = Add an article
articles-form-title = Title
articles-form-source = Source, such as a newspaper
articles-form-day = Day of publication
articles-form-address = Address, if it has one
articles-form-text = Text
articles-form-hint = An empty line between paragraphs. Give a longer text as a file.
articles-change = Change it

## What cannot be done.

articles-unknown = No article here has the id “{ $id }”. </articles list> shows them all.
articles-no-paragraph = No article here has the id “{ $id }” and a paragraph { $number }. </articles show> lists the paragraphs with their numbers.
articles-one-of-both = Give an address or a file, not both at once.
articles-no-address = An address begins with https:// or http://. To add a file, attach it.
articles-no-format = This kind of file is not read. Save it as one of { $formats }.
articles-too-big = This file is too big. It has { $size } MB, and { $most } MB are the most; split it into smaller ones.
articles-not-fetched = The file could not be fetched from Discord. Attach it once more.
articles-export-too-big = The articles have more than the { $most } MB that may be uploaded here. Whoever runs this bot can write them to a file with “quoth export”.
