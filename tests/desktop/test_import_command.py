"""``twinbook import mail``: what it says, what it writes, and what it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.book import Book
from tests.desktop.conftest import Twinbook
from tests.imports.mail.post import message, town, written


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Larkhaven.twinbook"
    town(path).book.close()
    return path


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """A folder with a mail that is clear, one of a stranger, and a file that is empty."""
    folder = tmp_path / "post"
    folder.mkdir()
    written(folder, message(), message("An offer", "Hotel rooms.", sender="hotel@rooms.example", own="<2@r>"))
    (folder / "broken.eml").write_bytes(b"")
    return folder


def test_it_says_what_would_happen_then_does_it_then_knows_it(twinbook: Twinbook, file: Path, post: Path) -> None:
    said = twinbook("import", "mail", file, post, "--dry-run")
    assert said.status == 0
    assert "2 would go in, 0 known already, 1 refused." in said.out
    assert "broken.eml: It is empty." in said.out
    assert "hotel@rooms.example: not filed under a partnership, 1 of theirs." in said.out
    with Book.open(file) as book:
        assert book.undoable == "Start the book"
    assert "2 went in, 0 known already, 1 refused." in twinbook("import", "mail", file, post).out
    with Book.open(file) as book:
        assert book.undoable == "Import mail"
    assert "0 went in, 2 known already, 1 refused." in twinbook("import", "mail", file, post).out


def test_its_json_names_every_message(twinbook: Twinbook, file: Path, post: Path) -> None:
    answer = json.loads(twinbook("import", "mail", file, post, "--json").out)
    assert {name: answer[name] for name in ("in", "known", "refused", "dry_run", "threads_begun")} == {
        "in": 2, "known": 0, "refused": 1, "dry_run": False, "threads_begun": 2,
    }  # fmt: skip
    first, stranger = answer["letters"]
    assert (first["subject"], first["on"], first["direction"]) == ("Spring festival", "2024-03-05", "in")
    assert (len(first["partnerships"]), stranger["partnerships"]) == (1, [])
    assert answer["refusals"] == [{"name": "broken.eml", "subject": "", "reason": "It is empty."}]
    assert [(one["address"], one["count"]) for one in answer["unclear"]] == [("hotel@rooms.example", 1)]
    again = json.loads(twinbook("import", "mail", file, post, "--json").out)
    assert [one["uid"] for one in again["already"]] == [one["uid"] for one in answer["letters"]]


def test_all_of_it_goes_under_the_partnership_that_is_named(twinbook: Twinbook, file: Path, post: Path) -> None:
    answer = json.loads(twinbook("import", "mail", file, post, "--partnership", "Annental", "--json").out)
    assert all(len(one["partnerships"]) == 1 for one in answer["letters"])
    assert len({one["partnerships"][0] for one in answer["letters"]}) == 1
    assert answer["unclear"] == []


def test_a_path_where_nothing_is_ends_before_anything_is_written(twinbook: Twinbook, file: Path, post: Path) -> None:
    said = twinbook("import", "mail", file, post, post / "gone.mbox")
    assert said.status == 1
    assert "gone.mbox" in said.err
    assert twinbook("import", "mail", file, post, "--partnership", "Nowhere").status == 1
    with Book.open(file) as book:
        assert book.undoable == "Start the book"


def test_what_can_be_brought_in_is_listed(twinbook: Twinbook) -> None:
    assert "mail" in twinbook("import", "--list").out
    assert "import what? There are: mail" in twinbook("import").err
    assert twinbook("import").status == 2
