"""A hosting on the screen: which household or hotel has which guest, from night to night."""

from __future__ import annotations

from ui.choices import exchanges
from ui.form.declaration import Choice, Day, Line, LongText, Reference, folded, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr


def declare() -> Shown:
    states = exchanges.hosting_states()
    return Shown(
        kind="hosting",
        one=tr("Hosting"),
        many=tr("Hostings"),
        add=tr("New hosting"),
        untitled=tr("Hosting without a guest"),
        icon="bed",
        begin=lambda _: New("hosting"),
        asked=(
            Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            Reference("participant", tr("Guest"), to="participant", wanted=True, width="half"),
            Reference("household", tr("Stays with"), to="household", width="half"),
            Day("first_night", tr("First night"), width="half"),
            Day("last_night", tr("Last night"), width="half"),
        ),
        form=form(
            group(
                tr("The stay"),
                Reference("participant", tr("Guest"), to="participant", width="half", wanted=True),
                Choice("state", tr("State"), choices=states, width="half", wanted=True),
                Reference("household", tr("Stays with"), to="household"),
                Line("hotel", tr("or in the hotel"), width="half"),
                Reference("hotel_organisation", tr("Hotel, if it is in the book"), to="organisation", width="half"),
                Day("first_night", tr("First night"), width="half"),
                Day("last_night", tr("Last night"), width="half"),
                Line("room", tr("Room or bed"), width="half"),
                Day("told_on", tr("Household told of the needs on"), width="half"),
                LongText("wishes", tr("Wishes"), rows=3),
            ),
            folded(
                tr("In return"),
                Reference(
                    "pair", tr("The other direction"), to="hosting", help=tr("The guest then hosts who hosted them.")
                ),
                Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            ),
        ),
        listing=listing(
            Column("participant", tr("Guest"), width=24, stretch=2),
            Column("household", tr("Stays with"), width=24, stretch=2),
            Column("hotel", tr("or in the hotel"), width=18, stretch=1),
            Column("first_night", tr("First night"), width=13),
            Column("last_night", tr("Last night"), width=13),
            Column("state", tr("State"), width=12, choices=states),
            Column("exchange", tr("Exchange"), width=24, hidden=True),
            order="participant",
            empty=tr("Who sleeps where. Begin with a guest; the household can follow."),
        ),
        marks=(Mark("state", states, {"agreed": "good", "done": "good", "cancelled": "warning"}),),
        told=(("first_night", "last_night"),),
        belongs=(Belongs("exchange"), Belongs("participant"), Belongs("household")),
    )
