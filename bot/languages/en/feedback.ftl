## Votes under answers

vote-off = Votes are switched off in this server. Nothing was counted.
vote-not-kept = The articles are being changed just now, so your vote could not be kept. Vote again in a minute.

## What /forget-me answers

forgotten = { $count ->
    [0] **Nothing of yours was stored.** You have not voted on any answer.
    [one] **Forgotten.** { $count } vote of yours was deleted, wherever you gave it.
   *[other] **Forgotten.** { $count } votes of yours were deleted, wherever you gave them.
}
forgotten-rest = Nothing else that is stored says whose it is. </privacy> says what is stored.
