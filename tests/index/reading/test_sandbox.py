from __future__ import annotations

import os
import select
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article, Paragraph, Role
from index.errors import UnreadableSource
from index.reading.limits import DEFAULT_LIMITS, Limits
from index.reading.sandbox import Sandbox
from index.reading.wire import packed, unpacked
from index.report import Failure
from tests.index.reading.pages import column, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.reading.sandbox import Format

RAIN = pdf(column("Rain fell on Port Anselm.\n\nBoats stayed in."), title="Harbour closed by rain")
needs_proc = pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are counted in /proc")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as shared:
        yield shared


def _children(parent: int) -> set[int]:
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = status.read_text().rpartition(")")
        except OSError:
            continue
        if int(rest.split()[1]) == parent:
            found.add(int(name.split()[0]))
    return found


def test_an_article_comes_back_whole(sandbox: Sandbox) -> None:
    (article,) = sandbox.read("pdf", RAIN, "a.pdf", DEFAULT_LIMITS)

    assert isinstance(article, Article)
    assert article.title == "Harbour closed by rain"
    assert [p.text for p in article.paragraphs] == ["Rain fell on Port Anselm.", "Boats stayed in."]


def test_what_goes_over_the_wire_arrives() -> None:
    items: list[Article | Failure] = [
        Failure("a.pdf", "broken"),
        Article(
            id="a",
            title="Rain – again",
            authors=("Odile Brandt",),
            published=date(2019, 5, 7),
            paragraphs=(Paragraph(number=1, text="Rain.", role=Role.META, reason="heading"),),
        ),
    ]

    assert unpacked(packed(items)) == items


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(sandbox: Sandbox) -> None:
    pages = pdf(*[column("\n".join(["Rain fell on Port Anselm."] * 50))] * 200)
    with pytest.raises(UnreadableSource, match=r"more than 0\.2 seconds"):
        sandbox.read("pdf", pages, "a.pdf", Limits(seconds=0.2))

    assert len(sandbox.read("pdf", RAIN, "b.pdf", DEFAULT_LIMITS)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_a_file_that_takes_too_much_memory_is_given_up_and_the_next_is_read() -> None:
    with Sandbox() as own:
        with pytest.raises(UnreadableSource, match=r"memory|needs more than it may"):
            own.read("pdf", RAIN, "a.pdf", Limits(memory=50_000_000))

        assert len(own.read("pdf", RAIN, "b.pdf", DEFAULT_LIMITS)) == 1


@needs_proc
def test_one_process_reads_many_files_and_none_is_left() -> None:
    before = _children(os.getpid())
    with Sandbox() as own:
        own.read("pdf", RAIN, "a.pdf", DEFAULT_LIMITS)
        started = _children(os.getpid()) - before
        own.read("pdf", RAIN, "b.pdf", DEFAULT_LIMITS)
        assert _children(os.getpid()) - before == started
        assert len(started) == 1

    assert _children(os.getpid()) == before


@needs_proc
def test_the_process_ends_with_the_one_that_started_it() -> None:
    program = (
        "import os, sys; from index.reading.sandbox import Sandbox; from index.reading.limits import DEFAULT_LIMITS\n"
        "sandbox = Sandbox()\n"
        "sandbox.read('pdf', sys.stdin.buffer.read(), 'a.pdf', DEFAULT_LIMITS)\n"
        "print(sandbox._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], input=RAIN, stdout=subprocess.PIPE, check=False)
    child = int(run.stdout)

    # pidfd_open tells when a process that is not our child has ended.
    try:
        descriptor = os.pidfd_open(child)
    except ProcessLookupError:
        return
    with os.fdopen(descriptor) as ending:
        assert select.select([ending], [], [], 10)[0]


_mutations = st.lists(st.tuples(st.integers(0, len(RAIN) - 1), st.integers(0, 255)), min_size=1, max_size=20)


def _mutated(changes: list[tuple[int, int]]) -> bytes:
    data = bytearray(RAIN)
    for place, value in changes:
        data[place] = value
    return bytes(data)


_bytes = st.one_of(
    _mutations.map(_mutated),
    st.integers(0, len(RAIN)).map(lambda end: RAIN[:end]),
    st.binary().map(lambda rest: b"%PDF-1.7\n" + rest),
    st.binary().map(lambda rest: b"PK\3\4" + rest),
    st.integers(1, 3000).map(lambda depth: b"%PDF-1.4\n1 0 obj\n" + b"<< /A [" * depth),
    st.integers(1, 200).map(lambda depth: b"Content-Type: message/rfc822\n\n" * depth),
    st.binary().map(lambda rest: b"Content-Type: text/html; charset=x\nFrom: " + rest),
)


@settings(max_examples=40)
@given(kind=st.sampled_from(["pdf", "docx", "eml"]), data=_bytes)
def test_any_bytes_become_an_article_or_a_reason(sandbox: Sandbox, kind: Format, data: bytes) -> None:
    items: list[Article | Failure] = []
    with suppress(UnreadableSource):
        items = sandbox.read(kind, data, "a", Limits(seconds=20))

    assert all(isinstance(item, Article) and item.paragraphs for item in items)
