"""What every case file of the sample is made of: the partnership with its places, and its steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.signing import Signatory, Signing
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.sample.making import Writing, on
from db.values import PartialDate, Texts

COLOURS = {
    "bailu": "#1d5a85",
    "annental": "#7a4f1d",
    "porto sereno": "#2c6e5a",
    "wexcombe": "#6b5b73",
    "baan talay": "#9a4a2f",
}


def open_case(writing: Writing, partner: str, since: PartialDate, **values: Any) -> Partnership:
    """The case file of a partner; its key is "case" and the place's."""
    partnership = writing.add(Partnership, f"case {partner}", started=since, emblem_colour=COLOURS[partner], **values)
    for position, (place, side) in enumerate((("larkhaven", PlaceSide.HOME), (partner, PlaceSide.PARTNER))):
        writing.add(
            PartnershipPlace,
            partnership=partnership,
            place=writing[place],
            side=side,
            since=since,
            position=position,
        )
    return partnership


def step(
    writing: Writing, partner: str, before: Stage | None, after: Stage, dated: date | PartialDate, **values: Any
) -> StageChange:
    """A change of stage; the key of the first one to a stage is the partner and the stage."""
    key = f"{partner} {after.value}"
    return writing.add(
        StageChange,
        "" if key in writing else key,
        partnership=writing[f"case {partner}"],
        from_stage=before,
        to_stage=after,
        dated=on(dated) if isinstance(dated, date) else dated,
        **values,
    )


def sign(
    writing: Writing,
    agreement: str,
    place: str,
    dated: date,
    hands: Sequence[tuple[PlaceSide, str, Texts, str]],
    **values: Any,
) -> Signing:
    """One act of signing; each hand is a side, a person, the office as signed, and the place spoken for."""
    signing = writing.add(Signing, agreement=writing[agreement], place=writing[place], dated=on(dated), **values)
    for position, (side, person, office, spoken_for) in enumerate(hands):
        role = f"mayor {person}"
        writing.add(
            Signatory,
            signing=signing,
            person=writing[person],
            office_as_signed=office,
            role=writing.find(role),
            side=side,
            place=writing[spoken_for],
            position=position,
        )
    return signing
