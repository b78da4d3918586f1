"""What wants a look where guests sleep: a row for each clash, the hard ones first; each leads to its guest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.rules.hosting import Clash, Clashing
from ui.screens.exchange.hosts.homes import StayKey
from ui.screens.exchange.hosts.row import Row, Said, Verdict
from ui.sentences.hosting import nights_said
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.exchange.hosts.telling import Telling


@dataclass(frozen=True, slots=True)
class NotAsked:
    """All stays that are only proposed, told of in one row; ``first`` is one of them."""

    first: Clashing


def look_rows(telling: Telling) -> list[Row]:
    """The rows; what is only not asked yet is counted in the last one."""
    order = {clash: at for at, clash in enumerate(Clash)}
    every = sorted(telling.board.clashes, key=lambda one: (not one.is_hard, order[one.clash]))
    rows = [_row(telling, one) for one in every if one.clash is not Clash.NOT_ASKED]
    unasked = [one for one in every if one.clash is Clash.NOT_ASKED and telling.board.draft is None]
    if len(unasked) == 1:
        rows.append(_row(telling, unasked[0]))
    elif unasked:
        words = tr("%Ln stays are proposed, and their hosts not asked yet.", "", len(unasked))
        rows.append(Row(NotAsked(unasked[0]), "", lines=(Said(words, picture="info"),)))
    return [replace(row, is_within=at > 0) for at, row in enumerate(rows)]


def where_of(telling: Telling, key: object) -> tuple[UUID | None, object]:
    """To which guest, and to which row among the homes, a row of these leads."""
    one = key.first if isinstance(key, NotAsked) else key
    if not isinstance(one, Clashing):
        return None, None
    stays = telling.board.by_roof.get(one.roof, ()) if one.roof is not None else ()
    stay = next((each for each in stays if each.sleeper == one.sleeper), None)
    return one.sleeper, StayKey(stay) if stay is not None else one.roof


def bed_for(telling: Telling, one: object) -> Verdict | None:
    """Of somebody without a bed: a home that has one for them and against which nothing speaks that must not be."""
    if not isinstance(one, Clashing) or one.clash is not Clash.NO_BED or one.sleeper is None:
        return None
    board = telling.board
    best = board.best(board.wanted(one.sleeper), board.facts.homes)
    if not best or best[0][1].is_hard:
        return Verdict(tr("no free bed fits"), "warning")
    return Verdict(tr("{home} has a bed").format(home=telling.roof(best[0][0].home.uid)), "good", "bed")


def _row(telling: Telling, one: Clashing) -> Row:
    sentence = telling.clash(one)
    if one.clash is Clash.NO_BED and one.sleeper is not None:
        nights = nights_said(one.first_night, one.last_night, telling.locale)
        said = Said(tr("no bed: {nights}").format(nights=nights), "warning")
        return Row(one, telling.name(one.sleeper), Verdict(), (said,), "triangle-alert")
    return Row(one, "", Verdict(), (Said(sentence, *(("warning", "circle-x") if one.is_hard else ("plain", "info"))),))
