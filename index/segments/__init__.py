"""A library's index on disk: immutable segments, and the manifest that names them.

arrays.py     named arrays as bytes, mapped into memory
segment.py    a run of articles, indexed
manifest.py   which segments there are, and the smallest of them
contents.py   segments with their dead articles
merging.py    which segments become one, and when
folder.py     the files of one library: load, add, save
analysis.py   what makes an index outdated
"""

from index.segments.arrays import Damaged
from index.segments.contents import NOTHING, Contents, Held
from index.segments.folder import IndexFolder
from index.segments.merging import due
from index.segments.segment import Segment

__all__ = ["NOTHING", "Contents", "Damaged", "Held", "IndexFolder", "Segment", "due"]
