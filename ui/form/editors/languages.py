"""The editor of a text in several languages: one line or field for each, the original marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from db.values import Texts
from ui.form.editors.editor import Editor
from ui.form.editors.longtext import Writing
from ui.kit.button import Button
from ui.names import language_name, languages
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class TextsEditor(Editor):
    """The usual languages of the association are offered first; any other by name."""

    def __init__(self, column: str, rows: int, usual: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._rows = rows
        self._usual = usual or ("en",)
        self._original = self._usual[0]
        self._name = ""
        self._is_compact = False
        self._blank: Texts | None = None
        self._stored: dict[str, tuple[str, str]] = {}
        self._lines: dict[str, QLineEdit | Writing] = {}
        self._tags: dict[str, QToolButton] = {}
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, 0, 0, 0)
        column_of.setSpacing(GRID)
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        column_of.addLayout(self._grid)
        self.adder = Button(tr("Add a language"), self._offer_languages, "link")
        column_of.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeading)
        self._build([self._original])

    def show_values(self, values: Mapping[str, Any]) -> None:
        texts: Texts | None = values.get(self._column)
        self._blank = texts if texts is not None and not any(texts.by.values()) else None
        if texts is None:
            self._stored = {}
            self._original = self._usual[0]
            self._build([self._original])
            return
        self._original = texts.original
        self._build([texts.original, *(tag for tag in texts.by if tag != texts.original)])
        for tag, line in self._lines.items():
            _write(line, texts.by.get(tag, ""))
        # What nobody touched stays as it is stored, also where one line cannot show all of it.
        self._stored = {tag: (_written(line), texts.by.get(tag, "")) for tag, line in self._lines.items()}

    def values(self) -> dict[str, Any]:
        by = {tag: self._kept(tag, _written(line)) for tag, line in self._lines.items()}
        filled = {tag: text for tag, text in by.items() if text}
        if not filled:
            return {self._column: self._blank}
        if self._original not in filled:
            # The original was emptied: what is left becomes it, so that nothing typed is lost.
            self._original = next(iter(filled))
        return {self._column: Texts(self._original, filled)}

    def target(self) -> QWidget:
        return self._lines[self._original]

    def name_it(self, name: str, told: str) -> None:
        self._name = name
        for tag, line in self._lines.items():
            line.setAccessibleName(tr("{field} in {language}").format(field=name, language=self._called(tag)))
            line.setAccessibleDescription(told)
        self.adder.setAccessibleName(tr("{field}: add a language").format(field=name))

    def be_compact(self) -> None:
        """Take little room, for a row of a table: tags for languages, and another language out of their menu."""
        self._is_compact = True
        self.adder.hide()
        for button in self._tags.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for tag in self._tags:
            self._say(tag)

    def open_language(self, tag: str) -> None:
        """Add a line for this language and go to it."""
        if tag not in self._lines:
            self._add(tag)
            self.name_it(self._name, self.target().accessibleDescription())
        self._lines[tag].setFocus()

    def _kept(self, tag: str, written: str) -> str:
        shown, stored = self._stored.get(tag, ("", ""))
        return stored if written == shown else written

    def _build(self, tags: list[str]) -> None:
        if list(self._lines) != tags:
            for widget in (*self._lines.values(), *self._tags.values()):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
            self._lines.clear()
            self._tags.clear()
            self._grid.setColumnStretch(1, 0)
            for tag in tags:
                self._add(tag)
            self.name_it(self._name, "")
        for tag in tags:
            self._say(tag)
        for line in self._lines.values():
            _write(line, "")

    def _add(self, tag: str) -> None:
        line = QLineEdit() if self._rows == 1 else Writing(self._rows)
        if isinstance(line, QLineEdit):
            line.textEdited.connect(self.edited)
            line.returnPressed.connect(self.settled)
        else:
            line.textChanged.connect(self.edited)
        button = QToolButton()
        button.setProperty("look", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu, tag))
        button.setMenu(menu)
        button.setIcon(icon("languages", "soft"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        place = len(self._lines)
        if isinstance(line, QLineEdit):
            self._grid.addWidget(line, place, 0)
            self._grid.addWidget(button, place, 1, Qt.AlignmentFlag.AlignTop)
        else:
            # A translation stands beside its original.
            row, column = place // 2 * 2, place % 2
            self._grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignLeading)
            self._grid.addWidget(line, row + 1, column)
            self._grid.setColumnStretch(column, 1)
        if place:
            self.setTabOrder(list(self._tags.values())[-1], line)
        self.setTabOrder(line, button)
        self.setTabOrder(button, self.adder)
        if self._is_compact:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._lines[tag] = line
        self._tags[tag] = button
        self._say(tag)

    def _say(self, tag: str) -> None:
        called = self._called(tag)
        is_marked = tag == self._original and len(self._lines) > 1
        words = tr("{language}, original").format(language=called) if is_marked else called
        self._tags[tag].setText(tag if self._is_compact else words)
        self._tags[tag].setToolTip(words)
        self._tags[tag].setAccessibleName(tr("{language}: change").format(language=words))

    def _called(self, tag: str) -> str:
        return language_name(tag, self.locale())

    def _fill_menu(self, menu: QMenu, tag: str) -> None:
        menu.clear()
        original = menu.addAction(tr("This is the original"))
        original.setEnabled(tag != self._original)
        original.triggered.connect(lambda: self._make_original(tag))
        others = menu.addMenu(tr("It is in another language"))
        for other in self._offered():
            others.addAction(self._called(other)).triggered.connect(lambda _=False, to=other: self._rename(tag, to))
        more = menu.addMenu(tr("Add a language"))
        for other in self._offered():
            more.addAction(self._called(other)).triggered.connect(lambda _=False, to=other: self.open_language(to))
        remove = menu.addAction(tr("Take this language away"))
        remove.setEnabled(len(self._lines) > 1)
        remove.triggered.connect(lambda: self._remove(tag))

    def _offered(self) -> list[str]:
        """The languages of the association and the most written, those left out that are there already."""
        often = list(languages(self.locale().name()))[:16]
        return [tag for tag in dict.fromkeys((*self._usual, *often)) if tag not in self._lines]

    def _offer_languages(self) -> None:
        menu = QMenu(self)
        for tag in self._offered():
            menu.addAction(self._called(tag)).triggered.connect(lambda _=False, to=tag: self.open_language(to))
        more = menu.addMenu(tr("All languages"))
        for tag, name in sorted(languages(self.locale().name()).items(), key=lambda item: item[1].casefold()):
            if tag not in self._lines:
                more.addAction(name).triggered.connect(lambda _=False, to=tag: self.open_language(to))
        menu.popup(self.adder.mapToGlobal(self.adder.rect().bottomLeft()))

    def _make_original(self, tag: str) -> None:
        self._original = tag
        for each in self._tags:
            self._say(each)
        self.settled.emit()

    def _rename(self, tag: str, to: str) -> None:
        by = {(to if each == tag else each): _written(line) for each, line in self._lines.items()}
        self._original = to if tag == self._original else self._original
        self._replace(by)

    def _remove(self, tag: str) -> None:
        by = {each: _written(line) for each, line in self._lines.items() if each != tag}
        self._original = next(iter(by)) if tag == self._original else self._original
        self._replace(by)

    def _replace(self, by: dict[str, str]) -> None:
        self._build([self._original, *(tag for tag in by if tag != self._original)])
        for tag, text in by.items():
            _write(self._lines[tag], text)
        self.settled.emit()


def _written(line: QLineEdit | Writing) -> str:
    return " ".join(line.text().split()) if isinstance(line, QLineEdit) else line.toPlainText().strip()


def _write(line: QLineEdit | Writing, text: str) -> None:
    if isinstance(line, QLineEdit):
        if line.text() != text:
            line.setText(text)
            line.setCursorPosition(0)
    elif line.toPlainText().strip() != text:
        line.blockSignals(True)
        line.setPlainText(text)
        line.blockSignals(False)
