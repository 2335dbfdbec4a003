"""The command line: which commands there are, and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from bot.days import first_day, last_day
from index.errors import BadQuestion

if TYPE_CHECKING:
    from datetime import date

_Add = Callable[[str, str, str], argparse.ArgumentParser]
_PASSAGES = 5
_MOST_PASSAGES = 100
_RULINGS = ("body", "boilerplate", "filter")  # those of index.changes.editing, which takes long to import


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the whole usage is one `--help` away."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; `command` of what it reads is the command's name."""
    top = _Parser(
        prog="quoth",
        description="Answers questions with the articles' own words, and says where they stand.",
        epilog='example: quoth ask "what did Juppe say about Russia?"',
        allow_abbrev=False,
    )
    top.add_argument("--library", metavar="NAME", help="which library (default: main)")
    top.set_defaults(json=False)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)

    def add(name: str, does: str, example: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name,
            help=does,
            description=f"{does[0].upper()}{does[1:]}.",
            epilog=f"example: {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_argument(
            "--library", default=argparse.SUPPRESS, metavar="NAME", help="which library (default: main)"
        )
        return command

    _ask(add)
    _changes(add)
    _lists(add)
    _discord(add)
    return top


def _ask(add: _Add) -> None:
    ask = add(
        "ask",
        "answer a question; without one, keep a conversation",
        'quoth ask "what did Juppe say about Russia?" --since 2011-09-01',
    )
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument(
        "--batch", metavar="FILE", help="a question a line, or JSON lines with “question” and “id”; - reads stdin"
    )
    ask.add_argument("--speaker", metavar="NAME", help="only what this person says")
    _places(ask)
    ask.add_argument(
        "--limit", type=_number, default=_PASSAGES, metavar="N", help="passages shown (default: %(default)s)"
    )
    _json(ask)


def _changes(add: _Add) -> None:
    put = add("add", "read files, folders, pages and feeds into the library", "quoth add news/ monday.pdf https://…")
    put.add_argument("sources", nargs="+", metavar="PATH-OR-URL")
    _json(put)

    remove = add("remove", "take articles out of the library", "quoth remove osk-flood-wall")
    remove.add_argument("ids", nargs="+", metavar="ID")
    _json(remove)

    reindex = add("reindex", "read the articles folder again", "quoth reindex --dry-run")
    reindex.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    reindex.add_argument("--rollback", action="store_true", help="put back what the last reindex replaced")
    _json(reindex)

    _json(add("refresh", "read what is new in the feeds and pages that were added", "quoth refresh"))


def _lists(add: _Add) -> None:
    articles = add(
        "articles", "list the articles, show one, or overrule the filter in one", "quoth articles show osk-flood-wall"
    )
    articles.add_argument(
        "action",
        nargs="?",
        choices=["show", "rule"],
        metavar="show|rule",
        help="show one article whole, or decide what one of its paragraphs is",
    )
    articles.add_argument("id", nargs="?", metavar="ID", help="which article")
    articles.add_argument("number", nargs="?", type=_whole, metavar="NUMBER", help="rule: which paragraph")
    articles.add_argument(
        "ruling",
        nargs="?",
        choices=_RULINGS,
        metavar="body|boilerplate|filter",
        help="rule: search it, set it aside, or leave it to the filter again",
    )
    _json(articles)

    sources = add("sources", "list the sources, or switch the filter for one", 'quoth sources filter "Osk Herald" off')
    sources.add_argument(
        "action", nargs="?", choices=["filter"], metavar="filter", help="switch the boilerplate filter for a source"
    )
    sources.add_argument("name", nargs="?", metavar="NAME", help="which source")
    sources.add_argument("state", nargs="?", choices=["on", "off"], metavar="on|off", help="whether it is filtered")
    _json(sources)

    statements = add("statements", "list who said what, in date order", "quoth statements Juppe --about Russia")
    statements.add_argument("speaker", nargs="?", metavar="SPEAKER", help="only what this person says")
    statements.add_argument("--about", metavar="TOPIC", help="only on this topic")
    _places(statements)
    _json(statements)

    _json(add("status", "show the library in numbers", "quoth status"))
    verify = "check that index and store are as they were written, and change nothing"
    _json(add("verify", verify, "quoth verify"))
    add("export", "print all articles as JSON lines that “add” reads back", "quoth export > articles.jsonl")


def _discord(add: _Add) -> None:
    add("sync", "register the slash commands with Discord", "quoth sync")
    add("run", "run the Discord bot", "quoth run")
    add("preview", "try the bot in a local browser page, without Discord", "quoth preview")


def _places(command: argparse.ArgumentParser) -> None:
    """Take options that narrow which articles are looked at."""
    command.add_argument("--since", type=_since, metavar="DATE", help="only articles from this day, month or year on")
    command.add_argument(
        "--until", type=_until, metavar="DATE", help="only articles to the end of it (2011-09-07, 2011-09, 2011)"
    )
    command.add_argument("--source", metavar="NAME", help="only articles of this source")
    command.add_argument("--article", metavar="ID", help="only this article")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON instead of text")


def _since(text: str) -> date:
    return _day(text, first_day)


def _until(text: str) -> date:
    return _day(text, last_day)


def _day(text: str, read: Callable[[str], date]) -> date:
    try:
        return read(text)
    except BadQuestion as wrong:
        raise argparse.ArgumentTypeError(str(wrong).rstrip(".")) from None


def _whole(text: str) -> int:
    if not text.isdecimal() or int(text[:9]) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of a paragraph")
    return int(text[:9])


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST_PASSAGES:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 1 to {_MOST_PASSAGES}")
    return int(text)
