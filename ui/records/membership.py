"""A membership of the association on the screen: who, in which category, from when to when, and the dues."""

from __future__ import annotations

from ui.form.declaration import Day, Line, Money, Number, PartialDay, Parts, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="membership",
        one=tr("Membership"),
        many=tr("Members"),
        add=tr("New member"),
        untitled=tr("Membership without a member"),
        icon="id-card",
        begin=lambda _: New("membership"),
        asked=(
            Reference("person", tr("Person"), to="person"),
            Reference("household", tr("or household"), to="household", width="half"),
            Reference("organisation", tr("or organisation"), to="organisation", width="half"),
            PartialDay("since", tr("Since"), wanted=True, width="half"),
            Reference("member_category", tr("Category"), to="member_category", width="half"),
        ),
        form=form(
            group(
                tr("The member"),
                Reference("person", tr("Person"), to="person", width="third"),
                Reference("household", tr("or household"), to="household", width="third"),
                Reference("organisation", tr("or organisation"), to="organisation", width="third"),
                Reference("member_category", tr("Category"), to="member_category", width="half"),
                Line("number", tr("Member number"), width="half"),
                PartialDay("since", tr("Since"), width="third", wanted=True),
                PartialDay("until", tr("Until"), width="third"),
                Line("reason", tr("Why it ended"), width="third"),
            ),
            group(tr("Dues"), dues()),
        ),
        listing=listing(
            Column("called", tr("Member"), width=28, stretch=3),
            Column("member_category", tr("Category"), width=18, stretch=1),
            Column("number", tr("Number"), width=10),
            Column("since", tr("Since"), width=13),
            Column("until", tr("Until"), width=13),
            order="called",
            empty=tr("The members of the association belong here, with their dues."),
        ),
        told=(("since", "until"),),
        belongs=(Belongs("person"), Belongs("household"), Belongs("organisation")),
    )


def dues() -> Parts:
    return Parts(
        "dues",
        tr("Dues"),
        of="member_dues",
        owner="membership",
        one=tr("Add a year"),
        fields=(
            Number("year", tr("Year"), least=1900, most=2200, width="third", wanted=True),
            Money("amount", tr("Amount"), wanted=True),
            Day("due", tr("Due"), width="half"),
            Reference("entry", tr("Paid with"), to="money_entry", width="half"),
        ),
        more=(Line("waived", tr("Need not be paid, because"), width="half"),),
    )
