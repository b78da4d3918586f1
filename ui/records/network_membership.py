"""A membership in a network on the screen: whose, from when, what it costs and asks."""

from __future__ import annotations

from ui.choices import partnerships
from ui.form.declaration import (
    Choice,
    Day,
    InLanguages,
    Line,
    Money,
    Number,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr

_MEMBERS = ("association", "place", "partnership")


def declare() -> Shown:
    parts = partnerships.network_parts()
    return Shown(
        kind="network_membership",
        one=tr("Membership in a network"),
        many=tr("Memberships in networks"),
        add=tr("New membership in a network"),
        untitled=tr("Membership in a network"),
        icon="network",
        begin=lambda _: New("network_membership"),
        asked=(
            Reference("network", tr("Network"), to="network", wanted=True),
            Reference("member", tr("Who of us; empty is the association"), to=_MEMBERS),
            Choice("part", tr("As"), choices=parts, width="half"),
            PartialDay("since", tr("Since"), width="half"),
        ),
        form=form(
            group(
                tr("The membership"),
                Reference("network", tr("Network"), to="network", wanted=True, width="half"),
                Reference("member", tr("Who of us; empty is the association"), to=_MEMBERS, width="half"),
                PartialDay("since", tr("Since"), width="third"),
                PartialDay("until", tr("Until"), width="third"),
                Choice("part", tr("As"), choices=parts, width="third", wanted=True),
                InLanguages("role", tr("What we do there")),
                Reference("contact", tr("Contact there"), to="person", width="half"),
                Line("number", tr("Our member number"), width="half"),
            ),
            group(tr("Dues"), dues()),
            group(tr("Reports due"), reports()),
            folded(tr("Its events we took part in"), events()),
        ),
        listing=listing(
            Column("network", tr("Network"), width=26, stretch=2),
            Column("member", tr("Who of us"), width=22, stretch=1),
            Column("part", tr("As"), width=12, choices=parts),
            Column("since", tr("Since"), width=13),
            Column("until", tr("Until"), width=13),
            order="network",
            empty=tr("Which network we, our place or a partnership is in, since when and as what."),
        ),
        marks=(Mark("part", parts),),
        told=(("since", "until"),),
        belongs=(Belongs("network"), Belongs("member")),
    )


def dues() -> Parts:
    return Parts(
        "dues",
        tr("Dues"),
        of="network_dues",
        owner="network_membership",
        one=tr("Add a year"),
        fields=(
            Number("year", tr("Year"), least=1900, most=2200, width="third", wanted=True),
            Money("amount", tr("Amount"), wanted=True),
            Day("due", tr("Due"), width="half"),
            Reference("entry", tr("Paid with"), to="money_entry", width="half"),
        ),
    )


def reports() -> Parts:
    return Parts(
        "reports",
        tr("Reports"),
        of="network_report",
        owner="network_membership",
        one=tr("Add a report"),
        fields=(
            InLanguages("title", tr("Report"), wanted=True),
            Day("due", tr("Due"), width="half", wanted=True),
            Day("sent", tr("Sent on"), width="half"),
            Reference("sent_as", tr("Sent as"), to=("letter", "document"), width="half"),
        ),
    )


def events() -> Parts:
    return Parts(
        "events",
        tr("Events"),
        of="network_event",
        owner="network_membership",
        one=tr("Add an exchange"),
        fields=(Reference("exchange", tr("Exchange"), to="exchange", wanted=True),),
    )
