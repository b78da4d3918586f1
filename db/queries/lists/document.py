"""The list of documents: to what each is attached."""

from __future__ import annotations

from sqlalchemy import or_

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, keys, names
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.person_shown import PersonShown

# Kinds of record that a document can be attached to and that have a list of their documents.
_OWNERS = ("agreement", "association", "concern", "decision", "exchange", "gift", "grant", "household", "letter",
           "meeting", "money_entry", "network", "organisation", "place", "stage_change", "task")  # fmt: skip


def columns() -> Columns:
    own, attached = Document.__table__.c.id, Attachment.__table__
    return {"attached_to": names(attached, attached.c.document_id, attached.c.record_id, own)}


def within() -> dict[str, Within]:
    """A partnership's are those of its whole case file; a person's also the pictures that show them."""
    own, attached, shown = Document.__table__.c.id, Attachment.__table__, PersonShown.__table__
    hangs: Within = lambda scope: own.in_(  # noqa: E731
        keys(attached, attached.c.document_id, attached.c.record_id == scope)
    )
    filed: Within = lambda scope: own.in_(  # noqa: E731
        keys(attached, attached.c.document_id, case_file.everything(attached.c.record_id, scope))
    )
    of_person: Within = lambda scope: or_(  # noqa: E731
        hangs(scope), own.in_(keys(shown, shown.c.document_id, shown.c.person_id == scope))
    )
    return {**dict.fromkeys(_OWNERS, hangs), "partnership": filed, "person": of_person}
