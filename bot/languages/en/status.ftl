status-empty = **There are no articles here yet.**
status-articles = { $count ->
    [one] **{ $count }** article
   *[other] **{ $count }** articles
}
status-paragraphs = { $count ->
    [one] **{ $count }** paragraph searched
   *[other] **{ $count }** paragraphs searched
}
status-aside = **{ $count }** set aside
status-sources = sources:
status-languages = languages:
status-none-named = none named
status-feeds = feeds followed: { $count }
status-read = web pages last read: { $when }
status-changed = articles last changed: { $when }
status-failed = could not be read by the last </reindex>: **{ $count }**
status-pages-failed = web pages and feeds that failed: **{ $count }** (editors see why with </sources>)

privacy-title = **What this bot keeps**
privacy-votes = \- your votes on answers, under a code made of your id and a secret of this bot. They are deleted after { $days } days, or at once with </forget-me>.
privacy-counts = \- how many questions were asked each day, and in which way they were answered: numbers, without anybody's words.
privacy-missed = \- single words that members asked for and no article holds, without who asked; none with a digit, and none from direct messages. They are deleted { $days } days after they were last asked.
privacy-questions-on = \- whole questions that found nothing, without who asked: the editors of this server let them be stored. They are deleted after { $days } days.
privacy-questions-off = \- no whole question: it is read, answered and forgotten.
privacy-answers-on = \- which paragraphs the latest { $count } answers in this server quote, for { $days } days, to mark an answer whose article changes.
privacy-answers-off = \- nothing of answers. They are messages in Discord.
privacy-server = \- the articles, and under the id of this server the settings that its editors make.
privacy-never = No member's name, id or message is stored, and the log holds no question.
privacy-reads = In { $channels } I read every message as it comes, to see whether it asks something: the editors of this server switched that on. What asks nothing is forgotten at once.
privacy-forget = </forget-me> deletes your votes everywhere. Articles leave the answers for good with </articles remove>, which members may use who may manage this server. Whoever may delete messages here can delete answers.
