"""A category of members on the screen, and what they pay in a year."""

from __future__ import annotations

from ui.form.declaration import Check, InLanguages, Money, Number, Parts, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="member_category",
        one=tr("Category of members"),
        many=tr("Categories of members"),
        add=tr("New category of members"),
        untitled=tr("Category without a name"),
        icon="users",
        begin=lambda words: New("member_category", {"name": texts_of(words)}),
        asked=(
            InLanguages("name", tr("Name"), wanted=True),
            Reference("association", tr("Association"), to="association", wanted=True),
        ),
        form=form(
            group(
                tr("The category"),
                InLanguages("name", tr("Name"), wanted=True),
                Number(
                    "people", tr("Covers"), least=1, unit=tr("people"), help=tr("Empty: any number."), width="third"
                ),
                Check("may_vote", tr("May vote"), width="third"),
                Number("position", tr("Place in the list"), width="third"),
                Reference("association", tr("Association"), to="association", wanted=True, width="half"),
            ),
            group(tr("Dues by year"), dues()),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("people", tr("Covers"), width=10),
            Column("may_vote", tr("May vote"), width=10),
            Column("position", tr("Place"), width=8, hidden=True),
            order="position",
            empty=tr("Single, family, honorary: the kinds of membership, each with its dues."),
        ),
        tabs=(Tab("members", "membership", tr("Members")),),
    )


def dues() -> Parts:
    return Parts(
        "dues",
        tr("Dues"),
        of="category_dues",
        owner="member_category",
        one=tr("Add a year"),
        fields=(
            Number("year", tr("Year"), least=1900, most=2200, width="third", wanted=True),
            Money("amount", tr("Amount"), wanted=True),
        ),
    )
