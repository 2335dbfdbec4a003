"""Where articles are kept: SQL tables of libraries, articles, paragraphs and settings.

SQLite in one file by default, PostgreSQL where the URL says so. `store.py` is what others use, `rows.py` what goes in
and out. `tables.py` holds the schema, `schema.py` brings a database up to it, `engine.py` opens connections,
`writing.py` lets in one writer at a time, `changing.py` writes, `faults.py` turns errors into messages for people.
"""

from index.store.pages import KnownPage
from index.store.rows import Heading, Known, Origin, Stored
from index.store.store import Store

__all__ = ["Heading", "Known", "KnownPage", "Origin", "Store", "Stored"]
