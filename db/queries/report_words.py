"""The words that people write for one report: foreword, introductions, outlook, to whom it is presented.

They are kept in the book, so that the chair's foreword is there on every computer and at the next printing: a setting
for each report and each span of years, "annual report 2025" or "annual report 2019-2024", whose value is a mapping.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import select

from db.book import Book
from db.queries.facts import NO_WORDS, Wording
from db.records.setting import Setting

ANNUAL = "annual report"
"""The name of the annual report in ``report_words``."""


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What was written for one report; ``introductions`` by the name of the section that they stand at the head of."""

    foreword: Wording = NO_WORDS
    foreword_by: Wording = NO_WORDS
    outlook: Wording = NO_WORDS
    presented: Wording = NO_WORDS
    introductions: Mapping[str, Wording] = field(default_factory=dict[str, Wording])


def report_words(book: Book, report: str, first: int, last: int) -> ReportWords:
    """The words for a report (``ANNUAL``) on these reporting years; empty ones where nobody wrote any."""
    statement = (
        select(Setting.value)
        .where(Setting.name == setting_name(report, first, last), Setting.binned.is_(None))
        .order_by(Setting.id)
        .limit(1)
    )
    said = _mapping(book.scalar(statement))
    return ReportWords(
        foreword=_wording(said.get("foreword")),
        foreword_by=_wording(said.get("foreword_by")),
        outlook=_wording(said.get("outlook")),
        presented=_wording(said.get("presented")),
        introductions={
            section: words
            for section, kept in _mapping(said.get("introductions")).items()
            if (words := _wording(kept)) != NO_WORDS
        },
    )


def setting_name(report: str, first: int, last: int) -> str:
    """The name of the setting that keeps the words."""
    return f"{report} {first}" if first == last else f"{report} {first}-{last}"


def _mapping(kept: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", kept) if isinstance(kept, dict) else {}


def _wording(kept: object) -> Wording:
    """A text with its language; no words for what is not shaped so, as another program may have written it."""
    said = _mapping(kept)
    text, language = said.get("text"), said.get("language", "")
    return Wording(text, language) if isinstance(text, str) and isinstance(language, str) and text.strip() else NO_WORDS
