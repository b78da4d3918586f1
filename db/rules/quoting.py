"""What of somebody's words and picture may be printed, by what they, or a minor's guardian, allowed."""

from __future__ import annotations

from enum import StrEnum


class Printed(StrEnum):
    NAMED = "named"
    UNNAMED = "unnamed"
    """The words print under what the speaker is called in print: "A host family"."""
    KEPT_BACK = "kept back"


def quote_prints(*, is_person_known: bool, is_allowed: bool, is_minor: bool, is_withdrawn: bool) -> Printed:
    """How a quote prints.

    With a consent that holds on the day of printing, under the name. Without one, the words of somebody of age, or of
    whom the book holds no name, print without a name; those of a minor, and those for which a consent was withdrawn, do
    not print: what a class or a family knows, tells whose they are.
    """
    if not is_person_known:
        return Printed.UNNAMED
    if is_allowed:
        return Printed.NAMED
    return Printed.KEPT_BACK if is_minor or is_withdrawn else Printed.UNNAMED
