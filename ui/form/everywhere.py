"""What every record has besides its own fields: tags, notes, documents, and the association's own fields."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.form.declaration import Check, InLanguages, Line, Parts, Reference, folded
from ui.words import tr

if TYPE_CHECKING:
    from ui.openbook import OpenBook
    from ui.records.declaration import Shown


def with_what_all_have(declared: Shown, book: OpenBook) -> Shown:
    """The declaration with the group that stands at the end of every form."""
    own = (_own_values(),) if any(True for _ in book.find(("custom_field",), "", 1)) else ()
    group = folded(tr("Tags, notes and documents"), _tags(), _notes(), _documents(), *own)
    return replace(declared, form=replace(declared.form, groups=(*declared.form.groups, group)))


def _tags() -> Parts:
    return Parts(
        "taggings",
        tr("Tags"),
        of="tagging",
        owner="record",
        one=tr("Add a tag"),
        fields=(Reference("tag", tr("Tag"), to="tag", wanted=True),),
    )


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


def _documents() -> Parts:
    return Parts(
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


def _own_values() -> Parts:
    return Parts(
        "custom_values",
        tr("Fields of our own"),
        of="custom_value",
        owner="record",
        one=tr("Fill in a field of our own"),
        fields=(
            Reference("custom_field", tr("Field"), to="custom_field", wanted=True, width="half"),
            Line("value", tr("Value")),
        ),
        more=(Line("private_value", tr("Value, if the field is private"), private=True, width="half"),),
    )
