"""The card that tells how somebody is reached; what is private stays covered until it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.choices.people import ways
from ui.kit.button import Button, IconButton
from ui.kit.card import Card
from ui.kit.rows import leading
from ui.kit.text import Line, Text
from ui.sentences.contacts import shown_way
from ui.sentences.offices import span
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.queries.person import WayLine


class ReachCard(Card):
    """Ways of contact, one a row: by what, and the address as the world writes it, which can be copied."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._is_bare = False
        self._shown: tuple[Sequence[WayLine], Sequence[tuple[str, str]], Sequence[tuple[str, str]]] = ((), (), ())
        self._add: Callable[[], None] | None = None

    def show_ways(
        self,
        found: Sequence[WayLine],
        habits: Sequence[tuple[str, str]] = (),
        private: Sequence[tuple[str, str]] = (),
        add: Callable[[], None] | None = None,
    ) -> None:
        """Show these ways; ``habits`` stand above them, ``private`` facts below, covered."""
        self._shown, self._add = (found, habits, private), add
        self._build()

    def _build(self) -> None:
        found, habits, private = self._shown
        self.clear()
        for label, value in habits:
            self.add(_pair(label, Text(value)))
        for way in found:
            self.add(self._way(way))
        if not found:
            self.add(Text(tr("No address or number is written down yet."), "soft"))
            if self._add is not None:
                self.add(leading(Button(tr("Add one"), self._add, "link")))
        hidden = [way for way in found if way.is_private]
        if self._is_bare:
            for label, value in private:
                self.add(_pair(label, Text(value)))
        if hidden or private:
            words = tr("Cover what is private") if self._is_bare else tr("Show what is private")
            self.add(leading(Button(words, self._uncover, "link")))

    def _way(self, way: WayLine) -> QWidget:
        called = ways()[way.way]
        label = tr("{way}, {label}").format(way=called, label=way.label) if way.label else called
        told = [tr("use this first")] if way.preferred else []
        if way.until is not None:
            told.append(span(way.since, way.until, self.locale()))
        if way.is_private and not self._is_bare:
            return _pair(label, Text(tr("private"), "soft"))
        value = shown_way(way.values, self.locale())
        words = QVBoxLayout()
        words.setSpacing(0)
        # An address of one word cannot be broken: it is cut, and its tip, its copy and the screen reader have it whole.
        words.addWidget(Text(value) if "\n" in value else Line(value))
        if told:
            words.addWidget(Text(" · ".join(told), "small"))
        words.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        copy = IconButton("copy", tr("Copy {value}").format(value=" ".join(value.split())), lambda: _copy(value))
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return _pair(label, holder)

    def _uncover(self) -> None:
        self._is_bare = not self._is_bare
        self._build()
        if buttons := self.findChildren(Button):
            buttons[-1].setFocus()


def _copy(text: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(text)


def _pair(label: str, value: QWidget) -> QWidget:
    """A label and what it stands for, which takes two thirds of the room."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(3 * GRID)
    for piece, share in ((Line(label, "soft"), 2), (value, 3)):
        # Only the shares count, so that all values begin under each other.
        piece.setSizePolicy(QSizePolicy.Policy.Ignored, piece.sizePolicy().verticalPolicy())
        row.addWidget(piece, share, Qt.AlignmentFlag.AlignTop)
    return holder
