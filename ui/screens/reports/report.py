"""What the pages of all reports share: the tabs that lead to the others, the choices and the pages beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.record import find, read
from ui.kit.tabs import Tabs
from ui.kit.text import Text
from ui.navigation import Place
from ui.printing.layout import ChoicesBesidePages
from ui.screens.screen import Screen
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.printing.pages import PrintedPages
    from ui.screens.screen import Workplace


def report_labels() -> dict[str, str]:
    """The reports by the names of their tabs."""
    return {"annual": tr("Annual report"), "register": tr("Letter register")}


class ReportPage(Screen):
    """One report. Another tab is another page, so that each opens as quickly as it can."""

    report = ""
    """The name of its tab."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._book = work.book.book
        self._association = self._read_association()
        self.tab_bar = Tabs()
        for name, label in report_labels().items():
            self.tab_bar.offer(name, label)
        self.tab_bar.choose(self.report)
        self.tab_bar.currentChanged.connect(lambda _: self._turned())

    # What the window asks

    def title(self) -> str:
        return report_labels()[self.report]

    def main_action(self) -> QAction:
        return self._pages.save

    def print_action(self) -> QAction:
        return self._pages.print_it

    def tabs(self) -> list[tuple[str, str]]:
        return list(report_labels().items())

    def turn_to(self, tab: str) -> None:
        self.tab_bar.choose(tab)

    # Making the page

    def lay_out(self, choices: QWidget, pages: PrintedPages, under: QWidget | None = None) -> None:
        """Put the choices and the pages where they belong, once; ``under`` stands below the pages."""
        self._pages = pages
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 2 * GRID, 0)
        page.setSpacing(3 * GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(Text(self.title(), "title"), 1)
        for button in pages.buttons():
            head.addWidget(button)
        page.addLayout(head)
        page.addWidget(self.tab_bar)
        page.addWidget(ChoicesBesidePages(choices, pages, under=under), 1)

    def _turned(self) -> None:
        """Go to the page of another report; where this one is not left, its tab stays in front."""
        tab = self.tab_bar.chosen()
        if tab == self.report:
            return
        self.tab_bar.choose(self.report)
        self._work.way.go(Place("reports", tab="" if tab == "annual" else tab))

    # The book

    def _read_association(self) -> dict[str, Any]:
        found = find(self._book, ["association"], "", 1)
        return dict(read(self._book, "association", found[0].uid)) if found else {}

    def _file_called(self, name: str) -> str:
        """What a file of this report is called: whose it is, and what."""
        called = str(self._association.get("called") or "")
        return f"{called} – {name}" if called else name
