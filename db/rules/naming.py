"""How a record is called in one line, in the scripts that its readers know."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.values import Texts
from db.words import fold

_LONGEST = 120


def is_latin(text: str) -> bool:
    """Whether the first letter of the text is a Latin one."""
    letter = next((char for char in text if char.isalpha()), "a")
    return "LATIN" in unicodedata.name(letter, "LATIN")


def in_one_line(text: str | Texts) -> str:
    """The text on one line; of several languages the Latin script first, with the original in its own script behind it.

    ``Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})`` is called "Yilan City 宜蘭市".
    """
    if isinstance(text, str):
        line = " ".join(text.split())
        return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
    original = in_one_line(str(text))
    if is_latin(original):
        return original
    latin = next((in_one_line(other) for other in text.by.values() if other and is_latin(other)), None)
    return original if latin is None else f"{latin} {original}"


class NameOrder(StrEnum):
    """In which order a name is said and written."""

    GIVEN_FIRST = "given first"
    FAMILY_FIRST = "family first"


@dataclass(frozen=True, slots=True)
class NameParts:
    """One name of a person in one script (ISO 15924), in its parts; any of them may be empty."""

    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    script: str = "Latn"
    order: NameOrder = NameOrder.GIVEN_FIRST
    former: bool = False


def full_name(name: NameParts) -> str:
    """The whole name as it is said: "Ana Maria Braga", "Lin Mei-hua", "林美華".

    Scripts that are written without spaces get none, but for the katakana of a foreign name, which a middle dot parts.
    """
    if name.order is NameOrder.FAMILY_FIRST:
        parts = (name.family, name.given, name.middle)
    else:
        parts = (name.given, name.middle, name.family)
    said = [" ".join(part.split()) for part in parts if part.strip()]
    return " ".join(filter(None, (_between(said).join(said), *name.suffix.split())))


def family_leads(text: str) -> bool:
    """Whether a name in these letters is said with the family name first: Han, kana and Hangul.

    A foreign name in katakana alone keeps the order of its own language.
    """
    letters = [char for char in text if char.isalpha()]
    return _is_unspaced("".join(letters)) and not all(map(_is_katakana, letters))


def usual_name(names: Sequence[NameParts]) -> str:
    """What a person with these names is called: the first Latin one, then the first in another script.

    ``names`` are in their order of use. Former names stand in only where there is no other.
    """
    return " ".join(full_name(name) for name in usual_names(names))


def usual_names(names: Sequence[NameParts]) -> list[NameParts]:
    """The one or two names that a person goes by: a Latin one, and one in another script."""
    today = [name for name in names if not name.former] or list(names)
    latin = next((name for name in today if is_latin(full_name(name))), None)
    other = next((name for name in today if not is_latin(full_name(name))), None)
    return [name for name in (latin, other) if name is not None]


def sort_key_of(names: Sequence[NameParts]) -> str:
    """The text by which people are put in order: family name, then given, of the name that they go by; Latin first."""
    usual = usual_names(names)
    if not usual:
        return ""
    first = usual[0]
    in_order = f"{first.family} {first.given} {first.middle} {first.suffix}"
    return fold(" ".join(in_order.split()))


def initials(name: NameParts) -> str:
    """The letters that stand for a person where there is no photo: "AB"; of a Han or Hangul name its last character."""
    parts = [part.strip() for part in (name.given, name.family) if part.strip()]
    if parts and _is_unspaced(parts[-1]):
        return full_name(name)[-1]
    if name.order is NameOrder.FAMILY_FIRST:
        parts.reverse()
    return "".join(part[0].upper() for part in parts)


@dataclass(frozen=True, slots=True)
class Address:
    """How a person is addressed in one language (BCP 47)."""

    language: str
    address: str = ""
    opening: str = ""
    closing: str = ""


def addressed(styles: Sequence[Address], language: str) -> Address | None:
    """The style for a letter in this language, else in a kin of it ("en" for "en-GB"); None where there is none."""
    root = language.partition("-")[0]
    kin = (style for style in styles if style.language.partition("-")[0] == root)
    return next((style for style in styles if style.language == language), None) or next(kin, None)


def _between(parts: Sequence[str]) -> str:
    """What stands between the parts of a name."""
    if len(parts) > 1 and all(_is_unspaced(part) for part in parts):
        return "・" if all(_is_katakana(part) for part in parts) else ""
    return " "


def _is_unspaced(text: str) -> bool:
    return bool(text) and all(_script_name(char).startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) for char in text)


def _is_katakana(text: str) -> bool:
    return all(_script_name(char).startswith("KATAKANA") for char in text)


def _script_name(char: str) -> str:
    return unicodedata.name(char, "")
