"""The tabs of a partnership's page: what they are called, what they list, and what can be added from them."""

from __future__ import annotations

from ui.words import tr

LISTS = {
    "agreements": "agreement",
    "people": "person",
    "exchanges": "exchange",
    "letters": "letter",
    "concerns": "concern",
    "documents": "document",
    "money": "money_entry",
}
"""The tabs that are lists, by the kind that they list."""
MORE = {
    "meetings": "meeting",
    "decisions": "decision",
    "tasks": "task",
    "gifts": "gift",
    "goods": "goods",
    "grants": "grant",
    "networks": "network_membership",
}
"""The lists behind the tab "More", by the kind that they list."""
KINDS = {**LISTS, **MORE}
OFFERED = (
    ("letters", "exchanges", "tasks", "people", "documents"),
    ("agreements", "meetings", "decisions", "concerns"),
    ("gifts", "goods", "money", "grants", "networks"),
)
"""What can be added, as the menu groups it: what is written every week, what is agreed, what is given and paid."""


def tab_labels() -> dict[str, str]:
    """The tabs in their order."""
    return {
        "overview": tr("Overview"),
        "timeline": tr("Timeline"),
        "agreements": tr("Agreements"),
        "people": tr("People"),
        "exchanges": tr("Exchanges"),
        "letters": tr("Letters"),
        "concerns": tr("Concerns"),
        "documents": tr("Documents"),
        "money": tr("Money"),
        "more": tr("More"),
        "details": tr("Details"),
    }


def more_labels() -> dict[str, str]:
    """The lists behind the tab "More" in their order."""
    return {
        "meetings": tr("Meetings"),
        "decisions": tr("Decisions"),
        "tasks": tr("Tasks"),
        "gifts": tr("Gifts"),
        "goods": tr("Goods"),
        "grants": tr("Grants"),
        "networks": tr("Networks"),
    }
