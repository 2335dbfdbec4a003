## What the bot says when it comes to a server.

welcome-title = **I answer questions with the articles' own words.**
welcome-how = Ask with </ask>, mention me with your question, or send it to me as a direct message. I quote what was printed, word for word, and say where it stands; where the articles say nothing, I say so.
welcome-examples = For example:
# A question that the articles answer, as a member would type it. $speaker and $topic are as the articles write them.
welcome-question = what did { $speaker } say about { $topic }?
welcome-editors = **Who manages this server** chooses with </settings> where I answer and how.
welcome-first = **There are no articles here yet.** Who manages this server adds the first with </articles add>: a web page, a feed, a file or a text.
welcome-waiting = **There are no articles here yet.** Whoever runs this bot puts them into its articles folder; then </reindex> reads them.
welcome-privacy = -# What I keep, and what not: </privacy>. All commands: </help>.
