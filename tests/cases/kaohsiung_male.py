"""Kaohsiung and Malé: a memorandum signed on a Sunday and voided by a ministry on the Monday."""

from __future__ import annotations

from uuid import UUID

from db.book import Book
from db.records.agreement import AgreementKind
from db.records.exchange import ExchangeDirection, ExchangeKind, ExchangeState
from db.records.network import Network, NetworkKind, NetworkMembership, NetworkPart
from db.records.organisation import OrganisationKind, Side
from db.records.participant import Part, Participant
from db.records.partnership import PlaceSide
from db.rules.lifecycle import Stage
from tests.cases.entering import agreement, body, both, day, en, exchange, partnership, place, signing, stage


def enter(book: Book) -> UUID:
    """Signed on Sunday 9 June 2013, declared invalid by a ministry on Monday."""
    with book.change("Enter Kaohsiung and Malé") as change:
        home = place(change, both("zh-Hant", "高雄", "Kaohsiung"), "TW", time_zone="Asia/Taipei")
        partner = place(change, en("Malé"), "MV", time_zone="Indian/Maldives")
        case = partnership(change, home, partner, since="2012-11", fields=["drainage", "waste", "solar power"])
        ministry = body(change, en("Ministry of Foreign Affairs of the Maldives"), OrganisationKind.AUTHORITY, partner)
        memorandum = agreement(
            change,
            case,
            AgreementKind.MEMORANDUM,
            en("Memorandum of understanding"),
            effective=day("2013-06-09"),
            annulled=day("2013-06-10"),
            annulled_by=ministry,
            annulment_reason=en("Declared invalid: a matter of foreign policy."),
        )
        signing(
            change,
            memorandum,
            "2013-06-09",
            (PlaceSide.HOME, None, "Deputy Mayor", None),
            (PlaceSide.PARTNER, None, "Mayor", None),
            place=partner,
            zone="Indian/Maldives",
        )
        stage(change, case, None, Stage.EXPLORING, "2012-11", reason=en("Proposed by the mayor of Malé on a visit."))
        stage(change, case, Stage.EXPLORING, Stage.NEGOTIATING, "2013-06", agreement=memorandum)
        stage(
            change,
            case,
            Stage.NEGOTIATING,
            Stage.ANNULLED,
            "2013-06-10",
            decided_by=ministry,
            reason=en("Voided by the ministry."),
            position=1,
        )
        visit = exchange(
            change,
            case,
            ExchangeKind.DELEGATION,
            en("Delegation to Malé"),
            "2013-06-09",
            "2013-06-10",
            direction=ExchangeDirection.OUT,
            state=ExchangeState.DONE,
            planned_ends=day("2013-06-12"),
            state_reason="The ministry declared the memorandum invalid on the second of four days.",
            zone="Indian/Maldives",
        )
        change.add(
            Participant,
            exchange=visit,
            description="delegation led by a deputy mayor",
            heads=4,
            side=Side.HOME,
            part=Part.DELEGATE,
        )
        network = change.add(
            Network, name=en("A climate network of cities"), network_kind=NetworkKind.CLIMATE, members=2500
        )
        change.add(NetworkMembership, network=network, member=home, part=NetworkPart.MENTOR)
    return case.uid
