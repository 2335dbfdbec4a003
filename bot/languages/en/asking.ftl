ask-how-to = Ask me something that the articles may tell, such as *what did Juppe say about Russia?* I answer with their own words, and say where they stand.
ask-no-text = That message has no text to check.
ask-help = **Ask the articles; they answer in their own words.**
    \- </ask> asks, with options for who speaks, when and where it was printed. Mentioning me works too, and so does a direct message.
    \- Reply to an answer with *and about …?* to ask the same person about something else.
    \- Edit your question, and its answer follows.
    \- </said> lists what somebody said, in date order.
    \- The menu of any message, under Apps, has *Check in the articles*: only you see what it finds.
    \- **{ button-before }** and **{ button-after }** under a passage show what stands round it, **{ button-whole }** all of it.
    \- **{ button-thread }** opens a place for follow-ups; **{ button-save }** gives you the answer as a file.
    \- </status> says which articles there are, </privacy> what is stored.
    \- Editors have </articles add>, </reindex>, </sources>, </settings> and </unanswered>.
    -# Every passage is word for word as it was printed. Where the articles say nothing, I say so.
