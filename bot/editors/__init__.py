"""What editors change: articles, sources, settings; and what follows from a change."""
