"""A letter written in the book: begun, addressed, filled in, finished with its number, sent; and what goes wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from db.planning.finishing import What, lacks
from db.records.letter import Letter, Line
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person
from db.records.style_of_address import StyleOfAddress
from db.records.template import Template
from db.rules.styled import plain
from db.values import Texts
from tests.ui.screens.reading import mute, words_on
from ui.kit.button import IconButton
from ui.records.declaration import New
from ui.screens.record import RecordScreen
from ui.screens.writing.beginning import begin_letter
from ui.screens.writing.template import build as build_template
from ui.screens.writing.view import WritingView, build

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from db.queries.record import Fields
    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace
    from ui.window.window import Window

TODAY = date.today()  # noqa: DTZ011 - as the page does


@pytest.fixture
def ana(work: Workplace) -> UUID:
    with work.book.book.change("Add") as change:
        one = change.add(Person, gender="f", preferred_language="en")
        change.add(Name, person=one, given="Ana", family="Braga")
        return one.uid


@pytest.fixture
def write(qtbot: QtBot, work: Workplace) -> Callable[..., WritingView]:
    def begun(**start: Any) -> WritingView:
        uid = begin_letter(work, **start)
        assert uid is not None
        view = build(uid, work)
        qtbot.addWidget(view)
        view.resize(1000, 700)
        view.show()
        return view

    return begun


def letter(view: WritingView, work: Workplace) -> Fields:
    return work.book.read("letter", view._uid)


def type_into(qtbot: QtBot, view: WritingView, tag: str, words: str) -> None:
    edit = view.bodies.bodies[tag].edit
    edit.setFocus()
    qtbot.keyClicks(edit, words)


def choose(menu: QMenu | None, words: str) -> None:
    assert menu is not None
    menu.aboutToShow.emit()
    action = next((each for each in menu.actions() if words in each.text()), None)
    assert action is not None, [each.text() for each in menu.actions()]
    action.trigger()


def test_a_letter_is_written_finished_taken_back_and_sent(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    view = write(to=(ana,), languages=("en",))
    number = f"{TODAY.year}-001"
    assert f"{number} will be given" in words_on(view)
    assert view.bodies.bodies["en"].edit.toPlainText() == "Dear Ms Braga,\n\nYours sincerely,"
    assert mute(view) == []
    view.finish()
    assert "It has no subject." in words_on(view)
    assert "Nothing is written in English yet." in words_on(view)
    assert letter(view, work)["state"] == "draft"
    type_into(qtbot, view, "en", "see you soon.")
    work.book.edit("Name it", "letter", view._uid, {"subject": "Soon"})
    view.finish()
    kept = letter(view, work)
    assert (kept["state"], kept["register"], kept["is_styled"]) == ("ready", number, True)
    assert plain(str(kept["text"])) == "Dear Ms Braga,\n\nsee you soon.\n\nYours sincerely,"
    view.refresh()
    assert f"Finished as {number}" in words_on(view)
    view.take_back()
    assert (letter(view, work)["state"], letter(view, work)["register"]) == ("draft", number)
    view.finish()
    view.say_sent()
    window = QApplication.activeModalWidget()
    assert window is not None
    window.say_sent()  # type: ignore[attr-defined]
    sent = letter(view, work)
    assert (sent["state"], sent["channel"], sent["sent"].astimezone().date()) == ("sent", "letter", TODAY)
    assert sent["register"] == number


def test_writing_is_kept_when_it_is_left_and_as_one_change(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    view = write(to=(ana,), languages=("en", "de"))
    type_into(qtbot, view, "en", "one two three")
    type_into(qtbot, view, "de", "eins")
    assert "one two three" not in str(letter(view, work)["text"])
    assert view.settle()
    by = letter(view, work)["text"].by
    assert ("one two three" in by["en"], "eins" in by["de"], by["de"].startswith("Sehr geehrte Frau Braga,")) == (
        True, True, True,
    )  # fmt: skip
    work.book.undo()
    qtbot.waitUntil(lambda: "one two" not in str(letter(view, work)["text"]))
    view.refresh()
    assert "eins" not in view.bodies.bodies["de"].edit.toPlainText()


def test_languages_are_added_led_by_renamed_and_taken_away(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    view = write(to=(ana,), languages=("en",))
    type_into(qtbot, view, "en", "hello")
    view.bodies.add("ar", "مرحبا")
    body = view.bodies.bodies["ar"]
    assert body.edit.layoutDirection() is Qt.LayoutDirection.RightToLeft
    view.refresh()
    assert "Twinbook knows no form of address here" in body.advice.text()
    body.asked_to_lead.emit("ar")
    assert letter(view, work)["text"].original == "ar"
    body.asked_to_rename.emit("ar", "fa")
    assert list(letter(view, work)["text"].by) == ["fa", "en"]
    view.bodies.bodies["fa"].asked_to_remove.emit("fa")
    kept = letter(view, work)["text"]
    assert (kept.original, list(kept.by)) == ("en", ["en"])
    assert "hello" in str(kept)
    view.resize(300, 700)
    view.bodies.add("de")
    assert view.bodies.bodies["de"].edit.toPlainText() == ""


def test_addressees_are_found_added_once_and_taken_away(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    view = write()
    assert view.bodies.bodies["en"].edit.toPlainText() == ""
    with work.book.book.change("Add") as change:
        hall = change.add(Organisation, name=Texts.only("pt", "Câmara Municipal")).uid
    for line, words in (("to", "Ana Braga"), ("to", "Ana Braga"), ("copy", "Câmara Municipal")):
        adder = view.whom.lines[line].adder
        adder.line.setText(words)
        assert view.whom.settle()
    rows = work.book.parts("correspondent", "letter", view._uid, "position")
    assert [(row["line"], row["person"] or row["organisation"]) for row in rows] == [(Line.TO, ana), (Line.COPY, hall)]
    view.whom.lines["to"].adder.line.setText("Nobody Known")
    assert not view.settle()
    assert "Nobody Known" in view.whom.problem.text()
    view.whom.lines["to"].adder.line.clear()
    view.refresh()
    buttons = view.whom.findChildren(IconButton)
    remove = next(each for each in buttons if "take Ana" in each.accessibleName())
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert What.ADDRESSEE in {one.what for one in lacks(work.book.book, view._uid, TODAY)}


def test_the_form_of_address_is_chosen_and_kept(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    view = write(to=(ana,), languages=("en",))
    type_into(qtbot, view, "en", "hello")
    body = view.bodies.bodies["en"]
    choose(body.opening.menu(), "Dear Sir or Madam")
    assert plain(body.edit.text()) == "Dear Sir or Madam,\n\nhello\n\nYours sincerely,"
    body.edit.replace("My dear Ana,\n\nhello\n\nLove")
    choose(body.opening.menu(), "Keep what stands here")
    with work.book.book.change("Look") as change:
        (style,) = change.all(StyleOfAddress, person=ana)
        assert (style.language, style.opening, style.closing) == ("en", "My dear Ana,", "Love")
    assert write(to=(ana,), languages=("en",)).bodies.bodies["en"].edit.toPlainText() == "My dear Ana,\n\nLove"


def test_a_template_fills_both_languages_and_says_what_it_does_not_know(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    with work.book.book.change("Templates") as change:
        for tag, words in (("en", "come on {first day}, {guest}."), ("de", "- komm")):
            text = f"{{opening}}\n\n{words}\n\n{{closing}}"
            values: dict[str, Any] = {"template_kind": "letter", "letter_kind": "invitation"}
            change.add(Template, language=tag, name="Come", subject="For {family}", text=text, **values)
    view = write(to=(ana,), languages=("en", "de"))
    choose(view.templates.use.menu(), "Come (en, de)")
    kept = letter(view, work)
    assert plain(kept["text"].by["en"]) == "Dear Ms Braga,\n\ncome on {first day}, {guest}.\n\nYours sincerely,"
    assert kept["text"].by["de"] == "Sehr geehrte Frau Braga,\n\n- komm\n\nMit freundlichen Grüßen"
    assert (kept["subject"], kept["letter_kind"]) == ("For Braga", "invitation")
    view.finish()
    assert "“{guest}” is not filled in" in words_on(view)
    qtbot.mouseClick(view.anyway, Qt.MouseButton.LeftButton)
    assert letter(view, work)["state"] == "ready"


def test_a_letter_that_came_in_or_went_out_is_not_written(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    def tabs(state: str, direction: str) -> list[str]:
        uid = larkhaven.add("Add", New("letter", {"direction": direction, "state": state, "subject": "x"}))
        screen = RecordScreen("letter", uid, window.workplace)  # type: ignore[arg-type]
        qtbot.addWidget(screen)
        screen.turn_to("writing")
        shown = [name for name, _ in screen.tabs()]
        assert (screen.tab_bar.chosen() == "writing") == ("writing" in shown)
        return shown

    assert "writing" not in tabs("sent", "in")
    assert "writing" not in tabs("sent", "out")
    assert tabs("draft", "out")[0] == "writing"
    assert tabs("ready", "out")[0] == "writing"


def test_the_answer_that_is_begun_is_opened_again(window: Window, larkhaven: OpenBook) -> None:
    work = window.workplace
    assert work is not None
    with larkhaven.book.change("File") as change:
        asked = change.add(Letter, direction="in", subject="Question", dated=TODAY).uid
    first = begin_letter(work, answers=asked)
    assert begin_letter(work, answers=asked) == first
    screen = window.pages.currentWidget()
    assert isinstance(screen, RecordScreen)
    assert screen.tabs()[0][0] == "writing"
    assert screen.heading.called == "Re: Question"


def test_a_template_is_written_with_fields_and_shown_by_an_example(
    qtbot: QtBot, work: Workplace, ana: UUID, write: Callable[..., WritingView]
) -> None:
    write(to=(ana,), languages=("en",))
    uid = work.book.add(
        "Add", New("template", {"template_kind": "letter", "language": "en", "name": "Come", "text": ""})
    )
    view = build_template(uid, work)
    qtbot.addWidget(view)
    view.show()
    qtbot.keyClicks(view.edit, "come, ")
    choose(view.field.menu(), "Given name of the addressee")
    qtbot.keyClicks(view.edit, ", with {guest}.")
    qtbot.waitUntil(lambda: "come, Ana, with {guest}." in view.example.toPlainText())
    assert view.example.toPlainText().startswith("Dear Ms Braga,")
    assert "To be filled in by hand in each letter: {guest}" in words_on(view)
    assert mute(view) == []
    assert view.settle()
    assert work.book.read("template", uid)["text"] == "come, {given}, with {guest}."


def test_files_that_are_dropped_on_it_lie_in_its_envelope_once(
    qtbot: QtBot, work: Workplace, tmp_path: Path, write: Callable[..., WritingView]
) -> None:
    view = write()
    file = tmp_path / "programme.txt"
    file.write_text("Friday: lanterns")

    def enclosed() -> list[str]:
        return [row["called"] for row in work.book.parts("enclosure", "letter", view._uid, "position")]

    for _ in range(2):
        view.take_files([file])
        qtbot.waitUntil(lambda: not work.jobs.running)
    assert enclosed() == ["programme"]
    work.book.undo()
    assert enclosed() == []
