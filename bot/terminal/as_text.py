"""Results as text: coloured and wrapped where a person reads them, plain lines otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.table import Column, Table
from rich.text import Text

from bot.terminal import words
from bot.terminal.output import Output
from bot.wording import corrected, day, how_sure
from index.answer import Answer, Empty, Found, Nothing
from index.article import Role
from index.boilerplate.overruling import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.terminal.questions import Refused
    from index.answer import Passage
    from index.article import Article
    from index.changes.editing import Source
    from index.library import Status
    from index.report import Failure, Report
    from index.timeline import Said
    from index.verifying import Verified

_SHOWN = 20
"""Names listed of each kind in a report; the rest are counted."""

_EACH = 10
"""Files and addresses of which a report says what each held; of more it says what all held together."""


class TextOutput(Output):
    """Shows results to a person."""

    def asked(self, question: str) -> None:
        """Show a question of many before its answer."""
        self._text(f"? {question}", style="bold")

    def answer(self, answered: Answer, question_id: object, elapsed_ms: float) -> None:  # noqa: ARG002 - for scripts
        """Show an answer: passages with citations, or why there are none."""
        if not isinstance(answered, Empty) and answered.corrections:
            self._text(corrected(answered.corrections, words.visible), style="yellow")
        match answered:
            case Empty():
                self._text(words.EMPTY)
            case Nothing(near=near):
                self._text(words.nothing(answered), style="yellow")
                if near:
                    self._text(words.NEAREST, style="dim")
                    self._passages(near)
            case Found(passages=passages, total=total):
                if answered.unsure:
                    self._text(words.UNSURE, style="yellow")
                self._passages(passages)
                more = f"{words.count(total, 'passage')} found, {len(passages)} shown"
                self._text(f"{more} · index {answered.generation[:8]}", style="dim")
            case _:
                assert_never(answered)
        self.line("")

    def report(self, done: Report) -> None:
        """Show what a change to the library did."""
        self._read(done)
        kinds = [("added", done.added), ("changed", done.changed), ("removed", done.removed)]
        for kind, ids in kinds:
            for article_id in ids[:_SHOWN]:
                self._text(f"{kind}: {article_id}")
            if len(ids) > _SHOWN:
                self._text(f"{kind}: and {len(ids) - _SHOWN:,} more")
        self._failures(done.failed)
        numbers = [*((len(ids), kind) for kind, ids in kinds), (len(done.unchanged), "unchanged")]
        summary = ", ".join(f"{number:,} {kind}" for number, kind in [*numbers, (len(done.failed), "failed")])
        ending = " (dry run: nothing was changed)" if done.dry_run else f" · index {done.generation[:8]}"
        self._text(summary + ending, style="bold")

    def _read(self, done: Report) -> None:
        """Tell what was read: a line for each file or address where they are few, then all together."""
        if 1 < len(done.read) <= _EACH:
            for read in done.read:
                self._text(f"read: {read.name}: {words.paragraphs(read)}")
        if done.read:
            everything = f"{len(done.read):,} files and addresses" if len(done.read) > 1 else done.read[0].name
            self._text(f"read: {everything}: {words.paragraphs(done.total)}")

    def _failures(self, failed: Sequence[Failure]) -> None:
        """Tell of each thing that could not be read."""
        for failure in failed:
            self.problem(f"failed: {failure.name}: {failure.reason}")

    def articles(self, articles: Sequence[Article]) -> None:
        """List articles in reading order."""
        if not articles:
            self._text(words.EMPTY)
            return
        for article in articles:
            body = sum(p.role is Role.BODY for p in article.paragraphs)
            cells = [article.title, article.source, day(article.published)]
            if self._out.is_terminal:
                self._text(article.id, style="bold")
                facts = [*cells, words.count(body, "paragraph")]
                self._print(Text(words.visible(" · ".join(fact for fact in facts if fact)), style="dim"), "    ")
            else:
                self.line("\t".join([article.id, *(words.visible(cell or "") for cell in cells), str(body)]))

    def article(self, article: Article) -> None:
        """Show a whole article: each paragraph's number, and for what is not body its role and reason."""
        self._text(article.title or article.id, style="bold")
        facts = [article.source, day(article.published), ", ".join(article.authors), article.url]
        if article.title:
            facts.append(article.id)
        if any(facts):
            self._text(" · ".join(fact for fact in facts if fact), style="dim")
        for paragraph in article.paragraphs:
            aside = paragraph.role is not Role.BODY
            why = f": {explained(paragraph.reason)}" if paragraph.reason else ""
            mark = f"[{paragraph.role}{why}] " if aside or why else ""
            text = Text(words.visible(f"{mark}{paragraph.text}"), style="dim" if aside else "")
            self._print(text, f"{paragraph.number:>3}  ")

    def sources(self, sources: Sequence[Source]) -> None:
        """List sources, the number of their articles, and for which the filter is off."""
        if not sources:
            self._text("No article names its source.")
        for source in sources:
            off = "" if source.is_filtered else "filter off"
            if self._out.is_terminal:
                facts = filter(None, (words.count(source.articles, "article"), off))
                self._text(f"{source.name} · {' · '.join(facts)}")
            else:
                self.line("\t".join((words.visible(source.name), str(source.articles), off)))

    def statements(self, said: Iterable[Said]) -> None:
        """List who said what: the day and the speaker, the words, where they stand."""
        empty = True
        for each in said:
            empty = False
            statement, citation = each.statement, each.citation
            quoted = f"“{each.words}”" if statement.direct else each.words
            self._text(" · ".join(filter(None, (day(citation.published), statement.speaker))), style="bold")
            self._print(Text(words.visible(quoted)), "  ")
            self._text(f"  {words.cited(citation)}", style="dim")
        if empty:
            self._text("Nobody says anything of the kind in these articles.")

    def status(self, library: Status) -> None:
        """Show a library in numbers."""
        rows = {
            "library": library.name,
            "articles": f"{library.articles:,}",
            "paragraphs": f"{library.paragraphs:,} searched, {library.set_aside:,} set aside",
            "sources": ", ".join(library.sources) or "none named",
            "languages": ", ".join(library.languages) or "none named",
            "changed": f"{library.changed_at:%Y-%m-%d %H:%M} UTC" if library.changed_at else "never",
            "index": library.generation or "nothing read yet",
            "folder": str(library.folder),
            "failed": words.failed(library),
        }
        for name, value in rows.items():
            self._print(Text(words.visible(value)), f"{name + ':':<12}")
        failed = (*library.failed, *library.pages_failed)
        for failure in failed[:_SHOWN]:
            self._text(f"failed: {failure.name}: {failure.reason}", style="yellow")
        if len(failed) > _SHOWN:
            self._text(f"failed: and {len(failed) - _SHOWN:,} more", style="yellow")

    def verified(self, checked: Verified) -> None:
        """Show what was checked, what is damaged, and the next step."""
        things = (
            (checked.segments, "segment"),
            (checked.articles, "article"),
            (checked.paragraphs, "paragraph"),
            (checked.statements, "statement"),
        )
        self._text(f"checked: {', '.join(words.count(number, thing) for number, thing in things)}")
        if not checked.is_current:
            self._text(words.BEHIND)
        for damage in checked.damaged[:_SHOWN]:
            self.problem(f"damaged: {damage.part}: {damage.name}: {damage.reason}")
        if len(checked.damaged) > _SHOWN:
            self.problem(f"damaged: and {len(checked.damaged) - _SHOWN:,} more")
        for part in dict.fromkeys(damage.part for damage in checked.damaged):
            self.problem(words.NEXT_STEPS[part])
        self._text(f"{len(checked.damaged):,} damaged · index {checked.generation[:8]}", style="bold")

    def refused(self, question: Refused) -> None:
        """Tell that one question of many could not be asked."""
        self.problem(question.why)

    def _passages(self, passages: Sequence[Passage]) -> None:
        for number, passage in enumerate(passages, 1):
            self._print(_highlighted(passage), f"[{number}] ")
            said = passage.statement
            speaker = f"{said.speaker} {how_sure(said)} · " if said else ""
            self._print(Text(words.visible(speaker + words.cited(passage.citation)), style="dim"), "    ")
            if passage.citation.link:
                # Not wrapped: a terminal opens only a link that stands on one line.
                self.line(f"    {words.visible(passage.citation.link)}")
            self.line("")

    def _text(self, text: str, style: str = "") -> None:
        self._print(Text(words.visible(text), style=style))

    def _print(self, text: Text, mark: str = "") -> None:
        """Print text, set off behind its mark; a pipe gets it on one line, to be wrapped by nobody."""
        if not self._out.is_terminal:
            self.line(f"{mark}{text.plain}")
        elif mark:
            row = Table.grid(Column(style="bold cyan", no_wrap=True), Column(overflow="fold"))
            row.add_row(mark, text)
            self._out.print(row)
        else:
            self._out.print(text)


def _highlighted(passage: Passage) -> Text:
    text = Text(words.visible(passage.text))
    if passage.sentence:
        text.stylize("underline", passage.sentence.start, passage.sentence.end)
    for span in passage.highlights:
        text.stylize("bold yellow", span.start, span.end)
    return text
