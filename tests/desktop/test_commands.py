"""What each command answers, for a person and for a program."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from db.book import Book
from desktop import commands
from desktop.main import main
from tests.desktop.conftest import Twinbook


def test_show_tells_counts_and_stages(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook("show", larkhaven)
    assert said.status == 0
    assert "Larkhaven ⇄ Bailu 白鷺市  active  since 2019-07" in said.out
    assert "place              3" in said.out


def test_show_in_json_has_every_kind_and_each_partnership(twinbook: Twinbook, larkhaven: Path) -> None:
    told = json.loads(twinbook("show", larkhaven, "--json").out)
    assert (told["records"]["place"], told["records"]["letter"], told["bin"]["place"]) == (3, 0, 0)
    assert [one["called"] for one in told["partnerships"]] == ["Larkhaven ⇄ Annental", "Larkhaven ⇄ Bailu 白鷺市"]
    assert {one["stage"] for one in told["partnerships"]} == {"active"}
    assert {one["since"] for one in told["partnerships"]} == {"2019-07"}


def test_search_finds_in_any_script(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook("search", larkhaven, "白鷺")
    assert (said.status, said.out.splitlines()[0]) == (0, "Larkhaven ⇄ Bailu 白鷺市 (partnership)")
    told = json.loads(twinbook("search", larkhaven, "bailu", "exam", "--json").out)
    assert [(one["kind"], one["called"], one["owner"]) for one in told] == [("place", "Bailu 白鷺市", None)]


def test_search_that_finds_nothing_says_so(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook("search", larkhaven, "Nirgendwo")
    assert (said.status, said.out) == (0, "Nothing in this book holds “Nirgendwo”.\n")
    assert json.loads(twinbook("search", larkhaven, "Nirgendwo", "--json").out) == []
    assert twinbook("search", larkhaven, "%_*\"'", "--limit", 1).status == 0


def test_history_undo_and_redo_go_together(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook("undo", larkhaven, "--who", "Chair")
    assert (said.status, said.out) == (0, "Taken back: Enter Annental.\n")
    newest, *_ = json.loads(twinbook("history", larkhaven, "--json").out)
    assert (newest["title"], newest["kind"], newest["who"], newest["touched"]) == (
        "Enter Annental",
        "undone",
        "Chair",
        5,
    )
    assert datetime.fromisoformat(newest["moment"]).utcoffset() is not None
    assert twinbook("redo", larkhaven).out == "Done again: Enter Annental.\n"
    again = twinbook("redo", larkhaven)
    assert (again.status, again.err) == (1, "There is nothing to do again.\n")
    assert len(json.loads(twinbook("history", larkhaven, "--limit", 0, "--json").out)) == 5
    assert len(json.loads(twinbook("history", larkhaven, "--limit", 2, "--json").out)) == 2
    said = twinbook("history", larkhaven)
    assert "Enter Annental [redone]" in said.out
    assert "(taken back later)" in said.out


def test_undo_ends_where_the_book_began(twinbook: Twinbook, larkhaven: Path) -> None:
    for _ in range(3):
        assert twinbook("undo", larkhaven).status == 0
    said = twinbook("undo", larkhaven)
    assert (said.status, said.err) == (1, "There is no change left to take back.\n")


def test_check_calls_a_sound_book_sound(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook("check", larkhaven)
    assert said.status == 0
    assert said.out.startswith("The book is sound: ")
    assert json.loads(twinbook("check", larkhaven, "--json").out)["sound"] is True


def test_check_tells_a_damaged_book(twinbook: Twinbook, larkhaven: Path) -> None:
    content = larkhaven.read_bytes()
    larkhaven.write_bytes(content[:40_960] + b"\xa5" * (len(content) - 40_960))
    said = twinbook("check", larkhaven)
    assert said.status == 1
    assert "damaged" in said.err
    assert "Traceback" not in said.err


def test_new_makes_a_book_of_the_five_answers(twinbook: Twinbook, tmp_path: Path) -> None:
    path = tmp_path / "宜蘭市.twinbook"
    said = twinbook(
        *("new", path, "--name", "宜蘭市姊妹市協會", "--home", "宜蘭市", "--country", "tw"),
        *("--language", "zh-Hant", "--paper", "letter", "--year-start", 7),
    )
    assert (said.status, said.err) == (0, "")
    with Book.open(path) as book:
        assert book.undoable == "Start the book of 宜蘭市姊妹市協會"
    assert list(tmp_path.iterdir()) == [path]


def test_new_needs_nothing_but_a_file(twinbook: Twinbook, tmp_path: Path) -> None:
    assert twinbook("new", tmp_path / "Friends of Bailu.twinbook").status == 0
    assert "Friends of Bailu (association)" in twinbook("search", tmp_path / "Friends of Bailu.twinbook", "friends").out


def test_what_would_steer_a_terminal_is_not_let_out(twinbook: Twinbook, tmp_path: Path) -> None:
    path = tmp_path / "a.twinbook"
    assert twinbook("new", path, "--name", "Red \x1b[31m and \x9b2J\x07").status == 0
    for words in (("history", path), ("search", path, "red"), ("history", path, "--json")):
        out = twinbook(*words).out
        assert not any(char in out for char in "\x1b\x9b\x07")
    assert json.loads(twinbook("history", path, "--json").out)[0]["title"].endswith("\x9b2J\x07")


def test_a_closed_book_is_one_file_after_every_command(twinbook: Twinbook, larkhaven: Path) -> None:
    for words in (["show"], ["search", "x"], ["history"], ["check"], ["undo"], ["redo"]):
        twinbook(words[0], larkhaven, *words[1:])
        assert [file.name for file in larkhaven.parent.iterdir()] == [larkhaven.name]


@pytest.mark.parametrize("command", [[], ["new"], ["show"], ["search"], ["history"], ["undo"], ["report"], ["check"]])
def test_each_command_explains_itself_with_examples(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "examples:" in out
    assert f"twinbook {' '.join(command)}".rstrip() in out


def test_reports_are_listed(twinbook: Twinbook) -> None:
    said = twinbook("report", "--list")
    assert said.status == 0
    named = {line.split()[0] for line in said.out.splitlines() if line.strip()}
    assert {"annual", "letter", "register"} <= named
    assert "--partnership" in twinbook("report", "annual", "--help").out


def test_the_documentation_names_every_command_and_what_it_answers(twinbook: Twinbook, larkhaven: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    for name in commands.names():
        assert f"twinbook {name} " in page
    for words in (["show"], ["search", "bailu"], ["history"], ["check"]):
        told = json.loads(twinbook(words[0], larkhaven, *words[1:], "--json").out)
        (row,) = (line for line in page.splitlines() if line.startswith(f"| `{words[0]} --json`"))
        assert set(told[0] if isinstance(told, list) else told) <= set(re.findall("`([a-z]+)`", row))
