"""What makes an index outdated: other rules for terms, other parameters, another layout."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from unicodedata import unidata_version

import Stemmer

from index.bm25 import K1, B
from index.speech.rules import rules

_LAYOUT = 3


@cache
def analysis() -> str:
    """Return a fingerprint of the analyser, of the words it knows and who speaks, and of what bounds are made for.

    Another Unicode or another version of the stemmers may make other terms of the same words.
    """
    digest = blake2b(f"{_LAYOUT} {K1} {B} {unidata_version} {Stemmer.version()} {rules()}".encode(), digest_size=8)
    digest.update((files("index") / "terms.py").read_bytes())
    return digest.hexdigest()
