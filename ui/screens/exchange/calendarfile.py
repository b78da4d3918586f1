"""The window that asks whose calendar is wanted, and writes it to a file for phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from db.errors import BookError
from db.queries.exchange.groups import groups
from db.queries.exchange.roster import roster
from ui.form.editors.pick import Pick
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.names import language_name
from ui.printing import keeping
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from db.queries.exchange.head import Head
    from ui.kit.saved import Saved
    from ui.screens.screen import Workplace


class CalendarWindow(Asking):
    """Whose, what of it, and in which language its titles are."""

    def __init__(
        self,
        head: Head,
        work: Workplace,
        saved: Saved,
        parts: Collection[str],
        group: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Calendar file"), parent)
        self._head, self._work, self._saved = head, work, saved
        told = tr("A file that phones and calendars take. Nothing private is in it, and no name of a participant.")
        self.column.addWidget(Text(told, "soft"))
        self.whose, self.language = Pick(), Pick()
        self._whose: list[tuple[str, UUID | None]] = [("", None)]
        self.whose.addItem(tr("Everybody"))
        for each in groups(work.book.book, head):
            self.whose.addItem(tr("Group {group}").format(group=each.name))
            self._whose.append((each.name, None))
        for guest in roster(work.book.book, head).coming:
            self.whose.addItem(" ".join(name.text for name in guest.names))
            self._whose.append((guest.in_group, guest.uid))
        self.whose.setCurrentIndex(next((at for at, one in enumerate(self._whose) if one == (group, None)), 0))
        for tag in work.habits.languages:
            self.language.addItem(language_name(tag, self.locale()), tag)
        self.programme, self.journeys = QCheckBox(tr("The programme")), QCheckBox(tr("The journeys"))
        self.programme.setChecked("programme" in parts)
        self.journeys.setChecked("journeys" in parts)
        for words, pick in ((tr("Whose"), self.whose), (tr("Titles in"), self.language)):
            label = QLabel(words)
            label.setBuddy(pick)
            pick.setAccessibleName(words)
            self.column.addWidget(label)
            self.column.addWidget(pick)
        self.problem = Text("", "problem")
        self.problem.hide()
        for piece in (self.programme, self.journeys, self.problem):
            self.column.addWidget(piece)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Save the file…"), self.save, "main")

    def save(self) -> None:
        """Write it where the person says."""
        from exports.calendar.exchange import Whose, exchange_calendar

        ticked = {"programme": self.programme.isChecked(), "journeys": self.journeys.isChecked()}
        parts = frozenset(part for part, is_wanted in ticked.items() if is_wanted)
        group, participant = self._whose[self.whose.currentIndex()]
        whose = Whose(str(self.language.currentData() or ""), group, participant, parts)
        made = exchange_calendar(self._work.book.book, self._head, whose)
        if not made.entries:
            self._say(tr("There is nothing with a day in it yet."))
            return
        called = self._head.called if self.whose.currentIndex() == 0 else self.whose.currentText()
        target = keeping.ask_file(self, called, self._work.memory, keeping.calendars())
        if target is None:
            return
        try:
            keeping.write(made.data, target)
        except BookError as error:
            self._say(str(error))
            return
        self._saved.say_saved(target)
        self.accept()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()


def save_calendar(
    head: Head, work: Workplace, parent: QWidget, saved: Saved, parts: Collection[str], group: str = ""
) -> None:
    """Open the window. ``saved`` says in the end where the file is."""
    window = CalendarWindow(head, work, saved, parts, group, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
