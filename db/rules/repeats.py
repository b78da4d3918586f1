"""When a task that repeats is due again (RFC 5545, 3.3.10: recurrence rules)."""

from __future__ import annotations

from datetime import date, timedelta

from db.rules.months import add_months

_DAYS = {"DAILY": 1, "WEEKLY": 7}
_MONTHS = {"MONTHLY": 1, "YEARLY": 12}
# What only says again what the day itself says, as long as it holds a single number.
_REPEATED = {"BYMONTH": "month", "BYMONTHDAY": "day"}


def next_due(rule: str, due: date) -> date | None:
    """The next day after ``due``; None where the rule has run out, or says more than frequency, interval and end.

    A day that a month does not have becomes its last one.
    """
    parts: dict[str, str] = {}
    for part in filter(None, rule.upper().split(";")):
        name, _, value = part.partition("=")
        parts[name] = value
    every = parts.pop("INTERVAL", "1")
    frequency, until = parts.pop("FREQ", ""), parts.pop("UNTIL", "")
    parts.pop("WKST", None)  # of no matter where no weekdays are counted
    says_more = any(
        name not in _REPEATED or value != str(getattr(due, _REPEATED[name])) for name, value in parts.items()
    )
    if says_more or not every.isdigit() or int(every) == 0:
        return None
    if frequency in _DAYS:
        step = timedelta(days=_DAYS[frequency] * int(every))
        following = due + step if step < date.max - due else None
    elif frequency in _MONTHS:
        later = add_months(due, _MONTHS[frequency] * int(every))
        following = later if later > due else None
    else:
        return None
    if following is None or (until and following.strftime("%Y%m%d") > until[:8]):
        return None
    return following
