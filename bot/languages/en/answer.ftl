answer-on = { $speaker } on { $topic }
answer-corrected = Showing answers for { $meant }; { $typed } stands nowhere.
answer-quoted = “{ $word }”
answer-nowhere = nowhere:
answer-index = index { $generation }
answer-found = { $total ->
    [one] { $total } passage found
   *[other] { $total } passages found
}
answer-shown = { $shown } shown
answer-verbatim = word for word
answer-no-room = { $count ->
    [one] { $count } more passage did not fit on this card
   *[other] { $count } more passages did not fit on this card
}
answer-held-back = { $count ->
    [one] { $count } passage held back: not word for word as stored
   *[other] { $count } passages held back: not word for word as stored
}
answer-all-shown = **That was all.** No further passage answers it.
answer-empty = **There are no articles here yet.**
    Whoever runs this bot can put texts into its articles folder; then a member who may manage the server uses </reindex>, and questions get answers.

## Where nothing answers. $asked is "some" where filters left only some of the articles.

answer-nothing = **Nothing in the articles says this.**
answer-no-terms = The question has no word to search for. Name a person, a place or a thing.
answer-unknown-speaker = Nobody called { $speaker } stands in these articles.
answer-speaker-silent = { $asked ->
    [some] { $speaker } is mentioned in the articles that the filters let through, but says nothing in them.
   *[all] { $speaker } is mentioned in these articles, but says nothing in them.
}
answer-speaker-not-on-topic = { $asked ->
    [some] { $speaker } speaks in the articles that the filters let through, but not about { $topic }.
   *[all] { $speaker } speaks in these articles, but not about { $topic }.
}
answer-no-match = { $asked ->
    [some] No paragraph of the articles that the filters let through deals with it.
   *[all] No paragraph of these articles deals with it.
}
answer-that-person = that person
answer-that = that
answer-unsure = Not sure that this answers it: some words of the question are missing here.
answer-near = **Closest passages, which do not answer it**
answer-near-number = near { $number }
