"""A town with two mayors and an agreement, and what its tests see and press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from db.records.agreement import Agreement, AgreementKind
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.signing import Signing
from db.values import PartialDate, Texts
from ui.kit.attention import AttentionRow
from ui.navigation import Place as Where
from ui.screens.record import RecordScreen, build
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


def en(text: str) -> Texts:
    return Texts.only("en", text)


class Town:
    """A partnership with two mayors one after the other, and an agreement of 2019."""

    def __init__(self, book: OpenBook) -> None:
        self.book = book
        with book.book.change("A town and its partner") as change:
            home = change.add(Place, name=en("Larkhaven"), country="US", head_title=en("Mayor"))
            name = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"})
            there = change.add(Place, name=name, country="TW", head_title=Texts("zh-Hant", {"zh-Hant": "市長"}))
            case = change.add(Partnership)
            for place, side in ((home, PlaceSide.HOME), (there, PlaceSide.PARTNER)):
                change.add(PartnershipPlace, partnership=case, place=place, side=side)
            hall = change.add(
                Organisation, name=en("City of Larkhaven"), place=home, organisation_kind=OrganisationKind.MUNICIPALITY
            )
            people: list[Person] = []
            for family in ("Alder", "Birch"):
                person = change.add(Person)
                change.add(Name, person=person, given="Ann", family=family)
                people.append(person)
            former = change.add(
                Role,
                person=people[0],
                organisation=hall,
                title=en("Mayor"),
                role_kind=RoleKind.HEAD,
                since=PartialDate(2018, 12, 1),
            )
            agreement = change.add(
                Agreement,
                partnership=case,
                agreement_kind=AgreementKind.SISTER_CITY,
                title=en("Sister-city agreement"),
                authentic_languages=["en", "zh-Hant"],
            )
            signing = change.add(Signing, agreement=agreement, dated=PartialDate(2019, 7, 8), place=home)
        self.case, self.agreement, self.signing = case.uid, agreement.uid, signing.uid
        self.hall, self.former = hall.uid, former.uid
        self.alder, self.birch = (person.uid for person in people)


def show(qtbot: QtBot, work: Workplace, kind: str, uid: UUID, tab: str = "") -> RecordScreen:
    work.way.go(Where("record", kind, uid))
    screen = build(Where("record", kind, uid), work)
    screen.resize(1000, 700)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    if tab:
        screen.turn_to(tab)
    return screen


def said(widget: QWidget) -> str:
    """Everything that a person reads there."""
    texts = [each.accessibleName() or each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    rows = [each.accessibleName() for each in widget.findChildren(AttentionRow) if each.isVisibleTo(widget)]
    buttons = [each.text() for each in widget.findChildren(QAbstractButton) if each.isVisibleTo(widget)]
    return "\n".join([*texts, *rows, *buttons])


def press(qtbot: QtBot, widget: QWidget, words: str) -> None:
    button = next(
        each for each in widget.findChildren(QAbstractButton) if each.text() == words and each.isVisibleTo(widget)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def window(kind: type[QWidget]) -> QWidget:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found


def choose(qtbot: QtBot, editor: QWidget, words: str) -> None:
    """Type into a reference and take the first offer."""
    target = editor.target()  # type: ignore[attr-defined]
    target.setFocus()
    target.selectAll()
    qtbot.keyClicks(target, words)
    popup = editor.completer.popup()  # type: ignore[attr-defined]
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
