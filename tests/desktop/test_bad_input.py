"""Bad input gets a sentence, the right status, and loses nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.sqlite.file import FORM, FormVersion
from desktop import paths
from tests.desktop.conftest import Twinbook

HOUSE = Path(__file__).parents[2]
READING = (["show"], ["search", "x"], ["check"], ["history"], ["undo"])


def _annual(book: Path, *words: object) -> list[object]:
    return ["report", "annual", book, "--output", book.with_suffix(".pdf"), *words]


@pytest.mark.parametrize("words", READING)
def test_a_path_that_is_no_book(twinbook: Twinbook, tmp_path: Path, words: list[str]) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friends", encoding="utf-8")
    for path, told in (
        (letter, "is not a Twinbook book"),
        (tmp_path, "is a folder"),
        (tmp_path / "nowhere.twinbook", "There is no book at"),
    ):
        said = twinbook(words[0], path, *words[1:])
        assert (said.status, said.out) == (1, "")
        assert told in said.err
        assert said.err.count("\n") == 1
    assert letter.read_text(encoding="utf-8") == "Dear friends"
    assert list(tmp_path.iterdir()) == [letter]


@pytest.mark.parametrize("words", READING)
def test_a_newer_book_is_not_touched(twinbook: Twinbook, larkhaven: Path, words: list[str]) -> None:
    content = bytearray(larkhaven.read_bytes())
    content[60:64] = FormVersion(FORM.incompatible + 1, 0).stored().to_bytes(4)
    larkhaven.write_bytes(content)
    said = twinbook(words[0], larkhaven, *words[1:])
    assert said.status == 1
    assert "newer Twinbook" in said.err
    assert larkhaven.read_bytes() == bytes(content)


@pytest.mark.parametrize("command", ["new", "sample"])
def test_what_stands_there_is_not_overwritten(twinbook: Twinbook, tmp_path: Path, command: str) -> None:
    path = tmp_path / "mine.twinbook"
    path.write_text("mine", encoding="utf-8")
    said = twinbook(command, path)
    assert said.status == 1
    assert "There is already a file" in said.err
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("year", ["0", "-5", "799", "3000", "20255", "abc", "2024-2019", "2024-", "", "２０２４"])
def test_an_absurd_year_is_a_wrong_word(twinbook: Twinbook, larkhaven: Path, year: str) -> None:
    said = twinbook(*_annual(larkhaven, f"--year={year}"))
    assert said.status == 2
    assert "is not a year such as 2024" in said.err
    assert not larkhaven.with_suffix(".pdf").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["search", "a.twinbook"],
        ["show"],
        ["show", "a", "b"],
        ["history", "a", "--limit", "-1"],
        ["history", "a", "--limit", "many"],
        ["new", "a", "--year-start", "13"],
        ["new", "a", "--paper", "a3"],
        ["report"],
        ["report", "weekly", "a"],
        ["report", "annual", "a"],
        ["sample", "a", "--on", "yesterday"],
        ["sample", "a", "--on", "2023-02-29"],
        ["sample", "a", "--on", "0001-01-01"],
        ["--colour"],
        ["show", "a", "--jso"],
    ],
)
def test_wrong_words_have_a_status_of_their_own(twinbook: Twinbook, words: list[str]) -> None:
    said = twinbook(*words)
    assert (said.status, said.out) == (2, "")
    assert "usage: twinbook" in said.err


@pytest.mark.parametrize(("typed", "meant"), [("serch", "search"), ("shwo", "show"), ("repot", "report")])
def test_a_mistyped_command_is_told_which_was_meant(twinbook: Twinbook, typed: str, meant: str) -> None:
    said = twinbook(typed, "Larkhaven.twinbook", "x")
    assert said.status == 2
    assert f"did you mean “{meant}”?" in said.err
    assert f"did you mean “{meant}”?" in twinbook(typed).err


def test_a_book_that_is_not_there_opens_no_window(twinbook: Twinbook, tmp_path: Path) -> None:
    said = twinbook(tmp_path / "nowhere.twinbook")
    assert (said.status, said.err) == (1, f"There is no book at {tmp_path / 'nowhere.twinbook'}.\n")


def test_without_a_display_there_is_a_sentence_instead_of_a_window(
    twinbook: Twinbook, larkhaven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    said = twinbook(larkhaven)
    assert said.status == 1
    assert "no display" in said.err


def test_a_partnership_that_is_not_there_is_answered_with_those_that_are(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook(*_annual(larkhaven, "--year", 2024, "--partnership", "Nirgendwo"))
    assert said.status == 1
    assert "There are “Larkhaven ⇄ Annental” and “Larkhaven ⇄ Bailu 白鷺市”." in said.err
    said = twinbook(*_annual(larkhaven, "--year", 2024, "--partnership", "larkhaven"))
    assert "could be" in said.err


def test_a_report_takes_no_file_s_place_unasked_and_never_the_book_s(twinbook: Twinbook, larkhaven: Path) -> None:
    book = larkhaven.read_bytes()
    for words in ([], ["--replace"]):
        said = twinbook("report", "annual", larkhaven, "--year", 2024, "--output", larkhaven, *words)
        assert said.status == 1
        assert "It was not changed." in said.err
    assert larkhaven.read_bytes() == book


def test_what_nobody_expected_is_told_and_logged_without_what_stands_in_the_book(
    twinbook: Twinbook, larkhaven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("Lin Mei-hua, born 2009")

    monkeypatch.setattr("db.queries.counts.standings", fail)
    said = twinbook("show", larkhaven)
    assert said.status == 1
    assert str(paths.log_file()) in said.err
    assert "Lin" not in said.err
    log = paths.log_file().read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_bad_input.py" in log
    assert "Lin" not in log


def test_the_log_keeps_the_book_s_sentences_without_what_they_quote(twinbook: Twinbook, larkhaven: Path) -> None:
    twinbook(*_annual(larkhaven, "--year", 2024, "--partnership", "Nirgendwo"))
    line = paths.log_file().read_text(encoding="utf-8").splitlines()[-1]
    assert "NoSuchRecord: No partnership in this book is called “…”. There are “…” and “…”." in line


def test_an_interrupt_is_quiet(twinbook: Twinbook, larkhaven: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("db.queries.counts.standings", interrupt)
    said = twinbook("show", larkhaven)
    assert (said.status, said.err) == (130, "")


# In a process of its own


def _apart(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        capture_output=True,
        check=False,
        cwd=HOUSE,
        env={**os.environ, **environment},
    )


def test_a_console_of_another_alphabet_does_not_stop_a_command(larkhaven: Path) -> None:
    for encoding in ("ascii", "cp1252", "cp437"):
        said = _apart("show", larkhaven, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert (said.returncode, said.stderr) == (0, b"")
        assert b"Bailu" in said.stdout
    said = _apart("show", larkhaven, "--json", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert "白鷺市" in said.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipe")
def test_a_reader_that_goes_away_is_no_fault(larkhaven: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        said = subprocess.run(
            [sys.executable, "-m", "desktop", "history", str(larkhaven)],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            cwd=HOUSE,
        )
    finally:
        os.close(writing)
    assert (said.returncode, said.stderr) == (141, b"")


# Root may write anywhere, so it gives its rights away first; what is imported later must be in memory by then.
def without_root_s_rights() -> list[str]:
    """The words before a command with which even root is bound by the rights of files (setpriv of util-linux)."""
    return ["setpriv", "--bounding-set", "-dac_override"] if os.geteuid() == 0 else []


@pytest.mark.skipif(os.name == "nt", reason="rights on Windows are of another kind")
def test_a_read_only_folder_is_read_and_not_written(larkhaven: Path, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    book = folder / "Larkhaven.twinbook"
    book.write_bytes(larkhaven.read_bytes())
    folder.chmod(0o555)
    commands = [["show", str(book)], ["undo", str(book)], ["new", str(folder / "new.twinbook")]]
    run = "import json, sys; from desktop.main import main; print([main(words) for words in json.loads(sys.argv[1])])"
    try:
        said = subprocess.run(
            [*without_root_s_rights(), sys.executable, "-c", run, json.dumps(commands)],
            capture_output=True,
            encoding="utf-8",
            check=True,
            cwd=HOUSE,
        )
    finally:
        folder.chmod(0o755)
    assert json.loads(said.stdout.splitlines()[-1]) == [0, 1, 1]
    assert "for reading only" in said.stderr
    assert "No book can be made at" in said.stderr
    assert list(folder.iterdir()) == [book]


def test_an_older_book_is_brought_to_today_s_form_beside_a_copy(twinbook: Twinbook, larkhaven: Path) -> None:
    content = bytearray(larkhaven.read_bytes())
    content[60:64] = FormVersion(FORM.incompatible - 1, 9).stored().to_bytes(4)
    larkhaven.write_bytes(content)
    said = twinbook("show", larkhaven, "--json")
    assert said.status == 0
    kept = larkhaven.with_name(f"Larkhaven (form {FORM.incompatible - 1}.9).twinbook")
    assert said.err == f"The book was brought to this Twinbook's form; as it was it is kept as {kept.name}.\n"
    assert kept.read_bytes() == bytes(content)
    assert twinbook("check", larkhaven).status == 0
