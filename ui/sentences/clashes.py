"""What is wrong with where guests sleep: in a sentence, and in a word or two on a chip.

What guests must keep away from and what they eat is private. So there are two tellings: one that names it, and one for
a screen over which others look.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.rules.hosting import Clash, Clashing
from ui.choices import hosting
from ui.sentences.hosting import nights_said
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtCore import QLocale


@dataclass(frozen=True, slots=True)
class Told:
    """A clash with the names of those whom it is about; ``ends`` is the day on which the check ends or the home frees.

    ``guest`` is the household's guests where it is about no single one of them.
    """

    clashing: Clashing
    guest: str
    home: str
    other: str = ""
    ends: date | None = None


def clash_openly(told: Told, locale: QLocale) -> str:
    """The sentence, with what is private named."""
    template = _openly().get(told.clashing.clash)
    return _filled(template, told, locale) if template is not None and told.clashing.words else clash(told, locale)


def clash(told: Told, locale: QLocale) -> str:
    """The sentence, with nothing in it that is private."""
    return _filled(_sentences()[told.clashing.clash], told, locale)


def in_a_word_openly(clashing: Clashing) -> str:
    """A word or two, with what is private named."""
    words = things(clashing.words)
    if not words:
        return in_a_word(clashing.clash)
    return {
        Clash.ANIMAL: tr("allergic: {things}"),
        Clash.FOOD: tr("allergic, and it is cooked there: {things}"),
        Clash.DIET: tr("not cooked there: {things}"),
    }.get(clashing.clash, in_a_word(clashing.clash)).format(things=words)


def in_a_word(of: Clash) -> str:
    """A word or two, with nothing in them that is private."""
    return _words()[of]


def things(words: tuple[str, ...]) -> str:
    """What a clash hangs on: allergens by their names, other words as they were typed."""
    known: Mapping[str, str] = hosting.allergens()
    return ", ".join(known.get(word, word).lower() if word in known else word for word in words)


def _filled(template: str, told: Told, locale: QLocale) -> str:
    of = told.clashing
    return template.format(
        guest=told.guest,
        home=told.home,
        other=told.other,
        things=things(of.words),
        nights=nights_said(of.first_night, of.last_night, locale),
        day=nights_said(told.ends, told.ends, locale) if told.ends else "",
    )


def _openly() -> dict[Clash, str]:
    return {
        Clash.ANIMAL: tr("{guest} is allergic, and this lives with {home}: {things}."),
        Clash.FOOD: tr("{guest} is allergic to what is cooked at {home}: {things}."),
        Clash.DIET: tr("{guest} eats {things}; {home} does not cook so."),
        Clash.NO_COMMON_LANGUAGE: tr("{guest} and {home} have no language in common: {things}."),
    }


def _sentences() -> dict[Clash, str]:
    return {
        Clash.ANIMAL: tr("{guest} must keep away from an animal that lives with {home}."),
        Clash.SMOKE: tr("{guest} must keep away from smoke, and people smoke indoors at {home}."),
        Clash.CHECK_OUT: tr("{guest} is under age, and the check of {home} has run out by then."),
        Clash.TOO_FEW_BEDS: tr("{home} has too few beds: {nights}."),
        Clash.AWAY: tr("{home} cannot host then: {nights}."),
        Clash.TWO_ROOFS: tr("{guest} has two roofs: {nights}."),
        Clash.CHILD_BED: tr("Only a child’s bed is left for {guest} at {home}."),
        Clash.NO_BED: tr("{guest} has no bed: {nights}."),
        Clash.NOT_COMING: tr("{guest} does not come, and still has a bed at {home}."),
        Clash.FAMILY_APART: tr("{guest} and {other} are family and sleep apart."),
        Clash.COMPANION_APART: tr("{guest} wished to stay with {other}."),
        Clash.NO_CHECK: tr("{guest} is under age, and no check of {home} is on record."),
        Clash.CHECK_ENDS: tr("The check of {home} ends soon after {guest} leaves."),
        Clash.FOOD: tr("{guest} must keep away from something that is cooked at {home}."),
        Clash.DIET: tr("What {guest} eats is not what is cooked at {home}."),
        Clash.NO_COMMON_LANGUAGE: tr("{guest} and {home} have no language in common."),
        Clash.NOT_WANTED: tr("{home} would rather have other guests than {guest}."),
        Clash.SMOKES: tr("{guest} smokes, and nobody does at {home}."),
        Clash.ALONE: tr("{guest} would be the only guest with the one adult at {home}."),
        Clash.MIXED_ROOM: tr("Girls and boys would share a room at {home}."),
        Clash.SHARED_DOUBLE: tr("Two guests would share a double bed at {home}."),
        Clash.PAIR_NOT_KEPT: tr("{guest} is not with the family of their pair."),
        Clash.NOT_ASKED: tr("{home} is not asked yet for {guest}."),
        Clash.NOT_TOLD: tr("{home} is not told yet what {guest} needs."),
    }


def _words() -> dict[Clash, str]:
    return {
        Clash.ANIMAL: tr("an animal there"),
        Clash.SMOKE: tr("smoke there"),
        Clash.CHECK_OUT: tr("check run out"),
        Clash.TOO_FEW_BEDS: tr("too few beds"),
        Clash.AWAY: tr("away then"),
        Clash.TWO_ROOFS: tr("two roofs"),
        Clash.CHILD_BED: tr("child’s bed"),
        Clash.NO_BED: tr("no bed"),
        Clash.NOT_COMING: tr("does not come"),
        Clash.FAMILY_APART: tr("family apart"),
        Clash.COMPANION_APART: tr("friends apart"),
        Clash.NO_CHECK: tr("no check"),
        Clash.CHECK_ENDS: tr("check ends soon"),
        Clash.FOOD: tr("food there"),
        Clash.DIET: tr("other food"),
        Clash.NO_COMMON_LANGUAGE: tr("no common language"),
        Clash.NOT_WANTED: tr("others wanted"),
        Clash.SMOKES: tr("smokes"),
        Clash.ALONE: tr("alone with one adult"),
        Clash.MIXED_ROOM: tr("mixed room"),
        Clash.SHARED_DOUBLE: tr("shared double bed"),
        Clash.PAIR_NOT_KEPT: tr("not the pair"),
        Clash.NOT_ASKED: tr("not asked"),
        Clash.NOT_TOLD: tr("not told"),
    }
