"""The best documents for a query's terms, from postings in plain arrays. Importing it does not load numba."""

from index.topk.bounds import Bounds, build_bounds
from index.topk.engine import Engine
from index.topk.lists import Hits, Lists, Query, Scoring

__all__ = ["Bounds", "Engine", "Hits", "Lists", "Query", "Scoring", "build_bounds"]
