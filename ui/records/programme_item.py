"""An item of an exchange's programme on the screen: when, what, where, and who is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.choices import exchanges
from ui.form.declaration import (
    Choice,
    Day,
    InLanguages,
    Line,
    LongText,
    Moment,
    Money,
    Parts,
    Reference,
    Words,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.script import texts_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from db.book import Book


def declare() -> Shown:
    states = exchanges.programme_states()
    return Shown(
        kind="programme_item",
        one=tr("Item of the programme"),
        many=tr("Programme"),
        add=tr("New item of the programme"),
        untitled=tr("Item without a title"),
        icon="calendar-days",
        begin=lambda words: New("programme_item", {"title": texts_of(words)}),
        asked=(
            Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            InLanguages("title", tr("What"), wanted=True),
            Day("day", tr("Day"), width="half", wanted=True),
        ),
        form=form(
            group(
                tr("The item"),
                InLanguages("title", tr("What"), wanted=True),
                Day("day", tr("Day"), width="half", wanted=True),
                Choice("state", tr("State"), choices=states, width="half", wanted=True),
                Moment("starts", tr("Begins"), zone="zone"),
                Moment("ends", tr("Ends"), zone="zone"),
                Reference("place", tr("Place"), to="place", width="half"),
                Line("venue", tr("House or meeting point"), width="half"),
            ),
            group(
                tr("Who"),
                Line("who", tr("Who"), example=tr("All, with host families"), width="half"),
                Words("for_groups", tr("For the groups"), help=tr("Empty for everybody."), width="half"),
                guests(),
            ),
            group(
                tr("To know"),
                Reference("contact", tr("Contact"), to="person", width="half"),
                Line("transport", tr("How to get there"), width="half"),
                Line("dress", tr("Dress"), width="half"),
                Money("cost", tr("Cost"), currency="cost_currency", width="half"),
            ),
            folded(
                tr("Remark and exchange"),
                LongText("remark", tr("Remark"), rows=3),
                Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            ),
        ),
        listing=listing(
            Column("day", tr("Day"), width=13),
            Column("starts", tr("Begins"), width=18),
            Column("called", tr("What"), width=28, stretch=3),
            Column("venue", tr("Where"), width=20, stretch=1),
            Column("who", tr("Who"), width=18, stretch=1),
            Column("state", tr("State"), width=12, choices=states),
            order="day",
            empty=tr("What happens on which day, in the time of the place."),
        ),
        marks=(Mark("state", states, {"confirmed": "good", "cancelled": "warning"}),),
        told=("day",),
        follows=_along,
        belongs=(Belongs("exchange"), Belongs("place")),
    )


def _along(book: Book, uid: UUID, values: Mapping[str, Any]) -> Sequence[tuple[str, UUID, Mapping[str, Any]]]:
    """Its times go along with its day, and its day with them."""
    if not {"day", "starts", "zone"} & set(values):
        return ()
    from db.queries.exchange.along import along

    return along(book, uid, values)


def guests() -> Parts:
    return Parts(
        "guests",
        tr("Who"),
        of="programme_guest",
        owner="programme_item",
        one=tr("Add somebody by name"),
        fields=(
            Reference("participant", tr("Participant"), to="participant"),
            Reference("person", tr("or another person"), to="person"),
            Line("part", tr("As"), example=tr("Speaker"), width="half"),
        ),
    )
