"""Somebody drops a charter and a photo on a partnership, looks at them, finds them, and takes them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from tests.imports.making import pdf, photo
from tests.journeys.dragging import Dragged

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Application
    from tests.journeys.person import Person


def test_files_dropped_on_a_partnership_are_kept_seen_found_and_taken_back(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    charter = pdf(tmp_path / "charter.pdf", "Larkhaven and Bailu, hand in hand.", "A lantern shall cross every spring.")
    taken = photo(tmp_path / "on_the_river.jpg")
    person = application.start()
    _begins(person)
    frame = application.window().frame

    dragged = Dragged(frame, charter, taken)
    assert dragged.over()
    assert person.sees("Drop to attach 2 files to “Larkhaven ⇄ Bailu”")
    dragged.away()
    assert not person.sees("Drop to attach")
    assert dragged.over()
    assert dragged.drop()
    person.waits_for("2 files are attached to “Larkhaven ⇄ Bailu”.")
    person.turns_to("Documents")
    person.waits_for("2 in all")

    person.opens("charter")
    person.waits_for("charter – Twinbook")
    person.waits_for("Larkhaven and Bailu, hand in hand.")  # what a screen reader reads of the page in view
    person.hits("Alt+Left")
    person.opens("on the river")
    person.waits_for("on the river – Twinbook")
    assert person.sees("Document · Jul 8, 2019 · JPEG picture, ")

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    assert _finds_the_sentence(person, application, qtbot)
    person.hits("Ctrl+Z")
    person.waits_for("Taken back: Add 2 files")
    assert not _finds_the_sentence(person, application, qtbot)
    person.hits("Ctrl+Shift+Z")
    person.waits_for("Done again: Add 2 files")
    assert _finds_the_sentence(person, application, qtbot)


def _finds_the_sentence(person: Person, application: Application, qtbot: QtBot) -> bool:
    """Look for a word inside the PDF; whether the sentence stands there in which it was found."""
    search = application.window().top.search
    person.hits("Ctrl+K")
    qtbot.keyClicks(search, "lantern")
    qtbot.waitUntil(lambda: any(word in row for row in _found(application) for word in ("charter", "Nothing in")))
    found = _found(application)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    return any("charter" in row and "A lantern shall cross every spring." in row for row in found)


def _found(application: Application) -> list[str]:
    """Every row that is listed, as a screen reader says it; one says so where nothing is found."""
    lists = [each for each in application.window().frame.findChildren(QListWidget) if each.accessibleName() == "Found"]
    rows = [each.item(row) for each in lists if each.isVisible() for row in range(each.count())]
    return [str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.text()) for row in rows]


def _begins(person: Person) -> None:
    person.presses("Start our book")
    person.writes("What is the association called?", "Larkhaven Sister Cities")
    person.writes("In which place is it at home?", "Larkhaven")
    person.chooses("Country", "United States")
    person.presses("Start the book")
    person.waits_for("With whom is Larkhaven joined, or might be?")
    person.writes("Name of the partner’s place", "Bailu")
    person.chooses("Country", "Taiwan")
    person.presses("Begin this partnership")
    person.waits_for("Larkhaven ⇄ Bailu – Twinbook")
    QApplication.processEvents()
