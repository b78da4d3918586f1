"""A list of participants looked at and put in from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.book import Book
from db.records.exchange import Exchange, ExchangeKind
from db.records.participant import Participant
from db.values import Texts
from tests.desktop.conftest import Twinbook


@pytest.fixture
def visit(larkhaven: Path) -> Path:
    with Book.open(larkhaven, who="M. Aldous") as book, book.change("A visit") as change:
        change.add(Exchange, title=Texts.only("en", "Dancers of Bailu"), exchange_kind=ExchangeKind.YOUTH)
    return larkhaven


@pytest.fixture
def guests(tmp_path: Path) -> Path:
    file = tmp_path / "guests.csv"
    file.write_bytes("姓名,生日,T-Shirt\n王小明,民國99年9月3日,M\n陳怡婷,2099-01-01,S\n,2010-01-01,S\n".encode("cp950"))
    return file


def test_a_list_is_shown_first_and_put_in_only_when_asked(twinbook: Twinbook, visit: Path, guests: Path) -> None:
    said = twinbook("participants", visit, "--exchange", "dancers", guests)
    assert said.status == 0
    assert "王小明" in said.out
    assert "Row 3, 生日: “2099-01-01” lies in the future" in said.out
    assert said.out.splitlines()[-1] == "2 would go in, 0 there already, 1 left out."
    assert _count(visit) == 0

    put = json.loads(twinbook("participants", visit, "--exchange", "dancers", guests, "--put", "--json").out)
    assert (put["put"], put["go_in"], put["left_out"], put["there"]) == (True, 2, 1, 0)
    assert [row["fate"] for row in put["rows"]] == ["new", "new", "wrong"]
    assert [bool(row["participant"]) for row in put["rows"]] == [True, True, False]
    assert [column["means"] for column in put["columns"]] == ["full name", "born", "shirt size"]
    assert _count(visit) == 2

    twinbook("undo", visit)
    assert _count(visit) == 0


def test_what_is_no_list_or_no_exchange_is_refused_with_a_sentence(
    twinbook: Twinbook, visit: Path, guests: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    for words, sentence in (
        (("--exchange", "dancers", empty), "It is empty"),
        (("--exchange", "jazz", guests), "jazz"),
        (("--exchange", "dancers", tmp_path / "nowhere.csv"), "nowhere.csv"),
    ):
        said = twinbook("participants", visit, *words)
        assert said.status == 1
        assert sentence in said.err
        assert "Traceback" not in said.err


def _count(path: Path) -> int:
    with Book.open(path, who="M. Aldous") as book, book.change("Look") as change:
        return len(change.all(Participant))
