"""A category of income and expense on the screen."""

from __future__ import annotations

from ui.choices import money
from ui.form.declaration import Choice, InLanguages, Money, Number, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    directions = money.directions()
    return Shown(
        kind="category",
        one=tr("Category of money"),
        many=tr("Categories of money"),
        add=tr("New category"),
        untitled=tr("Category without a name"),
        icon="coins",
        begin=lambda words: New("category", {"name": texts_of(words)}),
        form=form(
            group(
                tr("The category"),
                InLanguages("name", tr("Name"), wanted=True),
                Choice("direction", tr("For"), choices=directions, none=tr("both"), width="half"),
                Reference("parent", tr("Part of"), to="category", width="half"),
                Money(
                    "opening_balance",
                    tr("Balance at the beginning"),
                    currency="opening_balance_currency",
                    width="half",
                ),
                Number("position", tr("Place in the list"), width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("direction", tr("For"), width=12, choices=directions),
            Column("parent", tr("Part of"), width=20, stretch=1),
            Column("position", tr("Place"), width=8, hidden=True),
            order="position",
            empty=tr("What income and expense are for: travel, hosting, dues, grants."),
        ),
        tabs=(Tab("money", "money_entry", tr("Money")), Tab("parts", "category", tr("Parts"), by="parent")),
    )
