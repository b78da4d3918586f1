"""What speaks for two records being one, what against it, and how alike they are found to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.queries.record import Called


class Alike(StrEnum):
    """What speaks for two records being one. A private value may be compared; it is never said."""

    SAME_NAME = "same name"
    SAME_NAME_OTHER_ORDER = "same name in another order"
    SAME_NAME_OTHER_SCRIPT = "same name in another script"
    SAME_NAME_OTHER_SPELLING = "same name in another spelling"
    ONE_LETTER_APART = "names one letter apart"
    FEW_LETTERS_APART = "names a few letters apart"
    INITIALS = "the initials of the name"
    SHORTER_NAME = "a shorter form of the name"
    SAME_PART_OF_NAME = "a part of the name"
    SAME_EMAIL = "same e-mail address"
    SAME_PHONE = "same telephone number"
    SAME_ADDRESS = "same postal address"
    SAME_WEB = "same address on the web"
    SAME_BIRTHDAY = "same birthday"
    SAME_BODY = "same organisation"
    SAME_PLACE = "same place"
    SAME_REGISTRATION = "same registration number"
    SAME_POSITION = "same spot on the map"


class Unlike(StrEnum):
    """What speaks against it."""

    OTHER_NAME = "names differ in their own script"
    BOTH_SPELLINGS_USUAL = "both spellings are usual names"
    MANY_NAMESAKES = "many have this name"
    OTHER_SUFFIX = "one is the elder, one the younger"
    OTHER_BIRTHDAY = "different birthdays"
    OTHER_SEX = "different sex"
    OTHER_HOME = "different homes"
    OTHER_COUNTRY = "different countries"
    SIDE_BY_SIDE = "both in office side by side"
    LINKED = "linked to each other"
    OTHER_KIND = "different kinds"
    OTHER_PLACE = "different places"
    OTHER_REGISTRATION = "different registration numbers"
    FAR_APART = "far apart on the map"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two records are, 0 to 100, and why."""

    degree: int
    alike: tuple[Alike, ...] = ()
    unlike: tuple[Unlike, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may mean the same; ``first`` has been in the book for longer."""

    first: Called
    second: Called
    likeness: Likeness


class Weighing:
    """Adds up what speaks for and against; the degree never leaves 0 to 100."""

    def __init__(self) -> None:
        self._points = 0
        self._alike: list[Alike] = []
        self._unlike: list[Unlike] = []

    def speaks_for(self, what: Alike, points: int) -> None:
        self._points += points
        self._alike.append(what)

    def speaks_against(self, what: Unlike, points: int) -> None:
        self._points -= points
        self._unlike.append(what)

    def add(self, points: int) -> None:
        """Points without a fact of their own, such as for how rare a name is."""
        self._points += points

    def likeness(self) -> Likeness:
        return Likeness(max(0, min(self._points, 100)), tuple(self._alike), tuple(self._unlike))
