"""Words for choices about the association: its papers, meetings, tasks, concerns and fields."""

from __future__ import annotations

from ui.words import tr


def papers() -> dict[str, str]:
    return {
        "a4": tr("A4"),
        "letter": tr("US Letter"),
    }


def address_kinds() -> dict[str, str]:
    return {
        "post": tr("Postal address"),
        "office": tr("Office"),
        "archive": tr("Archive"),
        "invoice": tr("For invoices"),
    }


def meeting_kinds() -> dict[str, str]:
    return {
        "board": tr("Board meeting"),
        "general": tr("General meeting"),
        "council": tr("Council meeting"),
        "committee": tr("Committee meeting"),
        "ceremony": tr("Ceremony"),
    }


def presences() -> dict[str, str]:
    return {
        "present": tr("Present"),
        "online": tr("Took part online"),
        "apologies": tr("Sent apologies"),
        "absent": tr("Absent"),
        "guest": tr("Guest"),
    }


def decision_states() -> dict[str, str]:
    return {
        "proposed": tr("Proposed"),
        "carried": tr("Carried"),
        "lost": tr("Lost"),
        "deferred": tr("Deferred"),
        "withdrawn": tr("Withdrawn"),
        "carried out": tr("Carried out"),
        "repealed": tr("Repealed"),
    }


def concern_kinds() -> dict[str, str]:
    return {
        "status": tr("Status"),
        "human rights": tr("Human rights"),
        "political pressure": tr("Political pressure"),
        "security": tr("Security"),
        "money": tr("Money"),
        "safety": tr("Safety"),
        "reputation": tr("Reputation"),
        "data protection": tr("Data protection"),
        "other": tr("Other"),
    }


def deadlines() -> dict[str, str]:
    return {
        "soft": tr("Better by this day", "deadline"),
        "hard": tr("No later than this day", "deadline"),
    }


def reports() -> dict[str, str]:
    """The reports that print fields and tags of the association's own where they are told to."""
    return {"annual": tr("Annual report")}


def field_types() -> dict[str, str]:
    return {
        "line": tr("One line of text"),
        "long text": tr("Long text"),
        "number": tr("Number"),
        "money": tr("Amount of money"),
        "date": tr("Date"),
        "check": tr("Yes or no"),
        "choice": tr("One of several words"),
        "link": tr("Web link"),
    }


def task_states() -> dict[str, str]:
    """Where a task stands today."""
    return {"open": tr("Open"), "late": tr("Late"), "snoozed": tr("Put off"), "done": tr("Done")}
