"""What the page of a person tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from db.queries.lately import Lately
from db.queries.offices.over_time import TermLine
from db.queries.record import Called
from db.records.consent import GivenBy, Purpose
from db.records.name import NameKind
from db.records.person import Way
from db.records.person_mark import Mark
from db.records.relationship import RelationshipKind
from db.records.spoken_language import Level
from db.rules.naming import Address, NameParts
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name as it is said, and in its parts."""

    said: str
    parts: NameParts
    kind: NameKind
    language: str | None
    romanisation: str | None
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class WayLine:
    """A way of contact. ``values`` are its columns by name, as ui shows and rules read them."""

    uid: UUID
    way: Way
    label: str | None
    values: dict[str, Any]
    preferred: bool
    is_private: bool
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language (BCP 47) and how well."""

    language: str
    level: Level | None


@dataclass(frozen=True, slots=True)
class MarkLine:
    """What somebody is to the association, from when to when."""

    mark: Mark
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class StyleLine:
    """A style of address that is in the book."""

    uid: UUID
    style: Address


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A consent. ``holds`` on the day asked about; ``exchange`` is the only one that it is for."""

    uid: UUID
    purpose: Purpose
    given_by: GivenBy
    guardian: Called | None
    exchange: Called | None
    given_on: date
    until: date | None
    withdrawn_on: date | None
    holds: bool


class Tied(StrEnum):
    """From which end a relationship is told."""

    FROM = "from"
    """This person is the guardian of the other."""
    TO = "to"
    """The other one is the guardian of this person."""


@dataclass(frozen=True, slots=True)
class TieLine:
    """A relationship, told from this person's side."""

    uid: UUID
    kind: RelationshipKind
    told: Tied
    other: Called
    since: PartialDate | None
    until: PartialDate | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """A household that somebody lives or lived in, with who else lives there; ``beds`` counts places for guests."""

    household: Called
    others: tuple[Called, ...]
    place: Called | None
    beds: int
    languages: tuple[str, ...]
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class PersonRead:
    """A person as the page tells it; ``born``, ``nationalities`` and ways that say so are private.

    ``proposed`` are styles of address for languages that have none: they are not in the book.
    """

    called: str
    names: tuple[NameLine, ...]
    honorific: Texts | None
    gender: str | None
    born: PartialDate | None
    died: PartialDate | None
    nationalities: tuple[str, ...]
    interests: str | None
    preferred_language: str | None
    preferred_channel: Way | None
    do_not_contact: bool
    offices: tuple[TermLine, ...]
    ways: tuple[WayLine, ...]
    spoken: tuple[Spoken, ...]
    marks: tuple[MarkLine, ...]
    styles: tuple[StyleLine, ...]
    proposed: tuple[Address, ...]
    consents: tuple[ConsentLine, ...]
    ties: tuple[TieLine, ...]
    households: tuple[HouseholdLine, ...]
    lately: Lately
