"""A partnership on the screen: the places it joins, how it began, who looks after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.choices import letters, partnerships
from ui.form.declaration import (
    Choice,
    InLanguages,
    Languages,
    Line,
    PartialDay,
    Parts,
    Reference,
    Words,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown
from ui.script import texts_of
from ui.stages import stage_names, stage_pictures
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


def declare() -> Shown:
    return Shown(
        kind="partnership",
        one=tr("Partnership"),
        many=tr("Partnerships"),
        add=tr("New partnership"),
        untitled=tr("Partnership without places"),
        icon="handshake",
        begin=lambda words: New("partnership", {"title": texts_of(words)} if words else {}),
        begins_on="new",
        asked=(
            Reference("home", tr("Our place"), to="place", wanted=True, help=tr("As in Larkhaven, United States")),
            Reference("partner", tr("Their place"), to="place", wanted=True, help=tr("As in Yilan City, Taiwan")),
            Choice("partnership_kind", tr("Kind"), choices=partnerships.partnership_kinds(), width="half"),
        ),
        made=_made,
        form=form(
            group(
                tr("The partnership"),
                places(),
                Choice(
                    "partnership_kind",
                    tr("Kind"),
                    choices=partnerships.partnership_kinds(),
                    width="third",
                    wanted=True,
                ),
                PartialDay("started", tr("Started"), width="third", help=tr("As far as it is known: 1985, May 1985.")),
                PartialDay("ended", tr("Ended"), width="third"),
                InLanguages(
                    "title", tr("Name"), help=tr("Only if it has one of its own; else its places are its name.")
                ),
            ),
            group(
                tr("How it began"),
                Choice("initiated_by", tr("Begun by"), choices=partnerships.initiators(), width="third"),
                InLanguages("story", tr("How it began"), rows=6),
                InLanguages("purpose", tr("What it is for"), rows=3),
                Words(
                    "fields", tr("Fields of cooperation"), help=tr("With commas: schools, choirs, flood protection.")
                ),
            ),
            group(
                tr("Who looks after it"),
                Reference("caretaker", tr("Volunteer in charge"), to="person", width="half"),
                Reference("counterpart", tr("Our counterpart there"), to="organisation", width="half"),
                Languages("languages", tr("Languages used"), width="half"),
                Choice("usual_channel", tr("Usual channel"), choices=letters.channels(), width="third"),
            ),
            folded(tr("Look"), Line("emblem_colour", tr("Colour"), example="#1d5a85", width="third")),
        ),
        listing=listing(
            Column("called", tr("Name"), width=30, stretch=3),
            Column("partnership_kind", tr("Kind"), width=20, choices=partnerships.partnership_kinds()),
            Column("stage", tr("Stage"), width=16, choices=stage_names(), pictures=stage_pictures()),
            Column("stage_since", tr("Since"), width=14),
            Column("quiet_since", tr("Going quiet since"), width=16),
            Column("last_exchange", tr("Last exchange"), width=14),
            Column("next_exchange", tr("Next"), width=14),
            Column("caretaker", tr("In charge"), width=18, stretch=1, hidden=True),
            order="called",
            empty=tr(
                "A partnership is one case file, from the first idea on. Begin with the place you are joined with."
            ),
        ),
    )


def _made(asked: New) -> New:
    """The two places become parts of the partnership."""
    fields: Mapping[str, object] = asked.fields
    sides = ("home", "partner")
    joined = tuple(
        New("partnership_place", {"place": fields[side], "side": side, "position": number}, owner="partnership")
        for number, side in enumerate(sides)
    )
    own = {name: value for name, value in fields.items() if name not in sides}
    return New("partnership", own, (*asked.parts, *joined))


def places() -> Parts:
    return Parts(
        "places",
        tr("Places"),
        of="partnership_place",
        owner="partnership",
        ordered="position",
        one=tr("Add a place"),
        start={"side": "partner"},
        fields=(
            Reference("place", tr("Place"), to="place", wanted=True),
            Choice("side", tr("Side"), choices=partnerships.place_sides(), width="third", wanted=True),
            PartialDay("since", tr("Since"), width="third"),
            PartialDay("until", tr("Until"), width="third"),
        ),
    )
