"""Latency against size, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from bench.speed.latency import summary

if TYPE_CHECKING:
    from pathlib import Path

    from bench.speed.figures import Run


def plot(run: Run, file: Path) -> None:
    """Draw each engine's median latency as a line and its 99th percentile as a broken one; both axes logarithmic."""
    figure = Figure(figsize=(8, 5.5), layout="constrained")
    axes = figure.add_subplot()
    names = dict.fromkeys(name for figures in run.sizes.values() for name in figures.asked.latency)
    for number, name in enumerate(names):
        points = [(size, summary(f.asked.latency[name])) for size, f in run.sizes.items() if name in f.asked.latency]
        sizes = [size for size, _ in points]
        colour = f"C{number}"
        axes.plot(sizes, [latency.p50 for _, latency in points], "o-", color=colour, label=name)
        axes.plot(sizes, [latency.p99 for _, latency in points], ".--", color=colour, alpha=0.6, linewidth=1)
    axes.set(xscale="log", yscale="log", xlabel="paragraphs", ylabel="milliseconds for the best 10 (broken line: p99)")
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(frameon=False)
    figure.savefig(file, dpi=150)
