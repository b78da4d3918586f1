"""What every form has besides the record's own fields: the association's fields, notes and documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.form.declaration import Attachments, Check, InLanguages, Parts, Reference, folded
from ui.form.own import own_group
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.openbook import OpenBook
    from ui.records.declaration import Shown


def with_what_all_have(declared: Shown, book: OpenBook, uid: UUID | None = None) -> Shown:
    """The declaration with the groups that stand at the end of every form, of the record ``uid`` where it is known."""
    own = own_group(declared.kind, book, uid)
    last = folded(tr("Notes and documents"), _notes(), _documents())
    groups = (*declared.form.groups, *((own,) if own is not None else ()), last)
    return replace(declared, form=replace(declared.form, groups=groups))


def _notes() -> Parts:
    return Parts(
        "notes",
        tr("Notes"),
        of="note",
        owner="about",
        one=tr("Add a note"),
        fields=(
            InLanguages("text", tr("Note"), wanted=True),
            Check("pinned", tr("Keep on top"), width="third"),
        ),
    )


def _documents() -> Attachments:
    return Attachments(
        "attachments",
        tr("Documents"),
        of="attachment",
        owner="record",
        ordered="position",
        one=tr("Attach a document of the book"),
        fields=(
            Reference("document", tr("Document"), to="document", wanted=True),
            InLanguages("caption", tr("Caption")),
        ),
    )
