"""A book of very many letters and people, for search: equal in form to one that was typed in, made in a minute or two.

Its places and partnerships come through the door that everybody uses. People and letters are written straight into
their tables, without history; then the whole index is made as it is after a migration.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from benchmarks.office.keeping import kept
from benchmarks.office.letters import subject_of, text_of
from benchmarks.office.places import write_places
from benchmarks.office.words import HOME, Tongue
from benchmarks.office.writing import Office, Size
from db import indexing
from db.identity import new_uid
from db.records.contact_way import ContactWay
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterPartnership, LetterState, Line
from db.records.name import Name, NameKind
from db.records.person import Person, Way
from db.records.record import Record, Table
from db.rules.naming import NameOrder, NameParts, full_name, sort_key_of, usual_name
from db.sqlite.file import engine_for
from db.words import fold

LARGE, TENTH = Size(people=50_000, letters=200_000, exchanges=0), Size(people=5_000, letters=20_000, exchanges=0)
RARE = "kaleidoscope"
"""A word that stands in one letter of five thousand."""
_AT_ONCE = 5_000


def kept_archive(size: Size) -> Path:
    """Where the archive lies; made first where it is not there yet."""
    return kept("archive", size, write_archive, Path(__file__))


def write_archive(office: Office) -> None:
    """All that the archive holds."""
    write_places(office)
    engine = engine_for(office.book.path, read_only=False)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        archive = _Archive(office, connection, connection.scalar(select(func.max(Record.__table__.c.id))) or 0)
        archive.write_people()
        archive.write_letters()
        office.told("Index", 0, 1)
        indexing.rebuild(connection)
    engine.dispose()


@dataclass(slots=True)
class _Archive:
    """Rows on their way into the tables; ``last`` is the key that was given last."""

    office: Office
    connection: Connection
    last: int
    named: dict[int, str] = field(default_factory=dict[int, str])
    ours: list[int] = field(default_factory=list[int])
    theirs: dict[UUID, list[int]] = field(default_factory=dict[UUID, list[int]])
    _rows: dict[type[Record], list[dict[str, Any]]] = field(default_factory=dict[type[Record], list[dict[str, Any]]])

    def add(self, kind: type[Record], called: str, sorts: str = "", **values: Any) -> int:
        """A row of a kind and the one of the record that it shares its key with."""
        self.last += 1
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        base = {"id": self.last, "uid": new_uid(), "kind": kind.__tablename__, "binned": None, "created": moment}
        base |= {"changed": moment, "created_by": "Bench", "changed_by": "Bench"}
        self._rows.setdefault(Record, []).append({**base, "called": called, "sorts": sorts or fold(called)})
        self._rows.setdefault(kind, []).append({"id": self.last, **values})
        return self.last

    def flush(self) -> None:
        for kind in (Record, *(kind for kind in self._rows if kind is not Record)):
            if rows := self._rows.pop(kind, []):
                self.connection.execute(insert(Table.metadata.tables[kind.__tablename__]), rows)

    def write_people(self) -> None:
        office = self.office
        each = office.size.people * 3 // 5 // len(office.cases)
        self.ours = [self._person(HOME) for _ in range(office.size.people - each * len(office.cases))]
        for number, case in enumerate(office.cases):
            self.theirs[case.uid] = [self._person(case.tongue) for _ in range(each)]
            office.told("People", number, len(office.cases))
            self.flush()
        self.flush()

    def _person(self, tongue: Tongue) -> int:
        given, family = self.office.lots.randrange(len(tongue.given)), self.office.lots.randrange(len(tongue.family))
        order = NameOrder.FAMILY_FIRST if tongue.family_first else NameOrder.GIVEN_FIRST
        names = [NameParts(tongue.given[given], "", tongue.family[family], order=order)]
        if tongue.own_given:
            own = NameParts(tongue.own_given[given], "", tongue.own_family[family], script=tongue.script, order=order)
            names.append(own)
        person = self.add(Person, usual_name(names), sort_key_of(names), do_not_contact=False)
        self.named[person] = usual_name(names)
        for position, name in enumerate(names):
            self.add(
                Name,
                full_name(name),
                person_id=person,
                name_kind=NameKind.USUAL,
                script=name.script,
                language=tongue.language,
                given=name.given,
                family=name.family,
                name_order=order,
                position=position,
            )
        mail = f"{tongue.given[given]}.{tongue.family[family]}.{person}@{tongue.country}.example".lower()
        self.add(ContactWay, mail, person_id=person, way=Way.EMAIL, value=mail, is_private=False, preferred=False)
        return person

    def write_letters(self) -> None:
        office = self.office
        days = sorted(office.day() for _ in range(office.size.letters))
        letters = self._letters(days)
        written = 0
        while some := list(islice(letters, _AT_ONCE)):
            self.flush()
            written += len(some)
            office.told("Letters", written, office.size.letters)

    def _letters(self, days: list[date]) -> Iterator[int]:
        office = self.office
        partnerships = dict(self.connection.execute(select(Record.__table__.c.uid, Record.__table__.c.id)).all())
        names = dict(self.connection.execute(select(Record.__table__.c.id, Record.__table__.c.called)).all())
        for number, dated in enumerate(days, start=1):
            case = office.draw(office.cases)
            out = office.falls(0.5)
            text = text_of(office, case, out=out)
            if not number % 5_000:
                text = text.with_text(text.original, f"{text} The children made a {RARE} for you.")
            subject = subject_of(office, case, dated)
            letter = self.add(
                Letter,
                subject,
                direction=LetterDirection.OUT if out else LetterDirection.IN,
                channel=Channel.EMAIL,
                state=LetterState.SENT,
                register=f"{dated.year}-{number:06}",
                register_year=dated.year,
                register_number=number,
                dated=dated,
                subject=subject,
                text=text,
                is_private=False,
            )
            partnership = partnerships[case.uid]
            self.add(LetterPartnership, names[partnership], letter_id=letter, partnership_id=partnership)
            ours, theirs = office.draw(self.ours[:200]), office.draw(self.theirs[case.uid])
            for line, who in ((Line.FROM, ours if out else theirs), (Line.TO, theirs if out else ours)):
                self.add(Correspondent, self.named[who], letter_id=letter, line=line, person_id=who, position=0)
            yield letter
