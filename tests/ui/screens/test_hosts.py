"""The board on which guests are placed: what it tells, and placing by keyboard, by dragging and as proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from db.queries.record import parts, read
from db.records.exchange import Exchange, ExchangeDirection
from db.values import PartialDate, Texts
from tests.ui.screens.reading import mute
from tests.ui.screens.town import press, said, show, window
from tests.ui.screens.visit import FIRST, LAST, Carried, Visit, told
from ui.form.beginning import Beginning
from ui.kit.asking import Asking
from ui.screens.exchange.hosts.fromhosts import FromHosts
from ui.screens.exchange.hosts.homes import NewHotel, StayKey
from ui.screens.exchange.hosts.page import HostsView
from ui.screens.exchange.hosts.picker import Picker
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


@pytest.fixture
def visit(book: OpenBook) -> Visit:
    return Visit(book)


def _stay(view: HostsView, guest: UUID) -> StayKey:
    QApplication.processEvents()
    return StayKey(view.board.by_sleeper[guest][0])


def _row(rows: list[str], words: str) -> str:
    (found,) = [row for row in rows if row.startswith(words)]
    return found


def test_the_board_tells_who_has_no_bed_what_homes_offer_and_keeps_private_things_covered(
    qtbot: QtBot, work: Workplace, visit: Visit
) -> None:
    view = visit.board(qtbot, work)
    guests, homes = told(view.guests.list), told(view.homes.list)
    assert [row.partition(".")[0] for row in guests] == ["Hsin-yi Lin", "Cheng-en Tsai", "Po-han Wang"]
    assert "no bed" in guests[0]
    assert "has needs that are private" in guests[0]
    assert "cats" not in "".join(guests).lower()
    assert "2 of 2 beds free" in _row(homes, "Brandt")
    assert "one cat" in _row(homes, "Okafor")
    assert "2030" not in "".join(homes)
    looks = told(view.looks.list)
    assert [row for row in looks if row.startswith("Hsin-yi Lin")] == [
        "Hsin-yi Lin. Brandt has a bed. no bed: 18 – 21 Jan"
    ]
    assert "Monday, 18 Jan: 3 without a bed. 0 of 3 placed, 4 beds in all." in view.homes.nights.accessibleDescription()

    press(qtbot, view, "Show what is private")
    assert "allergic: cats" in told(view.guests.list)[0]
    assert "Home visit, valid until 30 Jun 2030" in _row(told(view.homes.list), "Brandt")
    assert mute(view) == []

    # What is typed narrows both lists.
    qtbot.keyClicks(view.guests.search, "tsai")
    qtbot.waitUntil(lambda: len(told(view.guests.list)) == 1)
    qtbot.keyClicks(view.homes.search, "one cat")
    qtbot.waitUntil(lambda: [row.partition(".")[0] for row in told(view.homes.list)] == ["Okafor"])


def test_a_guest_is_placed_by_keyboard_with_the_best_home_first(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    view = visit.board(qtbot, work)
    view.guests.list.setFocus()
    assert view.guests.list.choose(visit.lin)
    assert "Fits" in _row(told(view.homes.list), "Brandt")
    assert "No: an animal there" in _row(told(view.homes.list), "Okafor")
    assert "Mind: no check" in _row(told(view.homes.list), "Feld")

    qtbot.keyClick(view.guests.list, Qt.Key.Key_Return)
    picker = window(Picker)
    assert isinstance(picker, Picker)
    assert [row.partition(".")[0] for row in told(picker.list)] == ["Brandt", "Feld", "Okafor", "Another hotel…"]
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    assert visit.roofs() == {"Hsin-yi": "Brandt"}
    (stay,) = visit.facts().stays
    assert (stay.first_night, stay.last_night, stay.state) == (FIRST, LAST.replace(day=21), "proposed")
    assert "all 4 nights" in _row(told(view.homes.list), "Hsin-yi Lin")
    assert work.book.book.undoable == "Place Hsin-yi Lin with Brandt"
    assert [row.partition(".")[0] for row in told(view.guests.list)] == ["Cheng-en Tsai", "Po-han Wang"]

    # Delete takes her out again; both can be undone.
    view.homes.list.setFocus()
    view.homes.list.choose(_stay(view, visit.lin))
    qtbot.keyClick(view.homes.list, Qt.Key.Key_Delete)
    assert visit.roofs() == {}
    work.book.undo()
    assert visit.roofs() == {"Hsin-yi": "Brandt"}
    work.book.undo()
    assert visit.roofs() == {}


def test_what_must_not_be_is_said_first_and_stays_said(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    view = visit.board(qtbot, work)
    view.guests.list.choose(visit.lin)
    carried = Carried(view.guests.list, visit.lin)
    carried.drop(view.homes.list, visit.okafor)
    assert visit.roofs() == {}
    assert "Hsin-yi Lin must keep away from an animal that lives with Okafor." in said(view.asking)
    press(qtbot, view, "Leave it")
    assert not view.asking.isVisible()
    assert visit.roofs() == {}

    carried.drop(view.homes.list, visit.okafor)
    press(qtbot, view, "Place all the same")
    assert visit.roofs() == {"Hsin-yi": "Okafor"}
    assert told(view.looks.list)[0].startswith("Hsin-yi Lin must keep away from an animal")

    # In the list of homes the button says so, and Enter goes to it first.
    view.homes.list.choose(_stay(view, visit.lin))
    work.book.undo()
    view.guests.list.choose(visit.lin)
    view.place_chosen()
    picker = window(Picker)
    assert isinstance(picker, Picker)
    picker.list.choose(visit.okafor)
    assert not picker.place.isVisible()
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    assert visit.roofs() == {}
    qtbot.waitUntil(picker.all_the_same.hasFocus)
    qtbot.keyClick(picker.all_the_same, Qt.Key.Key_Return)
    assert visit.roofs() == {"Hsin-yi": "Okafor"}


def test_guests_are_dragged_to_a_home_between_homes_and_back(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    view = visit.board(qtbot, work)
    both = Carried(view.guests.list, visit.lin, visit.tsai)
    assert both.over(view.homes.list, visit.brandt)
    assert "Fits" in _row(told(view.homes.list), "Brandt")
    assert "No: an animal there" in _row(told(view.homes.list), "Okafor")
    assert "No: too few beds" in _row(told(view.homes.list), "Feld")
    both.away(view.homes.list)
    assert "1 bed free" in _row(told(view.homes.list), "Feld") or "1 of 1 bed free" in _row(
        told(view.homes.list), "Feld"
    )
    both.drop(view.homes.list, visit.brandt)
    assert visit.roofs() == {"Hsin-yi": "Brandt", "Cheng-en": "Brandt"}
    assert "full" in _row(told(view.homes.list), "Brandt")

    # On the row of a guest they are let down on the home; between the rows nobody takes them.
    Carried(view.guests.list, visit.wang).drop(view.homes.list, _stay(view, visit.lin))
    assert "Brandt has too few beds" in said(view.asking)
    press(qtbot, view, "Leave it")
    Carried(view.homes.list, _stay(view, visit.tsai)).drop(view.homes.list, visit.feld)
    assert visit.roofs() == {"Hsin-yi": "Brandt", "Cheng-en": "Feld"}
    Carried(view.homes.list, _stay(view, visit.tsai)).drop(view.guests.list)
    assert visit.roofs() == {"Hsin-yi": "Brandt"}
    assert work.book.undo().startswith("Take Cheng-en Tsai out")
    assert visit.roofs() == {"Hsin-yi": "Brandt", "Cheng-en": "Feld"}


def test_a_proposal_is_shown_changed_and_taken_over_as_one_change(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    view = visit.board(qtbot, work)
    view.proposing.missing.trigger()
    qtbot.waitUntil(lambda: view.board.draft is not None, timeout=20_000)
    assert "3 of 3 placed, everybody on every night." in said(view.proposing.bar)
    rows = told(view.homes.list)
    assert sum("Would stay here" in row for row in rows) == 3
    assert visit.roofs() == {}
    assert told(view.guests.list) == []

    # Whom somebody places elsewhere stays there; nothing is in the book before it is accepted.
    view.take_out(view.board.wanted(visit.lin))
    assert "2 of 3 placed." in said(view.proposing.bar)
    Carried(view.guests.list, visit.lin).drop(view.homes.list, visit.okafor)
    press(qtbot, view, "Place all the same")
    assert visit.roofs() == {}
    press(qtbot, view, "Accept")
    roofs = visit.roofs()
    assert set(roofs) == {"Hsin-yi", "Cheng-en", "Po-han"}
    assert roofs["Hsin-yi"] == "Okafor"
    assert not view.proposing.bar.isVisible()
    assert (work.book.book.undoable or "").startswith("Place 3 guests with ")
    work.book.undo()
    assert visit.roofs() == {}

    view.proposing.anew.trigger()
    qtbot.waitUntil(lambda: view.board.draft is not None, timeout=20_000)
    press(qtbot, view, "Leave the proposal")
    assert visit.roofs() == {}
    assert len(told(view.guests.list)) == 3


def test_hosts_are_asked_and_told_and_a_stay_is_opened_above_the_board(
    qtbot: QtBot, work: Workplace, visit: Visit
) -> None:
    view = visit.board(qtbot, work)
    view.place(view.board.wanted(visit.lin), visit.brandt)
    view.homes.list.choose(_stay(view, visit.lin))

    def do(words: str) -> None:
        view.homes.list.choose(_stay(view, visit.lin))
        menu = view.menus.for_rows(view.homes.list)
        next(action for action in menu.actions() if action.text() == words).trigger()

    do("Agreed")
    assert "Agreed" in _row(told(view.homes.list), "Hsin-yi Lin")
    assert "not told yet" in _row(told(view.homes.list), "Hsin-yi Lin")
    assert any("not told yet what Hsin-yi Lin needs" in row for row in told(view.looks.list))
    do("The household was told today")
    assert "told, " in _row(told(view.homes.list), "Hsin-yi Lin")
    assert not any("not told yet" in row for row in told(view.looks.list))
    do("The household was not told")
    assert any("not told yet what Hsin-yi Lin needs" in row for row in told(view.looks.list))

    # A sentence leads to its guest.
    at = next(number for number, row in enumerate(told(view.looks.list)) if "Hsin-yi Lin needs" in row)
    view.looks.list.setCurrentIndex(view.looks.list.rows.index(at))
    view.guests.list.setFocus()
    qtbot.keyClick(view.looks.list, Qt.Key.Key_Return)
    assert view.homes.list.current_key() == _stay(view, visit.lin)


def test_nights_of_a_stay_are_split_and_the_rest_is_without_a_bed(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    view = visit.board(qtbot, work)
    view.place(view.board.wanted(visit.tsai), visit.brandt)
    (stay,) = visit.facts().stays
    assert stay.uid is not None
    work.book.edit("Shorten", "hosting", stay.uid, {"last_night": FIRST})
    assert "3 nights without a bed" in _row(told(view.guests.list), "Cheng-en Tsai")
    Carried(view.guests.list, visit.tsai).drop(view.homes.list, visit.feld)
    stays = sorted(visit.facts().stays, key=lambda one: one.first_night)
    assert [(one.roof, one.first_night.day, one.last_night.day) for one in stays] == [
        (visit.brandt, 18, 18), (visit.feld, 19, 21),
    ]  # fmt: skip


def test_a_hotel_and_a_household_begin_on_the_board(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    view = visit.board(qtbot, work)
    Carried(view.guests.list, visit.wang).drop(view.homes.list, NewHotel())
    asking = window(Asking)
    field = asking.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "Harbor Inn")
    press(qtbot, asking, "Place in this hotel")
    assert visit.roofs() == {"Po-han": "Harbor Inn"}
    assert any(row.startswith("Harbor Inn. Hotel") for row in told(view.homes.list))

    action = view.main_action()
    assert action is not None
    action.trigger()
    beginning = window(Beginning)
    assert isinstance(beginning, Beginning)
    qtbot.keyClicks(beginning.rows["name"].slot.editor.target(), "Santos")
    qtbot.keyClick(beginning.rows["name"].slot.editor.target(), Qt.Key.Key_Tab)
    press(qtbot, beginning, "New household")
    assert view.homes.list.current_key() == next(
        uid for uid, facts in view.board.homes.items() if facts.home.called == "Santos"
    )


def test_people_marked_as_hosts_become_households(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    from db.records.name import Name
    from db.records.person import Person
    from db.records.person_mark import Mark, PersonMark

    with work.book.book.change("Hosts") as change:
        for family in ("Santos", "Rahman"):
            person = change.add(Person)
            change.add(Name, person=person, family=family, given="Al")
            change.add(PersonMark, person=person, mark=Mark.HOST)
    view = visit.board(qtbot, work)
    view.begin_several()
    asking = window(FromHosts)
    assert isinstance(asking, FromHosts)
    assert [asking.list.item(at).text() for at in range(asking.list.count())] == ["Al Rahman", "Al Santos"]
    asking.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    press(qtbot, asking, "Make 1 household")
    assert any(row.startswith("Al Santos. 1 of 1 bed free") for row in told(view.homes.list))
    assert not any(row.startswith("Al Rahman") for row in told(view.homes.list))


def test_whoever_hosted_is_hosted_like_last_time_and_the_two_are_paired(
    qtbot: QtBot, work: Workplace, visit: Visit
) -> None:
    from db.records.hosting import Hosting, HostingState
    from db.records.household import Household, HouseholdMember
    from db.records.participant import Participant

    with work.book.book.change("Last year, Ann Brandt stayed with Tsai") as change:
        before = change.add(
            Exchange, title=Texts.only("en", "Larkhaven in Bailu"), direction=ExchangeDirection.OUT,
            starts=PartialDate(2026, 1, 10), ends=PartialDate(2026, 1, 14), exchange_kind="school link",
        )  # fmt: skip
        change.edit(change.get(Exchange, visit.exchange), returns=before)
        ann = parts(work.book.book, "household_member", "household", visit.brandt)[0]["person"]
        guest = change.add(Participant, exchange=before, person=ann, position=0)
        theirs = change.add(Household, name="Tsai", single_beds=1)
        change.add(HouseholdMember, household=theirs, person=read(work.book.book, "participant", visit.tsai)["person"])
        stay = change.add(
            Hosting, exchange=before, participant=guest, household=theirs, state=HostingState.DONE,
            first_night=FIRST.replace(year=2026, day=10), last_night=FIRST.replace(year=2026, day=13),
        ).uid  # fmt: skip
    view = visit.board(qtbot, work)
    assert "pair: Brandt" in _row(told(view.guests.list), "Cheng-en Tsai")
    view.proposing.pairs.trigger()
    assert "1 guest would be with the family of their pair." in said(view.proposing.bar)
    press(qtbot, view, "Accept")
    assert visit.roofs() == {"Cheng-en": "Brandt"}
    now = next(one for one in visit.facts().stays if one.roof is not None)
    assert now.pair == stay
    assert read(work.book.book, "hosting", stay)["pair"] == now.uid
    assert "in return for Ann Brandt, Jan 2026" in _row(told(view.homes.list), "Cheng-en Tsai")

    view.deeds.pair(view.board, now, None)
    assert read(work.book.book, "hosting", stay)["pair"] is None
    assert next(one for one in visit.facts().stays if one.roof is not None).pair is None
    work.book.undo()
    assert read(work.book.book, "hosting", stay)["pair"] == now.uid
    # Elsewhere it is no return any more.
    view.place(view.board.wanted(visit.tsai), visit.feld)
    assert read(work.book.book, "hosting", stay)["pair"] is None


def test_an_empty_board_says_what_belongs_there(qtbot: QtBot, work: Workplace, book: OpenBook) -> None:
    with book.book.change("Empty") as change:
        exchange = change.add(
            Exchange, title=Texts.only("en", "Empty"), exchange_kind="school link", direction=ExchangeDirection.IN
        ).uid
    screen = show(qtbot, work, "exchange", exchange, "hosts")
    view = screen.findChild(HostsView)
    assert view is not None
    assert "Guests who need a bed belong here." in said(view)
    press(qtbot, view, "Go to the people")
    assert screen.tab_bar.chosen() == "people"


def test_a_board_without_homes_asks_who_can_host(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    work.book.bin("None", [("household", uid) for uid in (visit.okafor, visit.brandt, visit.feld)])
    view = visit.board(qtbot, work)
    assert "Who can host? No household near is in the book yet." in said(view)
    assert parts(work.book.book, "hosting", "exchange", visit.exchange) == []
