"""What makes an index outdated: other rules for terms, other parameters, another layout."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from unicodedata import unidata_version

import Stemmer

from index.bm25 import K1, B

_LAYOUT = 2


@cache
def analysis() -> str:
    """Return a fingerprint of the analyser, its lexicons and the parameters that bounds are made for.

    Another Unicode or another version of the stemmers may make other terms of the same words.
    """
    rules = files("index")
    lexicons = sorted((file for file in (rules / "lexicons").iterdir() if file.name.endswith(".toml")), key=str)
    digest = blake2b(f"{_LAYOUT} {K1} {B} {unidata_version} {Stemmer.version()}".encode(), digest_size=8)
    for file in (rules / "terms.py", rules / "lexicon.py", *lexicons):
        digest.update(file.read_bytes())
    return digest.hexdigest()
