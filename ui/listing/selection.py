"""The selected rows of a list by stretches: a hundred thousand may be selected that nobody has looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from PySide6.QtWidgets import QTableView

    from ui.listing.pages import Pages

_KEPT = 50
"""So many selected rows are found again after a change."""


def stretches(table: QTableView) -> list[tuple[int, int]]:
    """The first and the last row of each stretch that is selected, in order."""
    ranges = table.selectionModel().selection().toList()
    return joined({(each.top(), each.bottom()) for each in ranges})


def remembered(table: QTableView, pages: Pages) -> dict[int, UUID]:
    """The current and the selected rows with their records as they were read before a change, as far as few."""
    rows = [row for first, last in stretches(table) for row in range(first, min(last, first + _KEPT) + 1)]
    known = {row: pages.known(row) for row in [table.currentIndex().row(), *rows[:_KEPT]]}
    return {row: found.uid for row, found in known.items() if found is not None}


def joined(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that touch or overlap made one."""
    made: list[tuple[int, int]] = []
    for first, last in sorted(found):
        if made and first <= made[-1][1] + 1:
            made[-1] = (made[-1][0], max(made[-1][1], last))
        else:
            made.append((first, last))
    return made
