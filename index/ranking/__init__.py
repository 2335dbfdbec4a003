"""Candidates to ordered rows: a second look at the best of BM25.

    candidates.py   which rows get the second look
    places.py       what a row, its neighbours, title and article hold of the question's words
    plain.py        the features of a question for facts
    said.py         the features of a question for somebody's words
    closeness.py    the features that the text itself gives: phrases, closeness, exact forms
    phrases.py      words in quotation marks, which an answer must hold
    order.py        candidates in the order of the weighted sum

The features come from measurements over news articles with human labels of who said what (PolNeAR, Newell, Margolin and
Ruths, LREC 2018) and over SQuAD 2.0, XQuAD and MultiHop-RAG. `python -m bench fit` fits their weights.
"""

from index.ranking.candidates import candidates
from index.ranking.order import Looked, Ranked, look_at, rank

__all__ = ["Looked", "Ranked", "candidates", "look_at", "rank"]
