"""A form of address that a letter began with, kept for the next letter to the same person."""

from __future__ import annotations

from uuid import UUID

from db.change import Change
from db.records.person import Person
from db.records.style_of_address import StyleOfAddress


def keep_form(change: Change, person: UUID, language: str, opening: str, closing: str) -> None:
    """Write down how a person is addressed in a language (BCP 47); what stands on the envelope stays as it is."""
    own = change.get(Person, person)
    former = next((one for one in change.all(StyleOfAddress, person=own) if one.language == language), None)
    if former is None:
        change.add(StyleOfAddress, person=own, language=language, opening=opening, closing=closing)
    else:
        change.edit(former, opening=opening, closing=closing)
