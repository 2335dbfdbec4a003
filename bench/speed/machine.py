"""What a run was made on."""

from __future__ import annotations

import os
import platform
import sqlite3
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = ("quoth", "rank-bm25", "rank-bm25-rs", "bm25s", "tantivy", "numpy", "numba")


@dataclass(frozen=True, slots=True)
class Machine:
    """The processors that this process may use, memory in bytes, and versions."""

    processor: str
    cores: int
    memory: int
    system: str
    python: str
    versions: dict[str, str]


def machine() -> Machine:
    """Describe this machine."""
    versions = {package: found for package in _PACKAGES if (found := _version(package))}
    return Machine(
        _processor(),
        len(os.sched_getaffinity(0)),
        os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        platform.platform(),
        platform.python_version(),
        versions | {"sqlite": sqlite3.sqlite_version},
    )


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
