content-missing = Questions in ask-channels go unheard: Discord does not show me what messages say. Whoever runs this bot switches on “Message Content Intent” in the Developer Portal (the application, then Bot), and sets QUOTH_MESSAGE_CONTENT=true. Until then I answer there when I am mentioned, and forum posts by their titles.

## Threads on answers.

thread-open = Ask on in { $thread }.
thread-opened = Ask on: I answer every question here, and “and about …?” keeps the person and the filters.
thread-opened-by-mention = Ask on: reply to me here, or mention me. “And about …?” keeps the person and the filters.
thread-refused = I may not open a thread here. Ask an editor to let me create public threads and write in them.
