"""The editor of a reference: found by any part of any name, begun in place where it is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from ui.form.editors.editor import Editor, Finder, Unreadable
from ui.kit.button import IconButton
from ui.records.declaration import declared_kinds, shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

_UID, _NEW, _WORDS = (Qt.ItemDataRole.UserRole + number for number in range(3))


class ReferenceEditor(Editor):
    """A line in which records are found, and a button that opens the one that stands there."""

    def __init__(self, column: str, kinds: tuple[str, ...], finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._kinds = declared_kinds() if kinds == ("record",) else kinds
        self._begun = [kind for kind in kinds if kind in declared_kinds() and shown(kind).begin is not None]
        self._finder = finder
        self._uid: UUID | None = None
        self._kind = ""
        self._name = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type a part of the name"))
        self._offers = QStandardItemModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[reportIndexIssue] - an overload of Qt
        # Not the line's own completer: that would write the offer into the line over what was chosen by it.
        completer.setWidget(self.line)
        self.completer = completer
        self.line.textEdited.connect(self._offer)
        self.opener = IconButton("external-link", tr("Open"), self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.line, 1)
        row.addWidget(self.opener)

    def show_values(self, values: Mapping[str, Any]) -> None:
        self._set(values.get(self._column))

    def values(self) -> dict[str, Any]:
        text = self.line.text().strip()
        if not text:
            return {self._column: None}
        if text == self._name:
            return {self._column: self._uid}
        exact = [each for each in self._finder.find(self._kinds, text) if each.called.casefold() == text.casefold()]
        if len(exact) == 1:
            self._set(exact[0].uid)
            return {self._column: self._uid}
        raise Unreadable(
            tr("Choose what you mean by “{text}” from the list, or begin it anew there.").format(text=text)
        )

    def target(self) -> QWidget:
        return self.line

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self.opener.setAccessibleName(tr("Open {field}").format(field=name))

    def _set(self, uid: UUID | None) -> None:
        self._uid = uid
        self._kind, self._name = self._finder.name(uid) if uid else ("", "")
        with QSignalBlocker(self.line):
            self.line.setText(self._name)
            self.line.setCursorPosition(0)
        self.opener.setVisible(uid is not None)

    def _offer(self, typed: str) -> None:
        """List what fits, and last what can be begun under the typed words."""
        self.edited.emit()
        self._offers.clear()
        words = " ".join(typed.split())
        if not words:
            if (popup := self.completer.popup()) is not None:
                popup.hide()
            return
        for found in self._finder.find(self._kinds, words):
            text = found.called
            if len(self._kinds) > 1 and found.kind in declared_kinds():
                text = tr("{name} · {kind}").format(name=found.called, kind=shown(found.kind).one)
            self._add(text, found.uid)
        for kind in self._begun:
            self._add(tr("{add}: “{words}”").format(add=shown(kind).add, words=words), None, kind, words)
        self.completer.complete()

    def _add(self, text: str, uid: UUID | None, new: str = "", words: str = "") -> None:
        item = QStandardItem(text)
        item.setData(uid, _UID)
        item.setData(new, _NEW)
        item.setData(words, _WORDS)
        self._offers.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        uid, new = index.data(_UID), index.data(_NEW)
        chosen = self._finder.begin(new, index.data(_WORDS)) if new else uid
        if chosen is not None:
            self._set(chosen)
            self.settled.emit()

    def _open(self) -> None:
        if self._uid is not None:
            self._finder.open(self._kind, self._uid)
