"""What a funder wants at least, and whether it is met, in a sentence for a paper."""

from __future__ import annotations

from db.queries.exchange.conditions import Condition
from db.records.grant import Wanted
from db.rules.conditions import Standing
from exports.exchange.sheet import Sheet


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
