"""The words written for a report: kept for its years, taken back, and printed by the terminal as by the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.book import Book
from db.queries.facts import NO_WORDS, Wording
from db.queries.report_words import ANNUAL, ReportWords, report_words, setting_name
from db.queries.reporting_years import years_with_records
from db.records.association import Association
from db.records.exchange import Exchange, ExchangeKind
from db.records.letter import Letter, LetterDirection
from db.records.setting import Setting
from db.report_words import keep_words
from db.values import PartialDate, Texts

_SAID = st.builds(Wording, st.text(min_size=1).filter(str.strip), st.sampled_from(["en", "zh-Hant", ""]))
_WORDS = st.builds(
    ReportWords,
    *[st.one_of(st.just(NO_WORDS), _SAID)] * 4,
    st.dictionaries(st.sampled_from(["glance", "money"]), _SAID),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(words=_WORDS)
def test_what_is_kept_is_read_again(book: Book, words: ReportWords) -> None:
    keep_words(book, "Write", ANNUAL, (2024, 2024), words)
    assert report_words(book, ANNUAL, 2024, 2024) == words


def test_each_span_of_years_has_its_own_and_writing_can_be_taken_back(book: Book) -> None:
    first, second = (ReportWords(foreword=Wording(text, "en")) for text in ("One", "Two"))
    keep_words(book, "Write in the annual report 2024", ANNUAL, (2024, 2024), first)
    keep_words(book, "Write in the annual report 2024", ANNUAL, (2024, 2024), second)
    assert report_words(book, ANNUAL, 2024, 2025) == report_words(book, ANNUAL, 2025, 2025) == ReportWords()
    book.undo()
    assert report_words(book, ANNUAL, 2024, 2024) == first
    book.undo()
    assert report_words(book, ANNUAL, 2024, 2024) == ReportWords()


def test_what_another_program_wrote_amiss_is_no_words(book: Book) -> None:
    for value in ("text", 3, ["x"], {"foreword": "x", "introductions": [1]}, {"foreword": {"text": 1}}):
        with book.change("Write") as change:
            for old in change.all(Setting, name=setting_name(ANNUAL, 2024, 2024)):
                change.bin(old)
            change.add(Setting, name=setting_name(ANNUAL, 2024, 2024), value=value)
        assert report_words(book, ANNUAL, 2024, 2024) == ReportWords()


def test_years_with_records_are_reporting_years(tmp_path: Path) -> None:
    with Book.new(tmp_path / "years.twinbook", who="M. Aldous") as book:
        assert years_with_records(book) == ()
        with book.change("Fill") as change:
            change.add(Association, name=Texts.only("en", "Friends"), year_starts=7)
            change.add(Letter, subject="X", direction=LetterDirection.IN, dated=date(2024, 6, 30))
            binned = change.add(Letter, subject="Y", direction=LetterDirection.IN, dated=date(2010, 6, 30))
            change.bin(binned)
            change.add(
                Exchange,
                title=Texts.only("en", "Visit"),
                exchange_kind=ExchangeKind.SPORT,
                starts=PartialDate(2025, 8),
            )
        assert years_with_records(book) == (2025, 2023)
