"""What makes stored statements outdated: other rules, other words."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files

from index.lexicon import languages


@cache
def rules() -> str:
    """Return a fingerprint of the rules of who said what, and of the words that they know."""
    digest = blake2b(digest_size=8)
    package = files("index")
    modules = sorted(file.name for file in (package / "speech").iterdir() if file.name.endswith(".py"))
    for file in [package / "speech" / name for name in modules]:
        digest.update(file.read_bytes())
    for language in languages():
        digest.update((package / "lexicons" / f"{language}.toml").read_bytes())
    return digest.hexdigest()
