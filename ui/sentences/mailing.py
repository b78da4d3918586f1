"""What is said of a mailing: by which way a letter goes, why somebody gets none, how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.letters.addressees import Barred
from db.queries.letters.addresses import AtHome, Lacking
from db.queries.letters.mailing import By, Unfit
from db.records.letter import Channel
from ui.names import language_name
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.letters.mailing import Plan, Planned, Why


def ways() -> dict[str, str]:
    return {
        By.EITHER.value: tr("As each prefers"),
        By.POST.value: tr("All by post"),
        By.EMAIL.value: tr("All by e-mail"),
    }


def households() -> dict[str, str]:
    return {
        AtHome.EACH.value: tr("One for each person"),
        AtHome.BY_NAMES.value: tr("One for each home, with all names"),
        AtHome.AS_FAMILY.value: tr("One for each family"),
    }


def why(reason: Why) -> str:
    """Why somebody gets nothing, in a few words."""
    return {
        Barred.GONE: tr("no longer in the book"),
        Barred.ERASED: tr("erased"),
        Barred.DEAD: tr("has died"),
        Barred.CLOSED: tr("no longer exists"),
        Barred.DO_NOT_CONTACT: tr("is not to be contacted"),
        Barred.WITHDRAWN: tr("has withdrawn the consent to be contacted"),
        Lacking.NO_NAME: tr("has no name in the book"),
        Lacking.NO_ADDRESS: tr("no address in the book"),
        Lacking.HOME_ONLY: tr("only a private address"),
        Unfit.NO_EMAIL: tr("no e-mail address in the book"),
        Unfit.PRIVATE_EMAIL: tr("only a private e-mail address"),
        Unfit.NO_LANGUAGE: tr("no text in a language of theirs"),
        Unfit.TAKEN_OUT: tr("taken out by hand"),
    }[reason]


def how(one: Planned, locale: QLocale) -> str:
    """In which language a letter goes and by which way: "German, by post"."""
    language = language_name(one.version.language, locale)
    if one.channel is Channel.EMAIL:
        return tr("{language}, by e-mail").format(language=language)
    return tr("{language}, by post").format(language=language)


def how_many(plan: Plan) -> str:
    """The letters and those who get none: "24 letters, 3 get none"."""
    number, out = len(plan.letters), len(plan.left_out)
    letters = tr("1 letter") if number == 1 else tr("%Ln letters", "", number)
    if not out:
        return letters
    none = tr("1 gets none") if out == 1 else tr("%Ln get none", "", out)
    return tr("{letters}, {none}").format(letters=letters, none=none)
