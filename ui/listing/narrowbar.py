"""The bar that narrows a list down: a button for each column of choices, days from and to, and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from db.queries.narrowing import Between, Narrowing, OneOf, Tagged
from ui.dates.span import SpanField
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from ui.listing.declaration import Column

_DAYS = 2
"""So many columns of days are offered at the most: the first ones say most."""


class NarrowBar(QWidget):
    """Hidden until it is asked for. ``tags`` reads the tags of the book by uid."""

    changed = Signal()

    def __init__(
        self, columns: Sequence[Column], days: Sequence[str], tags: Callable[[], Mapping[UUID, str]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        row = Flow(self, 2 * GRID)
        self.choices: dict[str, ChoiceButton] = {}
        self.spans: dict[str, SpanField] = {}
        for column in columns:
            if column.choices:
                words = {**column.choices, "": column.otherwise or tr("none", "no value")}
                self.choices[column.name] = ChoiceButton(column.label, lambda words=words: words)
        for column in [column for column in columns if column.name in days][:_DAYS]:
            self.spans[column.name] = SpanField(column.label)
            row.addWidget(_labelled(column.label, self.spans[column.name]))
        self.tags = ChoiceButton(tr("With tag"), lambda: {str(uid): name for uid, name in tags().items()})
        for button in (*self.choices.values(), self.tags):
            row.addWidget(button)
        self.clear_button = Button(tr("Clear"), self.clear, "link")
        row.addWidget(self.clear_button)
        for piece in (*self.choices.values(), *self.spans.values(), self.tags):
            piece.changed.connect(self.changed)
        self.hide()

    def narrowed(self) -> tuple[Narrowing, ...]:
        """What is chosen."""
        found: list[Narrowing] = [
            OneOf(name, button.chosen) for name, button in self.choices.items() if button.chosen
        ]  # fmt: skip
        found += [
            Between(name, span.since, span.until) for name, span in self.spans.items() if span.since or span.until
        ]
        return (*found, *(Tagged(_uid(tag)) for tag in self.tags.chosen))

    def show_narrowed(self, narrowed: Sequence[Narrowing]) -> None:
        """Choose this, without saying so."""
        values = {each.column: each.values for each in narrowed if isinstance(each, OneOf)}
        days = {each.column: each for each in narrowed if isinstance(each, Between)}
        for name, button in self.choices.items():
            button.choose(values.get(name, ()))
        for name, span in self.spans.items():
            between = days.get(name)
            span.show_span(between.first if between else None, between.last if between else None)
        self.tags.choose(tuple(str(each.tag) for each in narrowed if isinstance(each, Tagged)))

    def clear(self) -> None:
        """Choose nothing."""
        self.show_narrowed(())
        self.changed.emit()


class ChoiceButton(Button):
    """Opens a menu in which any number of words can be ticked; says those that are."""

    changed = Signal()

    def __init__(self, label: str, words: Callable[[], Mapping[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("", None, "chip", parent)
        self._label, self._words = label, words
        self.chosen: tuple[str, ...] = ()
        self._menu = _Staying(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._say()

    def choose(self, values: tuple[str, ...]) -> None:
        """Tick these, without saying so."""
        self.chosen = values
        self._say()

    def _fill(self) -> None:
        self._menu.clear()
        for value, words in self._words().items():
            action = QAction(words, self._menu, checkable=True)
            action.setChecked(value in self.chosen)
            action.toggled.connect(lambda is_on, value=value: self._tick(value, is_on))
            self._menu.addAction(action)
        if not self._menu.actions():
            self._menu.addAction(tr("There is none yet")).setEnabled(False)

    def _tick(self, value: str, is_on: bool) -> None:
        others = tuple(each for each in self.chosen if each != value)
        self.chosen = (*others, value) if is_on else others
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = self._words() if self.chosen else {}
        said = ", ".join(words.get(value, value) for value in self.chosen)
        self.setText(tr("{column}: {words}").format(column=self._label, words=said) if said else f"{self._label} ▾")
        self.setAccessibleName(tr("Only: {column}").format(column=f"{self._label}: {said}" if said else self._label))
        self.setCheckable(bool(said))
        self.setChecked(bool(said))


class _Staying(QMenu):
    """Stays open while things in it are ticked; Escape and a click beside it close it."""

    def mouseReleaseEvent(self, event: object) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)  # type: ignore[arg-type]


def _labelled(words: str, piece: QWidget) -> QWidget:
    """The piece with its label before it, never on a line of its own."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2 * GRID)
    label = Text(words, "soft")
    label.setWordWrap(False)
    line.addWidget(label)
    line.addWidget(piece)
    return holder


def _uid(text: str) -> UUID:
    from uuid import UUID

    return UUID(text)
