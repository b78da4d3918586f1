"""The words of every fixed set of choices of the book, by the name of its enumeration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.choices import agreements, association, exchanges, hosting, letters, money, partnerships, people
from ui.stages import stage_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum


def words_of(choices: type[StrEnum]) -> dict[str, str]:
    """What a person reads for each word of an enumeration of db, in the order in which they are offered."""
    return _WORDS[choices.__name__]()


_WORDS: dict[str, Callable[[], dict[str, str]]] = {
    "Stage": stage_names,
    "AddressKind": association.address_kinds,
    "AgreementKind": agreements.agreement_kinds,
    "AgreementStatus": agreements.statuses,
    "Appointment": people.appointments,
    "Attended": exchanges.attended,
    "BackgroundCheck": exchanges.background_checks,
    "Bearer": money.bearers,
    "Channel": letters.channels,
    "ClauseSubject": agreements.clause_subjects,
    "ConcernKind": association.concern_kinds,
    "Deadline": association.deadlines,
    "CountedPer": money.counted_per,
    "DecisionState": association.decision_states,
    "DocumentKind": letters.document_kinds,
    "ExchangeDirection": exchanges.directions,
    "ExchangeKind": exchanges.exchange_kinds,
    "ExchangeState": exchanges.states,
    "FieldType": association.field_types,
    "GiftDirection": exchanges.gift_directions,
    "GiftOwner": exchanges.gift_owners,
    "GivenBy": people.given_by,
    "GoodsDirection": exchanges.goods_directions,
    "GrantState": money.grant_states,
    "GuestsWanted": hosting.guests_wanted,
    "HostingState": exchanges.hosting_states,
    "HowKnown": exchanges.how_known,
    "Initiator": partnerships.initiators,
    "Judged": exchanges.judged,
    "LetterDirection": letters.directions,
    "LetterKind": letters.letter_kinds,
    "LetterState": letters.states,
    "JourneyWay": exchanges.ways,
    "Level": people.levels,
    "Line": letters.lines,
    "Mark": people.marks,
    "Means": exchanges.means,
    "MeetingKind": association.meeting_kinds,
    "MoneyDirection": money.directions,
    "NameKind": people.name_kinds,
    "NameOrder": people.name_orders,
    "NetworkKind": partnerships.network_kinds,
    "NetworkPart": partnerships.network_parts,
    "OrganisationKind": people.organisation_kinds,
    "OwedBy": letters.owed_by,
    "PaidBy": money.paid_by,
    "Paper": association.papers,
    "Part": exchanges.parts,
    "PartnershipKind": partnerships.partnership_kinds,
    "PlaceKind": partnerships.place_kinds,
    "PlaceNameKind": partnerships.place_name_kinds,
    "PlaceSide": partnerships.place_sides,
    "Presence": association.presences,
    "ProgrammeState": exchanges.programme_states,
    "Purpose": people.purposes,
    "Relation": agreements.relations,
    "RelationshipKind": people.relationship_kinds,
    "Renewal": agreements.renewals,
    "RoleKind": people.role_kinds,
    "Side": people.sides,
    "SignatoryPart": agreements.signatory_parts,
    "SigningPaper": agreements.signing_papers,
    "Smoking": exchanges.smoking,
    "TemplateKind": letters.template_kinds,
    "TermKind": exchanges.term_kinds,
    "Visa": exchanges.visas,
    "Wanted": money.wanted,
    "Way": people.ways,
}
