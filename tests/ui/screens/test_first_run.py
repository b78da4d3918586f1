"""The first run: three doors, five questions, and where the book will be kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from db.errors import BookExists
from db.founding import Answers
from db.records.association import Paper
from tests.ui.screens.reading import mute, words_on
from ui.screens.first_run import Doors
from ui.screens.founding import Founding

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Started = list[tuple[Path, Answers]]


@pytest.fixture
def started() -> Started:
    return []


@pytest.fixture
def doors(qtbot: QtBot, tmp_path: Path, started: Started) -> Doors:
    QLocale.setDefault(QLocale("en_US"))
    page = Doors([tmp_path / "Old friends.twinbook"], tmp_path, lambda path, answers: started.append((path, answers)))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def _questions(doors: Doors, qtbot: QtBot) -> Founding:
    doors.start_button.setFocus()
    qtbot.keyClick(doors.start_button, Qt.Key.Key_Return)
    assert doors.founding is not None
    return doors.founding


def _type(qtbot: QtBot, founding: Founding, name: str, words: str) -> None:
    qtbot.keyClicks(founding.questions.rows[name].slot.editor.target(), words)


def test_three_doors_and_the_books_that_were_open_before(doors: Doors, qtbot: QtBot) -> None:
    said = words_on(doors)
    for words in ("Look around", "Start our book", "Open a book…", "Old friends"):
        assert words in said
    assert mute(doors) == []
    with qtbot.waitSignal(doors.asked) as sample:
        doors.sample_button.click()
    with qtbot.waitSignal(doors.asked) as other:
        doors.open_button.click()
    assert (sample.args, other.args) == (["sample"], ["open"])


def test_five_answers_by_the_keyboard_start_the_book(
    doors: Doors, qtbot: QtBot, started: Started, tmp_path: Path
) -> None:
    founding = _questions(doors, qtbot)
    _type(qtbot, founding, "name", "Rockville: Sister/City Corporation")
    _type(qtbot, founding, "home", "Rockville")
    founding.start_button.setFocus()
    qtbot.keyClick(founding.start_button, Qt.Key.Key_Return)
    ((path, answers),) = started
    assert path == tmp_path / "Rockville Sister City Corporation.twinbook"
    assert answers == Answers("Rockville: Sister/City Corporation", "en", "Rockville", "US", Paper.LETTER, 1)
    assert mute(founding) == []


def test_the_paper_follows_the_country_until_it_is_chosen(doors: Doors, qtbot: QtBot) -> None:
    founding = _questions(doors, qtbot)
    country = founding.questions.rows["country"].slot.editor.target()
    country.setFocus()
    country.lineEdit().selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(country, "Germany")
    assert founding.questions.standing("country") == "DE"
    assert founding.questions.standing("paper") == "a4"


def test_what_is_missing_is_said_and_nothing_is_made(doors: Doors, qtbot: QtBot, started: Started) -> None:
    founding = _questions(doors, qtbot)
    founding.start()
    assert "What is the association called?" in founding.questions.problem.text()
    assert founding.questions.rows["name"].slot.editor.target().hasFocus()
    assert started == []


def test_a_book_that_is_there_is_never_proposed(doors: Doors, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "Friends.twinbook").touch()
    founding = _questions(doors, qtbot)
    _type(qtbot, founding, "name", "Friends")
    assert founding.path == tmp_path / "Friends 2.twinbook"
    founding.choose_path(tmp_path / "elsewhere")
    assert founding.path == tmp_path / "elsewhere.twinbook"


def test_a_book_that_cannot_be_made_says_why_and_keeps_the_answers(qtbot: QtBot, tmp_path: Path) -> None:
    def refuse(_path: Path, _answers: Answers) -> None:
        raise BookExists("There is a file already.")

    founding = Founding(tmp_path, refuse)
    qtbot.addWidget(founding)
    founding.show()
    for name, words in (("name", "Friends"), ("home", "Rockville")):
        _type(qtbot, founding, name, words)
    founding.questions.fill({"country": "US", "language": "en"})
    founding.start()
    assert founding.questions.problem.text() == "There is a file already."
    assert founding.questions.standing("name") == "Friends"
