"""Editors in which one of several is picked: short lists, yes or no, languages, countries, time zones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QSizePolicy, QWidget

from ui.form.editors.editor import Editor, Unreadable
from ui.kit.flow import Flow
from ui.names import countries, languages
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QWheelEvent


class Pick(QComboBox):
    """A list to choose from that the wheel does not change while the page is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LongPick(Pick):
    """A list of hundreds: typing any part of a name narrows it. Filled when it is first needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self._filled = False

    def entries(self) -> dict[str, str]:
        """The stored words and what stands for them."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put the entries in, keeping what is shown."""
        if self._filled:
            return
        self._filled = True
        shown, data = self.currentText(), self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for word, name in self.entries().items():
                self.addItem(name, word)
            self.setCurrentIndex(self.findData(data))
            self.setEditText(shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.fill()
        super().showPopup()

    def show_word(self, word: str | None) -> None:
        """Show this entry without filling the list for it."""
        with QSignalBlocker(self):
            if self._filled and self.findData(word) >= 0:
                self.setCurrentIndex(self.findData(word))
            elif word is None:
                self.setCurrentIndex(-1)
                self.clearEditText()
            else:
                name = self.entries().get(word, word)
                if self.findData(word) < 0:
                    self.addItem(name, word)
                self.setCurrentIndex(self.findData(word))

    def word(self) -> str | None:
        """The stored word of what stands in the field. Raises Unreadable."""
        text = self.currentText().strip()
        if not text:
            return None
        self.fill()
        for index in range(self.count()):
            if text.casefold() in {self.itemText(index).casefold(), str(self.itemData(index)).casefold()}:
                return str(self.itemData(index))
        raise Unreadable(tr("“{text}” is not in the list. Type a part of its name and choose.").format(text=text))


class LanguageList(LongPick):
    """Languages of the world."""

    def entries(self) -> dict[str, str]:
        return languages(self.locale().name())


class CountryList(LongPick):
    """Countries and territories."""

    def entries(self) -> dict[str, str]:
        return countries(self.locale().name())


class ZoneList(LongPick):
    """Time zones by their IANA names, which hold the name of a city."""

    def entries(self) -> dict[str, str]:
        zones = (bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds())
        return {
            zone: zone.replace("_", " ") for zone in zones if "/" in zone and not zone.startswith(("Etc/", "posix/"))
        }

    def word(self) -> str | None:
        """The zone, also by its city alone or as Windows calls it. Raises Unreadable for what is none."""
        try:
            return super().word()
        except Unreadable:
            from db.rules.zones import is_offset, zone_typed

            text = self.currentText().strip()
            if (zone := zone_typed(text)) is not None:
                return zone
            if is_offset(text):
                said = tr("“{text}” does not say when the clocks change there. Type a city, such as Taipei.")
            else:
                said = tr("There is no time zone “{text}”. Type a city, such as Taipei.")
            raise Unreadable(said.format(text=text)) from None


class LanguagePick(LanguageList):
    """A small language list beside a text."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(14)
        self.activated.connect(self.picked)

    def show_tag(self, tag: str | None) -> None:
        """Show this language."""
        self.show_word(tag)

    def tag(self) -> str | None:
        """The BCP 47 tag. Raises Unreadable."""
        return self.word()


class LongPickEditor(Editor):
    """A language, a country or a time zone."""

    def __init__(self, column: str, pick: LongPick, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.pick = pick
        pick.activated.connect(self.settled)
        pick.editTextChanged.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(pick)

    def show_values(self, values: Mapping[str, Any]) -> None:
        self.pick.show_word(values.get(self._column))

    def values(self) -> dict[str, Any]:
        return {self._column: self.pick.word()}

    def target(self) -> QWidget:
        return self.pick


class ChoiceEditor(Editor):
    """One of few words."""

    def __init__(
        self, column: str, choices: Mapping[str, str] | Mapping[int, str], none: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._column = column
        self._words = {str(word): word for word in choices}
        self.pick = Pick()
        self.pick.addItem(none, None)
        for word, label in choices.items():
            self.pick.addItem(label, str(word))
        self.pick.activated.connect(self.settled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pick)

    def show_values(self, values: Mapping[str, Any]) -> None:
        value = values.get(self._column)
        if value is not None and str(value) not in self._words:
            # A word of another book's making is kept, though it is not offered here.
            self._words[str(value)] = value
            self.pick.addItem(str(value), str(value))
        self.pick.setCurrentIndex(max(self.pick.findData(None if value is None else str(value)), 0))

    def values(self) -> dict[str, Any]:
        return {self._column: self._words.get(self.pick.currentData())}

    def target(self) -> QWidget:
        return self.pick


class CheckEditor(Editor):
    """Yes or no; the label stands beside the box."""

    def __init__(self, column: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.box = QCheckBox(label)
        self.box.clicked.connect(self.settled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)

    def show_values(self, values: Mapping[str, Any]) -> None:
        self.box.setChecked(bool(values.get(self._column)))

    def values(self) -> dict[str, Any]:
        return {self._column: self.box.isChecked()}

    def target(self) -> QWidget:
        return self.box


class SeveralEditor(Editor):
    """Any of few words, each with a box; Tab goes along them."""

    def __init__(self, column: str, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.boxes = {word: QCheckBox(label) for word, label in choices.items()}
        self._unknown: list[str] = []
        flow = Flow(self, 4 * GRID)
        for box in self.boxes.values():
            box.clicked.connect(self.settled)
            flow.addWidget(box)

    def show_values(self, values: Mapping[str, Any]) -> None:
        words: list[str] = values.get(self._column) or []
        # A word of another book's making is kept, though it has no box here.
        self._unknown = [word for word in words if word not in self.boxes]
        for word, box in self.boxes.items():
            box.setChecked(word in words)

    def values(self) -> dict[str, Any]:
        ticked = [word for word, box in self.boxes.items() if box.isChecked()]
        return {self._column: [*ticked, *self._unknown] or None}

    def target(self) -> QWidget:
        return next(iter(self.boxes.values()))

    def name_it(self, name: str, told: str) -> None:
        for box in self.boxes.values():
            box.setAccessibleName(tr("{field}: {choice}").format(field=name, choice=box.text()))
            box.setAccessibleDescription(told)
