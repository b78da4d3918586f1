"""The programme of an exchange: its days below each other or one by one, typed in a line, moved by drag and by keys."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from db.queries.exchange.groups import groups
from db.queries.exchange.planning import PlanningDoubt, programme_doubts
from db.queries.exchange.programme import Item, Programme, days_of, programme
from db.queries.exchange.roster import roster
from db.queries.exchange.travel import travel
from ui.kit.agenda import Agenda
from ui.kit.empty import Empty
from ui.screens.exchange.groupscard import GroupsCard
from ui.screens.exchange.planned import PlannedView
from ui.screens.exchange.programme import deeds
from ui.screens.exchange.programme.choosing import Choosing
from ui.screens.exchange.programme.entry import EntryLine
from ui.screens.exchange.programme.menu import fill
from ui.sentences.programme import day_row, item_row
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QMenu

    from ui.kit.agendarow import AgendaRow
    from ui.screens.screen import Workplace


class ProgrammeView(PlannedView):
    """Its days, all or one of them, for all or one group."""

    kind = "programme_item"

    def __init__(self, uid: UUID, work: Workplace) -> None:
        agenda = Agenda(tr("Programme"))
        agenda.setAccessibleDescription(
            tr("Enter opens an item. Alt+Up and Alt+Down move it, or all of a day, to the day before or after.")
        )
        printed = tr("Print the programme…"), "programme"
        super().__init__(uid, work, agenda, tr("New item of the programme"), printed)
        self._plan: Programme | None = None
        self._doubts: Sequence[PlanningDoubt] = ()
        self._is_laid_out = False
        self.choosing = Choosing()
        self.entry = EntryLine(work)
        self.groups = GroupsCard(work, uid)
        self._empty = Empty("calendar-days", "", tr("Lay out the days"), self.lay_out)
        self._stack = QStackedWidget()
        self._lay_out()
        self.refresh()

    def _read(self, language: str) -> None:
        book = self._work.book.book
        self._plan = programme(book, self._head, language)
        guests = roster(book, self._head, language)
        self._doubts = programme_doubts(self._head, self._plan, travel(book, self._head, language), guests)
        used = groups(book, self._head)
        self.choosing.offer([day.on for day in self._plan.days], [group.name for group in used])
        self.groups.show_groups(used)
        self.doubts.show_doubts(self._doubts)
        self._tell()

    # What is shown

    def _tell(self) -> None:
        """The rows for the day and group that are chosen."""
        if self._plan is None:
            return
        shown = self._plan.of_group(self.choosing.group)
        doubtful: Mapping[UUID, list[PlanningDoubt]] = defaultdict(list)
        for one in self._doubts:
            for item in filter(None, (one.item, one.other_item)):
                doubtful[item.uid].append(one)
        rows: list[AgendaRow] = []
        for day in shown.days:
            if self.choosing.day in {None, day.on}:
                rows.append(day_row(day, len(day.items), self.locale()))
                rows += [item_row(item, doubtful[item.uid], self.locale()) for item in day.items]
        self.agenda.show_rows(rows)
        self._show_page(bool(self._plan.items))
        self._went()

    def _show_page(self, is_filled: bool) -> None:
        if is_filled or self._is_laid_out:
            self._stack.setCurrentIndex(1)
            return
        has_days = bool(days_of(self._head))
        self._empty.sentence.setText(
            tr("What happens on which day, and for whom. Lay out the days, then type an item a line, or paste a table.")
            if has_days
            else tr(
                "The days of the exchange are not known yet. Say from when to when it is, and they are laid out here."
            )
        )
        self._empty.button.setText(tr("Lay out the days") if has_days else tr("Say when it is"))
        self._empty.button.setVisible(not (has_days and self.is_read_only))
        self._stack.setCurrentIndex(0)

    def lay_out(self) -> None:
        """Show the days, so that items can be typed; or lead to where their dates are typed."""
        if not days_of(self._head):
            self.asked_for_tab.emit("details")
            return
        self._is_laid_out = True
        self._tell()
        self.entry.line.setFocus()

    def day(self) -> date | None:
        """The day that what is typed is added to: the chosen one, else that of the row one is in, else the first."""
        if self.choosing.day is not None:
            return self.choosing.day
        row = self.agenda.current() or next(iter(self.agenda.rows), None)
        return row.day if row is not None else None  # type: ignore[return-value] - the day of every row is a date

    def chosen(self) -> list[Item]:
        """The items that are chosen; on the heading of a day all of the day."""
        keys = self._chosen_keys()
        return [item for item in self._plan.items if item.uid in keys] if self._plan else []

    # What can be done

    def _begin(self) -> None:
        if self._stack.currentIndex() == 0:
            self.lay_out()
        self.entry.line.setFocus()

    def _begin_below(self, heading: tuple[object, object]) -> None:
        self.entry.line.setFocus()

    def move_by(self, days: int) -> None:
        """Move what is chosen by so many days, and stay on it."""
        items = self.chosen()
        heading = self.agenda.current()
        self._try(lambda: deeds.move(self._work.book, items, {item.uid: item.day + timedelta(days) for item in items}))
        if items and heading is not None and heading.is_heading:
            self.agenda.go_to(("day", items[0].day + timedelta(days)))

    def move_to(self, day: date) -> None:
        """Move what is chosen to this day."""
        items = self.chosen()
        self._try(lambda: deeds.move(self._work.book, items, dict.fromkeys((item.uid for item in items), day)))

    def duplicate(self) -> None:
        items, made = self.chosen(), list["UUID"]()
        if items and self._try(lambda: made.extend(deeds.duplicate(self._work.book, items))):
            self.agenda.go_to(made[0])

    def remove(self) -> None:
        items = self.chosen()
        if not items or self.is_read_only:
            return
        one = tr("Bin “{record}”").format(record=items[0].title.text)
        title = one if len(items) == 1 else tr("Bin %Ln items of the programme", "", len(items))
        self._bin(title, [item.uid for item in items])

    def give(self, title: str, **values: object) -> None:
        """Give all that is chosen these values, as one change."""
        edits = {item.uid: values for item in self.chosen()}
        if edits:
            self._try(lambda: self._work.book.edit_all(title, self.kind, edits))

    def for_group(self, group: str) -> None:
        """Let all that is chosen be for this group as well; or no longer, where all of it was."""
        items = self.chosen()
        others = {item.uid: [each for each in item.groups if each != group] for item in items}
        is_taken = all(group in item.groups for item in items)
        edits = {uid: {"for_groups": (those if is_taken else [*those, group]) or None} for uid, those in others.items()}
        title = tr("Programme: for {group}").format(group=group)
        self._try(lambda: self._work.book.edit_all(title, self.kind, edits))

    def save_calendar(self) -> None:
        """Ask whose calendar, and write it to a file."""
        from ui.screens.exchange.calendarfile import save_calendar

        save_calendar(self._head, self._work, self, self.saved, {"programme"}, self.choosing.group)

    def _fill(self, menu: QMenu) -> None:
        fill(menu, self)

    @property
    def days(self) -> list[date]:
        return [day.on for day in self._plan.days] if self._plan else []

    # How it is put together

    def _lay_out(self) -> None:
        self.choosing.changed.connect(self._tell)
        self.choosing.asked_for_menu.connect(partial(self._menu_at, self.choosing.more))
        self.choosing.asked_for_calendar.connect(self.save_calendar)
        self.choosing.asked_to_print.connect(self._to_print.trigger)
        self.agenda.moved.connect(self.move_to)
        self.agenda.stepped.connect(self.move_by)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._stand(self.choosing, self.entry, [self.agenda], [self.doubts, self.groups]))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _went(self) -> None:
        self.entry.offer(self._head, self._plan.items if self._plan else (), self.day(), self.choosing.group)
        self.choosing.more.setEnabled(bool(self.chosen()) and not self.is_read_only)

    def _go_to_doubt(self, one: PlanningDoubt) -> None:
        if one.item is None:
            return
        self.choosing.show_all()
        self.agenda.go_to(one.item.uid)
        self.agenda.setFocus()


def build(uid: UUID, work: Workplace) -> ProgrammeView:
    return ProgrammeView(uid, work)
