"""A prepared list put into its exchange: one change, and one step of undo, however many rows it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from db import own_fields
from db.book import Book
from db.change import Change
from db.errors import NoSuchRecord
from db.history import ChangeKind
from db.records.consent import Consent, GivenBy, Purpose
from db.records.exchange import Exchange, ExchangeKind
from db.records.note import Note
from db.records.participant import Part, Participant
from db.records.person import Person
from db.rules.ages import age_of, taken_for_minor
from db.rules.languages import language_of
from db.values import Texts
from imports.outcome import Became, Item, Outcome
from imports.tables.begun import Begun
from imports.tables.headings import Field
from imports.tables.people import People
from imports.tables.proposals import PARTICIPANT_FIELDS, Choice, Decision, Prepared, Proposal
from imports.tables.rows import WHOLE_ROW, Told

_CONSENTS: Mapping[str, Purpose] = {
    Field.CONSENT_TRAVEL: Purpose.TRAVEL,
    Field.CONSENT_MEDICAL: Purpose.MEDICAL,
    Field.CONSENT_PHOTO: Purpose.PHOTO,
    Field.CONSENT_DATA: Purpose.DATA_TO_PARTNER,
}
_HOW = "told in the list that was brought in"
_YOUNG = frozenset({ExchangeKind.YOUTH, ExchangeKind.SCHOOL})
_STUDENTS_UNTIL = 20
_TOLD_EVERY = 20


def put(
    book: Book,
    prepared: Prepared,
    choices: Mapping[int, Choice],
    *,
    title: str = "",
    language: str = "en",
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Outcome:
    """Write down everybody as decided; ``choices`` are by row, and a row without one goes as it was proposed.

    Nothing of a known person is overwritten but what ``Choice.take`` names: what is empty is filled. What is wrong
    stays out with its sentence, and the rest goes in. ``title`` is that of the change, ``language`` (BCP 47) that of
    notes in Latin letters. ``progress`` is told of rows and may raise to stop: then nothing was changed. Raises
    CannotWrite, RuleBroken or NoSuchRecord as every change does.
    """
    rows = prepared.reading.told
    count = sum(1 for told in rows if prepared.choice(told.row, choices).decision is not Decision.LEAVE_OUT)
    items: list[Item] = []
    with book.change(title or f"Paste {count} participants", kind=ChangeKind.IMPORT) as change:
        writing = _Writing(change, prepared, language)
        for number, told in enumerate(rows):
            if number % _TOLD_EVERY == 0:
                progress(number, len(rows))
            items.append(writing.put(told, prepared.choice(told.row, choices)))
        progress(len(rows), len(rows))
    return Outcome(tuple(items))


class _Writing:
    """Writes rows within one change."""

    def __init__(self, change: Change, prepared: Prepared, language: str) -> None:
        self._change = change
        self._prepared = prepared
        self._language = language
        self._exchange = change.get(Exchange, prepared.exchange.uid)
        self._begun = Begun(change, prepared.known, language)
        self._people = People(change, prepared.known, language)
        self._position = prepared.known.last_position
        self._looks: dict[int, list[str]] = {}
        for look in prepared.looks:
            if look.is_wrong or look.column != WHOLE_ROW:
                self._looks.setdefault(look.row, []).append(look.sentence)
        parts = {number for number, column in enumerate(prepared.columns) if column.means == Field.PART}
        self._of_unknown_part = {look.row for look in prepared.looks if look.column in parts and look.is_wrong}
        self._put: dict[UUID, UUID] = {}

    def put(self, told: Told, choice: Choice) -> Item:
        """Write one row; what became of it."""
        proposal = self._prepared.proposals[told.row]
        remark = " ".join(self._looks.get(told.row, ()))
        name = told.called or f"Row {self._prepared.table.numbers[told.row]}"
        if choice.decision is Decision.LEAVE_OUT or not (told.names or told.heads):
            return Item(name, Became.REFUSED, remark=remark or "It was left out.")
        if told.heads:
            participant = self._participant(told, proposal, None, is_known=False)
            return Item(name, Became.NEW, "participant", participant.uid, remark=remark)
        person, is_known = self._person(told, proposal, choice)
        participant, was_there = self._place_in_exchange(told, proposal, choice, person, is_known=is_known)
        became = Became.KNOWN if is_known else Became.NEW
        return Item(name, became, "participant", participant.uid, remark=remark, is_attached=not was_there)

    def _person(self, told: Told, proposal: Proposal, choice: Choice) -> tuple[Person, bool]:
        country = self._country(told, proposal)
        if choice.decision is Decision.KNOWN and choice.person is not None:
            try:
                person = self._change.get(Person, choice.person)
            except NoSuchRecord:
                return self._people.begun(told, country), False
            self._people.fill(person, told, choice.take, country)
            return person, True
        return self._people.begun(told, country), False

    def _country(self, told: Told, proposal: Proposal) -> str:
        place = proposal.place.country if proposal.place is not None else proposal.starts_place
        return told.country or place

    def _place_in_exchange(
        self, told: Told, proposal: Proposal, choice: Choice, person: Person, *, is_known: bool
    ) -> tuple[Participant, bool]:
        """The participant, and whether they took part already."""
        there = self._there(person) if is_known else None
        if there is None:
            made = self._participant(told, proposal, person, is_known=is_known)
            self._put[person.uid] = made.uid
            return made, False
        self._fill(there, self._values(told, proposal), choice)
        self._beside(told, there, person, is_known=True)
        return there, True

    def _there(self, person: Person) -> Participant | None:
        if person.uid in self._put:
            return self._change.get(Participant, self._put[person.uid])
        present = self._prepared.known.taking_part.get(person.id)
        return None if present is None else self._change.get(Participant, present["uid"])

    def _participant(self, told: Told, proposal: Proposal, person: Person | None, *, is_known: bool) -> Participant:
        self._position += 1
        values = self._values(told, proposal)
        values.setdefault("part", self._usual_part(told))
        who: dict[str, Any] = {"person": person} if person else {"heads": told.heads, "description": told.description}
        participant = self._change.add(Participant, exchange=self._exchange, position=self._position, **who, **values)
        self._beside(told, participant, person, is_known=is_known)
        return participant

    def _values(self, told: Told, proposal: Proposal) -> dict[str, Any]:
        """The columns of the participant that the row fills."""
        values = {column: told.said[field] for field, column in PARTICIPANT_FIELDS.items() if field in told.said}
        if told.born is not None or told.heads:
            values.pop("age_told", None)
        place = self._begun.place(told, proposal)
        if place is not None:
            values["place"], values["side"] = place
        if body := told.said.get(Field.ORGANISATION):
            values["organisation"] = self._begun.organisation(body, values.get("place"))
        return values

    def _fill(self, there: Participant, values: Mapping[str, Any], choice: Choice) -> None:
        taken = {PARTICIPANT_FIELDS[field] for field in choice.take if field in PARTICIPANT_FIELDS}
        for name, value in values.items():
            column = name if hasattr(there, name) else f"{name}_id"
            if name in taken or getattr(there, column) in (None, "", []):
                self._change.edit(there, **{name: value})

    def _usual_part(self, told: Told) -> Part:
        """Where nobody says it: students in an exchange of schools, as far as their age allows, else delegates."""
        if self._exchange.exchange_kind not in _YOUNG:
            return Part.DELEGATE
        age = age_of(told.born, told.said.get(Field.AGE), self._day)
        if age is None and told.row in self._of_unknown_part:
            return Part.DELEGATE
        return Part.STUDENT if age is None or age.least <= _STUDENTS_UNTIL else Part.CHAPERONE

    @property
    def _day(self) -> date:
        return self._prepared.exchange.first_day or self._prepared.today

    def _beside(self, told: Told, participant: Participant, person: Person | None, *, is_known: bool) -> None:
        """What is no column of the participant: guardians, consents, own fields, notes."""
        notes = [told.said[Field.REMARK]] if Field.REMARK in told.said else []
        if person is not None:
            guardians = self._people.guardians(told, person, is_known=is_known)
            if guardians and participant.guardian_id is None:
                self._change.edit(participant, guardian=guardians[0])
            notes += self._consents(told, participant, person, guardians, is_known=is_known)
        if told.own:
            own_fields.put(self._change, participant.uid, told.own)
        if (place := told.said.get(Field.PLACE)) and participant.place_id is None:
            notes.append(f"From: {place}")
        if notes:
            text = "\n".join(notes)
            self._change.add(Note, about=participant, text=Texts.only(language_of(text, self._language), text))

    def _consents(
        self, told: Told, participant: Participant, person: Person, guardians: list[Person], *, is_known: bool
    ) -> list[str]:
        """Consents that a guardian gave, and in words what is no consent of the book: a no, or one of nobody named."""
        is_minor = taken_for_minor(
            told.born, told.said.get(Field.AGE), self._day, is_student=participant.part is Part.STUDENT
        )
        notes: list[str] = []
        for field, purpose in _CONSENTS.items():
            answer = told.said.get(field)
            if answer is None:
                continue
            if answer is False or not (is_minor and guardians):
                said = "no" if answer is False else "yes" if answer is True else f"yes, {answer}"
                notes.append(f"{field.capitalize()}: {said} ({_HOW})")
            elif not is_known or not self._change.all(Consent, person=person, purpose=purpose, exchange=self._exchange):
                self._change.add(
                    Consent, person=person, given_by=GivenBy.GUARDIAN, guardian=guardians[0], purpose=purpose,
                    exchange=self._exchange, given_on=answer if isinstance(answer, date) else self._prepared.today,
                    how=_HOW,
                )  # fmt: skip
        return notes


def summary(prepared: Prepared, choices: Mapping[int, Choice]) -> Mapping[str, int]:
    """How many rows "go in", are "there" already, and are "left out", by these words; "heads" are those in all."""
    counts = {"go in": 0, "there": 0, "left out": 0, "heads": 0}
    for told in prepared.reading.told:
        choice = prepared.choice(told.row, choices)
        if choice.decision is Decision.LEAVE_OUT or not (told.names or told.heads):
            counts["left out"] += 1
        elif choice.decision is Decision.KNOWN and _is_there(prepared, choice):
            counts["there"] += 1
        else:
            counts["go in"] += 1
            counts["heads"] += told.heads or 1
    return counts


def _is_there(prepared: Prepared, choice: Choice) -> bool:
    person = prepared.known.person(choice.person) if choice.person is not None else None
    return person is not None and person.compared.id in prepared.known.taking_part
