"""The association, its partnerships with their places, stages and agreements."""

from __future__ import annotations

from datetime import date

from benchmarks.office.words import HOME, OWN_PLACES, PLACES
from benchmarks.office.writing import Case, Office, en, on, tongue_of
from db.change import Change
from db.records.agreement import Agreement, AgreementKind
from db.records.association import Association
from db.records.partnership import Initiator, Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.population import Population
from db.records.signing import Signatory, Signing
from db.records.stage_change import StageChange
from db.rules.agreements import Renewal
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts

_LIFE = (Stage.EXPLORING, Stage.NEGOTIATING, Stage.APPROVED, Stage.ACTIVE)


def write_places(office: Office) -> None:
    """The home place, the association, and one case file for each partner."""
    with office.book.change("Start the book of the city's office") as change:
        home = change.add(
            Place, name=en("Larkhaven"), country="US", latitude=39.08, longitude=-77.15, time_zone=HOME.zone
        )
        association = change.add(
            Association, name=en("City of Larkhaven, International Office"), home=home, currency="USD", languages=["en"]
        )
        office.home, office.association = home.uid, association.uid
    for number in range(office.size.partnerships):
        office.told("Partnerships", number, office.size.partnerships)
        _write_case(office, number)


def _write_case(office: Office, number: int) -> None:
    tongue, name = tongue_of(number), PLACES[number % len(PLACES)].replace("-", " ")
    own = OWN_PLACES.get(tongue.script, "").split()
    written = own[number // 10 % len(own)] if own else ""
    words = Texts(tongue.language, {tongue.language: written, "en": name}) if written else Texts.only("en", name)
    since = office.day(latest=date(office.first.year + 4, 1, 1))
    with office.book.change(f"Open the case file of {name}") as change:
        place = change.add(
            Place,
            name=words,
            country=tongue.country,
            latitude=round(office.lots.uniform(-40, 60), 3),
            longitude=round(office.lots.uniform(-170, 170), 3),
            time_zone=tongue.zone,
        )
        change.add(Population, place=place, number=office.lots.randrange(8_000, 400_000), dated=on(since))
        partnership = change.add(
            Partnership, initiated_by=office.draw(list(Initiator)), started=on(since), languages=["en", tongue.language]
        )
        for position, (side, where) in enumerate(((PlaceSide.HOME, office.home), (PlaceSide.PARTNER, place))):
            change.add(
                PartnershipPlace,
                partnership=partnership,
                place=where,
                side=side,
                position=position,
            )
        case = Case(partnership.uid, name, place.uid, tongue, since)
        _write_life(office, change, case, number)
    office.cases.append(case)


def _write_life(office: Office, change: Change, case: Case, number: int) -> None:
    """Its stages, of which some partnerships went on to rest, and an agreement that was renewed."""
    before: Stage | None = None
    stages = [*_LIFE, *([Stage.DORMANT] if number % 9 == 8 else [])]
    for step, stage in enumerate(stages):
        dated = PartialDate(min(case.since.year + (0 if step < 3 else 1 if step == 3 else 4), office.last.year))
        change.add(StageChange, partnership=case.uid, from_stage=before, to_stage=stage, dated=dated, position=step)
        before = stage
    signed = date(case.since.year + 1, 1 + number % 12, 1 + number % 28)
    agreement = change.add(
        Agreement,
        partnership=case.uid,
        agreement_kind=AgreementKind.SISTER_CITY,
        effective=on(signed),
        term_months=60,
        renewal=office.draw(list(Renewal)),
        notice_months=6,
    )
    signing = change.add(Signing, agreement=agreement, dated=on(signed), place=case.place)
    for side, who in ((PlaceSide.HOME, "Mayor of Larkhaven"), (PlaceSide.PARTNER, f"Mayor of {case.name}")):
        change.add(Signatory, signing=signing, side=side, name_as_signed=en(who), office_as_signed=en("Mayor"))
