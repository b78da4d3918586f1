"""Which kinds of record bear on how an exchange stands: its people, beds, money, and what wants a look."""

from __future__ import annotations

_NOT = frozenset(
    {
        "checklist_item", "clause", "clause_version", "correspondent", "custom_field", "custom_value", "enclosure",
        "letter", "letter_partnership", "note", "saved_view", "tag", "tagging", "task", "template", "thread",
    }
)  # fmt: skip
"""Named are those that do not, so that a kind that comes later is not forgotten."""


def bears_on_exchange(kind: str) -> bool:
    """Whether a change of such a record may change what is told of an exchange at a glance, or of its hosting."""
    return kind not in _NOT
