"""A fund on the screen: money that is kept apart."""

from __future__ import annotations

from ui.form.declaration import Day, InLanguages, Money, Number, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="fund",
        one=tr("Fund"),
        many=tr("Funds"),
        add=tr("New fund"),
        untitled=tr("Fund without a name"),
        icon="piggy-bank",
        begin=lambda words: New("fund", {"name": texts_of(words)}),
        form=form(
            group(
                tr("The fund"),
                InLanguages("name", tr("Name"), wanted=True),
                InLanguages("purpose", tr("What it is for"), rows=2),
                Money(
                    "opening_balance",
                    tr("Balance at the beginning"),
                    currency="opening_balance_currency",
                    width="third",
                ),
                Day("opening_on", tr("On"), width="third"),
                Day("closed_on", tr("Closed on"), width="third"),
                Number("position", tr("Place in the list"), width="third"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("opening_balance", tr("Balance at first"), width=16, currency="opening_balance_currency"),
            Column("opening_on", tr("On"), width=13),
            Column("closed_on", tr("Closed"), width=13),
            Column("position", tr("Place"), width=8, hidden=True),
            order="position",
            empty=tr("Money that is kept apart for a purpose, such as a youth fund."),
        ),
        tabs=(Tab("money", "money_entry", tr("Money")),),
    )
