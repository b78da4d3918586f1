"""What is said of a list of participants before it is put into its exchange: columns, cells, rows, and the sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imports.tables.days import Order
from imports.tables.headings import Field
from imports.tables.proposals import Decision, Fate
from ui.choices import exchanges, hosting
from ui.names import country_name, language_name
from ui.shown import show
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QLocale

    from imports.tables.proposals import Choice, Difference, Proposal


def fields() -> dict[str, str]:
    """What a column can mean, in the order in which it is offered."""
    return {
        Field.LEAVE_OUT: tr("Leave out"),
        Field.FULL_NAME: tr("Name"),
        Field.FAMILY: tr("Family name"),
        Field.GIVEN: tr("Given name"),
        Field.OWN_NAME: tr("Name in own script"),
        Field.PART: tr("Part"),
        Field.HEADS: tr("How many (without names)"),
        Field.SEX: tr("Gender"),
        Field.BORN: tr("Birth date"),
        Field.AGE: tr("Age"),
        Field.PLACE: tr("Comes from"),
        Field.COUNTRY: tr("Country"),
        Field.NATIONALITY: tr("Nationality"),
        Field.ORGANISATION: tr("School or organisation"),
        Field.SCHOOL_CLASS: tr("Class"),
        Field.GROUP: tr("Group"),
        Field.EMAIL: tr("E-mail"),
        Field.PHONE: tr("Telephone"),
        Field.ADDRESS: tr("Home address"),
        Field.GUARDIAN: tr("Guardian"),
        Field.GUARDIAN_REACHED: tr("Guardian’s telephone or e-mail"),
        Field.EMERGENCY: tr("In an emergency, call"),
        Field.DIET: tr("Diet"),
        Field.ALLERGIES: tr("Allergies"),
        Field.HEALTH: tr("Health"),
        Field.MOBILITY: tr("Mobility"),
        Field.PASSPORT_COUNTRY: tr("Passport of"),
        Field.PASSPORT_EXPIRES: tr("Passport ends"),
        Field.PASSPORT_NUMBER: tr("Passport number (not kept)"),
        Field.VISA: tr("Visa"),
        Field.INSURANCE: tr("Insurance"),
        Field.SHIRT_SIZE: tr("Shirt size"),
        Field.SMOKES: tr("Smokes"),
        Field.LANGUAGES: tr("Languages"),
        Field.CONSENT_TRAVEL: tr("Consent to travel"),
        Field.CONSENT_MEDICAL: tr("Consent to a doctor"),
        Field.CONSENT_PHOTO: tr("Consent to photos"),
        Field.CONSENT_DATA: tr("Consent to data to the partner"),
        Field.REMARK: tr("Remark, kept as a note"),
    }


def orders() -> dict[Order, str]:
    return {Order.DAY_FIRST: tr("day first"), Order.MONTH_FIRST: tr("month first")}


def understood(field: str, said: Any, locale: QLocale) -> str:
    """A value as it will stand in the book, in the words of the reader."""
    if isinstance(said, bool):
        return tr("yes") if said else tr("no")
    if field.startswith("consent"):
        return tr("yes, {day}").format(day=show(said, {}, locale))
    match field:
        case Field.COUNTRY | Field.NATIONALITY | Field.PASSPORT_COUNTRY:
            return country_name(str(said), locale)
        case Field.LANGUAGES:
            return ", ".join(language_name(str(each), locale) or str(each) for each in said)
        case Field.ALLERGIES:
            words = hosting.allergens()
            return ", ".join(words.get(each) or each for each in said)
        case _:
            return show(said, _choices(field), locale)


def _choices(field: str) -> Mapping[str, str]:
    match field:
        case Field.PART:
            return exchanges.parts()
        case Field.VISA:
            return exchanges.visas()
        case Field.SMOKES:
            return exchanges.smoking()
        case Field.SEX:
            return {"female": tr("female"), "male": tr("male"), "non-binary": tr("non-binary")}
        case _:
            return {}


def decided(proposal: Proposal, choice: Choice, whom: str) -> str:
    """What is done with a row; ``whom`` is what the chosen person is called."""
    if choice.decision is Decision.LEAVE_OUT:
        return {
            Fate.TWICE: tr("Stays out: twice in the list"),
            Fate.WRONG: tr("Stays out: no name"),
            Fate.THERE: tr("There already"),
        }.get(proposal.fate, tr("Stays out"))
    if choice.decision is Decision.KNOWN:
        if proposal.fate is Fate.THERE:
            return tr("There already: {person}").format(person=whom)
        return tr("Known: {person}").format(person=whom)
    if proposal.fate is Fate.HEADS:
        return tr("Heads without names")
    return tr("New, or {person}?").format(person=whom) if proposal.fate is Fate.PERHAPS else tr("New")


def take(difference: Difference, locale: QLocale) -> str:
    """The choice of the table's value where the book has another."""
    return tr("{field}: take “{told}” in place of “{kept}”").format(
        field=fields()[difference.field],
        told=understood(difference.field, difference.told, locale),
        kept=understood(difference.field, difference.kept, locale),
    )


def summed(counts: Mapping[str, int]) -> str:
    """As "38 go in, 1 is there already, 1 stays out"."""
    said = [tr("%Ln go in", "", counts["go in"]) if counts["go in"] != 1 else tr("1 goes in")]
    if counts["there"]:
        said.append(
            tr("1 is there already") if counts["there"] == 1 else tr("%Ln are there already", "", counts["there"])
        )
    if counts["left out"]:
        said.append(tr("1 stays out") if counts["left out"] == 1 else tr("%Ln stay out", "", counts["left out"]))
    return ", ".join(said)
