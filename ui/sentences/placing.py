"""What a proposal says: why a guest would sleep there, how many have a bed, and why others have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.placing.proposal import Why
from ui.sentences.clashes import in_a_word
from ui.sentences.hosting import nights_said
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from db.placing.proposal import Bedless, Proposal
    from ui.screens.exchange.hosts.board import Board

_NAMED = 3
"""Guests without a bed whom the sentence names."""


def whys_said(whys: Iterable[Why]) -> str:
    """Why a guest would sleep there, the weightiest first."""
    words = {
        Why.PAIR_KEPT: tr("the pair is kept"),
        Why.KNOWN: tr("they know each other"),
        Why.FAMILY_TOGETHER: tr("family together"),
        Why.COMPANION_TOGETHER: tr("friends together"),
        Why.NO_ANIMALS: tr("no animals that matter"),
        Why.DIET_COOKED: tr("the diet is cooked"),
        Why.COMMON_LANGUAGE: tr("a language in common"),
        Why.SAME_AGE: tr("a child of the same age"),
        Why.GUESTS_WANTED: tr("guests as wished"),
        Why.ALL_NIGHTS: tr("a bed for all nights"),
    }
    return ", ".join(words[why] for why in whys)


def proposal_said(proposal: Proposal, name: Callable[[UUID], str], locale: QLocale) -> str:
    """How many would have a bed, and of those without one why."""
    placed, wanted = locale.toString(proposal.placed), locale.toString(proposal.wanted)
    if not proposal.bedless:
        return tr("{placed} of {wanted} placed, everybody on every night.").format(placed=placed, wanted=wanted)
    told = [_bedless_said(one, name, locale) for one in proposal.bedless[:_NAMED]]
    left = len(proposal.bedless) - _NAMED
    if left > 0:
        more = tr("1 more has nights without a bed.")
        told.append(more if left == 1 else tr("%Ln more have nights without a bed.", "", left))
    return " ".join((tr("{placed} of {wanted} placed.").format(placed=placed, wanted=wanted), *told))


def pairs_said(placed: int, barred: int) -> str:
    """How many would be with the family of their pair, and how many cannot."""
    told = tr("Nobody is to be placed like last time.")
    if placed:
        one = tr("1 guest would be with the family of their pair.")
        told = one if placed == 1 else tr("%Ln guests would be with the family of their pair.", "", placed)
    if not barred:
        return told
    one = tr("1 more is not proposed: something speaks against it.")
    more = one if barred == 1 else tr("%Ln more are not proposed: something speaks against it.", "", barred)
    return f"{told} {more}"


def placed_said(board: Board, locale: QLocale) -> str:
    """How many have a bed on the board as it is after somebody changed the proposal."""
    without = sum(board.sleepers[uid].heads for uid in board.bedless)
    wanted = sum(sleeper.heads for sleeper in board.sleepers.values())
    return tr("{placed} of {wanted} placed.").format(
        placed=locale.toString(wanted - without), wanted=locale.toString(wanted)
    )


def _bedless_said(one: Bedless, name: Callable[[UUID], str], locale: QLocale) -> str:
    said = {
        "guest": name(one.sleeper),
        "nights": nights_said(one.first_night, one.last_night, locale),
        "why": ", ".join(in_a_word(bar) for bar in one.bars),
    }
    if not one.bars:
        return tr("{guest} has no bed ({nights}): every bed is taken.").format(**said)
    return tr("{guest} has no bed ({nights}): what is free does not do ({why}).").format(**said)
