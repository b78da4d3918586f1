"""What stands on an envelope above the country: who it is for and the lines of the address, as its script orders them.

Where Han or kana are written the address stands first and the recipient last; everywhere else the recipient leads.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from db.rules.countries import is_country
from db.rules.languages import script_of
from db.rules.naming import NameParts, is_latin
from db.rules.postal import PostalAddress, postal_lines
from db.words import fold

_OF_TOWN = re.compile(r",\s+(?=[^,\n]+,\s+[A-Z]{2}\s+\d{5}|(?:[A-Z]{1,2}-)?\d{4,}\s)")
"""Where an address that was typed on one line goes on with its town: "385 Chandler Street, Larkhaven, MD 21499"."""
_WHO = "\N{REPLACEMENT CHARACTER}"
"""Stands for who it is for until it is known where the country wants that."""
_ADDRESS_FIRST = frozenset({"Hani", "Hant", "Hans", "Jpan"})

_FAMILY = {
    "en": "The {family} Family", "de": "Familie {family}", "nl": "Familie {family}", "fr": "Famille {family}",
    "es": "Familia {family}", "pt": "Família {family}", "it": "Famiglia {family}", "pl": "Rodzina {family}",
    "sv": "Familjen {family}", "da": "Familien {family}", "nb": "Familien {family}", "cs": "Rodina {family}",
    "ja": "{family}家御一同様", "zh-Hant": "{family}府 闔家", "zh-Hans": "{family}府 全家", "ko": "{family}씨 댁",
}  # fmt: skip
"""How a family that lives together is addressed as one."""


def whole_address(recipients: Sequence[str], written: str, parts: PostalAddress, country: str) -> list[str]:
    """The lines without the country. ``written`` is the address as typed, taken where its parts do not say it all.

    A recipient that the address names already is not put before it once more.
    """
    if parts.locality and (parts.street or parts.postal_code):
        plain = postal_lines(replace(parts, recipient=_WHO))
        at, ahead = plain.index(_WHO), _missing(recipients, {fold(line) for line in plain})
        return [*plain[:at], *(reversed(ahead) if at else ahead), *plain[at + 1 :]]
    lines = [tidy for line in _OF_TOWN.sub("\n", written).splitlines() if (tidy := " ".join(line.split()))]
    while len(lines) > 1 and is_country(lines[-1], country):
        lines.pop()
    ahead = _missing(recipients, {fold(line) for line in lines})
    if script_of("".join(lines)) in _ADDRESS_FIRST:
        return [*lines, *reversed(ahead)]
    return [*ahead, *lines]


def _missing(recipients: Sequence[str], held: Container[str]) -> list[str]:
    return [line for line in dict.fromkeys(filter(None, recipients)) if fold(line) not in held]


def family_line(names: Sequence[NameParts], language: str, called: str = "") -> str:
    """One line for all who live together: by the name they share, else as their household is ``called``; else "".

    ``names`` are one for each of them, in the script of the line.
    """
    root = language.partition("-")[0]
    form = _FAMILY.get(language) or _FAMILY.get("zh-Hant" if root == "zh" else root) or _FAMILY["en"]
    shared = {fold(name.family): name.family for name in names}
    if len(shared) == 1 and (family := next(iter(shared.values())).strip()):
        return form.format(family=family)
    if called and is_latin(called) == is_latin(form.format(family="")):
        return form.format(family=called)
    return ""
