"""The whole story on one line: a strip with how much happened when, and below it what happened, in step with it."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.timeline import Asked
from ui.dates.span import SpanField
from ui.kit.button import IconButton
from ui.kit.compound import Compound
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.kinds import Kinds
from ui.kit.page import ScrollPage
from ui.kit.saved import Saved
from ui.kit.story import StoryView
from ui.kit.storypainting import story_row_height
from ui.kit.timeaxis import Zoom
from ui.kit.timestrip import Spread, TimeStrip, zoom_by
from ui.navigation import page_of
from ui.screens.timeline.reading import Reading
from ui.screens.timeline.rows import Rows
from ui.screens.timeline.zooming import Zooming
from ui.sentences.events import kind_names
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.queries.record import Called
    from db.queries.timeline import Event
    from ui.screens.screen import Workplace

_TYPED_FOR = 1200
"""Milliseconds until the figures of a year that were typed are forgotten."""
_AFTER = 150
"""Milliseconds after the last key until the words are looked for."""
_ROWS = 4
"""So many are seen of the list at the least."""


class Timeline(Compound):
    """Of one partnership, or of all for None."""

    def __init__(self, uid: UUID | None, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uid = uid
        self._work = work
        self._reading: Reading | None = None
        self._today = date.min
        self._typed = ""
        self._is_led = False
        """The strip leads: it stands where somebody went, not where the list begins."""
        self.kinds = Kinds(kind_names())
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Filter by typing"))
        self.words.setAccessibleName(tr("Filter: {records}").format(records=tr("Timeline")))
        self.words.setClearButtonEnabled(True)
        self.span = SpanField()
        self.zooming = Zooming()
        self.saved = Saved()
        self.strip = TimeStrip(tr("Years at a glance"))
        self.story = StoryView(tr("Timeline"))
        self.story.setAccessibleDescription(tr("Type a year to go there. Page Up and Page Down go from year to year."))
        self._empty = Empty("milestone", self._what_belongs_here())
        self._nothing = Empty("search", tr("Nothing fits what is chosen above."), tr("Show all"), self.show_all)
        self._pages = QStackedWidget()
        self.print_action = QAction(tr("Print the timeline…"), self)
        self.print_action.triggered.connect(self.print_it)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._forget = QTimer(self, singleShot=True, interval=_TYPED_FOR)
        self._lay_out()
        self._connect()
        self.refresh()

    # What is told

    def asked(self) -> Asked:
        """What the filters ask for."""
        since, until = self.span.since or date.min, self.span.until or date.max
        return Asked(self.kinds.kinds(), since, until, self.words.text().strip())

    def is_filtered(self) -> bool:
        """Whether something may be left out."""
        return self.asked() != Asked()

    def refresh(self) -> None:
        """Tell the story anew after a change of the book; the place in it stays."""
        here = self._event_here()
        try:
            self._read()
        except NoSuchRecord:
            return
        row = self._rows().row_of(here) if here is not None else -1
        if row >= 0:
            self.story.setCurrentIndex(self.story.model().index(row, 0))

    def show_all(self) -> None:
        """Let everything in."""
        self.words.clear()
        self.span.show_span(None, None)
        self.kinds.choose_all()
        self.story.setFocus()

    def zoom_to(self, zoom: Zoom) -> None:
        """Look nearer or from farther away, at the same day."""
        if zoom is not self.zooming.zoom:
            self.zooming.show_zoom(zoom)
            self._stay_while(self._tell)

    def go_to_day(self, day: date) -> None:
        """Go to the newest of what happened up to the end of the strip's period of this day."""
        unit = self.strip.axis().unit
        self._is_led = True
        self.story.go_to(self._rows().row_of_day(unit.step(day, 1) - timedelta(days=1)))
        self._is_led = False

    def print_it(self) -> None:
        """Print what is shown, or save it as a PDF."""
        from ui.screens.timeline.printing import print_timeline

        self._printing = print_timeline(self._uid, self.asked(), self._told(), self._work, self.saved)

    # Reading

    def _told(self) -> str:
        """What is shown, in a line."""
        names = [name for kind, name in kind_names().items() if kind in self.asked().kinds]
        number = self._rows().events
        said = [tr("1 entry") if number == 1 else tr("%Ln entries", "of a period", number)]
        said += [", ".join(names)] if self.kinds.is_narrowed() else []
        said += [self.span.told()] if self.span.told() else []
        said += [f"“{self.words.text().strip()}”"] if self.words.text().strip() else []
        return " · ".join(said)

    def _read(self) -> None:
        """Count anew, and tell it."""
        self._today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        self._reading = Reading(self._work.book.book, self._uid, self.asked(), self._today)
        self.kinds.show_counts(self._reading.by_kind)
        self._tell()

    def _tell(self) -> None:
        """Lay out what was counted as it is looked at."""
        reading, zoom = self._reading, self.zooming.zoom
        if reading is None:
            return
        rows = Rows(reading.events, reading.counted, zoom, self._today, self.locale())
        counted = reading.counted
        spread = Spread(reading.first, reading.last, self._today, counted.months, counted.days, reading.bands)
        self.strip.show_spread(spread, zoom)
        self.story.tell(rows)
        self._pages.setCurrentWidget(
            self.story if len(rows) else self._nothing if self.is_filtered() else self._empty
        )  # fmt: skip
        self.strip.setVisible(bool(reading.by_kind))

    def _ask_anew(self) -> None:
        """Something else is wanted: the day in view stays, as near as there is something to tell."""
        with contextlib.suppress(NoSuchRecord):
            self._stay_while(self._read)

    def _stay_while(self, tell: Callable[[], None]) -> None:
        day = self.strip.at
        is_at_top = self.story.currentIndex().row() <= 1 and self.story.verticalScrollBar().value() == 0
        tell()
        if is_at_top:
            self.story.go_to(0)
        else:
            self.go_to_day(day)
        self._follow()

    def _rows(self) -> Rows:
        story = self.story.story
        assert isinstance(story, Rows)  # noqa: S101 - nothing else is told here
        return story

    def _event_here(self) -> Event | None:
        row = self.story.currentIndex().row()
        return self._rows().event(row) if row > 1 and isinstance(self.story.story, Rows) else None

    # In step

    def _follow(self) -> None:
        """Show on the strip which days the list shows."""
        first, last = self.story.rows_in_sight()
        if first < 0 or not isinstance(self.story.story, Rows):
            return
        rows = self._rows()
        earliest, latest = rows.day(last), rows.day(first)
        at = self.strip.at
        self.strip.look_at(min(earliest, latest), latest)
        if self._is_led:
            self.strip.stand_on(at)

    def _type(self, figure: str) -> None:
        """A year is typed, in the list or on the strip."""
        if not figure.isdecimal():
            return
        self._typed = (self._typed + str(int(figure)))[-4:]
        self._forget.start()
        if len(self._typed) == 4:
            self._go_to_typed()

    def _go_to_typed(self) -> None:
        year, self._typed = int(self._typed or 0), ""
        if year >= 800:  # two figures are no year yet
            self.strip.stand_on(date(year, 12, 31))
            self._is_led = True
            self.story.go_to(self._rows().row_of_day(date(year, 12, 31)))
            self._is_led = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zooming with the list in hand: Ctrl with + and −, and with the wheel."""
        if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if (by := zoom_by(event)) and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # else the window would make its text larger
                return True
            if by and event.type() is QEvent.Type.KeyPress:
                self.zoom_to(self.zooming.zoom.nearer(by))
                return True
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zooming.zoom.nearer(1 if event.angleDelta().y() > 0 else -1))
            return True
        return super().eventFilter(watched, event)

    # Laying out

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # With large text there is no room for all of it: then it scrolls as a whole.
        page = ScrollPage()
        outer.addWidget(page)
        column = page.column
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.kinds)
        tools = QWidget()
        row = Flow(tools, 2 * GRID)
        self.words.setFixedWidth(28 * self.fontMetrics().averageCharWidth())
        self.print_button = IconButton("printer", tr("Print the timeline…"), self.print_it, "Ctrl+P")
        for piece in (self.words, self.span, self.zooming, self.print_button):
            row.addWidget(piece)
        column.addWidget(tools)
        column.addWidget(self.saved)
        column.addWidget(self.strip)
        for page in (self.story, self._empty, self._nothing):
            self._pages.addWidget(page)
        self._pages.setMinimumHeight(_ROWS * story_row_height(self.font()))
        column.addWidget(self._pages, 1)
        self.lead_focus_to(self.story)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._pages.setMinimumHeight(_ROWS * story_row_height(self.font()))
            self.words.setFixedWidth(28 * self.fontMetrics().averageCharWidth())

    def _connect(self) -> None:
        self.kinds.changed.connect(self._ask_anew)
        self.words.textChanged.connect(self._soon.start)
        self.words.returnPressed.connect(self.story.setFocus)
        self._soon.timeout.connect(self._ask_anew)
        self.span.changed.connect(self._ask_anew)
        self.zooming.chosen.connect(self.zoom_to)
        self.strip.moved.connect(self.go_to_day)
        self.strip.asked_to_zoom.connect(self.zoom_to)
        self.strip.asked_to_enter.connect(self.story.setFocus)
        self.story.opened.connect(self._open)
        self.story.scrolled.connect(self._follow)
        for piece in (self.strip, self.story):
            piece.typed.connect(self._type)
        self._forget.timeout.connect(self._go_to_typed)
        for watched in (self.story, self.story.viewport()):
            watched.installEventFilter(self)

    def _what_belongs_here(self) -> str:
        if self._uid is None:
            return tr("Every dated thing of the book stands here: stages, letters, exchanges and agreements.")
        return tr("Every dated thing of this partnership stands here: its stages, letters, exchanges and agreements.")

    def _open(self, record: Called) -> None:
        self._work.way.go(page_of(record.kind, record.uid))
