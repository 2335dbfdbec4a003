"""Small PDF files, written by hand so that a test says where each line stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One line on a page: its left edge and baseline in points from the lower left corner, and its size.

    `drawn` are operators before it, which hold for it alone.
    """

    text: str
    x: float
    y: float
    size: float = 10
    drawn: str = ""


def pdf(*pages: list[Words], title: str = "", author: str = "", entries: str = "") -> bytes:
    """Write pages of 600 by 800 points in Courier, whose letters are all 0.6 of their size wide.

    `entries` are further ones of each page.
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = "\n".join(map(_shown, page))
        resources = f"/MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> {entries}"
        objects += [
            f"<< /Type /Page /Parent 2 0 R {resources} /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    objects.append(f"<< /Title ({title}) /Author ({author}) >>")
    return written(objects)


def column(text: str, *, x: float = 50, top: float = 700, size: float = 10) -> list[Words]:
    """Set the lines of a text under each other; an empty line is half a line's gap."""
    words, y = [], top
    for line in text.split("\n"):
        if line:
            words.append(Words(line, x, y, size))
        y -= 1.2 * size if line else 0.6 * size
    return words


def _shown(words: Words) -> str:
    text = words.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q {words.drawn} BT /F {words.size} Tf 1 0 0 1 {words.x} {words.y} Tm ({text}) Tj ET Q"


def written(objects: list[str]) -> bytes:
    """Write a file of objects, numbered from 1; the first is its catalog, the last its information."""
    data = b"%PDF-1.4\n"
    starts = []
    for number, content in enumerate(objects, start=1):
        starts.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")
