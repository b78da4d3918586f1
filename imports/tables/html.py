"""The cells of a table in HTML, as spreadsheets and mail programs put it on the clipboard. Nothing of it is loaded."""

from __future__ import annotations

from html.parser import HTMLParser

from db.errors import CannotRead
from imports.files.texts import plain
from imports.tables.table import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Grid

_SILENT = frozenset({"script", "style", "head", "title", "template"})
_BREAKS = frozenset({"br", "p", "div", "li"})


def grid_of_html(html: str) -> Grid:
    """The cells of the largest table in it; empty where there is none. Raises CannotRead where there is too much."""
    if len(html) > MOST_BYTES:
        raise CannotRead(f"It is longer than {MOST_BYTES // 1_000_000} million characters, too long for a table.")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    grids = [table.finished() for table in reader.tables]
    return max(grids, key=lambda grid: sum(map(len, grid))) if grids else ()


class _Rows:
    """The rows of one table. What stands over several columns is written once, what stands over several rows in each:
    the school beside ten names is the school of each of them.
    """

    def __init__(self) -> None:
        self._grid: list[list[str]] = []
        self._carried: dict[tuple[int, int], str] = {}
        self._pieces: list[str] | None = None
        self._across, self._down = 1, 1

    def begin_row(self) -> None:
        self.end_cell()
        self._grid.append([])
        self._carry()

    def begin_cell(self, across: int, down: int) -> None:
        self.end_cell()
        if not self._grid:
            self.begin_row()
        self._pieces, self._across, self._down = [], across, down

    def hear(self, data: str) -> None:
        if self._pieces is not None:
            self._pieces.append(data)

    def end_cell(self) -> None:
        if self._pieces is None:
            return
        text, self._pieces = "".join(self._pieces), None
        written = "\n".join(" ".join(line.split()) for line in plain(text).split("\n"))
        row, number = self._grid[-1], len(self._grid) - 1
        for place in range(self._across):
            said = "" if place else written
            for below in range(1, self._down):
                self._carried[number + below, len(row)] = said
            row.append(said)
            self._carry()

    def finished(self) -> Grid:
        self.end_cell()
        return self._grid

    def _carry(self) -> None:
        number, row = len(self._grid) - 1, self._grid[-1]
        while (number, len(row)) in self._carried:
            row.append(self._carried.pop((number, len(row))))


class _Reader(HTMLParser):
    """Hears the tags. A table within a cell is one of its own, and what is said in it is no part of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Rows] = []
        self._open: list[_Rows] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._open.append(_Rows())
            self.tables.append(self._open[-1])
        elif self._open and tag == "tr":
            self._open[-1].begin_row()
        elif self._open and tag in {"td", "th"}:
            spans = dict(attrs)
            across, down = _count(spans.get("colspan"), MOST_COLUMNS), _count(spans.get("rowspan"), MOST_ROWS)
            # One cell over everything would be more cells than anybody wrote.
            self._open[-1].begin_cell(across, down if across * down <= MOST_ROWS else 1)
        elif self._open and tag in _BREAKS:
            self._open[-1].hear("\n" if tag == "br" else " ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table" and self._open:
            self._open.pop()
        elif self._open and tag in {"td", "th", "tr"}:
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent:
            # A line break of the source is a blank; only a tag begins a line.
            self._open[-1].hear(data.replace("\r", " ").replace("\n", " "))


def _count(written: str | None, most: int) -> int:
    return min(max(int(written), 1), most) if written and written.isdecimal() and len(written) < 7 else 1
