error-not-here = This place has no articles to ask. Whoever runs this bot decides which servers have.
error-busy = The articles are being changed just now. Try again in a minute.
error-editors-only = Only members who may manage this server can do that.
error-server-only = That works in a server only.
error-command-changed = This command has just changed. Try again in a minute; restarting Discord loads it at once.
error-incident = Something went wrong, and it is not your doing. Whoever runs this bot finds it in the log as `{ $incident }`.

## What is wrong with a question. $typed is what the member wrote.

error-question-empty = The question is empty. Write what you want to know.
error-question-too-long = The question is too long. Ask for its main point.
error-question-no-name = “{ $typed }” holds no name to look for. Give the speaker's last name.
error-question-no-word = “{ $typed }” holds no word to look for. Name the topic in other words.
error-question-no-day = “{ $typed }” is no date that can be read. Write a day as 2011-09-07, a month as 2011-09, a year as 2011.
