"""The window that makes households of people who are marked as hosts, several at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSpinBox

from db.errors import BookError
from db.queries.willing_hosts import willing_hosts
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.screens.exchange.hosts.newhomes import hosting_place
from ui.theme.scale import row_height
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.record import Called
    from ui.screens.exchange.hosts.page import HostsView

_ROWS = 12


class FromHosts(Asking):
    """A box for each; ticked are all. Each person ticked becomes a household of their own."""

    def __init__(self, view: HostsView) -> None:
        super().__init__(tr("Households of people marked as hosts"), view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        self._people = willing_hosts(view.work.book.book, date.today())  # noqa: DTZ011 - the person's own day
        self.problem = Text("", "problem")
        self.problem.hide()
        if not self._people:
            self.column.addWidget(
                Text(tr("Everybody who is marked as a host has a household already. Marks stand on a person’s page."))
            )
            self.answer(tr("Close"), self.reject)
            return
        self.column.addWidget(Text(tr("Each becomes a household of one person. Whom they live with can follow.")))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("People marked as hosts"))
        for person in self._people:
            item = QListWidgetItem(person.called)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setMinimumHeight(min(len(self._people), _ROWS) * row_height(self.font()))
        self.list.itemChanged.connect(lambda _: self._follow())
        self.column.addWidget(self.list, 1)
        label = Text(tr("Beds in each"), "soft")
        self.beds = QSpinBox()
        self.beds.setRange(0, 20)
        self.beds.setValue(1)
        self.beds.setAccessibleName(tr("Beds in each"))
        label.setBuddy(self.beds)
        self.column.addWidget(label)
        self.column.addWidget(self.beds, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.problem)
        self.answer(tr("Cancel"), self.reject)
        self.make = self.answer("", self._make, "main")
        self._follow()

    def _ticked(self) -> list[Called]:
        return [
            person for at, person in enumerate(self._people) if self.list.item(at).checkState() is Qt.CheckState.Checked
        ]

    def _follow(self) -> None:
        number = len(self._ticked())
        self.make.setText(tr("Make 1 household") if number == 1 else tr("Make %Ln households", "", number))
        self.make.setEnabled(number > 0)

    def _make(self) -> None:
        from db.records.household import Household, HouseholdMember

        ticked = self._ticked()
        number = len(ticked)
        title = tr("Make 1 household") if number == 1 else tr("Make %Ln households", "", number)
        place = hosting_place(self._view)
        try:
            with self._view.work.book.book.change(title) as change:
                for person in ticked:
                    home = change.add(Household, place=place, single_beds=self.beds.value())
                    change.add(HouseholdMember, household=home, person=person.uid)
        except BookError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
        self._view.work.offer_undo(tr("{done}.").format(done=title))
