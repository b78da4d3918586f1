"""From a day to a day: two fields in which days, months and years can be typed, either of them empty."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.dates.shown import show_date
from ui.dates.typed import UnreadableDate, read_date
from ui.kit.text import tip
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from db.values import PartialDate


class SpanField(QWidget):
    """From "2019" to "2021": from the first day of the one to the last day of the other. ``of`` says which days."""

    changed = Signal()
    """Other days are wanted than before."""

    def __init__(self, of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since_field, self.until_field = _Day(tr("From"), of), _Day(tr("To"), of)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for field in (self.since_field, self.until_field):
            row.addWidget(field)
            field.settled.connect(self.changed)

    @property
    def since(self) -> date | None:
        """The first day wanted."""
        return self.since_field.known.first if self.since_field.known else None

    @property
    def until(self) -> date | None:
        """The last day wanted."""
        return self.until_field.known.last if self.until_field.known else None

    def show_span(self, since: date | None, until: date | None) -> None:
        """Show these days, without saying so."""
        from db.values import PartialDate

        self.since_field.show_date(None if since is None else PartialDate.of(since))
        self.until_field.show_date(None if until is None else PartialDate.of(until))

    def told(self) -> str:
        """The days in words, "" for any."""
        since, until = (field.text().strip() for field in (self.since_field, self.until_field))
        if since and until:
            return f"{since} – {until}"
        return tr("from {date}").format(date=since) if since else tr("to {date}").format(date=until) if until else ""

    def changeEvent(self, event: object) -> None:  # a larger font makes the fields wider
        super().changeEvent(event)  # type: ignore[arg-type]
        for field in self.findChildren(_Day):
            field.fit()


class _Day(QLineEdit):
    settled = Signal()

    def __init__(self, label: str, of: str) -> None:
        super().__init__()
        self._label = f"{of}: {label}" if of else label
        self.known: PartialDate | None = None
        self.setPlaceholderText(label)
        self.setAccessibleName(self._label)
        self.setClearButtonEnabled(True)
        self.editingFinished.connect(self._settle)
        self.textChanged.connect(lambda text: None if text.strip() else self._settle())
        self.fit()

    def fit(self) -> None:
        """As wide as a day needs."""
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("30 Sept 2026 MM") + 8 * GRID)

    def show_date(self, known: PartialDate | None) -> None:
        self.known = known
        self.blockSignals(True)
        self.setText(show_date(known, self.locale()))
        self.blockSignals(False)
        self._mark("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # Enter is for the field alone

    def _settle(self) -> None:
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        try:
            known = read_date(self.text(), self.locale(), today)
        except UnreadableDate as error:
            self._mark(str(error))
            return
        self._mark("")
        if known != self.known:
            self.show_date(known)
            self.settled.emit()

    def _mark(self, problem: str) -> None:
        """Say what does not hold: what was wanted before stays."""
        self.setProperty("problem", bool(problem))
        self.setToolTip(tip(problem))
        self.setAccessibleDescription(problem)
        self.style().unpolish(self)
        self.style().polish(self)
