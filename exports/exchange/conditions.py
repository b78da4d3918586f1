"""What a funder wants at least, and whether it is met, in a sentence for a paper."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import Flowable

from db.queries.exchange.conditions import Condition, Each
from db.records.grant import Wanted
from db.rules.conditions import Standing
from exports.exchange.sheet import Sheet
from exports.pages.styles import BODY, LABEL
from exports.pages.text import Text


def wanted(condition: Condition, sheet: Sheet) -> str:
    """What is wanted: "at least 25 participants from abroad"; what nobody can count, in the words of the book."""
    if condition.least is None or condition.wanted is Wanted.OTHER:
        return condition.remark.strip() or sheet.phrases.code("condition", condition.wanted.value)
    key = f"condition: {condition.wanted.value}"
    if condition.counted_per is not None and condition.wanted is not Wanted.PARTICIPANTS_PER_PLACE:
        key = f"{key} per {condition.counted_per.value}"
    elif condition.counted_per is not None:
        key = f"condition: participants per {condition.counted_per.value}"
    return sheet.phrases.count(key, condition.least, sheet.formats.number(condition.least))


def stands(condition: Condition, sheet: Sheet) -> str:
    """How it stands: "met: 26", "not met: 24, 1 missing", "to be judged by hand"."""
    number = sheet.formats.number
    if condition.there is None:
        return sheet.phrases(f"standing: {condition.standing.value}")
    said = number(condition.there)
    if condition.wanted is Wanted.OWN_SHARE:
        said = sheet.phrases("percent", number=said)
    if condition.standing is Standing.SHORT:
        return sheet.phrases("standing: short", there=said, short=number(condition.short))
    return sheet.phrases("standing: met", there=said)


def standing_of_each(condition: Condition, sheet: Sheet) -> str:
    """How it stands, and of a condition for each place or country where how many are missing."""
    each = ", ".join(_short(one, sheet) for one in condition.each if one.short)
    return f"{stands(condition, sheet)} ({each})" if each else stands(condition, sheet)


def not_met(conditions: Iterable[Condition], sheet: Sheet) -> list[Flowable]:
    """What must be said at the head of a report: what is not met, and by how much; nothing where all is."""
    missing = unmet(conditions)
    if not missing:
        return []
    heading = sheet.phrases.count("conditions not met", len(missing), sheet.formats.number(len(missing)))
    out: list[Flowable] = [Text(heading, LABEL.but(before=0.0))]
    return out + [Text([one.grant.called, f": {missed(one, sheet)}"], BODY.but(after=1.75)) for one in missing]


def unmet(conditions: Iterable[Condition]) -> list[Condition]:
    """Those that are counted, and short."""
    return [one for one in conditions if one.standing is Standing.SHORT]


def missed(condition: Condition, sheet: Sheet) -> str:
    """What is wanted and how far it is met: "14 participants from abroad – not met: 13, 1 missing"."""
    return sheet.phrases(
        "condition not met", wanted=wanted(condition, sheet), stands=standing_of_each(condition, sheet)
    )


def _short(one: Each, sheet: Sheet) -> str:
    name = one.place.names[0].text if one.place is not None and one.place.names else sheet.formats.country(one.country)
    return f"{name} {sheet.formats.number(one.there)}"
