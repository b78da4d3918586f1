"""What needs attention, in words: the line that says it, the line below, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.queries.attention.entry import Attention, What, When, when
from ui.choices.people import purposes
from ui.dates.shown import show_date
from ui.sentences.days import short, when_due
from ui.sentences.standing import long_time
from ui.shown import show_amount
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QLocale

    from ui.kit.text import Tone


@dataclass(frozen=True, slots=True)
class Said:
    """A row. ``details`` stand behind each other on the second line."""

    title: str
    details: tuple[str, ...]
    when: str
    tone: Tone


_TONES: dict[When, Tone] = {When.LATE: "warning", When.THIS_WEEK: "accent", When.LATER: "plain"}


def said(entry: Attention, on: date, locale: QLocale) -> Said:
    """The row for an entry. ``partnership`` is not named in it: on the page of one it goes without saying."""
    title, details = _SAY[entry.what](entry, on, locale)
    due = when_due(entry.due, on, locale)
    if entry.what is What.GOING_QUIET and entry.facts.months is not None:
        due = long_time(entry.facts.months)
    return Said(title, tuple(filter(None, details)), due, _TONES[when(entry.due, on)])


def settled_by(entry: Attention) -> str | None:
    """What can be said of it so that it is done; None for what is done only by doing it."""
    return {
        What.REPLY_BY_US: tr("No answer is needed any more"),
        What.REPLY_BY_THEM: tr("No answer is needed any more"),
        What.GRANT_REPORT: tr("It was sent today"),
        What.NETWORK_REPORT: tr("It was sent today"),
        What.CONCERN_REVIEW: tr("It was looked at"),
    }.get(entry.what)


def _who(entry: Attention) -> str:
    facts = entry.facts
    if facts.who is not None and facts.who.called:
        return facts.who.called
    return facts.name or (entry.partnership.called if entry.partnership else "")


def _letter(entry: Attention, on: date, locale: QLocale) -> str:
    asked = short(entry.facts.asked, on, locale) if entry.facts.asked else ""
    if entry.facts.register and asked:
        return tr("{number} of {date}", "a letter").format(number=entry.facts.register, date=asked)
    return tr("of {date}", "a letter").format(date=asked) if asked else entry.facts.register


def _reply_by_us(entry: Attention, on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    who = _who(entry)
    title = tr("Answer {person}").format(person=who) if who else tr("Answer a letter")
    return title, (entry.about.called, _letter(entry, on, locale))


def _reply_by_them(entry: Attention, on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    who = _who(entry)
    title = tr("{person} owes us an answer").format(person=who) if who else tr("An answer to us is owed")
    asked = tr("asked on {date}").format(date=short(entry.facts.asked, on, locale)) if entry.facts.asked else ""
    return title, (entry.about.called, asked)


def _task(entry: Attention, _on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    facts = entry.facts
    about = facts.subject.called if facts.subject and facts.subject.kind != "partnership" else ""
    fixed = tr("the day is fixed") if facts.is_hard else ""
    return entry.about.called or tr("Task without a title"), (about, facts.who.called if facts.who else "", fixed)


def _expires(entry: Attention, on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    if entry.due.last < on:
        return tr("An agreement is over and nothing has followed it"), (entry.about.called,)
    return tr("An agreement ends"), (entry.about.called,)


def _notice(entry: Attention, _on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    then = entry.facts.then
    renews = tr("renews itself on {date}").format(date=show_date(then, locale)) if then else ""
    return tr("Last day to give notice"), (entry.about.called, renews)


def _anniversary(entry: Attention, _on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    years = entry.facts.years or 0
    title = tr("One year together") if years == 1 else tr("%Ln years together", "an anniversary", years)
    return title, (entry.about.called if entry.about.kind != "partnership" else "",)


def _office(entry: Attention, on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    facts, who = entry.facts, _who(entry)
    words = tr("Who follows {person}?") if entry.due.last < on else tr("The office of {person} ends")
    office = facts.office.in_language(locale.bcp47Name()) if facts.office else ""
    return words.format(person=who), (office, facts.subject.called if facts.subject else "")


def _consents(entry: Attention, _on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    facts = entry.facts
    number, of = facts.number or 0, facts.of or 0
    if facts.guardians and facts.guardians == number:
        title = (
            tr("A guardian’s consent is missing")
            if number == 1
            else tr("%Ln guardians’ consents are missing", "", number)
        )
    else:
        title = tr("A consent is missing") if number == 1 else tr("%Ln consents are missing", "", number)
    there = tr("{number} of {all} are in").format(number=locale.toString(of - number), all=locale.toString(of))
    begins = tr("begins on {date}").format(date=show_date(facts.then, locale)) if facts.then else ""
    return title, (entry.about.called, there, begins)


def _consent_ends(entry: Attention, on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    words = tr("A consent of {person} is over") if entry.due.last < on else tr("A consent of {person} ends")
    return words.format(person=_who(entry)), (purposes().get(entry.facts.name, ""),)


def _birthday(entry: Attention, _on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    facts = entry.facts
    office = facts.office.in_language(locale.bcp47Name()) if facts.office else ""
    title = tr("Birthday of {person}").format(person=entry.about.called)
    return title, (office, facts.subject.called if facts.subject else "")


def _quiet(entry: Attention, on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    since = entry.facts.asked
    silent = (
        tr("no letter and no exchange since {date}").format(date=short(since, on, locale))
        if since
        else tr("no letter and no exchange yet")
    )
    return tr("{partnership} is going quiet").format(partnership=entry.about.called), (silent,)


def _grant(entry: Attention, _on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    return entry.facts.name or tr("Report to the funder"), (entry.about.called,)


def _network(entry: Attention, _on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    network = entry.facts.subject
    title = tr("Report to {network}").format(network=network.called) if network else tr("Report to a network")
    return title, (entry.facts.name,)


def _dues(entry: Attention, _on: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    facts = entry.facts
    title = tr("Dues to {network}").format(network=facts.subject.called) if facts.subject else tr("Dues to a network")
    amount = show_amount(facts.amount, facts.currency, locale)
    money = tr("{currency} {amount}").format(currency=facts.currency, amount=amount)
    return title, (str(facts.number or ""), money)


def _concern(entry: Attention, _on: date, _locale: QLocale) -> tuple[str, tuple[str, ...]]:
    return tr("Look at a concern again"), (entry.about.called,)


_SAY: dict[What, Callable[[Attention, date, QLocale], tuple[str, tuple[str, ...]]]] = {
    What.REPLY_BY_US: _reply_by_us,
    What.REPLY_BY_THEM: _reply_by_them,
    What.TASK: _task,
    What.AGREEMENT_EXPIRES: _expires,
    What.NOTICE_ENDS: _notice,
    What.ANNIVERSARY: _anniversary,
    What.OFFICE_ENDS: _office,
    What.CONSENTS_MISSING: _consents,
    What.CONSENT_ENDS: _consent_ends,
    What.BIRTHDAY: _birthday,
    What.GOING_QUIET: _quiet,
    What.GRANT_REPORT: _grant,
    What.NETWORK_REPORT: _network,
    What.NETWORK_DUES: _dues,
    What.CONCERN_REVIEW: _concern,
}
