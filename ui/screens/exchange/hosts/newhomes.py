"""Roofs that begin on the board: a household with its beds, and a hotel by its name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from db.errors import BookError
from ui.form.beginning import begin
from ui.form.declaration import Line, Number, Reference
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.records.declaration import New, shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.screens.exchange.hosts.page import HostsView


def new_household(view: HostsView) -> None:
    """Ask for what placing needs, put the household into the book, and go to it on the board."""
    declared = replace(
        shown("household"),
        asked=(
            Line("name", tr("Family or name of the household"), wanted=True),
            Reference("place", tr("Place"), to="place", width="half"),
            Number("single_beds", tr("Single beds"), width="half"),
            Number("double_beds", tr("Double beds"), width="half"),
            Number("sofa_beds", tr("Sofa beds"), width="half"),
        ),
    )
    start = {"place": hosting_place(view), "single_beds": 1}

    def done(uid: UUID) -> None:
        view.refresh()
        if view.homes.go_to(uid):
            view.homes.list.setFocus()

    try:
        begin(declared, New("household", start), view.work.book, view.work.habits, view, done)
    except BookError as error:
        view.problem.setText(str(error))
        view.problem.show()


def ask_hotel(view: HostsView, done: Callable[[str], object]) -> None:
    """Ask for the name of a hotel."""
    window = Asking(tr("In which hotel?"), view)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    name = QLineEdit()
    name.setAccessibleName(tr("Hotel"))
    label = Text(tr("Hotel"), "soft")
    label.setBuddy(name)
    window.column.addWidget(label)
    window.column.addWidget(name)

    def take() -> None:
        if words := " ".join(name.text().split()):
            window.accept()
            done(words)
        else:
            name.setFocus()

    window.answer(tr("Cancel"), window.reject)
    window.answer(tr("Place in this hotel"), take, "main")
    window.open()
    name.setFocus()


def hosting_place(view: HostsView) -> UUID | None:
    """The place where the hosts are at home, where that is ours; of the partner's there may be several."""
    from db.queries.called import called_of
    from db.queries.the_association import the_association
    from db.records.exchange import ExchangeDirection

    book = view.work.book.book
    association = the_association(book)
    if view.board.head.direction is not ExchangeDirection.IN or association is None or association.home_id is None:
        return None
    home = called_of(book, [association.home_id]).get(association.home_id)
    return home.uid if home else None
