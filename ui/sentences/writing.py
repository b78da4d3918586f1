"""What is said of a letter that is being written: where it stands, what its number will be, what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.planning.finishing import Lack, What
from ui.names import language_name
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale


def standing(state: str, register: str, upcoming: str) -> str:
    """Where the letter stands: ``register`` is its number, ``upcoming`` the one that it would get now."""
    if state == "ready":
        return tr("Finished as {number}. It waits to be sent.").format(number=register)
    if register:
        return tr("A draft. It keeps its number {number}.").format(number=register)
    return tr("A draft. {number} will be given when it is finished.").format(number=upcoming)


def lack(one: Lack, locale: QLocale) -> str:
    """What is lacking, as a sentence."""
    language = language_name(one.language, locale)
    if one.what is What.TEXT:
        return tr("Nothing is written in {language} yet.").format(language=language) if language else tr(
            "Nothing is written yet."
        )  # fmt: skip
    if one.what is What.FIELD:
        where = language or tr("the subject")
        return tr("{where}: “{field}” is not filled in.").format(where=where, field="{" + one.name + "}")
    return {
        What.ADDRESSEE: tr("It is addressed to nobody: add a name to the line “To”."),
        What.SUBJECT: tr("It has no subject."),
        What.ADDRESS: tr(
            "The book has no postal address of {name} but a private one, if any: write the envelope by hand."
        ).format(name=one.name),
    }[one.what]
