"""Label sheets by name, with their true measures; all lengths in millimetres.

The measures are those that the makers print in their templates, for Letter in inches (1 in = 25.4 mm), held against
the template collection of gLabels (templates/avery-*-templates.xml and zweckform-* of its source), which rounds the
margins of L4785 to whole millimetres and has 5160 with a wider pitch. Sheets that are to be cut from plain paper are
ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""
_INCH = 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSheet:
    """Labels of ``width`` and ``height`` in ``columns`` and ``rows``.

    The first begins ``left`` and ``top`` from the edges of the paper, the next one ``across`` or ``down`` after it.
    ``is_cut`` sheets are plain paper, and get marks to cut along.
    """

    code: str
    maker: str
    paper: Literal["a4", "letter"]
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    is_cut: bool = False

    @property
    def name(self) -> str:
        """What it is chosen by: "Avery L4785, A4, 80 × 50 mm"."""
        paper = {"a4": "A4", "letter": "Letter"}[self.paper]
        maker = f"{self.maker} {self.code}" if self.maker else self.code
        return f"{maker}, {paper}, {self.width:.0f} × {self.height:.0f} mm"

    @property
    def count(self) -> int:
        """How many labels are on a sheet."""
        return self.columns * self.rows

    def places(self) -> Iterator[tuple[float, float]]:
        """Where each label begins, from the left and from the top, row by row."""
        for row in range(self.rows):
            for column in range(self.columns):
                yield self.left + column * self.across, self.top + row * self.down


def _letter(
    code: str, grid: tuple[int, int], size: tuple[float, float], first: tuple[float, float], pitch: tuple[float, float]
) -> LabelSheet:
    """A sheet of Avery's on Letter paper, told in inches."""
    width, height, left, top, across, down = (each * _INCH for each in (*size, *first, *pitch))
    return LabelSheet(
        code=code, maker="Avery", paper="letter", columns=grid[0], rows=grid[1], width=width, height=height,
        left=left, top=top, across=across, down=down,
    )  # fmt: skip


def _a4(
    code: str, grid: tuple[int, int], size: tuple[float, float], first: tuple[float, float], gap: float = 0.0
) -> LabelSheet:
    """A sheet of Avery's on A4 whose rows touch, told in millimetres; ``gap`` is what lies between two columns."""
    return LabelSheet(
        code=code, maker="Avery", paper="a4", columns=grid[0], rows=grid[1], width=size[0], height=size[1],
        left=first[0], top=first[1], across=size[0] + gap, down=size[1],
    )  # fmt: skip


_L7163 = _a4("L7163", (2, 7), (99.1, 38.1), (4.65, 15.15), 2.5)
BADGES = (
    LabelSheet(
        code="L4785", maker="Avery", paper="a4", columns=2, rows=5, width=80, height=50, left=17.5, top=13.5,
        across=95, down=55,
    ),
    LabelSheet(
        code="L7414", maker="Avery", paper="a4", columns=2, rows=5, width=90, height=52, left=15, top=18.5,
        across=90, down=52,
    ),
    _L7163,
    _letter("5395", (2, 4), (3.375, 2 + 1 / 3), (0.6875, 7 / 12), (3.75, 2.5)),
    _letter("5392", (2, 3), (4, 3), (0.25, 1), (4, 3)),
    _letter("5384", (2, 3), (4, 3), (0.25, 1), (4, 3)),
    _letter("5371", (2, 5), (3.5, 2), (0.75, 0.5), (3.5, 2)),
    LabelSheet(
        code="Plain paper to cut", maker="", paper="a4", columns=2, rows=5, width=90, height=55, left=15, top=11,
        across=90, down=55, is_cut=True,
    ),
    LabelSheet(
        code="Plain paper to cut", maker="", paper="letter", columns=2, rows=4, width=90, height=55, left=17.95,
        top=29.7, across=90, down=55, is_cut=True,
    ),
)  # fmt: skip
"""What name badges are printed on; the first of each paper is the usual one."""
CARDS = (
    LabelSheet(
        code="Plain paper to cut", maker="", paper="a4", columns=2, rows=3, width=95, height=90, left=10, top=13.5,
        across=95, down=90, is_cut=True,
    ),
    LabelSheet(
        code="Plain paper to cut", maker="", paper="letter", columns=2, rows=3, width=95, height=86, left=12.95,
        top=10.7, across=95, down=86, is_cut=True,
    ),
)  # fmt: skip
"""What place cards are cut from: each is folded in the middle, and stands half as high."""

ADDRESSES = (
    _a4("L7160", (3, 7), (63.5, 38.1), (7.2, 15.15), 2.55),
    _a4("L7159", (3, 8), (63.5, 33.9), (7.2, 12.9), 2.55),
    _a4("L7161", (3, 6), (63.5, 46.6), (7.2, 8.7), 2.55),
    _a4("L7162", (2, 8), (99.1, 33.9), (4.65, 12.9), 2.5),
    _L7163,
    _a4("L7165", (2, 4), (99.1, 67.7), (4.65, 13.1), 2.5),
    _a4("3474", (3, 8), (70.0, 37.0), (0.0, 0.5)),
    _a4("3490", (3, 8), (70.0, 36.0), (0.0, 4.5)),
    _a4("4781", (2, 6), (97.0, 42.3), (8.0, 21.6)),
    _letter("5160", (3, 10), (2.625, 1), (0.1875, 0.5), (2.75, 1)),
    _letter("5161", (2, 10), (4, 1), (0.15625, 0.5), (4.1875, 1)),
    _letter("5162", (2, 7), (4, 4 / 3), (0.15625, 5 / 6), (4.1875, 4 / 3)),
    _letter("5163", (2, 5), (4, 2), (0.15625, 0.5), (4.1875, 2)),
    LabelSheet(
        code="Plain paper to cut", maker="", paper="a4", columns=2, rows=7, width=90, height=38, left=15, top=15.5,
        across=90, down=38, is_cut=True,
    ),
    LabelSheet(
        code="Plain paper to cut", maker="", paper="letter", columns=2, rows=6, width=90, height=38, left=17.95,
        top=25.7, across=90, down=38, is_cut=True,
    ),
)  # fmt: skip
"""What addresses are printed on; the first of each paper is the usual one."""


def sheet_named(sheets: tuple[LabelSheet, ...], name: str, paper: str) -> LabelSheet:
    """The sheet of this name or code; without one, the usual one of this paper. Raises KeyError for another name."""
    wanted = name.strip().casefold()
    found = [one for one in sheets if wanted in {one.name.casefold(), one.code.casefold()}]
    if wanted and not found:
        raise KeyError(name)
    return next((one for one in found or sheets if one.paper == paper), (found or sheets)[0])
