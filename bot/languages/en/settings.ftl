## What members are told. $when is a time as Discord shows it: “in 20 seconds”.

settings-too-soon = { $seconds ->
    [one] Here you can ask once a second. The next question is yours { $when }.
   *[other] Here you can ask once in { $seconds } seconds. The next question is yours { $when }.
}
settings-too-many = Very many questions are being asked at once. Ask yours again { $when }.
settings-no-sources-here = This channel asks no sources. An editor of this server chooses them with </settings>.

# Small print under a passage of an old article.
settings-stale-mark = { $count ->
    [one] This article is { $count } year old; what it says may have been overtaken.
   *[other] This article is { $count } years old; what it says may have been overtaken.
}

## The panel of /settings. Buttons: at most 80 characters, best two words.

settings-title = **Settings of this server**
settings-page-asking = Asking
settings-page-sources = Sources
settings-page-answers = Answers
settings-page-privacy = Privacy
settings-page-editors = Editors
settings-on = on
settings-off = off
settings-saved = -# What you choose holds at once. These buttons work for 14 minutes.

settings-ask-channels = **Channels in which every question is answered**, without a mention: { $channels }
settings-ask-channels-none = none
settings-pick-ask-channels = Channels in which every question is answered
settings-cooldown = **Pause between two questions of one member**: { $pause }
settings-pick-cooldown = Pause between two questions
settings-cooldown-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}

settings-sources = **Sources that a channel asks.** All, where nothing is chosen.
settings-sources-of = { $channel } asks only: { $sources }
settings-sources-none-of = { $channel } asks no source, and so answers nothing.
settings-sources-all-of = { $channel } asks all sources.
settings-sources-more = and { $count } more
settings-sources-more-channels = -# { $count ->
    [one] And { $count } more channel
   *[other] And { $count } more channels
}
settings-sources-unnamed = -# Articles without a source are asked only where a channel asks all.
settings-sources-empty = -# No article here names a source, so there is nothing to choose from.
settings-pick-channel = Channel to choose sources for
settings-pick-sources = Sources that it asks
settings-all-sources = All sources
settings-type-source = Type a source
settings-type-source-title = Add a source
settings-type-source-label = Name of the source
settings-type-source-hint = As it stands under the answers
settings-unknown-source = No article here has a source “{ $typed }”. </sources> shows them all.

settings-language = **Language of answers**: { $language }
settings-language-hint = -# For members whose Discord is in a language that I do not speak, and for answers to messages.
settings-language-own = each member's own, else English
settings-pick-language = Language of answers
settings-passages = **Passages in an answer**: { $count }
settings-passages-default = as many as whoever runs this bot chose
settings-pick-passages = Passages in an answer
settings-passages-count = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
settings-stale = **Mark of old articles**: { $age }
settings-stale-years = { $years ->
    [one] from { $years } year on
   *[other] from { $years } years on
}
settings-pick-stale = Mark of old articles
settings-changed = **Answers marked when an article changes**: { $state }
settings-feedback = **👍 and 👎 under answers**: { $state }
settings-mark-changed-on = Mark changed articles
settings-mark-changed-off = Do not mark changes
settings-feedback-on = Show 👍 👎
settings-feedback-off = Hide 👍 👎

settings-store = **Questions without an answer are kept**: { $state }
settings-store-hint = Off, only the words that no article holds are counted, without who asked. On, the whole question is kept for 90 days, so that editors see in </unanswered> what articles are missing; never who asked it. Tell your members: </privacy> says it too. What was kept is deleted when you switch this off.
settings-store-on = Keep questions
settings-store-off = Do not keep questions

settings-editor-role = **Role of the editors**: { $role }
settings-editor-role-none = none
settings-editor-role-hint = Its members may use the editors' commands, as those who manage the server may. Discord hides these commands from them until you allow the role under Server Settings → Integrations → this bot.
settings-pick-role = Role whose members may edit
settings-not-everyone = That role is everyone's. Choose one that only editors have.
settings-managers-only = Only members who may manage this server choose who edits, and reset the settings.
settings-reset = Reset all settings
settings-reset-done = **All settings are as at the beginning.**
settings-undo = Undo
