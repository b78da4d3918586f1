"""The file of a document beside its fields: its pages, its picture or its words, and the ways to take a copy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.files.copies import open_copy, save_copy
from ui.files.words import type_icon
from ui.jobs import Job
from ui.kit.button import Button, IconButton
from ui.kit.empty import Empty
from ui.kit.text import Line, Text
from ui.preview.loaded import Loaded, load
from ui.preview.pages import Pages
from ui.preview.zoom import FIT, WHOLE
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from ui.screens.screen import Workplace


_LOWEST = 30 * GRID
"""So low the preview may become, so that on a small screen with large text the fields are seen too."""


class DocumentView(RecordView):
    """Reads the file once, and again only where the document comes to name another."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid = uid
        self._work = work
        self._document: Mapping[str, Any] = {}
        self.pages = Pages(work.jobs, tr("Preview of the document"))
        self.pages.setMinimumHeight(_LOWEST)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("What stands in the file"))
        self.text.setFont(_typewriter(self.text.font()))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        self._nothing: Empty | None = None
        self._where = Line("", "soft")
        self._left_out = Text("", "small")
        self._left_out.hide()
        self._problem = Text("", "problem")
        self._problem.hide()
        self._actions = self._make_actions()
        self._lay_out()
        self.pages.turned.connect(self._turned)
        self.pages.zoomed.connect(self._follow_zoom)
        self.lead_focus_to(self._stack)
        self.refresh()

    # What the page asks

    def refresh(self) -> None:
        """Show the file of the document as it is in the book. Raises NoSuchRecord."""
        document = self._work.book.read("document", self._uid)
        is_same = document["sha256"] == self._document.get("sha256")
        self._document = document
        if not is_same:
            self._load()

    def actions(self) -> list[QAction]:
        return [self._actions["open"], self._actions["save"]]

    # Laying out

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for name, words, key, do in (
            ("open", tr("Open a copy"), "Ctrl+Shift+O", open_copy),
            ("save", tr("Save a copy…"), "Ctrl+Shift+S", save_copy),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(partial(self._take, do))
            self.addAction(action)
            made[name] = action
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self._where, 1)
        self._zooms = QWidget()
        zooms = QHBoxLayout(self._zooms)
        zooms.setContentsMargins(0, 0, 0, 0)
        zooms.setSpacing(0)
        zooms.addWidget(IconButton("zoom-out", tr("Smaller"), lambda: self.pages.zoom_by(-1), "-"))
        zooms.addWidget(IconButton("zoom-in", tr("Larger"), lambda: self.pages.zoom_by(1), "+"))
        self.fit = Button(tr("Page width"), look="quiet")
        self.fit.setCheckable(True)
        self.fit.setToolTip(tr("As broad as there is room (W), or whole (0)"))
        self.fit.clicked.connect(lambda is_broad: self.pages.zoom_to(FIT if is_broad else WHOLE))
        zooms.addWidget(self.fit)
        tools.addWidget(self._zooms)
        column.addLayout(tools)
        column.addWidget(self._problem)
        column.addWidget(self._stack, 1)
        column.addWidget(self._left_out)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addStretch(1)
        for name in ("open", "save"):
            action = self._actions[name]
            foot.addWidget(Button(action.text(), action.trigger))
        column.addLayout(foot)

    # Showing

    def _load(self) -> None:
        document = self._document
        self._zooms.hide()
        self.pages.say(tr("Reading the file…"))
        self._stack.setCurrentWidget(self.pages)
        book = self._work.book.book
        job = Job(
            tr("Show the document"), lambda _done, _total: "", lambda _: (document["sha256"], load(book, document))
        )
        job.finished.connect(self._show)
        job.failed.connect(self._say)
        self._work.jobs.start_quietly(job)

    def _show(self, loaded: tuple[str, Loaded]) -> None:
        sha256, shown = loaded
        if sha256 != self._document["sha256"]:
            return
        self._zooms.setVisible(shown.sheets is not None)
        self._left_out.setText(shown.sentence if shown.text is not None else "")
        self._left_out.setVisible(bool(self._left_out.text()))
        if shown.sheets is not None:
            self.pages.show_sheets(shown.sheets)
            self._stack.setCurrentWidget(self.pages)
        elif shown.text is not None:
            self.text.setPlainText(shown.text)
            self._stack.setCurrentWidget(self.text)
        else:
            self._show_nothing(shown)

    def _show_nothing(self, shown: Loaded) -> None:
        """An icon, and the sentence why nothing is to be seen."""
        if self._nothing is not None:
            self._stack.removeWidget(self._nothing)
            self._nothing.deleteLater()
        name = "triangle-alert" if shown.is_problem else type_icon(self._document["media_type"])
        self._nothing = Empty(name, shown.sentence)
        self._stack.addWidget(self._nothing)
        self._stack.setCurrentWidget(self._nothing)

    def _turned(self, first: int, last: int) -> None:
        count = self.pages.count
        number = self.locale().toString
        if count <= 1:
            self._where.say("")
        elif first == last:
            self._where.say(tr("Page {number} of {count}").format(number=number(first), count=number(count)))
        else:
            said = tr("Pages {first} to {last} of {count}")
            self._where.say(said.format(first=number(first), last=number(last), count=number(count)))

    def _follow_zoom(self) -> None:
        self.fit.setChecked(self.pages.zoom == FIT)

    def _take(self, do: Callable[..., object], _checked: object = None) -> None:
        self._say("")
        do(self._document, self._work, self, self._say)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))


def _typewriter(font: QFont) -> QFont:
    """Letters of one width, so that columns of a text stand under each other."""
    typed = QFont(font)
    typed.setStyleHint(QFont.StyleHint.Monospace)
    typed.setFamilies(["Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace", *font.families()])
    return typed


def build(uid: UUID, workplace: Workplace) -> DocumentView:
    return DocumentView(uid, workplace)
