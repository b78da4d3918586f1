"""The evaluation of an exchange in rows: goals with what was reached, quotes and photos with what may be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.exchange.figures import What
from db.records.exchange_goal import Judged
from db.rules.quoting import Printed
from ui.choices import exchanges
from ui.dates.shown import show_date
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.exchange.evaluation import Evaluation, Goal, QuoteFacts, ResultIn
    from db.queries.exchange.figures import FigureOf
    from db.queries.exchange.photos import Photo, ShownPerson
    from ui.kit.text import Tone

_TONES: dict[Judged, Tone] = {Judged.REACHED: "good", Judged.PARTLY: "accent", Judged.MISSED: "warning"}


def goal(one: Goal, locale: QLocale) -> tuple[str, str, str, Tone]:
    """The goal, what was reached of it, and how it is judged."""
    chip = exchanges.judged()[one.judged.value] if one.judged is not None else tr("not judged yet")
    told = " · ".join(filter(None, (reached(one, locale), one.remark.text)))
    return one.what.text, told, chip, _TONES[one.judged] if one.judged is not None else "plain"


def reached(one: Goal, locale: QLocale) -> str:
    """How much of it was reached: "7 of 10 pages"."""
    if one.reached is None and one.aimed is None:
        return ""
    if one.reached is None:
        said = tr("aimed at {number}").format(number=number(one.aimed, locale))
    elif one.aimed is None:
        said = number(one.reached, locale)
    else:
        said = tr("{number} of {aimed}").format(number=number(one.reached, locale), aimed=number(one.aimed, locale))
    return f"{said} {one.unit.text}".rstrip()


def result(one: ResultIn, locale: QLocale) -> tuple[str, str, str]:
    """What was counted, how it is known, and how many, with the number of the exchange before."""
    known = exchanges.how_known()[one.known.value] if one.known is not None else ""
    told = ", ".join(filter(None, (known, one.known_from)))
    said = f"{number(one.number, locale)} {one.unit.text}".rstrip()
    if one.before is not None:
        said = tr("{now} · before {then}").format(now=said, then=number(one.before, locale))
    return one.what.text, told, said


def quote(one: QuoteFacts, locale: QLocale) -> tuple[str, str, str, Tone]:
    """What was said, by whom and when, and how it may be printed."""
    who = one.person.called if one.person is not None else one.said_by
    told = " · ".join(filter(None, (who, show_date(one.said_on, locale))))
    return tr("“{words}”").format(words=one.text.text), told, *_printed(one)


def photo(one: Photo) -> tuple[str, str, str, Tone]:
    """The caption, who is shown, and whether it may be printed."""
    told = ", ".join(_shown(each) for each in one.shown) or tr("nobody is named who is shown")
    if not one.may_print:
        return one.caption.text or one.document.called, told, tr("not to print"), "warning"
    return one.caption.text or one.document.called, told, tr("may be printed"), "good" if one.shown else "plain"


def figures(found: Evaluation, locale: QLocale) -> list[tuple[str, str]]:
    """Labels and counts, with those of the exchange before."""
    return [(_labels()[one.what], _beside(one, locale)) for one in found.figures]


def summary(found: Evaluation, locale: QLocale) -> str:
    """How many goals were reached, in a word or two."""
    count = locale.toString
    if not any(goal.judged for goal in found.goals):
        return ""
    return tr("{reached} of {goals} reached").format(
        reached=count(found.judged(Judged.REACHED)), goals=count(len(found.goals))
    )


def number(value: float | None, locale: QLocale) -> str:
    """A number with no more decimals than it has."""
    if value is None:
        return ""
    decimals = next((each for each in range(2) if round(value, each) == value), 2)
    return locale.toString(float(value), "f", decimals)


def _printed(one: QuoteFacts) -> tuple[str, Tone]:
    if one.printed is Printed.NAMED:
        return tr("prints with the name"), "good"
    if one.printed is Printed.UNNAMED:
        return tr("prints without a name"), "plain"
    reason = tr("kept back: no guardian’s consent") if one.is_minor else tr("kept back: consent withdrawn")
    return reason, "warning"


def _shown(one: ShownPerson) -> str:
    if one.allows:
        return one.person.called
    words = tr("{person} (no guardian’s consent)") if one.is_minor else tr("{person} (no consent)")
    return words.format(person=one.person.called)


def _beside(one: FigureOf, locale: QLocale) -> str:
    now = locale.toString(one.figure.now)
    if one.figure.before is None:
        return now
    return tr("{now} · before {then}").format(now=now, then=locale.toString(one.figure.before))


def _labels() -> dict[What, str]:
    return {
        What.PEOPLE: tr("People who took part"),
        What.MINORS: tr("Under age"),
        What.PLACES: tr("Places"),
        What.COUNTRIES: tr("Countries"),
        What.FAMILIES: tr("Host families"),
        What.NIGHTS: tr("Nights in families"),
        What.DAYS: tr("Days"),
        What.AUDIENCE: tr("Audience"),
    }
