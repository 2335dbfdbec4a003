"""How long what is asked and answered is kept. /privacy says these numbers, and a task of each day keeps them."""

DAYS_KEPT = 90
"""Days after which what was missed is deleted, and what answers quote."""

DAYS_VOTES_KEPT = 365
"""Days after which votes are deleted."""

MOST_ANSWERS = 500
"""Answers of a guild whose quotes are kept: the latest ones."""
