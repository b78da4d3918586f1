"""The people of both sides with names in their scripts, their bodies, and the offices that they held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from benchmarks.office.words import BODIES, HOME, Tongue
from benchmarks.office.writing import Case, Office, en, on
from db.change import Change
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind, Side
from db.records.person import Person, Way
from db.records.person_mark import Mark, PersonMark
from db.records.role import Role, RoleKind
from db.records.spoken_language import Level, SpokenLanguage
from db.rules.naming import NameOrder
from db.values import PartialDate

_AT_ONCE = 100
_TERM = timedelta(days=4 * 365)


def write_people(office: Office) -> None:
    """Two fifths of the people at home, the others among the partners; bodies and their heads for each side."""
    written = 0
    for case, number in _shares(office):
        tongue = HOME if case is None else case.tongue
        into = office.people if case is None else case.people
        for start in range(0, number, _AT_ONCE):
            some = min(number - start, _AT_ONCE)
            with office.book.change("Type a list of people") as change:
                into.extend(_write_person(office, change, tongue) for _ in range(some))
            written += some
            office.told("People", written, office.size.people)
        _write_bodies(office, case)


def _shares(office: Office) -> Iterator[tuple[Case | None, int]]:
    each = office.size.people * 3 // 5 // len(office.cases)
    yield None, office.size.people - each * len(office.cases)
    yield from ((case, each) for case in office.cases)


def _write_person(office: Office, change: Change, tongue: Tongue) -> UUID:
    given, family = office.lots.randrange(len(tongue.given)), office.lots.randrange(len(tongue.family))
    order = NameOrder.FAMILY_FIRST if tongue.family_first else NameOrder.GIVEN_FIRST
    person = change.add(
        Person,
        born=PartialDate(office.lots.randrange(office.last.year - 85, office.last.year - 12)),
        preferred_language=tongue.language,
        nationalities=[tongue.country],
    )
    change.add(
        Name,
        person=person,
        given=tongue.given[given],
        family=tongue.family[family],
        language=tongue.language,
        name_order=order,
    )
    if tongue.own_given:
        change.add(
            Name,
            person=person,
            given=tongue.own_given[given],
            family=tongue.own_family[family],
            language=tongue.language,
            script=tongue.script,
            name_order=order,
            position=1,
        )
    number = office.lots.randrange(10_000_000)
    mail = f"{tongue.given[given]}.{tongue.family[family]}.{number}".lower()
    change.add(ContactWay, person=person, way=Way.EMAIL, value=f"{mail}@{tongue.country.lower()}.example")
    if office.falls(0.4):
        phone = f"+1 555 {number:07}"
        change.add(ContactWay, person=person, way=Way.MOBILE, value=phone, label="mobile", is_private=True)
    if office.falls(0.3):
        change.add(SpokenLanguage, person=person, language=tongue.language, level=Level.NATIVE)
    if office.falls(0.15):
        mark = office.draw(list(Mark))
        change.add(PersonMark, person=person, mark=mark, since=PartialDate(office.day().year))
    return person.uid


def _write_bodies(office: Office, case: Case | None) -> None:
    """A dozen bodies of one side; each had one head after the other, and some officers."""
    name, into = ("Larkhaven", office.bodies) if case is None else (case.name, case.bodies)
    people = office.people if case is None else case.people
    with office.book.change(f"Write down who is who in {name}") as change:
        for body, kind in (line.split("|") for line in BODIES):
            organisation = change.add(
                Organisation,
                name=en(f"{name} {body}"),
                organisation_kind=OrganisationKind(kind),
                place=office.home if case is None else case.place,
                side=Side.HOME if case is None else Side.PARTNER,
            )
            into.append(organisation.uid)
            _write_offices(office, change, organisation.uid, people)


def _write_offices(office: Office, change: Change, body: UUID, people: list[UUID]) -> None:
    since = office.first - timedelta(days=office.lots.randrange(1400))
    while since < office.last:
        until = since + _TERM
        change.add(
            Role,
            person=office.draw(people),
            organisation=body,
            title=en("Head"),
            role_kind=RoleKind.HEAD,
            since=on(since),
            until=on(until - timedelta(days=1)),
            until_expected=until > office.last,
        )
        since = until
    for kind in (RoleKind.DEPUTY, RoleKind.OFFICER, RoleKind.LIAISON, RoleKind.INTERPRETER):
        begins = office.day()
        change.add(
            Role,
            person=office.draw(people),
            organisation=body,
            title=en(kind.value.capitalize()),
            role_kind=kind,
            since=on(begins),
            until=on(office.day(begins)) if office.falls(0.5) else None,
        )
