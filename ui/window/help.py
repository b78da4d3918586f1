"""Help: every action with its key, and what Twinbook is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.text import Text
from ui.sentences.asking import legend
from ui.theme.scale import CARD_ACROSS, GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.window.actions import Actions


class Help(QDialog):
    """The keys, menu by menu, and those that work in lists and forms."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys and help"))
        self.resize(560, 620)
        page = QWidget()
        page.setObjectName("page")
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(6 * GRID)
        grid.setColumnStretch(0, 1)
        rows = [
            (action.text(), _keys(action.shortcuts()), menu) for menu, action in actions.all() if action.shortcuts()
        ]
        rows += [(words, keys, tr("Lists and forms")) for words, keys in _elsewhere()]
        rows += [(told, example, tr("In the search field")) for example, told in legend()]
        before = ""
        for words, keys, title in rows:
            if title != before:
                grid.addWidget(Text(title, "subheading"), grid.rowCount(), 0, 1, 2)
                before = title
            line = grid.rowCount()
            grid.addWidget(Text(words.replace("&", "")), line, 0)
            grid.addWidget(Text(keys, "soft"), line, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_ACROSS, CARD_ACROSS, CARD_ACROSS, CARD_ACROSS)
        column.addWidget(scroll)
        close = Button(tr("Close"), self.close, "main")
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        scroll.setFocus()


class About(QDialog):
    """What Twinbook is, and under which licences it and its parts stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        from importlib.metadata import PackageNotFoundError, version

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Twinbook"))
        self.setMinimumWidth(420)
        try:
            number = version("twinbook")
        except PackageNotFoundError:
            number = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_ACROSS, CARD_ACROSS, CARD_ACROSS, CARD_ACROSS)
        column.setSpacing(3 * GRID)
        column.addWidget(Text(tr("Twinbook {version}").format(version=number).strip(), "heading"))
        column.addWidget(
            Text(tr("The record book of a sister-city partnership. It keeps one file, and sends nothing anywhere."))
        )
        licences = tr(
            "MIT licence. Fonts: Noto, SIL Open Font License. Icons: Lucide, ISC licence. Qt: LGPL version 3."
        )
        column.addWidget(Text(licences, "small"))
        column.addWidget(Button(tr("Close"), self.close, "main"), 0, Qt.AlignmentFlag.AlignTrailing)


def _keys(keys: list[QKeySequence]) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _elsewhere() -> list[tuple[str, str]]:
    keys = (
        (tr("Open the chosen row"), "Return"),
        (tr("Move the chosen rows to the bin"), "Del"),
        (tr("Copy the chosen rows as a table"), "Ctrl+C"),
        (tr("Choose a date from a calendar"), "Alt+Down"),
        (tr("Show the pages of a document larger"), "+"),
        (tr("Show the pages of a document smaller"), "-"),
        (tr("Pages as broad as there is room"), "W"),
        (tr("Pages whole"), "0"),
        (tr("Move a row of a form up or down"), "Alt+Up"),
        (tr("Answers owed: write the answer, or remind them"), "A"),
        (tr("Answers owed: say what answered it"), "B"),
        (tr("Answers owed: later"), "L"),
        (tr("Answers owed: change who answers, and until when"), "C"),
        (tr("Next or previous field"), "Tab"),
        (tr("Back"), "Esc"),
    )
    return [(words, _keys([QKeySequence(key)])) for words, key in keys]
