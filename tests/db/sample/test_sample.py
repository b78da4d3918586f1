"""The sample book: whole, sound, current on the day it is made, the same each time, and never over another file."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from db.book import Book
from db.check import check
from db.errors import BookExists
from db.history import HistoryChange, HistoryRow
from db.queries.attention.entry import What, When
from db.queries.case import case
from db.queries.contents import read
from db.queries.counts import counts, standings
from db.queries.home import home
from db.queries.search import search
from db.records.document import Document
from db.records.letter import Letter
from db.records.organisation import Side
from db.records.participant import Participant
from db.rules.lifecycle import Stage
from db.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def book(sample_book: Path) -> Iterator[Book]:
    with Book.open(sample_book) as opened:
        yield opened


def test_every_kind_of_record_is_in_it(book: Book) -> None:
    few = {one.kind for one in counts(book) if one.living < 2}
    assert few == {"association"}


def test_it_is_sound(book: Book) -> None:
    verdict = check(book)
    assert verdict.sound, verdict.sentences


def test_it_is_as_large_as_ten_years(book: Book) -> None:
    number = {one.kind: one.living for one in counts(book)}
    assert number["letter"] >= 250
    assert number["exchange"] >= 60
    assert 80 <= number["person"] <= 130
    changes = book.rows(select(HistoryChange.title))
    assert len(changes) > 300
    # Nobody reads the same sentence fifty times.
    assert Counter(row[0] for row in changes).most_common(1)[0][1] <= 12


def test_letters_hardly_repeat_each_other(book: Book) -> None:
    texts = Counter(str(row[0]) for row in book.rows(select(Letter.text).where(Letter.text.is_not(None))))
    assert texts.most_common(1)[0][1] <= 4
    assert len(texts) > 180


def test_it_speaks_in_many_scripts(book: Book) -> None:
    for word in ("白鷺市", "Sträßner", "Conceição", "ليلى", "נועה", "สุดา", "अंजलि", "佐藤", "서연"):
        assert search(book, word), word
    texts = [row[0] for row in book.rows(select(Letter.text))]
    languages = {text.original for text in texts if text is not None}
    assert languages == {"en", "zh-Hant", "de", "pt", "th"}


def test_every_partnership_is_at_another_point(book: Book) -> None:
    stages = Counter(one.stage for one in standings(book))
    assert stages == {Stage.ACTIVE: 3, Stage.EXPLORING: 1, Stage.ENDED: 1}


def test_home_has_something_late_something_this_week_and_something_coming(book: Book) -> None:
    groups = {group.when: {entry.what: entry for entry in group.entries} for group in home(book, TODAY).groups}
    owed = groups[When.LATE][What.REPLY_BY_US]
    assert owed.due.first == TODAY - timedelta(days=68)
    assert What.TASK in groups[When.THIS_WEEK]
    assert What.NOTICE_ENDS in groups[When.THIS_WEEK]
    later = groups[When.LATER]
    assert later[What.CONSENTS_MISSING].facts.number == 3
    assert later[What.ANNIVERSARY].facts.years == 70
    assert What.GRANT_REPORT in later


def test_porto_sereno_goes_quiet_and_nobody_else(book: Book) -> None:
    found = [
        (entry.about.called, entry.facts.months)
        for group in home(book, TODAY).groups
        for entry in group.entries
        if entry.what is What.GOING_QUIET
    ]
    assert found == [("Porto Sereno", 22)]


def test_the_mayors_of_today_are_in_office(book: Book) -> None:
    bailu = next(one.uid for one in standings(book) if "Bailu" in one.called)
    names = {line.person.called for line in case(book, bailu, TODAY).in_office}
    assert {"Amara Castell", "Lin Mei-hua 林美華"} <= names
    assert not any("Chen Kuo-hsiung" in name for name in names)


def test_eleven_guests_of_january_and_who_hosted_them(book: Book) -> None:
    heads = Counter(row[0] for row in book.rows(select(Participant.side).where(Participant.passport_country == "TW")))
    assert heads == {Side.PARTNER: 13}


def test_its_files_can_be_read_back(book: Book) -> None:
    for sha256, size, media_type in book.rows(select(Document.sha256, Document.size, Document.media_type)):
        data = read(book, sha256)
        assert len(data) == size
        assert media_type != "application/pdf" or data.startswith(b"%PDF")


def test_the_same_day_makes_the_same_book(book: Book, tmp_path: Path) -> None:
    make_sample(tmp_path / "again.twinbook", TODAY)
    with Book.open(tmp_path / "again.twinbook") as again:
        assert _content(again) == _content(book)


@pytest.mark.parametrize("today", [date(2027, 1, 1), date(2028, 2, 29)])
def test_it_is_current_on_any_day(tmp_path: Path, today: date) -> None:
    make_sample(tmp_path / "other.twinbook", today)
    with Book.open(tmp_path / "other.twinbook") as other:
        late, this_week, later = home(other, today).groups
        assert late.entries
        assert this_week.entries
        assert later.entries
        assert other.scalar(select(Letter.dated).where(Letter.dated > today)) is None


def test_it_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.twinbook"
    path.write_text("precious")
    with pytest.raises(BookExists):
        make_sample(path, TODAY)
    assert path.read_text() == "precious"


def test_a_sample_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _of: int) -> None:
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        make_sample(tmp_path / "half.twinbook", TODAY, stop)
    assert list(tmp_path.iterdir()) == []


def _content(book: Book) -> list[tuple[str, str]]:
    """What every change wrote, without who made it when under which identity."""
    rows = book.rows(
        select(HistoryChange.title, HistoryRow.after)
        .join(HistoryRow, HistoryRow.change_id == HistoryChange.id)
        .order_by(HistoryRow.change_id, HistoryRow.record_id)
    )
    return [(title, _told(after)) for title, after in rows]


def _told(after: str | None) -> str:
    told = json.loads(after) if after else {}
    return json.dumps(
        {name: value for name, value in told.items() if name not in {"uid", "created", "changed", "binned"}},
        sort_keys=True,
    )
