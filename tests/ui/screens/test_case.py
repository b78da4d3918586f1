"""The page of a partnership: where it stands, its story, the next step with its evidence, and its lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from db.queries.life import life
from db.queries.listing import Scope, count
from db.queries.partnerships import sidebar
from db.records.agreement import Agreement, AgreementKind
from db.records.document import Document
from db.records.letter import Letter, LetterDirection, LetterPartnership
from db.records.network import Network
from db.records.organisation import Organisation
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place as PlaceRecord
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts
from tests.ui.screens.reading import mute, story_told, words_on
from ui.form.beginning import Beginning
from ui.form.view import FormView
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.empty import Empty
from ui.navigation import Place, page_of
from ui.records.declaration import shown
from ui.screens.case.correcting import CorrectWindow
from ui.screens.case.more import MoreLists
from ui.screens.case.page import CaseScreen
from ui.screens.case.stage import StepWindow
from ui.screens.case.steps import StepsWindow
from ui.screens.case.tabs import MORE
from ui.screens.case.taken import TakenWindow
from ui.screens.home import HomeScreen
from ui.screens.letters.page import LettersOrList
from ui.screens.listed import Listed, new_within
from ui.screens.timeline.view import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

Asked = TypeVar("Asked", bound=QWidget)
TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day


def _open(window: Window, uid: UUID, tab: str = "") -> CaseScreen:
    window.way.go(Place("case", "partnership", uid, tab))
    page = window.pages.currentWidget()
    assert isinstance(page, CaseScreen)
    return page


def _uid(book: OpenBook, called: str) -> UUID:
    return next(one.uid for one in sidebar(book.book, TODAY) if called in one.called)


def _begin(book: OpenBook, name: str = "Yilan City", own: str = "宜蘭市") -> UUID:
    with book.book.change("Begin") as change:
        home = change.add(PlaceRecord, name=Texts.only("en", "Rockville"), country="US")
        partner = change.add(PlaceRecord, name=Texts("zh-Hant", {"zh-Hant": own, "en": name}), country="TW")
        one = change.add(Partnership)
        change.add(PartnershipPlace, partnership=one, place=home, side=PlaceSide.HOME)
        change.add(PartnershipPlace, partnership=one, place=partner, side=PlaceSide.PARTNER, position=1)
        change.add(StageChange, partnership=one, to_stage=Stage.EXPLORING, dated=PartialDate(2016))
        return one.uid


def test_where_it_stands_is_known_in_a_minute(larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]) -> None:
    window = furnish(larkhaven)
    page = _open(window, _uid(larkhaven, "Bailu"))
    said = words_on(page)
    for words in ("Larkhaven ⇄ Bailu 白鷺市", "Sister city", "United States · Taiwan", "there it is", "in the care of",
                  "What happened", "Needs attention", "In office now", "Agreed", "This year"):  # fmt: skip
        assert words in said
    assert "Active, where it stands now" in page.head.track.accessibleDescription()
    assert window.frame.windowTitle().startswith("Larkhaven ⇄ Bailu")
    glance = [row.accessibleName() for row in page.overview.glance.findChildren(AttentionRow)]
    for words in ("Agreement in force", "Mayor, Bailu City Hall", "Mayor, City of Larkhaven", "Last exchange",
                  "Next exchange", "They usually answer in", "concern", f"Money of {TODAY.year}"):  # fmt: skip
        assert any(words in told for told in glance), words
    assert mute(page) == []


def test_what_has_no_tab_is_behind_more_and_added_from_the_menu(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    page = _open(window, _uid(larkhaven, "Bailu"))
    page.tab_bar.setFocus()
    for _ in range(9):
        qtbot.keyClick(page.tab_bar, Qt.Key.Key_Right)
    more = page.shown_page()
    assert isinstance(more, MoreLists)
    assert mute(more) == []
    counted = {name: button.text() for name, button in more.buttons.items()}
    assert counted["gifts"] == "Gifts 4"
    qtbot.keyClick(more.buttons["gifts"], Qt.Key.Key_Space)
    assert window.way.here is not None
    assert window.way.here.tab == "gifts"
    assert more.listed().view.table.model().rowCount() == 4
    action = page.main_action()
    assert action is not None
    assert action.text() == "New gift"
    added = {action.text() for action in page.additions() if not action.isSeparator()}
    kinds = ("letter", "exchange", "task", "agreement", "meeting", "decision", "concern", "gift", "goods",
             "money_entry", "grant", "network_membership")  # fmt: skip
    assert {shown(kind).add for kind in kinds} <= added


@pytest.mark.parametrize("tab", sorted(MORE))
def test_what_is_begun_behind_more_belongs_to_the_partnership(book: OpenBook, tab: str) -> None:
    uid = _begin(book)
    declared = shown(MORE[tab])
    new = new_within(declared, ("partnership", uid), "Begun here")
    assert new is not None
    with book.book.change("A network") as change:
        network = change.add(Network, name=Texts.only("en", "Ports")).uid
    wanted = {"network": network, "dated": PartialDate(2020), "direction": "out" if tab == "goods" else "given"}
    asked = {field.name for field in declared.asked}
    fields = {name: value for name, value in wanted.items() if name in asked}
    book.add("Begin", replace(new, fields={**fields, **new.fields}))
    assert count(book.book, MORE[tab], Scope(("partnership", uid))) == 1


def test_every_tab_is_turned_to_by_its_key_and_shows_its_list(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    window = furnish(larkhaven)
    page = _open(window, _uid(larkhaven, "Bailu"))
    for name, _ in page.tabs():
        page.turn_to(name)
        shown = page.shown_page()
        kinds = {"timeline": Timeline, "details": FormView, "more": MoreLists, "letters": LettersOrList}
        assert isinstance(shown, kinds.get(name, Listed if name != "overview" else type(page.overview)))
        assert window.way.here is not None
        assert window.way.here.tab in ({name, ""} if name != "more" else {"meetings"})
        assert mute(shown) == []
    assert "Letters 1" in "\n".join(page.tab_bar.tabText(index) for index in range(page.tab_bar.count()))


def test_the_timeline_tells_the_whole_story_with_its_years_and_by_kind(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    page = _open(furnish(larkhaven), _uid(larkhaven, "Bailu"), "timeline")
    timeline = page.shown_page()
    assert isinstance(timeline, Timeline)
    first = story_told(timeline.story)
    years = [line[:4] for line in first if line.endswith(("entries", "1 entry"))]
    assert str(TODAY.year) in years
    assert years == sorted(set(years), reverse=True)
    timeline.story.setFocus()
    qtbot.keyClick(timeline.story, Qt.Key.Key_End)
    assert timeline.story.currentIndex().row() == len(first) - 1
    stages = next(button for kind, button in timeline.kinds.buttons.items() if kind == "stage")
    stages.click()
    told = [line for line in story_told(timeline.story) if not line.endswith(("entries", "1 entry"))]
    assert len(told) == 5
    assert all("Stage" in line for line in told)
    qtbot.keyClick(timeline.story, Qt.Key.Key_Down)
    timeline.show_all()
    assert len(story_told(timeline.story)) > 5


def test_what_is_written_elsewhere_shows_without_a_hand_and_undo_takes_it_away(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    uid = _begin(book)
    window = furnish(book)
    page = _open(window, uid, "timeline")
    timeline = page.shown_page()
    assert isinstance(timeline, Timeline)
    with book.book.change("File a letter") as change:
        letter = change.add(Letter, subject="燈節 Lantern festival", direction=LetterDirection.IN, dated=TODAY)
        change.add(LetterPartnership, letter=letter, partnership=uid)
    qtbot.waitUntil(lambda: "Lantern festival" in "\n".join(story_told(timeline.story)))
    qtbot.waitUntil(lambda: "Lantern festival" in "\n".join(story_told(page.overview.story)))
    assert page.tab_bar.tabText(5) == "Letters 1"
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: "Lantern" not in "\n".join(story_told(timeline.story)))


def test_a_step_without_evidence_wants_a_reason_and_keeps_what_it_lacked(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    uid = _begin(book)
    page = _open(furnish(book), uid)
    step = _step(page, qtbot)
    assert step.stage is Stage.NEGOTIATING
    assert step.evidence.said() == [
        "A letter of intent: not in the book.",
        "A draft of the agreement: not in the book.",
    ]
    step.take()
    assert step.isVisible()
    assert "With a reason" in step.questions.problem.text()
    reason = step.questions.rows["reason"].slot.editor.target()
    reason.setFocus()
    qtbot.keyClicks(reason, "Taken over from an old folder")
    step.take()
    qtbot.waitUntil(lambda: "Negotiating since" in words_on(page))
    newest = book.parts("stage_change", "partnership", uid)[-1]
    assert newest["lacking"] == ["letter of intent", "draft"]
    assert str(newest["reason"]) == "Taken over from an old folder"
    book.undo()
    qtbot.waitUntil(lambda: "Exploring since 2016" in words_on(page))


def test_a_step_with_evidence_rests_on_it(book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot) -> None:
    uid = _begin(book)
    with book.book.change("Draft") as change:
        draft = change.add(
            Agreement, partnership=uid, agreement_kind=AgreementKind.SISTER_CITY, title=Texts.only("en", "The text"),
            drafted=PartialDate(2018),
        ).uid  # fmt: skip
    page = _open(furnish(book), uid)
    step = _step(page, qtbot)
    assert "A draft of the agreement: The text." in step.evidence.said()
    step.take()
    qtbot.waitUntil(lambda: "Negotiating since" in words_on(page))
    newest = book.parts("stage_change", "partnership", uid)[-1]
    assert (newest["agreement"], newest["lacking"]) == (draft, None)


def test_an_ending_wants_its_reason(book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot) -> None:
    page = _open(furnish(book), _begin(book))
    step = _step(page, qtbot)
    step.buttons[Stage.DECLINED].click()
    step.take()
    assert step.isVisible()
    assert "Say why" in step.questions.problem.text()


def test_a_step_that_was_taken_opens_from_the_track(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    page = _open(furnish(larkhaven), _uid(larkhaven, "Wexcombe"))
    assert not page.head.step.isVisible()
    page.head.track.setFocus()
    qtbot.keyClick(page.head.track, Qt.Key.Key_End)
    qtbot.keyClick(page.head.track, Qt.Key.Key_Return)
    window = QApplication.activeModalWidget()
    assert isinstance(window, TakenWindow)
    assert "Reason" in words_on(window)
    window.accept()


def test_a_step_opens_over_its_partnership_from_wherever_it_is_told(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    (*_, last) = life(larkhaven.book, _uid(larkhaven, "Wexcombe"))
    window.way.go(page_of("stage_change", last.now.uid))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TakenWindow))
    assert "Larkhaven ⇄ Wexcombe" in words_on(window.pages.currentWidget())
    _modal(TakenWindow).accept()
    window.way.back()
    assert isinstance(window.pages.currentWidget(), HomeScreen)


def test_a_wrong_step_is_corrected_and_both_readings_are_kept(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    uid = _begin(book)
    page = _open(furnish(book), uid)
    page.head.track.opened.emit(1)
    taken = QApplication.activeModalWidget()
    assert isinstance(taken, TakenWindow)
    next(each for each in taken.findChildren(Button) if each.text() == "Correct…").click()
    window = QApplication.activeModalWidget()
    assert isinstance(window, CorrectWindow)
    window.questions.fill({"to_stage": "idea", "dated": PartialDate(2015)})
    window.correct()
    assert "Why it is corrected" in window.why.problem.text()
    qtbot.keyClicks(window.why.rows["why"].slot.editor.target(), "A letter of 2015 was found")
    window.correct()
    qtbot.waitUntil(lambda: "Idea since 2015" in words_on(page))
    page.head.track.opened.emit(0)
    taken = _modal(TakenWindow)
    assert "was “Exploring”, 2016. A letter of 2015 was found" in words_on(taken)
    _press(taken, "Correct…")
    window = _modal(CorrectWindow)
    window.never.setChecked(True)
    qtbot.keyClicks(window.why.rows["why"].slot.editor.target(), "Another city")
    window.correct()
    qtbot.waitUntil(lambda: "since 2015" not in words_on(page))
    assert len(book.parts("stage_change", "partnership", uid)) == 3
    page.head.track.opened.emit(0)
    left_out = _modal(StepWindow)
    left_out.reject()
    page.show_step(taken.step.now.uid)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TakenWindow))
    taken = _modal(TakenWindow)
    assert "it never happened" in words_on(taken)
    assert words_on(taken).count("Corrected ") == 2
    _press(taken, "All steps…")
    steps = _modal(StepsWindow)
    assert [row.accessibleName() for row in steps.rows] == ["Idea. 2015 · never happened"]
    _press(steps, "Add a step that was left out…")
    step = _modal(StepWindow)
    step.buttons[Stage.ACTIVE].click()
    step.questions.fill({"dated": PartialDate.of(TODAY + timedelta(days=1))})
    step.take()
    assert "has not come yet" in step.questions.problem.text()
    step.reject()
    book.undo()
    qtbot.waitUntil(lambda: "Idea since 2015" in words_on(page))


def test_a_step_is_taken_from_the_track_with_a_new_decision_and_a_document(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    uid = _begin(book)
    with book.book.change("Go on") as change:
        change.add(StageChange, partnership=uid, to_stage=Stage.NEGOTIATING, dated=PartialDate(2018), position=1)
        kept = change.keep(b"minutes")
        minutes = change.add(
            Document, sha256=kept.sha256, size=kept.size, media_type="application/pdf", original_name="minutes.pdf"
        ).uid
        council = change.add(Organisation, name=Texts.only("en", "City Council")).uid
    page = _open(furnish(book), uid)
    track = page.head.track
    qtbot.waitUntil(lambda: "Negotiating, where it stands now" in track.accessibleDescription())
    track.setFocus()
    qtbot.keyClick(track, Qt.Key.Key_Right)
    assert "Approved, may come next. Wants a decision" in track.accessibleName()
    assert "A decision with its vote: not in the book." in track.accessibleName()
    qtbot.keyClick(track, Qt.Key.Key_Return)
    step = _modal(StepWindow)
    assert step.stage is Stage.APPROVED

    def decide() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Beginning)
        for name, words in (
            ("text", "Become sisters"),
            ("dated", "2019-07-08"),
            ("votes_for", "9"),
            ("votes_against", "1"),
        ):
            qtbot.keyClicks(asked.rows[name].slot.editor.target(), words)
            asked.rows[name].slot.leave()
        asked.begin()

    QTimer.singleShot(0, decide)
    step.new_decision.click()
    assert step.evidence.said() == ["A decision with its vote: Become sisters."]
    step.questions.fill({"dated": PartialDate(2019, 7, 8), "document": minutes, "decided_by": council})
    step.take()
    qtbot.waitUntil(lambda: "Approved since" in words_on(page))
    (*_, newest) = book.parts("stage_change", "partnership", uid)
    assert (newest["lacking"], newest["from_stage"], newest["decided_by"]) == (None, Stage.NEGOTIATING, council)
    page.head.track.opened.emit(3)
    taken = _modal(TakenWindow)
    assert "minutes.pdf. Document" in [row.accessibleName() for row in taken.links]
    assert mute(taken) == []


def _modal(kind: type[Asked]) -> Asked:
    window = QApplication.activeModalWidget()
    assert isinstance(window, kind)
    return window


def _press(window: QWidget, words: str) -> None:
    next(each for each in window.findChildren(Button) if each.text() == words).click()


def _step(page: CaseScreen, qtbot: QtBot) -> StepWindow:
    page.head.step.setFocus()
    qtbot.keyClick(page.head.step, Qt.Key.Key_Return)
    window = QApplication.activeModalWidget()
    assert isinstance(window, StepWindow)
    return window


def test_it_goes_to_the_bin_and_comes_back(book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot) -> None:
    uid = _begin(book)
    window = furnish(book)
    page = _open(window, uid)
    next(action for action in page.additions() if "bin" in action.text()).trigger()
    assert isinstance(window.pages.currentWidget(), HomeScreen)
    page = _open(window, uid)
    gone = next(each for each in page.findChildren(Empty) if each.isVisible())
    gone.button.click()
    qtbot.waitUntil(page.head.isVisible)


def test_a_beginning_taken_back_leads_out_of_its_page(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    uid = _begin(book)
    window = furnish(book)
    _open(window, uid)
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), HomeScreen))


@pytest.mark.parametrize(
    ("name", "own"),
    [('<img src="file:///etc/passwd"/>', "宜蘭<b>x</b>"), ("Llanfair" * 20, "長" * 90), ("Al-Quds", "مدينة القدس")],
)
def test_any_name_stands_in_the_head(
    book: OpenBook, furnish: Callable[[OpenBook], Window], name: str, own: str
) -> None:
    window = furnish(book)
    page = _open(window, _begin(book, name, own))
    assert name[:40] in words_on(page)
    assert window.frame.width() == 1366
    assert page.head.width() < 1366


def test_its_page_is_where_search_and_side_bar_lead(larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]) -> None:
    window = furnish(larkhaven)
    uid = _uid(larkhaven, "Annental")
    window.way.go(page_of("partnership", uid))
    assert isinstance(window.pages.currentWidget(), CaseScreen)
    assert window.side.list.currentItem().text().endswith("Annental")
