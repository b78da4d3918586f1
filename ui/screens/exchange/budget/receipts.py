"""The expenses that no document proves, each a place to drop its receipt on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import Button
from ui.kit.card import Hairline
from ui.kit.laid import empty
from ui.sentences.budget import entry
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.change import Change
    from db.queries.exchange.money import Paid
    from imports.outcome import Item
    from ui.screens.screen import Workplace

_MORE = 8


class ReceiptRow(AttentionRow):
    """One expense. A file that is dropped on it becomes its receipt (``ui.window.dropping``)."""

    def __init__(self, one: Paid, work: Workplace, parent: QWidget | None = None) -> None:
        self.entry = one.uid
        self._work = work
        self.called, detail = entry(one, work.habits.locale)
        deeds: tuple[Deed, ...] = ()
        if not work.book.book.read_only:
            words = tr("Choose the receipt of “{entry}”").format(entry=self.called)
            deeds = (Deed("paperclip", words, self.choose),)
        super().__init__(self.called, detail, tr("no receipt"), "warning", deeds, parent=parent)

    def drop_words(self) -> str:
        """What will happen with a file that is dropped here."""
        return tr("Drop to keep this file as the receipt of “{entry}”").format(entry=self.called)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Keep the first file as the receipt; more of them are attached to the entry beside it."""
        from ui.files.incoming import bring_in_files

        bring_in_files(
            self._work, self.window(), paths, self.entry if len(paths) > 1 else None,
            join=_as_receipt(self.entry),
        )  # fmt: skip

    def choose(self) -> None:
        """Let a person choose the file."""
        from ui.files.incoming import folder_of_files

        chosen, _ = QFileDialog.getOpenFileName(self.window(), tr("The receipt"), folder_of_files(self._work))
        if chosen:
            self.take_files([Path(chosen)])


class Receipts(QWidget):
    """A row for each, the first few at once."""

    asked_to_open = Signal(str, object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._shown = _MORE
        self._entries: Sequence[Paid] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: Sequence[Paid]) -> None:
        """Show these."""
        self._entries = entries
        empty(self._column)
        for number, one in enumerate(entries[: self._shown]):
            if number:
                self._column.addWidget(Hairline())
            row = ReceiptRow(one, self._work)
            row.opened.connect(partial(self.asked_to_open.emit, "money_entry", one.uid))
            self._column.addWidget(row)
        if (left := len(entries) - self._shown) > 0:
            words = tr("Show 1 more") if left == 1 else tr("Show %Ln more", "", left)
            self._column.addWidget(Button(words, self._show_more, "link"))

    def _show_more(self) -> None:
        self._shown = len(self._entries)
        self.show_entries(self._entries)


def _as_receipt(uid: UUID) -> Callable[[Change, Item], object]:
    """Joins the first document of what comes in to the entry."""
    taken: list[UUID] = []

    def join(change: Change, item: Item) -> None:
        from db.errors import CannotRead
        from db.records.money import MoneyEntry

        if item.kind != "document":
            raise CannotRead(tr("A receipt is a picture or a document."))
        if not taken and item.uid is not None:
            taken.append(item.uid)
            change.edit(change.get(MoneyEntry, uid), receipt=item.uid)

    return join
