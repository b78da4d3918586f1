"""An income or expense on the screen."""

from __future__ import annotations

from datetime import date

from ui.choices import money
from ui.form.declaration import Choice, Day, Line, Money, Rate, Reference, folded, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr


def declare() -> Shown:
    directions = money.directions()
    return Shown(
        kind="money_entry",
        one=tr("Income or expense"),
        many=tr("Money"),
        add=tr("New income or expense"),
        untitled=tr("Entry without words"),
        icon="coins",
        begin=_begin,
        asked=(
            Choice("direction", tr("Income or expense"), choices=directions, wanted=True, width="third"),
            Day("dated", tr("On"), wanted=True, width="third"),
            Money("amount", tr("Amount"), wanted=True, width="third"),
            Line("what", tr("What for")),
            Reference("category", tr("Category"), to="category", width="half"),
        ),
        form=form(
            group(
                tr("The entry"),
                Line("what", tr("What for")),
                Choice("direction", tr("Income or expense"), choices=directions, width="third", wanted=True),
                Day("dated", tr("On"), width="third", wanted=True),
                Money("amount", tr("Amount"), width="third", wanted=True),
                Reference("category", tr("Category"), to="category", width="third"),
                Reference("fund", tr("Fund"), to="fund", width="third"),
                Reference("grant", tr("Grant"), to="grant", width="third"),
                Reference("exchange", tr("For the exchange"), to="exchange", width="half"),
                Reference("partnership", tr("For the partnership"), to="partnership", width="half"),
            ),
            group(
                tr("Paid by or to"),
                Reference("person", tr("Person"), to="person", width="half"),
                Reference("organisation", tr("or organisation"), to="organisation", width="half"),
                Line("party", tr("or name as written"), width="half"),
                Choice("paid_by", tr("By"), choices=money.paid_by(), width="half"),
            ),
            folded(
                tr("Receipt, statement, rate"),
                Line("receipt_number", tr("Receipt number"), width="half"),
                Reference("receipt", tr("Receipt"), to="document", width="half"),
                Line("statement_line", tr("Line of the bank’s statement"), width="half"),
                Rate(
                    "rate",
                    tr("Rate of the day"),
                    help=tr("What one unit of its currency was worth in ours; empty for our own."),
                    width="half",
                ),
            ),
        ),
        listing=listing(
            Column("dated", tr("On"), width=13),
            Column("called", tr("What for"), width=28, stretch=3),
            Column("direction", tr("Direction"), width=10, choices=directions),
            Column("amount", tr("Amount"), width=15, currency="currency"),
            Column("category", tr("Category"), width=18, stretch=1),
            Column("with_whom", tr("From or to"), width=20, stretch=1),
            Column("exchange", tr("Exchange"), width=20, stretch=1, hidden=True),
            Column("receipt_number", tr("Receipt"), width=12, hidden=True),
            Column("receipt", tr("Receipt as a document"), width=20, hidden=True),
            order="-dated",
            empty=tr("Income and expense of the association belong here, with their receipts."),
        ),
        marks=(Mark("direction", directions, {"in": "good"}),),
        told=("dated",),
        belongs=(Belongs("exchange"), Belongs("partnership"), Belongs("grant"), Belongs("fund")),
    )


def _begin(words: str) -> New:
    return New("money_entry", {"what": words or None, "dated": date.today()})  # noqa: DTZ011 - the person's own day
