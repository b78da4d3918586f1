"""The small pieces: what they say to eye and ear, and that nothing of the book is ever taken for markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.kit.attention import AttentionRow, Deed
from ui.kit.card import Card, Facts
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.stagestep import Step, When
from ui.kit.stagetrack import StageTrack
from ui.kit.tabs import Tabs
from ui.kit.text import Chip, Line, Text
from ui.kit.undobar import UndoBar
from ui.theme.icon import icon

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOSTILE = '<img src="file:///etc/passwd"/><b>bold</b> & more'
STEPS = (
    Step("Idea", "2016", When.PAST),
    Step("Exploring", "2017", When.PAST),
    Step("Negotiating", "2018", When.NOW),
    Step("Approved", "", When.AHEAD),
)


def test_texts_of_the_book_are_never_markup(qtbot: QtBot) -> None:
    for label in (Text(HOSTILE), Line(HOSTILE), Chip(HOSTILE)):
        qtbot.addWidget(label)
        label.resize(2000, 40)
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert "<b>" in label.text()


def test_a_line_that_does_not_fit_tells_the_whole_in_its_tip(qtbot: QtBot) -> None:
    line = Line("A very long name of an organisation that does not fit")
    qtbot.addWidget(line)
    line.show()
    line.resize(80, 20)
    assert line.text().endswith("…")
    assert line.toolTip() == line.accessibleName() == "A very long name of an organisation that does not fit"
    line.resize(2000, 20)
    assert line.toolTip() == ""


def test_the_stage_track_is_read_out_step_by_step(qtbot: QtBot) -> None:
    track = StageTrack("Stages of the partnership")
    qtbot.addWidget(track)
    track.resize(800, 70)
    track.show_steps(STEPS)
    assert "Negotiating, where it stands now, 2018" in track.accessibleDescription()
    qtbot.keyClick(track, Qt.Key.Key_Left)
    assert track.accessibleName() == "Stages of the partnership: Exploring, 2017"
    with qtbot.waitSignal(track.opened) as opened:
        qtbot.keyClick(track, Qt.Key.Key_Return)
    assert opened.args == [1]
    qtbot.keyClick(track, Qt.Key.Key_End)
    assert track.accessibleName().endswith("Approved, still ahead")


def test_the_stage_track_mirrors(qtbot: QtBot) -> None:
    track = StageTrack("Stages")
    qtbot.addWidget(track)
    track.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    track.resize(800, 70)
    track.show_steps(STEPS)
    with qtbot.waitSignal(track.opened) as opened:
        qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(790, 20))
    assert opened.args == [0]
    qtbot.keyClick(track, Qt.Key.Key_Left)
    assert "Exploring" in track.accessibleName()
    qtbot.keyClick(track, Qt.Key.Key_End)
    qtbot.keyClick(track, Qt.Key.Key_Right)
    assert "Negotiating" in track.accessibleName()


def test_a_long_life_folds_its_middle_and_unfolds_it(qtbot: QtBot) -> None:
    slept = [Step(stage, str(1980 + year), When.PAST, picture="moon" if stage == "Dormant" else "")
             for year, stage in enumerate(["Idea", *["Active", "Dormant"] * 6])]  # fmt: skip
    now = Step("Active", "2019 –", When.NOW)
    branches = [Step(stage, "", When.BRANCH, picture="moon") for stage in ("Dormant", "Suspended", "Ended")]
    track = StageTrack("Stages")
    qtbot.addWidget(track)
    track.resize(500, 70)
    track.show_steps((*slept, now, *branches))
    folded = track.height()
    qtbot.keyClick(track, Qt.Key.Key_Home)
    qtbot.keyClick(track, Qt.Key.Key_Right)
    assert "more steps" in track.accessibleName()
    qtbot.keyClick(track, Qt.Key.Key_Return)
    assert track.height() > folded
    seen: list[int] = []
    track.opened.connect(seen.append)
    qtbot.keyClick(track, Qt.Key.Key_Home)
    for _ in range(len(slept) + len(branches) + 2):
        qtbot.keyClick(track, Qt.Key.Key_Right)
        if "Show" not in track.accessibleName():
            qtbot.keyClick(track, Qt.Key.Key_Return)
    assert seen[: len(slept) + len(branches)] == list(range(1, len(slept) + len(branches) + 1))
    qtbot.keyClick(track, Qt.Key.Key_Home)
    qtbot.keyClick(track, Qt.Key.Key_Right)
    qtbot.keyClick(track, Qt.Key.Key_Return)
    assert track.height() == folded


def test_a_row_of_attention_opens_and_does(qtbot: QtBot) -> None:
    done: list[str] = []
    row = AttentionRow(
        "Answer the mayor", "Letter 41", "5 days late", "warning", (Deed("check", "Done", lambda: done.append("x")),)
    )
    qtbot.addWidget(row)
    row.show()
    assert row.accessibleName() == "Answer the mayor. Letter 41. 5 days late"
    with qtbot.waitSignal(row.opened):
        qtbot.keyClick(row, Qt.Key.Key_Return)
    (deed,) = [child for child in row.findChildren(QWidget) if child.accessibleName() == "Done"]
    qtbot.keyClick(deed, Qt.Key.Key_Return)
    assert done == ["x"]


def test_the_undo_bar_takes_back_and_goes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = QWidget()
    page.resize(900, 500)
    qtbot.addWidget(page)
    field = QLineEdit(page)
    bar = UndoBar(page)
    page.show()
    field.setFocus()
    undone: list[bool] = []
    bar._clock.setInterval(50)
    monkeypatch.setattr(bar, "underMouse", lambda: False)  # wherever the pointer was left by another test
    bar.offer("Letter is in the bin", lambda: undone.append(True))
    assert bar.isVisible()
    qtbot.waitUntil(bar.isHidden)
    bar.offer("Letter is in the bin", lambda: undone.append(True))
    bar.button.click()
    assert undone == [True]
    assert bar.isHidden()


def test_a_flow_wraps_and_mirrors(qtbot: QtBot) -> None:
    page = QWidget()
    flow = Flow(page)
    labels = [QLabel("x" * 20) for _ in range(6)]
    for label in labels:
        flow.addWidget(label)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    assert labels[0].y() < labels[-1].y()
    assert flow.heightForWidth(200) > flow.heightForWidth(2000)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(page.rect())
    assert labels[0].mapTo(page, QPoint()).x() > labels[1].mapTo(page, QPoint()).x()


def test_tabs_count_what_is_behind_them(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.offer("letters", "Letters")
    tabs.offer("people", "People")
    tabs.count_behind("letters", 1280)
    tabs.count_behind("people", 0)
    assert [tabs.tabText(index) for index in range(2)] == ["Letters 1,280", "People"]
    tabs.choose("people")
    assert tabs.chosen() == "people"


def test_facts_are_read_out_with_their_label(qtbot: QtBot) -> None:
    facts = Facts([("Mayor", "Lin Mei-hua 林美華")])
    qtbot.addWidget(facts)
    assert "Mayor: Lin Mei-hua 林美華" in [label.accessibleName() for label in facts.findChildren(QLabel)]


def test_a_card_is_emptied_but_for_its_heading(qtbot: QtBot) -> None:
    card = Card("In office now", "2026")
    qtbot.addWidget(card)
    card.add(Text("gone"))
    card.clear()
    card.add(Text("here"))
    card.show()
    assert [label.text() for label in card.findChildren(Text) if label.isVisible()] == ["In office now", "here"]


def test_an_empty_place_without_a_step_has_no_button(qtbot: QtBot) -> None:
    empty = Empty("mail", "Letters belong here.")
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.button.isVisible()


@pytest.mark.usefixtures("qapp")
def test_icons_are_drawn_in_the_colour_of_the_palette() -> None:
    picture = icon("mail").pixmap(32, 32).toImage()
    inked = [picture.pixelColor(x, y) for x in range(32) for y in range(32) if picture.pixelColor(x, y).alpha() > 200]
    assert inked
