"""PDF to an article, by the geometry of its lines.

letters.py      the letters of a page that its readers see
lines.py        a page's characters -> lines with their place, size and weight
furniture.py    running heads, feet and page numbers, which are left out
columns.py      a page's lines -> columns in reading order
measure.py      what is usual in a document: body size, line pitch, edges, how paragraphs are told apart
paragraphs.py   columns -> paragraphs, across columns and pages
hyphens.py      words that were cut at the end of a line
headline.py     title and authors
reader.py       all of it, and what cannot be read
"""

from index.reading.pdf.reader import parse

__all__ = ["parse"]
