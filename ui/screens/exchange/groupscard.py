"""The groups of an exchange: a card with those in use, and the window in which one gets its name and its people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from db.errors import BookError
from db.queries.exchange.groups import Group, renaming
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.words import fold
from ui.kit.asking import Asking
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.screens.exchange.chooser import Chooser
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ui.screens.screen import Workplace


class GroupsCard(Card):
    """Each row opens the window of its group."""

    def __init__(self, work: Workplace, uid: UUID, parent: QWidget | None = None) -> None:
        super().__init__(tr("Groups"), parent=parent)
        self._work, self._uid = work, uid
        self._shown: Sequence[Group] | None = None

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these."""
        if groups == self._shown:
            return
        self._shown = groups
        self.clear()
        rows: list[QWidget] = []
        for group in groups:
            people = tr("1 person") if group.heads == 1 else tr("%Ln people", "", group.heads)
            items = tr("1 item") if group.items == 1 else tr("%Ln items", "of a programme", group.items)
            row = AttentionRow(group.name, f"{people} · {items}")
            row.opened.connect(partial(self.open_group, group.name))
            rows.append(row)
        if rows:
            self.add_rows(ruled(rows))
        else:
            self.add(Text(tr("Everybody goes together. Groups let some do one thing while others do another."), "soft"))
        if not self._work.book.book.read_only:
            self.add(leading(Button(tr("New group…"), partial(self.open_group, ""), "link")))

    def open_group(self, name: str) -> None:
        """Open the window of a group, "" for a new one."""
        window = GroupWindow(name, self._uid, self._work, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()


class GroupWindow(Asking):
    """What it is called, everywhere; and who is in it."""

    def __init__(self, name: str, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Group “{group}”").format(group=name) if name else tr("New group"), parent)
        self._name, self._work = name, work
        self._head = head(work.book.book, uid)
        self._guests = [guest for guest in roster(work.book.book, self._head).guests if guest.is_coming]
        self._before = {guest.uid for guest in self._guests if name and fold(guest.in_group) == fold(name)}
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(tr("Red, morning, bus 1"))
        label = QLabel(tr("Name"))
        label.setBuddy(self.name)
        self.name.setAccessibleName(tr("Name"))
        self.chooser = Chooser(tr("Who is in it"), self._guests, self._before, self._other_group)
        self.problem = Text("", "problem")
        self.problem.hide()
        for piece in (label, self.name, Text(tr("Who is in it"), "strong"), self.chooser, self.problem):
            self.column.addWidget(piece)
        if name:
            self.answer(tr("Dissolve the group"), self.dissolve)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Keep the group") if name else tr("Make the group"), self.keep, "main")

    def keep(self) -> None:
        """Rename it everywhere and put those who are ticked into it, as one change."""
        name = " ".join(self.name.text().split())
        chosen = set(self.chooser.chosen())
        if not name:
            self._say(tr("Say what the group is called."))
            return
        if not self._name and not chosen:
            self._say(tr("Tick who is in it."))
            return
        title = tr("Group “{group}”").format(group=name)
        edits = self._renamed(name) if self._name and name != self._name else {}
        for guest in self._guests:
            if guest.uid in chosen and guest.in_group != name:
                edits["participant", guest.uid] = {"in_group": name}
            elif guest.uid in self._before - chosen:
                edits["participant", guest.uid] = {"in_group": None}
        self._write(title, edits)

    def dissolve(self) -> None:
        """Let it be a group no more: its people are in none, its items are for the others, or for everybody."""
        self._write(tr("Dissolve the group “{group}”").format(group=self._name), self._renamed(""))

    def _renamed(self, name: str) -> dict[tuple[str, UUID], Any]:
        found = renaming(self._work.book.book, self._head, self._name, name)
        return {(kind, uid): fields for kind, uid, fields in found}

    def _write(self, title: str, edits: dict[tuple[str, UUID], Any]) -> None:
        try:
            if edits:
                self._work.book.edit_several(title, [(kind, uid, fields) for (kind, uid), fields in edits.items()])
        except BookError as error:
            self._say(str(error))
            return
        self.accept()

    def _other_group(self, guest: Any) -> str:
        return guest.in_group if guest.uid not in self._before else ""

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
