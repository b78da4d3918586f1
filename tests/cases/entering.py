"""Short words for entering a case as a person would: places, people, partnerships, roles, signings."""

from __future__ import annotations

from typing import Any

from db.change import Change
from db.records.agreement import Agreement, AgreementKind
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.population import Population
from db.records.role import Role, RoleKind
from db.records.signing import Signatory, Signing
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.rules.naming import NameOrder
from db.values import PartialDate, Texts


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def en(text: str) -> Texts:
    return Texts.only("en", text)


def both(language: str, text: str, english: str) -> Texts:
    return Texts(language, {language: text, "en": english})


def place(change: Change, name: Texts, country: str, people: int | None = None, year: int = 2017, **more: Any) -> Place:
    one = change.add(Place, name=name, country=country, **more)
    if people:
        change.add(Population, place=one, number=people, dated=PartialDate(year))
    return one


def person(change: Change, given: str, family: str, own: str = "", script: str = "Hant") -> Person:
    """Somebody known in their public office; ``own`` is the name in its own script, family name and given name."""
    one = change.add(Person)
    order = NameOrder.FAMILY_FIRST if own else NameOrder.GIVEN_FIRST
    change.add(Name, person=one, given=given, family=family, name_order=order)
    if own:
        its_family, _, its_given = own.partition(" ")
        change.add(
            Name,
            person=one,
            family=its_family,
            given=its_given,
            script=script,
            name_order=NameOrder.FAMILY_FIRST,
            position=1,
        )
    return one


def body(change: Change, name: Texts, kind: OrganisationKind, where: Place | None = None) -> Organisation:
    return change.add(Organisation, name=name, organisation_kind=kind, place=where)


def mayor(change: Change, who: Person, of: Organisation, since: str, until: str | None = None) -> Role:
    return change.add(
        Role,
        person=who,
        organisation=of,
        title=en("Mayor"),
        role_kind=RoleKind.HEAD,
        since=day(since),
        until=day(until) if until else None,
    )


def partnership(change: Change, home: Place, *partners: Place, since: str | None = None, **more: Any) -> Partnership:
    one = change.add(Partnership, started=day(since) if since else None, **more)
    change.add(PartnershipPlace, partnership=one, place=home, side=PlaceSide.HOME)
    for position, partner in enumerate(partners):
        change.add(PartnershipPlace, partnership=one, place=partner, side=PlaceSide.PARTNER, position=position + 1)
    return one


def stage(change: Change, of: Partnership, before: Stage | None, after: Stage, when: str, **more: Any) -> StageChange:
    return change.add(StageChange, partnership=of, from_stage=before, to_stage=after, dated=day(when), **more)


def agreement(change: Change, of: Partnership, kind: AgreementKind, title: Texts, **more: Any) -> Agreement:
    return change.add(Agreement, partnership=of, agreement_kind=kind, title=title, **more)


def signing(
    change: Change, of: Agreement, when: str, *hands: tuple[PlaceSide, Person | None, str, Role | None], **more: Any
) -> Signing:
    """One act of signing; each hand is a side, a person (or None), the office as signed, and the role held that day."""
    one = change.add(Signing, agreement=of, dated=day(when), **more)
    for position, (side, who, office, role) in enumerate(hands):
        change.add(
            Signatory,
            signing=one,
            person=who,
            name_as_signed=None if who else en("name not known to us"),
            office_as_signed=en(office),
            role=role,
            side=side,
            position=position,
        )
    return one


def exchange(
    change: Change, of: Partnership, kind: ExchangeKind, title: Texts, starts: str, ends: str | None = None, **more: Any
) -> Exchange:
    one = change.add(Exchange, title=title, exchange_kind=kind, starts=day(starts), ends=day(ends or starts), **more)
    change.add(ExchangePartnership, exchange=one, partnership=of)
    return one
