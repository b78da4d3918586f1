"""What record.md marks as private is marked in the schema, where reports, exports and search look."""

from __future__ import annotations

import pytest

from db.records.record import Record
from tests.db.filling import KINDS

PRIVATE = {
    "consent": {"guardian_id", "how", "document_id", "withdrawn_how"},
    "exchange": {"risks"},
    "household": {
        "address",
        "allergies",
        "children_ages",
        "children_ages_on",
        "background_check",
        "background_check_until",
        "remarks_of_guests",
    },
    "journey": {"booking"},
    "participant": {
        "guardian_id",
        "passport_country",
        "passport_expires",
        "diet",
        "allergies",
        "age_told",
        "health",
        "mobility",
        "emergency_contact",
    },
    "person": {"born", "nationalities"},
    "programme_item": {"remark"},
    "traveller": {"ticket"},
}


@pytest.mark.parametrize("kind", sorted(PRIVATE))
def test_private_columns_are_marked(kind: str) -> None:
    columns = Record.metadata.tables[kind].columns
    assert {column.name for column in columns if column.info.get("private")} == PRIVATE[kind]


@pytest.mark.parametrize("kind", ["contact_way", "letter"])
def test_a_whole_record_can_be_marked_private(kind: str) -> None:
    assert kind in KINDS
    assert "is_private" in Record.metadata.tables[kind].columns
