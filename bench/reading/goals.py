"""What reading is to reach, and what a run says about each goal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.reading.pages import PageFigures
    from bench.reading.pdf import PdfFigure
    from bench.reading.texts import TextFigures

MOST_LOST = 0.01
LEAST_RATE = 20_000
_PDF = {"one": 0.99, "two": 0.92, "three": 1.0, "printed": 0.97}


@dataclass(frozen=True, slots=True)
class Run:
    """What was measured; None and empty where the data are not there."""

    scrapinghub: PageFigures | None = None
    fundus: PageFigures | None = None
    texts: TextFigures | None = None
    pdf: list[PdfFigure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: what is measured, the least or most that it may be, and what it is."""

    name: str
    bound: float
    measured: float
    at_most: bool = False

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.measured <= self.bound if self.at_most else self.measured >= self.bound


def goals(run: Run) -> Iterator[Goal]:
    """Judge all that was measured. The goals for publishers' pages are for others than those of development."""
    if run.scrapinghub:
        yield Goal("article text, scrapinghub's pages, F1", 0.960, run.scrapinghub.body.f1)
    if run.fundus:
        yield Goal("article text, publishers' pages, F1", 0.955, run.fundus.body.f1)
        yield Goal("title exact", 0.86, run.fundus.title or 0.0)
        yield Goal("authors, F1", 0.88, run.fundus.authors or 0.0)
        yield Goal("day exact", 0.978, run.fundus.day or 0.0)
    if run.texts:
        yield Goal("boilerplate in plain text, F1", 0.93, run.texts.f1)
        yield Goal("body lost in plain text", MOST_LOST, run.texts.lost, at_most=True)
        yield Goal("paragraphs read a second", LEAST_RATE, run.texts.rate)
    for figure in run.pdf:
        bound = next((least for kind, least in _PDF.items() if figure.layout.startswith(kind)), None)
        if bound is not None:
            yield Goal(f"PDF paragraphs exact, {figure.layout}", bound, figure.exact)
