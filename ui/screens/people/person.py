"""A person known in a minute: the first view of their page."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.person import PersonRead, person_read
from ui.dates.shown import show_date
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.names import country_name, language_name
from ui.records.declaration import New
from ui.screens.people.cards import fill_lately, fill_offices
from ui.screens.people.reach import ReachCard
from ui.screens.people.rows import Opener, two_lines
from ui.screens.view import RecordView
from ui.sentences import people
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.rules.naming import Address
    from ui.screens.screen import Workplace

_DETAILS = "details"


class PersonView(RecordView):
    """Reads the person with one query, and shows them anew whenever the book has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._opener = Opener(work)
        self._read: tuple[PersonRead, date] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        self._warning = Text("", "problem")
        page.column.addWidget(self._warning)
        columns = Columns()
        page.column.addWidget(columns)
        page.column.addStretch(1)
        self._names, self._offices = Card(tr("Names")), Card(tr("Offices"))
        self._ties, self._lately = Card(tr("Family, household and who knows whom")), Card(tr("Lately"))
        self.reach = ReachCard(tr("How to reach them"))
        self.styles = Card(tr("How letters address them"))
        self._allowed, self._known = Card(tr("What they allowed")), Card(tr("What else is known"))
        for card in (self._offices, self._lately, self._ties, self._names):
            columns.broad.addWidget(card)
        for card in (self.reach, self.styles, self._allowed, self._known):
            columns.narrow.addWidget(card)
        columns.broad.addStretch(1)
        columns.narrow.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        found = person_read(self._work.book.book, self.uid, today), today
        if found == self._read:
            return
        self._read = found
        person, on = found
        self._warning.setText(tr("{person} does not want to be contacted.").format(person=person.called))
        self._warning.setVisible(person.do_not_contact)
        edit = partial(self.asked_for_tab.emit, _DETAILS)
        fill_offices(self._offices, person.offices, self._opener, edit)
        fill_lately(self._lately, person.lately, on, self._opener, self.asked_for_tab.emit)
        self.reach.show_ways(person.ways, people.habits(person, self.locale()), self._private(person), edit)
        self._show_names(person)
        self._show_ties(person)
        self._show_styles(person)
        self._show_allowed(person)
        self._show_known(person)

    def _private(self, person: PersonRead) -> list[tuple[str, str]]:
        told: list[tuple[str, str]] = []
        if person.born is not None:
            told.append((tr("Born"), show_date(person.born, self.locale())))
        if person.nationalities:
            countries = ", ".join(country_name(code, self.locale()) for code in person.nationalities)
            told.append((tr("Nationalities"), countries))
        return told

    def _show_names(self, person: PersonRead) -> None:
        self._names.clear()
        for name in person.names:
            self._names.add(two_lines(name.said, people.name_told(name, self.locale())))
        if person.honorific is not None:
            said = " · ".join(text for text in person.honorific.by.values() if text)
            self._names.add(two_lines(said, tr("Honorific")))
        if not person.names:
            self._names.add(Text(tr("No name is written down."), "soft"))
        self._names.setVisible(len(person.names) != 1 or person.honorific is not None)

    def _show_ties(self, person: PersonRead) -> None:
        self._ties.clear()
        locale = self.locale()
        rows: list[QWidget] = [
            self._opener.row((tie.other.kind, tie.other.uid), tie.other.called, people.tie_told(tie, locale))
            for tie in person.ties
        ]
        for home in person.households:
            told = people.household_told(home, locale)
            called = home.household.called or tr("Household without people")
            rows.append(self._opener.row((home.household.kind, home.household.uid), called, told))
        self._ties.setVisible(bool(rows))
        if rows:
            self._ties.add_rows(ruled(rows))

    def _show_styles(self, person: PersonRead) -> None:
        self.styles.clear()
        for line in person.styles:
            called = language_name(line.style.language, self.locale())
            self.styles.add(two_lines(people.style_told(line.style), called))
        for style in person.proposed:
            self.styles.add(self._proposal(style))
        if not person.styles and not person.proposed:
            self.styles.add(Text(tr("Say in which language they write, and how to address them is proposed."), "soft"))
            self.styles.add(leading(Button(tr("Write it down"), partial(self.asked_for_tab.emit, _DETAILS), "link")))

    def _proposal(self, style: Address) -> QWidget:
        """What custom would say, marked as such; it goes into the book when it is taken over."""
        called = language_name(style.language, self.locale())
        holder = two_lines(
            people.style_told(style), tr("{language}: proposed, not in the book").format(language=called)
        )
        if not self._work.book.book.read_only and (column := holder.layout()) is not None:
            take = Button(tr("Take it over"), partial(self._keep, style), "link")
            take.setAccessibleName(tr("Take over the style of address in {language}").format(language=called))
            column.addWidget(leading(take))
        return holder

    def _keep(self, style: Address) -> None:
        fields = {
            "person": self.uid,
            "language": style.language,
            "address": style.address,
            "opening": style.opening,
            "closing": style.closing,
        }
        title = tr("Address {person} in {language}").format(
            person=self._read[0].called if self._read else "", language=language_name(style.language, self.locale())
        )
        try:
            self._work.book.add(title, New("style_of_address", fields))
        except BookError as error:
            self._work.offer_undo(str(error))
            return
        self._work.offer_undo(title)

    def _show_allowed(self, person: PersonRead) -> None:
        self._allowed.clear()
        rows: list[AttentionRow] = []
        for line in person.consents:
            title, detail, stands, tone = people.consent_told(line, self.locale())
            rows.append(self._opener.row(("consent", line.uid), title, detail, (stands, tone)))
        if rows:
            self._allowed.add_rows(ruled(rows))
            return
        self._allowed.add(
            Text(tr("Nothing is written down: ask before a photo is printed or data is passed on."), "soft")
        )
        self._allowed.add(leading(Button(tr("Consents"), partial(self.asked_for_tab.emit, "consents"), "link")))

    def _show_known(self, person: PersonRead) -> None:
        self._known.clear()
        told: list[tuple[str, str]] = []
        if person.spoken:
            told.append((people.languages_told(person, self.locale()), tr("Speaks")))
        if person.marks:
            told.append((" · ".join(people.mark_told(mark, self.locale()) for mark in person.marks), tr("To us")))
        if person.interests:
            told.append((person.interests, tr("Interests")))
        if person.died is not None:
            told.append((show_date(person.died, self.locale()), tr("Died")))
        for value, label in told:
            self._known.add(two_lines(value, label))
        self._known.setVisible(bool(told))


def build(uid: UUID, work: Workplace) -> PersonView:
    return PersonView(uid, work)
