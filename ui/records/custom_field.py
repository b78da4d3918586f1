"""A field of the association's own on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.choices import association
from ui.form.declaration import Check, Choice, InLanguages, Several, Words, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown
from ui.script import texts_of
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.openbook import OpenBook


_LAST = 9999
"""The place of a new field: behind those that somebody put in order."""


def of_kinds() -> dict[str, str]:
    """The kinds of record to which an association adds fields."""
    return {
        "person": tr("People"),
        "organisation": tr("Organisations"),
        "household": tr("Households"),
        "membership": tr("Members"),
        "role": tr("Roles"),
        "partnership": tr("Partnerships"),
        "place": tr("Places"),
        "agreement": tr("Agreements"),
        "concern": tr("Concerns"),
        "network": tr("Networks"),
        "exchange": tr("Exchanges"),
        "participant": tr("Participants"),
        "hosting": tr("Nights in host families"),
        "letter": tr("Letters"),
        "document": tr("Documents"),
        "meeting": tr("Meetings"),
        "decision": tr("Decisions"),
        "task": tr("Tasks"),
        "gift": tr("Gifts"),
        "goods": tr("Goods"),
        "money_entry": tr("Money"),
        "grant": tr("Grants"),
    }


def declare() -> Shown:
    types, kinds = association.field_types(), of_kinds()
    return Shown(
        kind="custom_field",
        one=tr("Field of our own"),
        many=tr("Fields of our own"),
        add=tr("New field of our own"),
        untitled=tr("Field without a name"),
        icon="list-plus",
        begin=lambda words: New("custom_field", {"name": texts_of(words), "position": _LAST}),
        asked=(
            InLanguages("name", tr("Name"), wanted=True),
            Choice("of_kind", tr("Of"), choices=kinds, wanted=True, width="half"),
            Choice("field_type", tr("Holds"), choices=types, width="half"),
        ),
        form=form(
            group(
                tr("The field"),
                InLanguages("name", tr("Name"), wanted=True),
                InLanguages("help", tr("What belongs in it")),
                Choice("of_kind", tr("Of"), choices=kinds, wanted=True, width="half"),
                Choice(
                    "field_type",
                    tr("Holds"),
                    choices=types,
                    wanted=True,
                    width="half",
                    help=tr("What was written before stays in the book, whatever the field becomes."),
                ),
                Words(
                    "choices",
                    tr("Words to choose from"),
                    only_if=("field_type", ("choice",)),
                    help=tr("With commas. A word that is taken away stays where it was chosen."),
                ),
                Check(
                    "confidential",
                    tr("Private"),
                    width="half",
                    help=tr("Covered on the screen, and left out of search and reports unless asked for."),
                ),
                Several(
                    "printed_in",
                    tr("Printed in"),
                    choices=association.reports(),
                    width="half",
                    help=tr("Wherever the report tells of a record that has something here."),
                ),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("of_kind", tr("Of"), width=16, choices=kinds),
            Column("field_type", tr("Holds"), width=18, choices=types),
            Column("confidential", tr("Private"), width=10),
            order="of_kind",
            empty=tr("Fields that you miss in a form, such as a T-shirt size of members."),
        ),
        stands=in_use,
    )


def in_use(uid: UUID, book: OpenBook) -> str:
    """Where the field is filled in, and what becomes of values that it does not know any more."""
    from db.queries.own_fields import use

    used = use(book.book, uid)
    if not used.records:
        return tr("Nothing is written in this field yet.")
    said = tr("Filled in at 1 record.") if used.records == 1 else tr("Filled in at %Ln records.", "", used.records)
    if not used.unreadable:
        return said
    older = tr(
        "What stands at %Ln of them is none of what the field holds now. "
        "It is kept as it was written, and shows there until somebody changes it.",
        "",
        used.unreadable,
    )
    return tr("{sentence} {next}").format(sentence=said, next=older)
