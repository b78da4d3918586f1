"""Starting a book: the association whose book it is and its home place, from the five questions of the first run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from db.book import Book
from db.errors import RuleBroken
from db.records.association import Association, Paper
from db.records.place import Place
from db.values import Texts

# Where letters are written on US Letter: Unicode CLDR 48, supplemental measurementData, paperSize.
_LETTER_COUNTRIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
# Shape of a language tag: RFC 5646, section 2.1, without grandfathered tags.
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers. ``language`` is a BCP 47 tag, ``country`` (ISO 3166) that of the home place; both may come later.

    ``year_starts`` is the month, 1 to 12, in which the reporting year begins.
    """

    name: str
    language: str = "en"
    home: str = ""
    country: str = ""
    paper: Paper = Paper.A4
    year_starts: int = 1


def found(path: Path, answers: Answers, *, who: str = "") -> Book:
    """Make a book that holds the association, and open it.

    Raises BookExists, CannotWrite, or RuleBroken for an answer that cannot stand; then no file is left behind.
    """
    _look_at(answers)
    book = Book.new(path, who=who)
    try:
        with book.change(f"Start the book of {answers.name}") as change:
            home = None
            if answers.home:
                home = change.add(Place, name=_text(answers.home, answers), country=answers.country)
            change.add(
                Association,
                name=_text(answers.name, answers),
                home=home,
                paper=answers.paper,
                year_starts=answers.year_starts,
                languages=[answers.language],
                currency=currency_of(answers.country),
            )
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


def usual_paper(country: str) -> Paper:
    """The paper that a country (ISO 3166) writes on."""
    return Paper.LETTER if country in _LETTER_COUNTRIES else Paper.A4


def currency_of(country: str) -> str:
    """The currency that a country (ISO 3166) pays with today, the euro where it is unknown."""
    from babel.numbers import get_territory_currencies

    return next(iter(get_territory_currencies(country)), "EUR") if country else "EUR"


def is_country(code: str) -> bool:
    """Whether this is a country of ISO 3166."""
    from babel import Locale

    return re.fullmatch("[A-Z]{2}", code) is not None and code in Locale("en").territories and code not in {"EU", "ZZ"}


def _text(text: str, answers: Answers) -> Texts:
    return Texts(answers.language, {answers.language: text})


def _look_at(answers: Answers) -> None:
    if not answers.name.strip():
        raise RuleBroken("The association needs a name.", "name_is_given", "name")
    if not _LANGUAGE.fullmatch(answers.language):
        raise RuleBroken("A language is written like en, de or zh-Hant.", "language_is_a_tag", "language")
    if answers.home and not is_country(answers.country):
        raise RuleBroken("The home place needs its country, in two letters such as US or DE.", "is_country", "country")
