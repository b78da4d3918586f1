"""The line in which a leg is typed: "BR 12 TPE 23:40 - SFO 19:20". What it means is said below it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from db.queries.exchange.groups import groups
from db.queries.exchange.planning import travelling_guests
from db.queries.exchange.travel import zones_known
from db.records.journey import JourneyWay
from db.rules.clock_times import NoTime
from db.rules.programme import is_for
from db.rules.travel import TypedLeg, read_leg
from db.rules.zones import Told, told, zone_named
from ui.choices.exchanges import ways
from ui.dates.shown import show_time, show_weekday_short
from ui.dates.typed import UnreadableDate, read_date
from ui.form.editors.pick import Pick
from ui.screens.exchange.travel import deeds
from ui.screens.exchange.typedline import TypedLine
from ui.sentences.planning import duration
from ui.words import tr

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from db.queries.exchange.head import Head
    from db.queries.exchange.roster import Guest, Roster
    from db.queries.exchange.travel import Travel
    from ui.screens.exchange.travel.deeds import ReadLeg
    from ui.screens.screen import Workplace

_NOBODY = "\0"
_WIDEST = 20
"""Characters of a group that are shown while its list is closed."""


class LegLine(TypedLine):
    """Adds a leg with those who travel on it."""

    def __init__(self, work: Workplace) -> None:
        line = QLineEdit()
        line.setPlaceholderText(tr("BR 12 TPE 23:40 - SFO 19:20, 18 Jan"))
        line.setAccessibleName(tr("New journey"))
        told_of = tr("The number, from where and when, to where and when, and the day. Enter adds it.")
        line.setAccessibleDescription(told_of)
        self.way, self.who = Pick(), Pick()
        super().__init__(work, line, [self.way, self.who])
        self._head: Head | None = None
        self._legs: Travel | None = None
        self._people: tuple[Guest, ...] = ()
        self.way.setAccessibleName(tr("Way"))
        self.who.setAccessibleName(tr("Who travels"))
        for word, label in ways().items():
            self.way.addItem(label, word)
        for pick in (self.way, self.who):
            pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToContents)
            pick.setMaximumWidth(_WIDEST * pick.fontMetrics().averageCharWidth())
        self.way.currentIndexChanged.connect(self._say)

    def offer(self, head: Head, legs: Travel, people: Roster) -> None:
        """What is known of the exchange, and who can travel."""
        self._head, self._legs, self._people = head, legs, travelling_guests(head, people)
        chosen = self.who.currentData()
        everybody = tr("All ({number})", "who travel").format(number=self.locale().toString(len(self._people)))
        offered = [(everybody, "")]
        offered += [(tr("Group {group}").format(group=group.name), group.name) for group in self._groups()]
        offered.append((tr("Nobody yet"), _NOBODY))
        if [self.who.itemText(at) for at in range(self.who.count())] != [words for words, _ in offered]:
            self.who.clear()
            for words, group in offered:
                self.who.addItem(words, group)
            self.who.setCurrentIndex(max(self.who.findData(chosen), 0))
        for piece in (self.line, self.way, self.who):
            piece.setEnabled(not self._work.book.book.read_only)
        self._say()

    def _write(self, text: str) -> UUID | None:
        leg = self._read(text)
        if leg is None or self._head is None:
            if text and self.problem.isHidden():
                self._complain(tr("Say from where to where, with a stroke between: TPE 23:40 - SFO 19:20."))
            return None
        return deeds.add(self._work.book, self._head, leg, self._travelling())

    def _groups(self) -> list:  # type: ignore[type-arg] - of db.queries.exchange.groups.Group
        return list(groups(self._work.book.book, self._head)) if self._head else []

    def _travelling(self) -> list[Guest]:
        group = str(self.who.currentData() or "")
        if group == _NOBODY:
            return []
        return [guest for guest in self._people if not group or (guest.in_group and is_for((guest.in_group,), group))]

    def _read(self, text: str) -> ReadLeg | None:
        """What the line means; where it cannot be meant so, that is said."""
        if self._head is None or self._legs is None or not text:
            return None
        try:
            typed = read_leg(text)
        except NoTime as error:
            self._complain(tr("“{text}” is no time of day. Write it as in 19:20.").format(text=str(error)))
            return None
        if typed is None:
            return None
        way = JourneyWay(str(self.way.currentData()))
        day = self._day(typed, way)
        if day is None:
            return None
        leg = deeds.read(typed, day, way, zones_known(self._work.book.book), self._legs)
        return None if self._is_skipped(typed, leg) else leg

    def _day(self, typed: TypedLeg, way: JourneyWay) -> date | None:
        if self._head is None or self._legs is None:
            return None
        usual = deeds.usual_day(self._head, self._legs, way)
        if not typed.rest:
            if usual is None:
                self._complain(tr("Say the day as well, behind the times: 18 Jan 2027."))
            return usual
        try:
            known = read_date(typed.rest, self.locale(), usual or date.today())  # noqa: DTZ011 - the person's calendar
        except UnreadableDate as error:
            self._complain(str(error))
            return None
        return known.first if known is not None else usual

    def _is_skipped(self, typed: TypedLeg, leg: ReadLeg) -> bool:
        """Whether one of its times is among those that clocks skip; that is said."""
        for at, moment, name in (
            (typed.departs, leg.departs, "departs_zone"),
            (typed.arrives, leg.arrives, "arrives_zone"),
        ):
            zone = zone_named(str(leg.fields.get(name, "")))
            if at and moment and zone and told(moment.date(), at, zone) is Told.NEVER:
                said = tr("The clocks are put forward on that day: {time} does not exist there.")
                self._complain(said.format(time=at.strftime("%H:%M")))
                return True
        return False

    def _meaning(self, text: str) -> str:
        leg = self._read(text)
        if leg is None:
            return ""
        said = [self._end(tr("departs {time}"), leg.departs), self._end(tr("arrives {time}"), leg.arrives)]
        if leg.departs and leg.arrives:
            said.append(duration(leg.arrives - leg.departs, self.locale()))
        if leg.strange:
            unknown = tr("the time zone of {places} is not known").format(places=", ".join(leg.strange))
            said.append(unknown)
        return " · ".join(filter(None, said))

    def _end(self, words: str, moment: datetime | None) -> str:
        if moment is None:
            return ""
        said = f"{show_weekday_short(moment.date(), self.locale())}, {show_time(moment, self.locale())}"
        return words.format(time=f"{said} ({moment.tzname()})" if moment.tzname() else said)
