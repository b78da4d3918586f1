"""Why two records are taken for one, or for two, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.likeness.facts import Likeness


def alike() -> dict[str, str]:
    """What speaks for two being one, by the word of ``db.likeness.Alike``. It names no value: some are private."""
    return {
        "same name": tr("the same name"),
        "same name in another order": tr("the same name in another order"),
        "same name in another script": tr("the same name in another script"),
        "same name in another spelling": tr("the same name in another spelling"),
        "names one letter apart": tr("names that are one letter apart"),
        "names a few letters apart": tr("names that are a few letters apart"),
        "the initials of the name": tr("a name, and its initials"),
        "a shorter form of the name": tr("a name, and a shorter form of it"),
        "a part of the name": tr("a part of the name"),
        "same e-mail address": tr("the same e-mail address"),
        "same telephone number": tr("the same telephone number"),
        "same postal address": tr("the same postal address"),
        "same address on the web": tr("the same page on the web"),
        "same birthday": tr("the same birthday"),
        "same organisation": tr("an office in the same body"),
        "same place": tr("the same place"),
        "same registration number": tr("the same registration number"),
        "same spot on the map": tr("the same spot on the map"),
    }


def unlike() -> dict[str, str]:
    """What speaks against it, by the word of ``db.likeness.Unlike``."""
    return {
        "names differ in their own script": tr("the names differ in one script"),
        "both spellings are usual names": tr("both spellings are names"),
        "many have this name": tr("many here have this name"),
        "one is the elder, one the younger": tr("one is called the elder or the younger"),
        "different birthdays": tr("different birthdays"),
        "different sex": tr("different sex"),
        "different homes": tr("different homes"),
        "different countries": tr("different countries"),
        "both in office side by side": tr("both were in office side by side"),
        "linked to each other": tr("they are linked to each other"),
        "different kinds": tr("different kinds"),
        "different places": tr("different places"),
        "different registration numbers": tr("different registration numbers"),
        "far apart on the map": tr("far apart on the map"),
    }


def why(likeness: Likeness) -> str:
    """As in "The same name in another script, the same birthday; but different homes"."""
    said = _listed(likeness.alike, alike())
    against = _listed(likeness.unlike, unlike())
    if said and against:
        return tr("{reasons}; but {reasons_against}").format(reasons=said, reasons_against=against)
    return said


def _listed(facts: tuple[str, ...], words: Mapping[str, str]) -> str:
    return tr(", ", "between reasons").join(words.get(str(fact), str(fact)) for fact in facts)


def sentence(text: str) -> str:
    """The text as a sentence of its own."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""
