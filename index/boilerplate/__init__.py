"""Which paragraphs are not the article: appeals, newsletter boxes, share lines, teasers, credits.

    kinds.py       where paragraphs come from; the reasons, and their words for people
    lexicon.py     how pages speak about themselves, from the data files in `lexicons/`
    appeal.py      an outlet's appeal for support, with all that belongs to it
    looks.py       what one paragraph looks like
    scoring.py     how likely paragraphs are boilerplate, given their looks and their neighbours (`weights.toml`)
    credits.py     bylines, datelines and photo credits that stand alone
    months.py      the months by name, for date lines (`months.toml`)
    filtering.py   all of it on one article
    repetition.py  what recurs in other articles of the same source
    overruling.py  what editors decide, over all of this

Nothing is deleted: a paragraph gets a role and a reason, and no search finds it.
"""

from index.boilerplate.filtering import set_aside
from index.boilerplate.kinds import REASONS, Kind, Reason

__all__ = ["REASONS", "Kind", "Reason", "set_aside"]
