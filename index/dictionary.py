"""Terms to numbers, in arrays that can be mapped from a file.

Terms are numbered by their order; their UTF-8 bytes stand one after the other in `letters`. A term is found through its
CRC-32 in a sorted list, and then compared byte for byte.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Dictionary:
    """`letters[starts[t]:starts[t + 1]]` is term t; `checksums` ascend, and `numbers` says whose each is."""

    letters: NDArray[np.uint8]
    starts: NDArray[np.uint32]
    checksums: NDArray[np.uint32]
    numbers: NDArray[np.uint32]

    @classmethod
    def of(cls, terms: Sequence[str]) -> Dictionary:
        """Number different terms by their place."""
        encoded = [term.encode() for term in terms]
        starts = np.zeros(len(encoded) + 1, np.uint32)
        np.cumsum([len(term) for term in encoded], out=starts[1:])
        checksums = np.array([zlib.crc32(term) for term in encoded], np.uint32)
        numbers = np.argsort(checksums, kind="stable").astype(np.uint32)
        return cls(np.frombuffer(b"".join(encoded), np.uint8), starts, checksums[numbers], numbers)

    @classmethod
    def opened(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> Dictionary:
        """Take a dictionary from the arrays of a file, where it was written under a name."""
        return cls(*(arrays[f"{name}_{part}"] for part in ("letters", "starts", "checksums", "numbers")))

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return what a file keeps of it, under a name."""
        return {
            f"{name}_letters": self.letters,
            f"{name}_starts": self.starts,
            f"{name}_checksums": self.checksums,
            f"{name}_numbers": self.numbers,
        }

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, number: int) -> str:
        return self.letters[self.starts[number] : self.starts[number + 1]].tobytes().decode()

    def __iter__(self) -> Iterator[str]:
        letters = self.letters.tobytes()
        starts = self.starts.tolist()
        return (letters[start:end].decode() for start, end in pairwise(starts))

    def number(self, term: str) -> int | None:
        """Return a term's number, None where it is not in the dictionary."""
        encoded = term.encode(errors="surrogatepass")  # half a surrogate pair, as a terminal may pass on, is in no term
        checksum = np.uint32(zlib.crc32(encoded))
        at = int(np.searchsorted(self.checksums, checksum))
        while at < len(self.checksums) and self.checksums[at] == checksum:
            number = int(self.numbers[at])
            if self.letters[self.starts[number] : self.starts[number + 1]].tobytes() == encoded:
                return number
            at += 1
        return None
