"""A library's index on disk: immutable segments, and the manifest that names them.

arrays.py     named arrays in one file, mapped into memory
segment.py    a run of articles, indexed
manifest.py   which segments there are
folder.py     the files of one library: load, add, merge, save
analysis.py   what makes an index outdated
"""

from index.segments.arrays import Damaged
from index.segments.folder import NOTHING, Contents, Held, IndexFolder, due
from index.segments.segment import Segment

__all__ = ["NOTHING", "Contents", "Damaged", "Held", "IndexFolder", "Segment", "due"]
