"""How long a whole answer takes: `python -m bench answers`."""
