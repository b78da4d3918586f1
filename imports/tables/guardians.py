"""Who has the custody of a child, as a cell tells it: "Lin Mei-hua (mother), 0912-345-678"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.rules.contacts import Doubt, doubt, normalised
from db.rules.naming import NameParts, usual_name
from imports.tables.names import names_in
from imports.tables.values import mails_in

_PHONE = re.compile(r"[+(]?\d[\d\s()./-]{5,}\d")
_KIN = re.compile(
    r"\b(?:mother|father|mum|mom|dad|parents?|guardian|mutter|vater|eltern|mère|père|madre|padre|mãe|pai|moeder|vader|"
    r"matka|ojciec|tel|phone|mobile|e-?mail)\b\.?:?|媽媽|爸爸|母親|父親|母亲|父亲|監護人|家長|"
    r"(?<=[ (（])[母父](?=[)） ]|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\n|;|；| und | and | et | y | & |、")


@dataclass(frozen=True, slots=True)
class Guardian:
    """A guardian with what reaches them."""

    names: tuple[NameParts, ...]
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        return usual_name(self.names)


def guardians_in(text: str, reached: str) -> tuple[Guardian, ...]:
    """The guardians in a cell, those of several each; what another cell says reaches them belongs to the first."""
    found = [one for piece in _BETWEEN.split(text) if piece.strip() and (one := _guardian(piece)) is not None]
    if found and reached:
        first = found[0]
        phones = tuple(dict.fromkeys((*first.phones, *_phones(reached))))
        found[0] = Guardian(first.names, phones, tuple(dict.fromkeys((*first.mails, *mails_in(reached)))))
    return tuple(found)


def _guardian(text: str) -> Guardian | None:
    mails = mails_in(text)
    rest = text
    for mail in mails:
        rest = rest.replace(mail, " ")
    phones = _phones(rest)
    rest = _KIN.sub(" ", _PHONE.sub(" ", rest))
    _, names = names_in(re.sub(r"[():：<>,]+\s*$|^[\s,:：]+", "", rest.strip()))
    return Guardian(names, phones, mails) if names else None


def _phones(text: str) -> tuple[str, ...]:
    found = [" ".join(match.split()).strip(" .-/") for match in _PHONE.findall(text)]
    return tuple(each for each in found if doubt("phone", each, normalised("phone", each)) is not Doubt.NO_NUMBER)
