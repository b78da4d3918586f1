"""Clauses in words: who objects, since when and why, and how it was settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dates.shown import show_date
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.agreement import ClauseRead, VersionRead
    from db.values import Texts


def contest(clause: ClauseRead, locale: QLocale) -> str:
    """Who objects to a clause, since when and on what ground, and how it was settled."""
    said = [_objection(clause, locale), _text(clause.contest, locale)]
    on, how = show_date(clause.settled_on, locale), _text(clause.settlement, locale)
    if on and how:
        said.append(tr("Settled on {date}: {words}").format(date=on, words=how))
    elif on or how:
        said.append(tr("Settled on {date}.").format(date=on) if on else tr("Settled: {words}").format(words=how))
    return " ".join(filter(None, said))


def _objection(clause: ClauseRead, locale: QLocale) -> str:
    who = clause.contested_by.called if clause.contested_by else ""
    on = show_date(clause.contested_on, locale)
    if who and on:
        return tr("Contested by {person} since {date}.").format(person=who, date=on)
    if who:
        return tr("Contested by {person}.").format(person=who)
    return tr("Contested since {date}.").format(date=on) if on else tr("Contested.")


def version(one: VersionRead, locale: QLocale) -> str:
    """From when an earlier wording was, and whose: "11 Oct 2018, Hsieh Wen-ling"."""
    who = one.proposed_by.called if one.proposed_by else ""
    told = ", ".join(filter(None, (show_date(one.dated, locale), who)))
    return told or tr("An earlier wording")


def reason(one: VersionRead, locale: QLocale) -> str:
    """Why it was changed."""
    return _text(one.reason, locale)


def _text(texts: Texts | None, locale: QLocale) -> str:
    return " ".join(texts.in_language(locale.bcp47Name()).split()) if texts is not None else ""
