"""The columns of the people of one exchange: who they are, what they lack and need, and where they sleep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.choices import exchanges, hosting, people
from ui.listing.declaration import Column, listing
from ui.names import country_name
from ui.records.declaration import shown
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.exchange.roster import Roster
    from ui.kit.text import Tone
    from ui.records.declaration import Shown

_SHELF = "participant of an exchange"


def participants(guests: Roster) -> Shown:
    """The declaration of participants with the columns that only the list of one exchange can have.

    How many heads each is stands there at first only where some of them are several.
    """
    declared = shown("participant")
    parts, visas = exchanges.parts(), exchanges.visas()
    columns = listing(
        Column("called", tr("Name"), width=18, stretch=3),
        Column("part", tr("Part"), width=10, choices=parts),
        Column("age", tr("Age"), width=6, shown=_age),
        Column(
            "consents",
            tr("Consents"),
            width=9,
            choices={
                "in": tr("in", "consents"),
                "missing": tr("missing", "consents"),
                "lacked": tr("not given", "consents for what is over"),
            },
            otherwise=tr("–", "no consent is needed"),
            tone=lambda value: "warning" if value == "missing" else "plain",
            told=("consents_told", consents_told),
        ),
        Column("needs", tr("Needs"), width=9, stretch=1, shown=needs, private=True),
        Column("stays", tr("Stays with"), width=12, stretch=2, shown=stays, tone=_bedless),
        Column("heads", tr("Heads"), width=7, hidden=all(guest.heads == 1 for guest in guests.guests)),
        Column("side", tr("Side"), width=12, choices=people.sides(), hidden=True),
        Column("place", tr("From"), width=16, hidden=True),
        Column("organisation", tr("School or organisation"), width=22, hidden=True),
        Column("school_class", tr("Class"), width=8, hidden=True),
        Column("in_group", tr("Group"), width=10, hidden=True),
        Column("passport_country", tr("Passport of"), width=14, shown=_country, private=True, hidden=True),
        Column("passport_expires", tr("Passport ends"), width=13, private=True, hidden=True),
        Column("visa", tr("Visa"), width=12, choices=visas, hidden=True),
        Column("fee_due", tr("Fee due"), width=12, currency="fee_currency", hidden=True),
        Column("fee_paid", tr("Fee paid"), width=12, currency="fee_currency", hidden=True),
        Column("shirt_size", tr("Shirt size"), width=10, hidden=True),
        Column("attended", tr("Came"), width=12, choices=exchanges.attended(), hidden=True),
        Column("position", tr("No."), width=6, hidden=True),
        order="position",
        empty=declared.listing.empty,
    )
    return replace(declared, listing=replace(columns, shelf=_SHELF))


def consents_told(value: Any, _: QLocale) -> str:
    """Which consents are missing, and which are in."""
    if not value:
        return ""
    words = people.purposes()
    lines: list[str] = []
    for key, said in (("missing", tr("Missing: {purposes}")), ("in", tr("In: {purposes}"))):
        named = [words.get(each, each) for each in map(str, value.get(key, ()))]
        if named:
            lines.append(said.format(purposes=", ".join(named)))
    return ". ".join(lines)


def needs(value: Any, _: QLocale) -> str:
    """Diet, allergies, health and mobility in one line."""
    if not value:
        return ""
    words = hosting.allergens()
    allergies = [words.get(each, each) for each in map(str, value.get("allergies", ()))]
    parts = (value.get("diet", ""), ", ".join(allergies), value.get("health", ""), value.get("mobility", ""))
    return "; ".join(" ".join(part.split()) for part in parts if part)


def stays(value: Any, _: QLocale) -> str:
    """Under whose roof somebody sleeps, and that there is none yet for some nights or for all."""
    if not value:
        return ""
    roofs, bedless = value["roofs"], value["bedless"]
    if not bedless:
        return roofs
    if not roofs:
        return tr("– no bed yet")
    left = tr("1 night open") if bedless == 1 else tr("%Ln nights open", "", bedless)
    return tr("{roof}; {nights}").format(roof=roofs, nights=left)


def _bedless(value: Any) -> Tone:
    return "warning" if value and value["bedless"] else "plain"


def _age(value: Any, _: QLocale) -> str:
    """In years; "14–15" stays so where reading runs from right to left."""
    years: str = value["years"] if value else ""
    return years if years.isdigit() or not years else f"\N{LEFT-TO-RIGHT ISOLATE}{years}\N{POP DIRECTIONAL ISOLATE}"


def _country(value: Any, locale: QLocale) -> str:
    return country_name(value, locale)
