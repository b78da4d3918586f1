"""What one vCard says of a person, in the words of the book."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.records.person import Way
from db.rules.contacts import normalised
from db.rules.fullnames import taken_apart
from db.rules.languages import script_of
from db.rules.naming import NameOrder
from db.values import PartialDate
from imports.countries import country_named
from imports.vcards.lines import Card, Property

_FAMILY_FIRST = frozenset({"Hani", "Hant", "Hans", "Jpan", "Kore"})
_DAY = re.compile(r"^(\d{4})-?(\d{2})?-?(\d{2})?(?:T.*)?$")
_MEANT_FOR_HOME = "HOME"


@dataclass(frozen=True, slots=True)
class Named:
    """One name in one script (ISO 15924)."""

    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    script: str = "Latn"
    order: NameOrder = NameOrder.GIVEN_FIRST


@dataclass(frozen=True, slots=True)
class Reached:
    """One way of contact; ``parts`` are those of a postal address by their columns."""

    way: Way
    value: str
    label: str
    is_private: bool
    is_preferred: bool
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def normalised(self) -> str | None:
        """The form in which two spellings of it are equal."""
        return normalised(self.way, self.value)


@dataclass(frozen=True, slots=True)
class Told:
    """A person as a card tells of them."""

    called: str
    names: tuple[Named, ...]
    ways: tuple[Reached, ...]
    prefix: str
    organisation: str
    title: str
    born: PartialDate | None
    languages: tuple[str, ...]
    note: str
    photo: bytes | None


def told_by(card: Card) -> Told:
    """Read a card. Of one that names nobody, ``names`` is empty."""
    full = card.first("FN")
    named = _names(card, full)
    organisation = next((each.fields()[0] for each in card.all("ORG")), "")
    return Told(
        called=full or _said(named) or card.first("NICKNAME") or next((each.text for each in card.all("EMAIL")), ""),
        names=named,
        ways=tuple(dict.fromkeys(_ways(card))),
        prefix=next((fields[3] for each in card.all("N") if len(fields := each.fields()) > 3), ""),
        organisation=organisation,
        title=card.first("TITLE") or card.first("ROLE"),
        born=_day(card.first("BDAY")),
        languages=tuple(dict.fromkeys(each.text for each in card.all("LANG"))),
        note="\n\n".join(each.text for each in card.all("NOTE")),
        photo=next((data for each in card.all("PHOTO") if (data := each.data())), None),
    )


def _names(card: Card, full: str) -> tuple[Named, ...]:
    """The name in its parts; the full one beside it where that is in another script, or alone."""
    found: list[Named] = []
    for each in card.all("N")[:1]:
        family, given, middle, _, suffix = [*each.fields(), "", "", "", "", ""][:5]
        if family or given:
            found.append(_in_script(family, given, middle, suffix, full))
    if full and (not found or (script_of(full) != found[0].script and script_of(full) != "Latn")):
        found.append(_parted(full))
    return tuple(found)


def _in_script(family: str, given: str, middle: str, suffix: str, full: str) -> Named:
    script = script_of(f"{family}{given}")
    says_family_first = bool(family and given) and full.casefold().startswith(f"{family} {given}".casefold())
    order = NameOrder.FAMILY_FIRST if script in _FAMILY_FIRST or says_family_first else NameOrder.GIVEN_FIRST
    return Named(given, middle, family, suffix, script, order)


def _parted(full: str) -> Named:
    """A name of which only the whole is known."""
    name = taken_apart(full)
    return Named(name.given, name.middle, name.family, name.suffix, name.script, name.order)


def _said(named: tuple[Named, ...]) -> str:
    return " ".join(filter(None, (named[0].given, named[0].family))) if named else ""


def _ways(card: Card) -> list[Reached]:
    found = [_way(each, Way.EMAIL, each.text.removeprefix("mailto:")) for each in card.all("EMAIL")]
    for each in card.all("TEL"):
        way = Way.FAX if "FAX" in each.types else Way.MOBILE if each.types & {"CELL", "MOBILE"} else Way.PHONE
        found.append(_way(each, way, each.text.removeprefix("tel:")))
    found += [_way(each, Way.WEB, each.text) for each in card.all("URL")]
    found += [_address(each) for each in card.all("ADR") if any(each.fields())]
    return [way for way in found if way.value]


def _way(each: Property, way: Way, value: str, parts: tuple[tuple[str, str], ...] = ()) -> Reached:
    label = "Home" if _MEANT_FOR_HOME in each.types else "Work" if "WORK" in each.types else ""
    is_private = _MEANT_FOR_HOME in each.types and way in {Way.POST, Way.PHONE, Way.FAX}
    return Reached(way, value.strip(), label, is_private, bool(each.types & {"PREF", "1"}), parts)


def _address(each: Property) -> Reached:
    """ADR: post office box; extended; street; locality; region; postal code; country (RFC 6350, 6.3.1)."""
    box, extended, street, locality, region, code, country = [*each.fields(), *[""] * 7][:7]
    street = ", ".join(filter(None, (street.replace("\n", ", "), extended, box)))
    town = " ".join(filter(None, (code, locality)))
    lines = (street, town, region, country)
    parts = {
        "street": street,
        "locality": locality,
        "region": region,
        "postal_code": code,
        "country": country_named(country),
    }
    kept = tuple((name, value) for name, value in parts.items() if value)
    return _way(each, Way.POST, "\n".join(filter(None, lines)), kept)


def _day(written: str) -> PartialDate | None:
    """A birthday with its year; one without ("--0203") cannot be kept as a date."""
    found = _DAY.match(written.strip())
    if found is None:
        return None
    try:
        year, month, day = found.groups()
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError:
        return None
