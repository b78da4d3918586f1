"""What wants a look of an exchange, in words: the line that says it, a word or two on a chip, and its tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.queries.exchange.looks import Grave, What
from ui.choices import exchanges
from ui.choices.money import wanted as wanted_words
from ui.choices.people import purposes
from ui.dates.shown import show_date
from ui.sentences import planning
from ui.sentences.clashes import Told, clash, in_a_word
from ui.shown import show_amount
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QLocale

    from db.queries.exchange.looks import Look
    from ui.kit.text import Tone

_TONES: dict[Grave, Tone] = {Grave.MUST: "warning", Grave.SHOULD: "accent", Grave.KNOW: "plain"}
_NAMED = 4
"""So many of those concerned are named where one line tells of many."""


@dataclass(frozen=True, slots=True)
class Said:
    """One row. ``detail`` is what to do about it."""

    title: str
    detail: str
    chip: str
    tone: Tone


def said(look: Look, locale: QLocale) -> Said:
    """The row of one finding."""
    title, detail, chip = _SAY[look.what](look, locale)
    return Said(title, detail, chip, _TONES[look.grave])


def said_of_many(looks: Sequence[Look], locale: QLocale) -> Said:
    """One row for several findings of a kind: how many they are, and the first few by name."""
    names = list(dict.fromkeys(look.who for look in looks if look.who))
    named = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        left = len(names) - _NAMED
        named = tr("{names} and {number} more").format(names=named, number=locale.toString(left))
    return Said(_of_many(looks[0].what), named, locale.toString(len(looks)), _TONES[looks[0].grave])


def _of_many(what: What) -> str:
    return {
        What.NOBODY_OF_AGE: tr("Minors travel with nobody of age"),
        What.CLASH: tr("Where guests sleep, something clashes"),
        What.NO_BED: tr("They have no bed yet"),
        What.PASSPORT_EXPIRED: tr("Their passports end before the journey does"),
        What.VISA_REFUSED: tr("Their visas were refused"),
        What.CONSENT_MISSING: tr("Consents are missing"),
        What.NO_GUARDIAN: tr("Minors without a guardian in the book"),
        What.NO_EMERGENCY_CONTACT: tr("Nobody to call in an emergency"),
        What.CONDITION_UNMET: tr("A grant wants more"),
        What.STAY_ENDS_FIRST: tr("They would leave before they come"),
        What.BORN_AHEAD: tr("Dates of birth in the future"),
        What.TWICE: tr("They stand in the list twice"),
        What.PASSPORT_ENDS_SOON: tr("Their passports end soon after"),
        What.CONSENT_ENDS: tr("Consents run out before the last day"),
        What.VISA_WANTED: tr("Visas are needed and not granted yet"),
        What.PASSPORT_UNKNOWN: tr("Until when the passports last is not known"),
        What.AGE_UNKNOWN: tr("Students of whom no age is known"),
        What.STAY_OUTSIDE: tr("Their days lie outside those of the exchange"),
        What.ITEM_OUTSIDE: tr("Items of the programme outside its days"),
        What.ITEM_WITHOUT_ZONE: tr("Items in a time zone that does not exist"),
        What.PROGRAMME: tr("In the programme, something does not fit"),
        What.TRAVEL: tr("In the journeys, something does not fit"),
        What.FEE_UNPAID: tr("Fees are still owed"),
        What.STATE_BEHIND: tr("Its state is behind the calendar"),
        What.NO_REASON: tr("Nobody wrote down why"),
    }[what]


_Row = tuple[str, str, str]


def _nobody_of_age(look: Look, _: QLocale) -> _Row:
    number = look.number or 0
    title = (
        tr("1 minor travels with nobody of age")
        if number == 1
        else tr("%Ln minors travel with nobody of age", "", number)
    )
    return title, tr("Add a leader or a chaperone to the people."), tr("no leader")


def _clash(look: Look, locale: QLocale) -> _Row:
    if look.clashing is None:
        return look.who, "", ""
    told = Told(look.clashing, look.who, look.home, look.other)
    return clash(told, locale), "", in_a_word(look.clashing.clash)


def _no_bed(look: Look, _: QLocale) -> _Row:
    number = look.number or 0
    nights = tr("1 night") if number == 1 else tr("%Ln nights", "", number)
    return tr("{person} has no bed").format(person=look.who), tr("Place them under Hosts."), nights


def _passport_expired(look: Look, locale: QLocale) -> _Row:
    title = tr("The passport of {person} ends before the journey does").format(person=look.who)
    return title, tr("A new one takes weeks: ask now."), show_date(look.day, locale)


def _visa_refused(look: Look, _: QLocale) -> _Row:
    return tr("The visa of {person} was refused").format(person=look.who), "", tr("refused")


def _consent_missing(look: Look, _: QLocale) -> _Row:
    return tr("Consent for {person}").format(person=look.who), _listed(look.words), tr("missing", "consents")


def _consent_ends(look: Look, locale: QLocale) -> _Row:
    title = tr("A consent for {person} runs out before the last day").format(person=look.who)
    return title, _listed(look.words), show_date(look.day, locale)


def _no_guardian(look: Look, _: QLocale) -> _Row:
    title = tr("{person} is under age and has no guardian in the book").format(person=look.who)
    return title, tr("Name one with the participant."), tr("no guardian")


def _no_emergency_contact(look: Look, _: QLocale) -> _Row:
    return tr("Whom to call for {person} in an emergency?").format(person=look.who), "", tr("nobody named")


def _condition(look: Look, locale: QLocale) -> _Row:
    what = wanted_words().get(next(iter(look.words), ""), "")
    there, least = locale.toString(look.number or 0), locale.toString(look.least or 0)
    title = tr("“{grant}” wants more: {there} of {least}").format(grant=look.who, there=there, least=least)
    return title, what, tr("{there} of {least}").format(there=there, least=least)


def _stay_ends_first(look: Look, locale: QLocale) -> _Row:
    return tr("{person} would leave before they come").format(person=look.who), "", show_date(look.day, locale)


def _stay_outside(look: Look, locale: QLocale) -> _Row:
    title = tr("The days of {person} lie outside those of the exchange").format(person=look.who)
    return title, "", show_date(look.day, locale)


def _born_ahead(look: Look, _: QLocale) -> _Row:
    title = tr("The date of birth of {person} is later than the exchange").format(person=look.who)
    return title, tr("Set it right with the person."), tr("not born yet")


def _twice(look: Look, _: QLocale) -> _Row:
    return (
        tr("{person} stands in the list twice").format(person=look.who),
        tr("Move one of the two to the bin."),
        tr("twice"),
    )


def _passport_ends_soon(look: Look, _: QLocale) -> _Row:
    number = look.number or 0
    weeks = tr("ends 1 week after") if number == 1 else tr("ends %Ln weeks after", "a passport", number)
    if number == 0:
        weeks = tr("ends in the week after")
    title = tr("Passport of {person}").format(person=look.who)
    return title, tr("Many countries want six months more than the journey."), weeks


def _passport_unknown(look: Look, _: QLocale) -> _Row:
    return tr("Until when does the passport of {person} last?").format(person=look.who), "", tr("not known")


def _visa_wanted(look: Look, _: QLocale) -> _Row:
    word = exchanges.visas().get(next(iter(look.words), ""), "")
    return tr("{person} needs a visa").format(person=look.who), "", word.lower()


def _age_unknown(look: Look, _: QLocale) -> _Row:
    title = tr("How old is {person}?").format(person=look.who)
    return title, tr("Until it is known, they are taken for a minor."), tr("not known")


def _item_outside(look: Look, locale: QLocale) -> _Row:
    title = tr("“{item}” lies outside the days of the exchange").format(item=look.who)
    return title, "", show_date(look.day, locale)


def _item_without_zone(look: Look, _: QLocale) -> _Row:
    title = tr("“{item}” is in a time zone that does not exist").format(item=look.who)
    return title, "", next(iter(look.words), "")


def _fee(look: Look, locale: QLocale) -> _Row:
    amount = show_amount(look.amount, look.currency, locale)
    money = tr("{currency} {amount}").format(currency=look.currency, amount=amount)
    return tr("{person} still owes a part of the fee").format(person=look.who), "", money


def _state_behind(look: Look, locale: QLocale) -> _Row:
    state = exchanges.states().get(next(iter(look.words), ""), "")
    title = tr("It has begun, and its state is still “{state}”").format(state=state)
    return title, tr("Change the state under Details."), show_date(look.day, locale)


def _no_reason(look: Look, _: QLocale) -> _Row:
    state = next(iter(look.words), "")
    title = (
        tr("It was put off, and nobody wrote down why")
        if state == "postponed"
        else tr("It was cancelled, and nobody wrote down why")
    )
    return title, tr("Reports tell the reason: write it under Details."), tr("no reason")


def _listed(words: Sequence[str]) -> str:
    known = purposes()
    return ", ".join(known.get(each, each) for each in words)


def _planning(look: Look, locale: QLocale) -> _Row:
    if look.planning is None:
        return look.who, "", ""
    return *planning.doubt(look.planning, locale), planning.in_a_word(look.planning.want)


_SAY: dict[What, Callable[[Look, QLocale], _Row]] = {
    What.NOBODY_OF_AGE: _nobody_of_age,
    What.CLASH: _clash,
    What.NO_BED: _no_bed,
    What.PASSPORT_EXPIRED: _passport_expired,
    What.VISA_REFUSED: _visa_refused,
    What.CONSENT_MISSING: _consent_missing,
    What.NO_GUARDIAN: _no_guardian,
    What.NO_EMERGENCY_CONTACT: _no_emergency_contact,
    What.CONDITION_UNMET: _condition,
    What.STAY_ENDS_FIRST: _stay_ends_first,
    What.BORN_AHEAD: _born_ahead,
    What.TWICE: _twice,
    What.PASSPORT_ENDS_SOON: _passport_ends_soon,
    What.CONSENT_ENDS: _consent_ends,
    What.VISA_WANTED: _visa_wanted,
    What.PASSPORT_UNKNOWN: _passport_unknown,
    What.AGE_UNKNOWN: _age_unknown,
    What.STAY_OUTSIDE: _stay_outside,
    What.ITEM_OUTSIDE: _item_outside,
    What.ITEM_WITHOUT_ZONE: _item_without_zone,
    What.PROGRAMME: _planning,
    What.TRAVEL: _planning,
    What.FEE_UNPAID: _fee,
    What.STATE_BEHIND: _state_behind,
    What.NO_REASON: _no_reason,
}
