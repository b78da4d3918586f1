"""A line of the budget on the screen: what is planned for a category in a year or for an exchange."""

from __future__ import annotations

from ui.choices import money
from ui.form.declaration import Choice, LongText, Money, Number, Rate, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr


def declare() -> Shown:
    directions = money.directions()
    return Shown(
        kind="budget_line",
        one=tr("Line of the budget"),
        many=tr("Budget"),
        add=tr("New line of the budget"),
        untitled=tr("Line without a category"),
        icon="coins",
        begin=lambda _: New("budget_line"),
        asked=(
            Choice("direction", tr("Income or expense"), choices=directions, wanted=True, width="half"),
            Money("planned", tr("Planned"), wanted=True, width="half"),
            Reference("category", tr("Category"), to="category"),
            Number("year", tr("Year"), least=1900, most=2200, width="half"),
            Reference("exchange", tr("or exchange"), to="exchange", width="half"),
        ),
        form=form(
            group(
                tr("The line"),
                Choice("direction", tr("Income or expense"), choices=directions, width="half", wanted=True),
                Money("planned", tr("Planned"), width="half", wanted=True),
                Reference("category", tr("Category"), to="category", width="half"),
                Reference("fund", tr("Fund"), to="fund", width="half"),
                Choice("borne_by", tr("Borne by"), choices=money.bearers(), width="third"),
                Rate(
                    "rate",
                    tr("Rate"),
                    help=tr("What one unit of its currency is worth in ours; empty for our own."),
                    width="third",
                ),
                Number("year", tr("Year"), least=1900, most=2200, width="third"),
                Reference("exchange", tr("or exchange"), to="exchange", width="third"),
                Number("position", tr("Place in the budget"), width="third"),
                LongText("remark", tr("Remark"), rows=2),
            ),
        ),
        listing=listing(
            Column("called", tr("Category"), width=28, stretch=3),
            Column("direction", tr("Direction"), width=10, choices=directions),
            Column("planned", tr("Planned"), width=15, currency="currency"),
            Column("borne_by", tr("Borne by"), width=16, choices=money.bearers()),
            Column("year", tr("Year"), width=8),
            Column("exchange", tr("Exchange"), width=20, stretch=1),
            Column("position", tr("Place"), width=8, hidden=True),
            order="position",
            empty=tr("What is planned, by category; what was spent is counted from the money."),
        ),
        marks=(Mark("direction", directions, {"in": "good"}),),
        belongs=(Belongs("exchange"), Belongs("category")),
    )
