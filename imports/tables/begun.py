"""Places and organisations that a list names: those of the book, or begun once where it has none of the name."""

from __future__ import annotations

from typing import TypeAlias
from uuid import UUID

from db.change import Change
from db.queries.exchange.known import Known
from db.records.organisation import Organisation, OrganisationKind, Side
from db.records.place import Place
from db.rules.languages import language_of
from db.values import Texts
from db.words import fold
from imports.tables.headings import Field
from imports.tables.proposals import Proposal
from imports.tables.rows import Told

_SCHOOLS = (
    "school", "schule", "gymnasium", "lycee", "college", "ecole", "escuela", "colegio", "instituto", "scuola", "liceo",
    "escola", "szkola", "liceum", "國中", "國小", "高中", "中學", "中学", "小學", "小学", "學校", "学校", "高校",
    "大學", "大学",    "university", "universitat", "universite",
)  # fmt: skip

_Place: TypeAlias = Place | UUID


class Begun:
    """Looks up and begins within one change."""

    def __init__(self, change: Change, known: Known, language: str) -> None:
        self._change = change
        self._known = known
        self._language = language
        self._places: dict[tuple[str, str], Place] = {}
        self._bodies: dict[str, Organisation] = {}

    def place(self, told: Told, proposal: Proposal) -> tuple[_Place, Side] | None:
        """The place from which somebody comes, and on which side of the exchange it is."""
        if proposal.place is not None:
            return proposal.place.uid, self._side(proposal.place.country, proposal.place.key)
        name = told.said.get(Field.PLACE, "")
        if not name or not proposal.starts_place:
            return None
        key = fold(name), proposal.starts_place
        if key not in self._places:
            self._places[key] = self._change.add(Place, name=self._text(name), country=proposal.starts_place)
        return self._places[key], self._side(proposal.starts_place, None)

    def organisation(self, name: str, place: _Place | None) -> Organisation | UUID:
        """The organisation of this name; a new one is where the first of its people comes from."""
        plain = fold(name)
        if plain in self._known.bodies:
            return self._known.bodies[plain]
        if plain not in self._bodies:
            is_school = any(word in plain for word in _SCHOOLS)
            self._bodies[plain] = self._change.add(
                Organisation,
                name=self._text(name),
                organisation_kind=OrganisationKind.SCHOOL if is_school else None,
                place=place,
            )
        return self._bodies[plain]

    def _side(self, country: str, key: int | None) -> Side:
        home, partners = self._known.home, self._known.partners
        if home is not None and key == home.key:
            return Side.HOME
        if any(key == partner.key for partner in partners):
            return Side.PARTNER
        if any(country == partner.country for partner in partners):
            return Side.PARTNER
        return Side.HOME if home is not None and home.country == country else Side.THIRD

    def _text(self, text: str) -> Texts:
        return Texts.only(language_of(text, self._language), text)
