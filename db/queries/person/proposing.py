"""Styles of address that custom would have, for the languages of a person that have none in the book."""

from __future__ import annotations

from collections.abc import Sequence

from db.queries.offices.over_time import TermLine
from db.queries.person.facts import NameLine, Spoken, StyleLine
from db.queries.record import Fields
from db.records.role import RoleKind
from db.rules.addressing import proposed
from db.rules.naming import Address, addressed

_TITLED = frozenset({RoleKind.HEAD, RoleKind.DEPUTY, RoleKind.COUNCIL_MEMBER})
"""Whose title opens a letter; a teacher or a host is addressed by name."""


def proposals(
    fields: Fields,
    names: Sequence[NameLine],
    offices: Sequence[TermLine],
    spoken: Sequence[Spoken],
    styles: Sequence[StyleLine],
) -> tuple[Address, ...]:
    """One for each language that somebody prefers or speaks, by the office that they hold today."""
    preferred: str | None = fields["preferred_language"]
    wanted = dict.fromkeys([preferred] if preferred else [])
    wanted |= dict.fromkeys(one.language for one in spoken)
    kept = [one.style for one in styles]
    office = next((one for one in offices if one.is_now and one.kind in _TITLED and one.office), None)
    found: list[Address] = []
    for language in wanted:
        if addressed(kept, language) is None:
            title = _title_in(language, office)
            address = proposed(language, [one.parts for one in names], title, fields["gender"] or "")
            if address is not None:
                found.append(address)
    return tuple(found)


def _title_in(language: str, office: TermLine | None) -> str:
    """The title of the office in this very language: one of another would be out of place in the letter."""
    if office is None or office.office is None:
        return ""
    root = language.partition("-")[0]
    by = office.office.by
    return by.get(language) or next((text for tag, text in by.items() if tag.partition("-")[0] == root), "")
