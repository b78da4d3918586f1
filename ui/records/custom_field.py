"""A field of the association's own on the screen."""

from __future__ import annotations

from ui.choices import association
from ui.form.declaration import Check, Choice, InLanguages, Number, Words, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown
from ui.script import texts_of
from ui.words import tr


def of_kinds() -> dict[str, str]:
    """The kinds of record to which an association adds fields."""
    return {
        "person": tr("People"),
        "organisation": tr("Organisations"),
        "place": tr("Places"),
        "partnership": tr("Partnerships"),
        "agreement": tr("Agreements"),
        "exchange": tr("Exchanges"),
        "participant": tr("Participants"),
        "household": tr("Households"),
        "letter": tr("Letters"),
        "membership": tr("Members"),
        "gift": tr("Gifts"),
        "task": tr("Tasks"),
    }


def declare() -> Shown:
    types, kinds = association.field_types(), of_kinds()
    return Shown(
        kind="custom_field",
        one=tr("Field of our own"),
        many=tr("Fields of our own"),
        add=tr("New field of our own"),
        untitled=tr("Field without a name"),
        icon="plus",
        begin=lambda words: New("custom_field", {"name": texts_of(words)}),
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
                Choice("of_kind", tr("Of"), choices=kinds, wanted=True, width="third"),
                Choice("field_type", tr("Holds"), choices=types, wanted=True, width="third"),
                Number("position", tr("Place in the form"), width="third"),
                Words("choices", tr("Words to choose from"), only_if=("field_type", ("choice",))),
                Check("confidential", tr("Private"), width="third"),
                Words("printed_in", tr("Printed in"), help=tr("Names of reports, with commas: annual.")),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("of_kind", tr("Of"), width=16, choices=kinds),
            Column("field_type", tr("Holds"), width=18, choices=types),
            Column("confidential", tr("Private"), width=10),
            Column("position", tr("Place"), width=8, hidden=True),
            order="called",
            empty=tr("Fields that you miss in a form, such as a T-shirt size of members."),
        ),
    )
