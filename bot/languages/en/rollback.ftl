# Buttons: at most 80 characters, best three words.
rollback-button = Roll back
rollback-now = Roll back now
rollback-keep = Keep it
rollback-undo = Undo

# The heads of cards, and what a card says while it works.
rollback-would = This is what rolling back does
rollback-doing = Rolling back
rollback-done = Rolled back

rollback-files = -# The files are as they were: the next </reindex> reads them again, and undoes this.
rollback-kept = Nothing was rolled back.
rollback-nothing = No reindex has changed anything that could be put back. What editors changed since stays.
rollback-stale = The articles have changed since this card was made. Nothing was rolled back; look again with </reindex>.
