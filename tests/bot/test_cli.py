"""`quoth` as a program: what only a process of its own can show."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.store import Store
from tests.bot.terminal.desk import command, environment, run, write_articles

# Root may read and write anything, so what others may not do is tried as the user "nobody".
SOMEBODY = 65534 if os.geteuid() == 0 else None


@pytest.fixture
def public_folder() -> Iterator[Path]:
    # Not tmp_path: that is its owner's alone, and the tests that use this one run the program as another user.
    _skip_unless_somebody_can_run_it()
    folder = Path(tempfile.mkdtemp(prefix="quoth-"))
    folder.chmod(0o777)
    write_articles(folder / "articles")
    yield folder
    shutil.rmtree(folder)


def _skip_unless_somebody_can_run_it() -> None:
    try:
        subprocess.run([*command(), "--help"], user=SOMEBODY, check=True, capture_output=True)
    except (PermissionError, subprocess.CalledProcessError):
        pytest.skip("the user nobody cannot run Python from this checkout")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_articles(tmp_path / "articles")
    return tmp_path


def test_answers_go_to_stdout_and_problems_to_stderr(folder: Path) -> None:
    (folder / "articles" / "empty.txt").touch()
    ran = run(folder, "ask", "turbines", "--json")
    assert ran.code == 0
    assert ran.value["verdict"] == "found"
    assert ran.err == "failed: articles/empty.txt: the file is empty; put text in it, or remove it\n"


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_argument_that_is_not_utf_8_is_asked_all_the_same(folder: Path, locale: str) -> None:
    ran = run(
        folder, "ask", b"caf\xe9 ferry \xff", "--json", settings={"LC_ALL": locale, "PYTHONIOENCODING": "ascii:strict"}
    )
    assert (ran.code, ran.err) == (0, "")
    assert "ferry" in ran.value["question"]


def test_usage_error_is_one_line(folder: Path) -> None:
    ran = run(folder)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "quoth: the following arguments are required: COMMAND; see quoth --help\n"


def test_garbage_is_collected_while_a_command_runs(folder: Path) -> None:
    code = "import gc, bot.terminal.running as r; from bot.cli import main;"
    code += "r.run = lambda options: print(gc.isenabled()) or 0; main(['status'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"


@pytest.fixture
def interrupts_are_heard() -> Iterator[None]:
    """Let what is started hear SIGINT, which programs inherit as ignored from a shell's background jobs."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupts_are_heard")
@pytest.mark.parametrize("argv", [("ask", "--batch", "-", "--json"), ("ask", "--json")])
def test_interrupt_ends_quietly(folder: Path, argv: tuple[str, ...]) -> None:
    with subprocess.Popen(
        command(*argv),
        cwd=folder,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"ferry\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["verdict"] == "found"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, b"")


def test_termination_leaves_no_temporary_folder(folder: Path) -> None:
    temporary = folder / "temporary"
    temporary.mkdir()
    page = f"<html><body><article><p>{'The ferry sails again. ' * 50}</p></article></body></html>"
    with zipfile.ZipFile(folder / "news.zip", "w") as archive:
        for number in range(500):
            archive.writestr(f"{number}.html", page)

    with subprocess.Popen(
        command("add", "news.zip"), cwd=folder, env=environment() | {"TMPDIR": str(temporary)}, stderr=subprocess.PIPE
    ) as process:
        while process.poll() is None and not list(temporary.glob("quoth-*/*")):
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=30)

    assert (process.returncode, err) == (143, b"")
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("argv", [("export",), ("ask", "ferry")])
def test_reader_that_has_gone_is_no_traceback(folder: Path, argv: tuple[str, ...]) -> None:
    run(folder, "reindex")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command(*argv), cwd=folder, env=environment(), stdout=writing, stderr=subprocess.PIPE, timeout=30, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_stream_that_was_closed_is_no_failure(folder: Path, closed: str) -> None:
    ran = run(folder, "ask", stdin=b"ferry\n", before=("sh", "-c", f'exec "$@" {closed}', "sh"))
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_told(folder: Path) -> None:
    run(folder, "reindex")
    ran = run(folder, "export", before=("sh", "-c", 'exec "$@" > /dev/full', "sh"))
    assert ran.code == 1
    assert ran.err.startswith("quoth: standard output: No space left on device.")
    assert "Traceback" not in ran.err


def test_full_disk_is_told_and_loses_nothing(folder: Path) -> None:
    unshare = shutil.which("unshare")
    mount = ["-rm", "sh", "-c", "mount -t tmpfs -o size=600k none data"]
    (folder / "data").mkdir()
    if unshare is None or subprocess.run([unshare, *mount], cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    (folder / "big.txt").write_text("\n\n".join(f"Ship {n} came to Kest with salt." for n in range(20_000)), "utf-8")
    script = (
        f'{mount[-1]}; "$@" reindex > before; "$@" export > before; "$@" add big.txt; code=$?; "$@" export; exit $code'
    )
    ran = run(folder, before=(unshare, *mount[:-1], script, "sh"))
    assert ran.code == 1
    assert "The disk is full, so data/quoth.db cannot grow. Free some space" in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == (folder / "before").read_text("utf-8") != ""


def test_file_that_may_not_grow_is_told_and_loses_nothing(folder: Path) -> None:
    run(folder, "reindex")
    before = run(folder, "export").out
    (folder / "big.txt").write_text("\n\n".join(f"Ship {n} came to Kest with salt." for n in range(20_000)), "utf-8")
    ran = run(folder, "add", "big.txt", before=("sh", "-c", 'ulimit -f 400; exec "$@"', "sh"))
    assert (ran.code, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    assert "data/quoth.db" in ran.err
    assert run(folder, "export").out == before


def test_second_writer_is_told_who_writes_while_readers_go_on(folder: Path) -> None:
    run(folder, "reindex")
    store = Store.open(f"sqlite:///{folder / 'data' / 'quoth.db'}")
    with store.writing(store.library("main")):
        second = run(folder, "remove", "dam")
        reader = run(folder, "ask", "turbines", "--json")
    store.close()
    assert (second.code, second.out) == (1, "")
    assert f"The library is being changed by process {os.getpid()} on " in second.err
    assert reader.value["verdict"] == "found"


def test_two_first_questions_at_once_both_end_cleanly(folder: Path) -> None:
    both = [
        subprocess.Popen(
            command("ask", "ferry", "--json"),
            cwd=folder,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    ended = [(process.communicate(timeout=60), process.returncode) for process in both]
    assert [code for _, code in ended] == [0, 0]
    verdicts = [json.loads(out)["verdict"] for (out, _), _ in ended]
    assert "found" in verdicts
    for (_, err), verdict in zip((streams for streams, _ in ended), verdicts, strict=True):
        asked_to_wait = b"being read for the first time just now" in err
        assert asked_to_wait or (verdict, err) == ("found", b"")


def test_folder_that_may_not_be_read_is_named_and_its_articles_stay(public_folder: Path) -> None:
    closed = public_folder / "articles" / "closed"
    closed.mkdir()
    (closed / "tram.md").write_text("---\nid: tram\n---\nThe tram runs again.", "utf-8")
    assert run(public_folder, "reindex", user=SOMEBODY).code == 0
    closed.chmod(0)
    ran = run(public_folder, "reindex", "--json", user=SOMEBODY)
    closed.chmod(0o755)
    assert ran.code == 1
    assert ran.value["removed"] == []
    assert [failure["name"] for failure in ran.value["failed"]] == ["articles/closed"]
    assert "no permission to read it" in ran.value["failed"][0]["reason"]


@pytest.mark.parametrize(
    ("closed", "mode", "argv", "named"),
    [
        ("articles", 0, ("reindex",), "articles"),
        ("articles", 0, ("ask", "ferry"), "articles"),
        ("parent", 0, ("reindex",), "parent/articles"),
        ("parent", 0, ("ask", "ferry"), "parent/articles"),
        ("data", 0o555, ("ask", "ferry"), "data/quoth.db"),
        ("data", 0, ("status",), "data/quoth.db"),
        (".env", 0, ("status",), ".env"),
        ("questions.txt", 0, ("ask", "--batch", "questions.txt"), "questions.txt"),
    ],
)
def test_place_without_permission_is_named(
    public_folder: Path, closed: str, mode: int, argv: tuple[str, ...], named: str
) -> None:
    settings = {"QUOTH_ARTICLES": "parent/articles"} if closed == "parent" else {}
    place = public_folder / closed
    if "." in closed:
        place.write_text("", "utf-8")
    else:
        place.mkdir(exist_ok=True)
    place.chmod(mode)
    ran = run(public_folder, *argv, user=SOMEBODY, settings=settings)
    place.chmod(0o755)
    assert ran.code == 1
    assert named in ran.err
    assert "Traceback" not in ran.err
