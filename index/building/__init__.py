"""From paragraphs to postings: texts are cut into surface forms, each form is analysed once, terms are counted.

`surfaces` and `counting` have two ways to the same result: plain Python and numpy for small libraries, compiled kernels
for large ones, which are worth the second that loading a compiler costs.
"""

from index.building.collecting import collect, collect_parts
from index.building.merging import Merge, merge
from index.building.postings import Collected, PostingLists
from index.building.vocabulary import Vocabulary

__all__ = ["Collected", "Merge", "PostingLists", "Vocabulary", "collect", "collect_parts", "merge"]
