"""How soon the bot answers in Discord while it reindexes a large library."""
