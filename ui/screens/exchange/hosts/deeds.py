"""What is done on the board: guests are placed and taken out, hosts are asked and told, stays are paired."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from ui.screens.exchange.hosts.placing import moved, without
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from db.rules.hosting import Roof, Stay
    from ui.screens.exchange.hosts.board import Board, Draft
    from ui.screens.exchange.hosts.placing import Placing
    from ui.screens.screen import Workplace


class Deeds:
    """Each is one change of the book and gives the title of it. Raises RuleBroken, CannotWrite or NoSuchRecord."""

    def __init__(self, work: Workplace, exchange: UUID) -> None:
        self._work = work
        self._exchange = exchange

    def place(self, board: Board, placings: Sequence[Placing], roof: Roof) -> str:
        """Let guests sleep under a roof on these nights, wherever they slept before; a name is that of a hotel."""
        stays = board.facts.stays
        for one in placings:
            stays = moved(stays, one, roof)
        called = board.facts.roofs.get(roof) or str(roof)
        title = tr("Place {guests} with {home}").format(guests=_guests(board, placings), home=called)
        return self._rewrite(board, title, stays)

    def take_out(self, board: Board, placings: Sequence[Placing]) -> str:
        """Let guests be without a bed on these nights."""
        stays = board.facts.stays
        for one in placings:
            stays = without(stays, one)
        return self._rewrite(board, tr("Take {guests} out").format(guests=_guests(board, placings)), stays)

    def take_over(self, board: Board, draft: Draft) -> str:
        """Let the stays be those of a proposal."""
        guests = len({stay.sleeper for stay in draft.stays})
        homes = len({stay.roof for stay in draft.stays})
        many = tr("1 guest") if guests == 1 else tr("%Ln guests", "", guests)
        at = tr("1 household") if homes == 1 else tr("%Ln households", "", homes)
        title = tr("Place {guests} with {homes}").format(guests=many, homes=at)
        return self._rewrite(board, title, (*draft.kept, *draft.stays))

    def set_state(self, board: Board, stays: Iterable[Stay], state: str) -> str:
        """Say how far the agreement with the hosts is."""
        return self._edit(board, tr("Say how it stands with the stay of {guests}"), stays, state=state)

    def tell(self, board: Board, stays: Iterable[Stay], on: date | None) -> str:
        """Say when the household was told what the guest needs; None takes that back."""
        return self._edit(board, tr("Say that the hosts of {guests} know of the needs"), stays, told_on=on)

    def pair(self, board: Board, stay: Stay, returned: UUID | None) -> str:
        """Link a stay with the one that it is in return for, on both sides; None parts them."""
        from db.placing.rewriting import pair_with
        from db.records.hosting import Hosting

        title = tr("Pair the stay of {guests}") if returned else tr("Part the stay of {guests} from its return")
        title = title.format(guests=_names(board, (stay,)))
        if stay.uid is None:
            return ""
        with self._work.book.book.change(title) as change:
            pair_with(change, change.get(Hosting, stay.uid), returned)
        return title

    def _edit(self, board: Board, title: str, stays: Iterable[Stay], **values: object) -> str:
        known = [stay for stay in stays if stay.uid is not None]
        title = title.format(guests=_names(board, known))
        self._work.book.edit_all(title, "hosting", {stay.uid: values for stay in known if stay.uid is not None})
        return title

    def _rewrite(self, board: Board, title: str, stays: Iterable[Stay]) -> str:
        from db.placing.rewriting import rewrite

        with self._work.book.book.change(title) as change:
            rewrite(change, self._exchange, board.facts, tuple(stays))
        return title


def _guests(board: Board, placings: Iterable[Placing]) -> str:
    return _called(board, [one.sleeper for one in placings])


def _names(board: Board, stays: Iterable[Stay]) -> str:
    return _called(board, [stay.sleeper for stay in stays])


def _called(board: Board, sleepers: Iterable[UUID]) -> str:
    several = list(dict.fromkeys(sleepers))
    if len(several) > 2:
        return tr("%Ln guests", "", len(several))
    return ", ".join(board.guests[one].called for one in several if one in board.guests)
