"""The saved views above a list: choose one, keep what is shown now as one, rename it, change it, let go of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from db.errors import BookError
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.queries.saved_views import KeptView, View
    from ui.openbook import OpenBook


class KeptViews(QWidget):
    """``now`` says what the list shows. Hidden where there is no view and nothing that would be one."""

    chosen = Signal(object)
    """Carries the View to show."""
    failed = Signal(str)
    """Carries a sentence."""

    def __init__(
        self, kind: str, many: str, book: OpenBook, now: Callable[[], View], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._many, self._book, self._now = kind, many, book, now
        self._row = Flow(self, GRID)
        self.at: UUID | None = None
        """The view that was chosen last."""
        self.buttons: dict[UUID | None, Button] = {}
        self._save = Button(tr("Save as a view…"), self._ask_new, "link")
        self._update = Button(tr("Save changes to the view"), self._keep_changes, "link")
        self._rename = Button(tr("Rename"), self._ask_name, "link")
        self._remove = Button(tr("Remove"), self._let_go, "link")
        self.window_asking: Asking | None = None
        self.refresh()

    def refresh(self) -> None:
        """Read the views anew."""
        from db.queries.saved_views import saved_views

        self._views = {kept.uid: kept for kept in saved_views(self._book.book, self._kind)}
        if self.at not in self._views:
            self.at = None
        while (item := self._row.takeAt(0)) is not None:
            piece = item.widget()
            if piece is not None and piece in self.buttons.values():
                piece.deleteLater()
        self.buttons = {}
        if self._views:
            self._offer(None, tr("All: {records}").format(records=self._many))
            for kept in self._views.values():
                self._offer(kept.uid, kept.name)
        for button in (self._save, self._update, self._rename, self._remove):
            self._row.addWidget(button)
        self.follow()

    def follow(self) -> None:
        """Offer what can be done with what the list shows now."""
        now, kept = self._now(), self._views.get(self.at) if self.at else None
        is_other = kept is not None and not _same(kept.view, now)
        is_narrowed = bool(now.wanted or now.narrowed)
        self._save.setVisible(is_narrowed if kept is None else is_other)
        self._update.setVisible(is_other)
        for button in (self._rename, self._remove):
            button.setVisible(kept is not None)
        for uid, button in self.buttons.items():
            button.setChecked(uid == self.at)
        self.setVisible(bool(self._views) or is_narrowed)

    def _offer(self, uid: UUID | None, name: str) -> None:
        button = Button(name, lambda: self._choose(uid), "chip")
        button.setCheckable(True)
        button.setAccessibleName(tr("View: {name}").format(name=name))
        self.buttons[uid] = button
        self._row.addWidget(button)
        button.show()

    def _choose(self, uid: UUID | None) -> None:
        from db.queries.saved_views import View

        self.at = uid
        kept = self._views.get(uid) if uid else None
        self.chosen.emit(kept.view if kept else View())
        self.follow()

    def _ask_new(self) -> None:
        self._ask(tr("Save as a view"), tr("Save"), self._now().wanted, self._keep)

    def _ask_name(self) -> None:
        kept = self._kept()
        if kept is not None:
            self._ask(tr("Rename the view"), tr("Rename"), kept.name, lambda name: self._call(kept, name))

    def _ask(self, title: str, answer: str, name: str, then: Callable[[str], object]) -> None:
        self.window_asking = window = Asking(title, self.window())
        field = QLineEdit(name)
        label = Text(tr("Name"))
        label.setBuddy(field)
        field.setAccessibleName(tr("Name"))
        window.column.addWidget(label)
        window.column.addWidget(field)
        window.answer(tr("Cancel"), window.reject)
        window.answer(answer, window.accept, "main")
        window.accepted.connect(lambda: then(" ".join(field.text().split())))
        field.selectAll()
        window.open()
        field.setFocus()

    def _keep(self, name: str) -> None:
        from db.queries.saved_views import keep

        def do() -> None:
            with self._book.book.change(tr("Save the view “{name}”").format(name=name)) as change:
                self.at = keep(change, self._book.book, self._kind, name, self._now()).uid

        self._try(do)

    def _keep_changes(self) -> None:
        from db.queries.saved_views import fields_of

        kept = self._kept()
        if kept is not None:
            title = tr("Change the view “{name}”").format(name=kept.name)
            self._try(lambda: self._book.edit(title, "saved_view", kept.uid, fields_of(self._now())))

    def _call(self, kept: KeptView, name: str) -> None:
        title = tr("Rename the view “{name}”").format(name=kept.name)
        self._try(lambda: self._book.edit(title, "saved_view", kept.uid, {"name": name}))

    def _let_go(self) -> None:
        kept = self._kept()
        if kept is not None:
            title = tr("Remove the view “{name}”").format(name=kept.name)
            self._try(lambda: self._book.bin(title, [("saved_view", kept.uid)]))

    def _kept(self) -> KeptView | None:
        return self._views.get(self.at) if self.at else None

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except BookError as error:
            self.failed.emit(str(error))


def _same(kept: View, now: View) -> bool:
    is_ordered = kept.order is None or kept.order == now.order
    is_seen = not kept.columns or kept.columns == now.columns
    return kept.wanted == now.wanted and set(kept.narrowed) == set(now.narrowed) and is_ordered and is_seen
