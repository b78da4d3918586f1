"""The figures of the report under its pages; each opens the list of the records that it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.listing import Counted, Scope
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.laid import empty
from ui.names import minor_digits
from ui.navigation import Place
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.annual_facts import Glance
    from ui.screens.reports.making import Made


class FigureLinks(QWidget):
    """One link a figure. A figure that is nought opens nothing, so it is not there."""

    opened = Signal(object)
    """Carries a Place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = QWidget()
        self._flow = Flow(self._row, 2 * GRID)
        column.addWidget(self._row)

    def show_figures(self, made: Made) -> None:
        """Show those of this report."""
        empty(self._flow)
        for words, place in figures(made, self.locale()):
            link = Button(words, lambda place=place: self.opened.emit(place), "link")
            link.setToolTip(tr("Show the list that this figure counts"))
            self._flow.addWidget(link)
        self._row.updateGeometry()

    def links(self) -> list[Button]:
        """The links in their order."""
        return [link for link in self._row.findChildren(Button) if not link.isHidden()]


def figures(made: Made, locale: QLocale) -> list[tuple[str, Place]]:
    """The figures that are not nought, in words, each with the list that it counts."""
    counted = Counted(made.span, made.chosen.partnerships)
    glance = made.glance
    counts = (
        (tr("Exchanges"), glance.exchanges.now, "exchange", {}),
        (tr("People"), glance.people.now, "participant", {}),
        (tr("Nights hosted"), glance.nights.now, "hosting", {}),
        (tr("Letters in"), glance.letters_in.now, "letter", {"direction": "in"}),
        (tr("Letters out"), glance.letters_out.now, "letter", {"direction": "out"}),
    )
    links = [
        (tr("{what} {count}", "a figure").format(what=what, count=locale.toString(number)), number, kind, having)
        for what, number, kind, having in counts
    ]
    return [
        (words, Place("list", kind, scope=Scope(having=having, counted=counted)))
        for words, number, kind, having in (*links, *_money(glance, locale))
        if number
    ]


def _money(glance: Glance, locale: QLocale) -> list[tuple[str, int, str, dict[str, str]]]:
    found: list[tuple[str, int, str, dict[str, str]]] = []
    for money in glance.money:
        currency = money.raised.currency
        units = 10 ** minor_digits(currency)
        for words, amount, direction in (
            (tr("Raised {amount} {currency}"), money.raised.now, "in"),
            (tr("Spent {amount} {currency}"), money.spent.now, "out"),
        ):
            said = words.format(amount=locale.toString(round(amount / units)), currency=currency)
            found.append((said, amount, "money_entry", {"direction": direction, "currency": currency}))
    return found
