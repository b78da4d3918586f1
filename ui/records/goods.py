"""Goods on the screen: what was sent or received, how much of it, and the thanks for it."""

from __future__ import annotations

from ui.choices import exchanges
from ui.form.declaration import Choice, InLanguages, Line, Money, Number, PartialDay, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.script import texts_of
from ui.words import tr

ANYBODY = ("person", "organisation", "place", "association")


def declare() -> Shown:
    directions = exchanges.goods_directions()
    return Shown(
        kind="goods",
        one=tr("Goods"),
        many=tr("Goods"),
        add=tr("New goods"),
        untitled=tr("Goods without a name"),
        icon="package",
        begin=lambda words: New("goods", {"what": texts_of(words)}),
        asked=(
            InLanguages("what", tr("What"), wanted=True),
            Choice("direction", tr("Direction"), choices=directions, wanted=True),
            Reference("exchange", tr("For the exchange"), to="exchange", width="half"),
            Reference("partnership", tr("or for the partnership"), to="partnership", width="half"),
        ),
        form=form(
            group(
                tr("The goods"),
                InLanguages("what", tr("What"), wanted=True),
                Choice("direction", tr("Direction"), choices=directions, width="third", wanted=True),
                Number("quantity", tr("Quantity"), width="third"),
                Line("unit", tr("Unit"), example="kg", width="third"),
                Money("worth", tr("Worth"), currency="worth_currency", width="half"),
                Reference("exchange", tr("For the exchange"), to="exchange", width="half"),
                Reference("partnership", tr("or for the partnership"), to="partnership", width="half"),
            ),
            group(
                tr("On the way"),
                PartialDay("sent", tr("Sent"), width="third"),
                Reference("sent_by", tr("Sent by"), to=ANYBODY),
                Line("carrier", tr("Carrier"), width="half"),
                Line("tracking", tr("Tracking number"), width="half"),
                PartialDay("received", tr("Received"), width="third"),
                Reference("received_by", tr("Received by"), to=ANYBODY),
                Reference("thanked", tr("Thanked for in the letter"), to="letter"),
            ),
        ),
        listing=listing(
            Column("called", tr("What"), width=28, stretch=3),
            Column("direction", tr("Direction"), width=18, choices=directions),
            Column("sent", tr("Sent"), width=13),
            Column("received", tr("Received"), width=13),
            Column("worth", tr("Worth"), width=15, currency="worth_currency"),
            Column("thanked", tr("Thanked in"), width=18, stretch=1, otherwise=tr("not yet")),
            Column("partnership", tr("Partnership"), width=20, stretch=1),
            Column("exchange", tr("Exchange"), width=20, stretch=1, hidden=True),
            Column("carrier", tr("Carrier"), width=14, hidden=True),
            Column("tracking", tr("Tracking number"), width=16, hidden=True),
            Column("sent_by", tr("Sent by"), width=18, hidden=True),
            Column("received_by", tr("Received by"), width=18, hidden=True),
            order="-sent",
            empty=tr("Relief, masks, books: what went from one side to the other."),
        ),
        marks=(Mark("direction", directions),),
        told=("sent", "received"),
        belongs=(Belongs("partnership"), Belongs("exchange")),
    )
