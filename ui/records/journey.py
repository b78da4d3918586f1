"""A journey on the screen: one leg, by which carrier, from where to where, and who travels on it."""

from __future__ import annotations

from ui.choices import exchanges
from ui.form.declaration import Choice, Line, Moment, Parts, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr


def declare() -> Shown:
    means = exchanges.means()
    return Shown(
        kind="journey",
        one=tr("Journey"),
        many=tr("Journeys"),
        add=tr("New journey"),
        untitled=tr("Journey without a way"),
        icon="arrow-right",
        begin=lambda _: New("journey"),
        asked=(
            Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            Choice("means", tr("By"), choices=means, width="third"),
            Line("origin", tr("From"), width="third"),
            Line("destination", tr("To"), width="third"),
        ),
        form=form(
            group(
                tr("The journey"),
                Choice("way", tr("Way"), choices=exchanges.ways(), width="third"),
                Choice("means", tr("By"), choices=means, width="third"),
                Line("carrier", tr("Carrier"), example=tr("EVA Air"), width="third"),
                Line("number", tr("Number"), example="BR 87", width="third"),
                Line("origin", tr("From"), width="half"),
                Line("destination", tr("To"), width="half"),
                Moment("departs", tr("Departs, in the time of that place"), zone="departs_zone"),
                Moment("arrives", tr("Arrives, in the time of that place"), zone="arrives_zone"),
                Line("booking", tr("Booking"), width="half"),
                Reference("met_by", tr("Met by"), to="person", width="half"),
                Line("remark", tr("Remark"), width="half"),
                Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            ),
            group(tr("Who travels"), travellers()),
        ),
        listing=listing(
            Column("departs", tr("Departs"), width=18),
            Column("called", tr("Journey"), width=28, stretch=3),
            Column("means", tr("By"), width=10, choices=means),
            Column("origin", tr("From"), width=16, stretch=1),
            Column("destination", tr("To"), width=16, stretch=1),
            Column("arrives", tr("Arrives"), width=18),
            order="departs",
            empty=tr("Flights, trains and buses of the exchange, each leg with its own times."),
        ),
        marks=(Mark("means", means),),
        belongs=(Belongs("exchange"),),
    )


def travellers() -> Parts:
    return Parts(
        "travellers",
        tr("Who travels"),
        of="traveller",
        owner="journey",
        ordered="position",
        one=tr("Add a traveller"),
        fields=(
            Reference("participant", tr("Participant"), to="participant"),
            Reference("person", tr("or another person"), to="person"),
            Line("seat", tr("Seat"), width="third"),
        ),
        more=(Line("ticket", tr("Ticket"), width="half"),),
    )
