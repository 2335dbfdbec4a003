"""`python -m bench`: one benchmark by name."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> None:
    """Read the command line and run what it asks."""
    arguments = command_line().parse_args()
    arguments.run(arguments)


def command_line() -> argparse.ArgumentParser:
    """Return what reads the command line; `run` of what it reads is the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(required=True)
    speed = commands.add_parser("speed", help="time Quoth's engine against its peers")
    speed.add_argument("--paragraphs", type=int, default=100_000, metavar="N", help="size of the largest library")
    speed.add_argument("--articles", type=Path, metavar="FILE", help="JSON lines to use instead of a made corpus")
    speed.add_argument("--engines", metavar="NAMES", help="Quoth and these peers only, separated by commas")
    speed.add_argument("--quick", action="store_true", help="few queries and no repeats: checks that all runs")
    speed.add_argument("--seed", type=int, default=3, help="another corpus and other queries")
    speed.add_argument("--json", type=Path, metavar="FILE", help="write all figures and the goals")
    speed.add_argument("--plot", type=Path, metavar="FILE", help="draw latency against size as a PNG")
    speed.add_argument("--work", type=Path, metavar="FOLDER", help="where indexes are made for the time being")
    speed.set_defaults(run=_speed)
    quality = commands.add_parser("quality", help="measure answers against questions with known ones")
    quality.add_argument("--data", type=Path, action="append", default=[], metavar="DIR", help="a set more, or several")
    quality.add_argument("--only", type=Path, action="append", default=[], metavar="DIR", help="these sets alone")
    quality.add_argument("--engines", metavar="NAMES", help="these engines only, separated by semicolons")
    quality.add_argument("--json", type=Path, metavar="FILE", help="write all figures")
    quality.set_defaults(run=_quality)
    fit = commands.add_parser("fit", help="fit the weights of ranking on development questions")
    fit.add_argument("--data", type=Path, action="append", default=[], metavar="DIR", help="a set more, or several")
    fit.add_argument("--only", type=Path, action="append", default=[], metavar="DIR", help="these sets alone")
    fit.add_argument("--out", type=Path, default=Path("index/weights.toml"), metavar="FILE", help="where to write them")
    fit.set_defaults(run=_fit)
    answers = commands.add_parser("answers", help="time whole answers from a large library")
    answers.add_argument("--paragraphs", type=int, default=100_000, metavar="N", help="size of the library")
    answers.add_argument("--seed", type=int, default=3, help="another library and other questions")
    answers.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    answers.add_argument("--work", type=Path, metavar="FOLDER", help="where the library is made for the time being")
    answers.set_defaults(run=_answers)
    response = commands.add_parser(
        "response", help="time first responses in Discord while a large library is reindexed"
    )
    response.add_argument("--paragraphs", type=int, default=100_000, metavar="N", help="size of the library")
    response.add_argument("--seed", type=int, default=3, help="another library and other questions")
    response.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    response.add_argument("--work", type=Path, metavar="FOLDER", help="where the library is made for the time being")
    response.set_defaults(run=_response)
    reading = commands.add_parser("reading", help="read pages, texts and PDF files whose articles are known")
    reading.add_argument("--data", type=Path, required=True, metavar="DIR", help="a folder that holds the sets")
    reading.add_argument("--json", type=Path, metavar="FILE", help="write all figures and the goals")
    reading.set_defaults(run=_reading)
    return parser


def _speed(arguments: argparse.Namespace) -> None:
    # Every fresh process of the benchmark imports this module first, and its memory is measured.
    from bench.speed.command import Options, run  # noqa: PLC0415

    del arguments.run
    run(Options(**vars(arguments)))


def _quality(arguments: argparse.Namespace) -> None:
    from bench.quality.command import Options, run  # noqa: PLC0415 - as above

    del arguments.run
    run(Options(**vars(arguments)))


def _answers(arguments: argparse.Namespace) -> None:
    from bench.answers.command import Options, run  # noqa: PLC0415 - as above

    del arguments.run
    run(Options(**vars(arguments)))


def _response(arguments: argparse.Namespace) -> None:
    from bench.response.command import Options, run  # noqa: PLC0415 - as above

    del arguments.run
    run(Options(**vars(arguments)))


def _reading(arguments: argparse.Namespace) -> None:
    from bench.reading.command import Options, run  # noqa: PLC0415 - as above

    del arguments.run
    run(Options(**vars(arguments)))


def _fit(arguments: argparse.Namespace) -> None:
    from bench.quality.fitting import Options, run  # noqa: PLC0415 - as above

    del arguments.run
    run(Options(**vars(arguments)))


if __name__ == "__main__":
    main()
