"""The papers of an exchange in words: what each is called, what it is for, and what to settle before it prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.queries.exchange.looks import What
from ui.sentences.looks import said, said_of_many
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale

    from db.queries.exchange.looks import Look

FILE = ""
"""The name of the whole file among those of the papers."""

_MATTERS: dict[str, frozenset[What]] = {
    "participants": frozenset({What.TWICE, What.CONDITION_UNMET, What.STAY_ENDS_FIRST, What.STAY_OUTSIDE}),
    "hosts": frozenset({What.NO_BED, What.CLASH}),
    "rooms": frozenset({What.NO_BED, What.CLASH}),
    "programme": frozenset({What.ITEM_OUTSIDE, What.ITEM_WITHOUT_ZONE, What.PROGRAMME}),
    "arrivals": frozenset({What.TRAVEL}),
    "emergency": frozenset({What.NO_EMERGENCY_CONTACT, What.NO_GUARDIAN, What.CONSENT_MISSING, What.NO_BED}),
    "badges": frozenset({What.TWICE}),
    "budget": frozenset({What.CONDITION_UNMET}),
    "evaluation": frozenset({What.CONDITION_UNMET}),
}
"""Which findings touch what a paper says."""


@dataclass(frozen=True, slots=True)
class Told:
    """A paper by its title, with a sentence on what it is for."""

    title: str
    sense: str


def told(name: str, fallback: str = "") -> Told:
    """A paper in words; ``fallback`` is the title of one that is not known here."""
    known = {
        FILE: Told(tr("The whole file"), tr("Every chapter that has something to say, with a cover and contents.")),
        "overview": Told(tr("Overview"), tr("What it is, when, where and for what, who leads it, and its numbers.")),
        "participants": Told(
            tr("Certified participant list"),
            tr("For funders: who came from each place, with lines to sign on, and the totals by country."),
        ),
        "signatures": Told(tr("Sign-in sheet"), tr("Who was there, day by day, each with a line to sign on.")),
        "hosts": Told(tr("Host and guest list"), tr("For the organisers: which household hosts whom, night by night.")),
        "rooms": Told(tr("Rooming list"), tr("For hotels and homes: who sleeps in which room.")),
        "programme": Told(tr("Programme"), tr("For everybody: what is when and where, by the local clock.")),
        "arrivals": Told(
            tr("Arrivals and departures"), tr("For those who meet guests: who arrives and leaves when, and how.")
        ),
        "budget": Told(
            tr("Budget and account"), tr("For the treasurer: what was planned and what it cost, by category.")
        ),
        "goods": Told(tr("Goods and gifts"), tr("What went from one side to the other, and what was thanked for.")),
        "evaluation": Told(
            tr("Evaluation"), tr("For funders and the council: results against goals, numbers, quotes.")
        ),
        "badges": Told(tr("Name badges"), tr("On sheets of labels, with each name in both scripts.")),
        "certificates": Told(tr("Certificates"), tr("One a page, for everyone who took part or hosted.")),
        "placecards": Told(tr("Place cards"), tr("For the tables at a dinner, with each name in both scripts.")),
        "emergency": Told(
            tr("Emergency sheet"),
            tr("For those who lead: whom to call, what a doctor must know, and where everybody sleeps."),
        ),
    }
    return known.get(name) or Told(fallback or name, "")


def first(name: str, looks: Sequence[Look], locale: QLocale) -> list[str]:
    """What of the findings touches this paper, a sentence each; several of a kind are one."""
    out: list[str] = []
    for what in dict.fromkeys(look.what for look in looks if look.what in _MATTERS.get(name, frozenset())):
        those = [look for look in looks if look.what is what]
        if len(those) == 1:
            out.append(said(those[0], locale).title)
        else:
            many = said_of_many(those, locale)
            out.append(tr("{what}: {count}").format(what=many.title, count=many.chip))
    return out
