unanswered-title = **What was asked and not found**
unanswered-none = Nothing that was asked here was missed yet.
unanswered-term = { $times ->
    [one] **{ $term }** · once · { $day }
   *[other] **{ $term }** · { $times } times · { $day }
}
unanswered-more-terms = { $count ->
    [one] { $count } more word
   *[other] { $count } more words
}
unanswered-questions = **Whole questions**
unanswered-question = { $times ->
    [one] { $question } · once · { $day }
   *[other] { $question } · { $times } times · { $day }
}
unanswered-more-questions = { $count ->
    [one] { $count } more question
   *[other] { $count } more questions
}
unanswered-questions-off = Whole questions are not stored. </settings> lets them be.

## How much is asked. $chart is a row of bars, one for each day, today last.

unanswered-usage = **Asked in the last { $days } days:** { $count }
unanswered-chart-asked = `{ $chart }` asked
unanswered-chart-found = `{ $chart }` answered
unanswered-found = answered { $count }
unanswered-empty = no articles { $count }
unanswered-no-match = nothing deals with it { $count }
unanswered-unknown-speaker = speaker not known { $count }
unanswered-speaker-silent = speaker says nothing { $count }
unanswered-speaker-not-on-topic = speaker not on the topic { $count }
unanswered-no-terms = no word to search for { $count }

## What members think of answers. $month is such as "2026-11".

unanswered-votes = **Votes**
unanswered-votes-of = { $month }: 👍 { $up } · 👎 { $down }
unanswered-no-votes = no votes yet

unanswered-foot = words and questions are deleted { $days } days after they were last asked

## Buttons: at most 80 characters, best two words.

unanswered-clear = Clear
unanswered-clear-now = Delete them
unanswered-keep = Keep them
unanswered-put-back = Put them back

unanswered-sure = **Delete what was missed?** { $count ->
    [one] { $count } word or question goes. Counts of use and votes stay.
   *[other] { $count } words and questions go. Counts of use and votes stay.
}
unanswered-kept = Nothing was deleted.
unanswered-cleared = { $count ->
    [one] **Deleted.** { $count } word or question is gone.
   *[other] **Deleted.** { $count } words and questions are gone.
}
unanswered-is-back = { $count ->
    [one] **Put back.** { $count } word or question is counted again.
   *[other] **Put back.** { $count } words and questions are counted again.
}
