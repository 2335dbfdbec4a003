"""Letters that a reader of a page sees: what is hidden on it is left out before its lines are looked for."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from math import atan2, degrees
from typing import TYPE_CHECKING

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTItem, LTLayoutContainer, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.utils import apply_matrix_rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdfminer.pdfcolor import PDFColorSpace
    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.pdfinterp import PDFGraphicState, PDFTextState
    from pdfminer.pdfpage import PDFPage
    from pdfminer.utils import Matrix, PathSegment, Rect

_FILLED = 0  # modes of drawing letters (PDF 32000-1, table 106)
_INVISIBLE = 3
_WHITE = 0.98  # of full light
_LIGHT = {("DeviceGray", 1), ("CalGray", 1), ("ICCBased", 1), ("DeviceRGB", 3), ("CalRGB", 3), ("ICCBased", 3)}
_INK = {("DeviceCMYK", 4), ("ICCBased", 4)}
_MOST_SHAPES = 1_000  # what lies under white letters is not looked for among more


class Interpreter(PDFPageInterpreter):
    """Tells of shadings, which pdfminer passes over."""

    def do_sh(self, name: object) -> None:
        """Shade an area."""
        super().do_sh(name)
        if isinstance(self.device, Pages):
            self.device.shaded = True


class Pages(PDFPageAggregator):
    """Lays out the letters of a page that stand on it and can be told from it.

    Invisible letters, and white ones on nothing, are left out beside others. They are read where they are alone, and
    where they are most letters of a page with pictures: OCR puts invisible letters under the picture of a page.
    """

    shaded: bool
    turn: int
    """By how many degrees, counter-clockwise, most letters of the last page are turned: 0, 90, 180 or 270."""

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Begin with nothing on the page."""
        super().begin_page(page, ctm)
        self.shaded = False
        self._shown = _shared(apply_matrix_rect(ctm, page.mediabox), apply_matrix_rect(ctm, page.cropbox))
        self._invisible: set[LTItem] = set()
        self._white: set[LTItem] = set()
        self._painted: list[LTItem] = []

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Draw letters, and note those that are invisible or white."""
        with self._drawn() as letters:
            super().render_string(textstate, seq, ncs, graphicstate)
        if textstate.render == _INVISIBLE:
            self._invisible.update(letters)
        elif textstate.render == _FILLED and _is_white(graphicstate):
            self._white.update(letters)

    def paint_path(
        self,
        gstate: PDFGraphicState,
        stroke: bool,  # noqa: FBT001 - as pdfminer has it
        fill: bool,  # noqa: FBT001
        evenodd: bool,  # noqa: FBT001
        path: Sequence[PathSegment],
    ) -> None:
        """Draw a shape, and note it if white letters can be read on it."""
        with self._drawn() as shapes:
            super().paint_path(gstate, stroke, fill, evenodd, path)
        if stroke or not _is_white(gstate):
            self._painted.extend(shapes)

    def end_page(self, page: PDFPage) -> None:
        """Lay out what is seen."""
        assert isinstance(self.cur_item, LTPage)
        items = [item for item in self.cur_item if not isinstance(item, LTChar) or _stands_in(item, self._shown)]
        hidden = self._hidden(items)
        self.turn = _turn([item for item in items if isinstance(item, LTChar) and item not in hidden])
        self.cur_item = LTPage(self.cur_item.pageid, self.cur_item.bbox)
        self.cur_item.extend(item for item in items if item not in hidden and not _is_upside_down(item))
        super().end_page(page)

    @contextmanager
    def _drawn(self) -> Iterator[LTLayoutContainer]:
        """Collect what is drawn meanwhile; it goes where it would have gone."""
        around = self.cur_item
        self.cur_item = drawn = LTLayoutContainer(around.bbox)
        yield drawn
        self.cur_item = around
        around.extend(drawn)

    def _hidden(self, items: Sequence[LTItem]) -> set[LTItem]:
        """Find the letters that nobody sees; none where they are what there is to read."""
        letters = [item for item in items if isinstance(item, LTChar)]
        pictures = [item for item in items if isinstance(item, LTFigure)]
        hidden = self._invisible | self._white_on_nothing(letters, pictures)
        unseen = sum(letter in hidden for letter in letters)
        seen = sum(letter not in hidden and not letter.get_text().isspace() for letter in letters)
        return hidden if seen and not (pictures and unseen > seen) else set()

    def _white_on_nothing(self, letters: Sequence[LTChar], pictures: Sequence[LTItem]) -> set[LTItem]:
        under = [*pictures, *self._painted]
        if self.shaded or len(under) > _MOST_SHAPES:
            return set()
        places = [_reach(item) for item in under]
        return {
            letter for letter in letters if letter in self._white and not any(_stands_in(letter, at) for at in places)
        }


def _turn(letters: Sequence[LTChar]) -> int:
    turns = Counter(_direction(letter) for letter in letters)
    return turns.most_common(1)[0][0] if turns else 0


def _direction(letter: LTChar) -> int:
    a, b, c, d, *_ = letter.matrix
    if a * d <= b * c:  # in a mirror
        return 0
    return round(degrees(atan2(b, a)) / 90) % 4 * 90


def _is_upside_down(item: LTItem) -> bool:
    """Tell what pdfminer takes for upright: its lines would come from the last to the first."""
    return isinstance(item, LTChar) and _direction(item) == 180  # noqa: PLR2004 - half a turn


def _is_white(state: PDFGraphicState) -> bool:
    color = state.ncolor
    parts = [part for part in (color if isinstance(color, tuple) else (color,)) if isinstance(part, int | float)]
    kind = (state.ncs.name, len(parts))
    if kind in _LIGHT:
        return min(parts) >= _WHITE
    return kind in _INK and max(parts) <= 1 - _WHITE


def _reach(item: LTItem) -> Rect:
    """Give the place of a picture or shape; lines may be thick."""
    assert isinstance(item, LTCurve | LTFigure)
    edge = item.linewidth if isinstance(item, LTCurve) and item.stroke else 0
    return item.x0 - edge, item.y0 - edge, item.x1 + edge, item.y1 + edge


def _stands_in(letter: LTChar, place: Rect) -> bool:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return place[0] <= x <= place[2] and place[1] <= y <= place[3]


def _shared(page: Rect, cropped: Rect) -> Rect:
    """Give the part of a page that is shown; a crop box beside the page crops nothing."""
    x0, y0, x1, y1 = (*map(max, page[:2], cropped[:2]), *map(min, page[2:], cropped[2:]))
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else page
