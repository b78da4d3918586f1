"""The field in which a letter is written: paragraphs, headings, lists, tables, bold and italic, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from db.rules import styled
from ui.screens.writing import document as documents
from ui.screens.writing.pasting import pasted
from ui.theme.han import set_in

if TYPE_CHECKING:
    from PySide6.QtGui import QTextListFormat

    from db.rules.styled import Block

_LEAST_LINES = 9
_LEAST_ROWS = 2
_ONLY_FRAMED = 2
"""Paragraphs of a letter that is only begun: its opening and its closing."""


class StyledEdit(QTextEdit):
    """The text in one language. What is pasted takes on its styles; Tab leaves it, but for lists and tables."""

    written = Signal()
    """Something in it was changed by the person."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._shown = ""
        self._is_showing = False
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_language(language)
        self.document().setDocumentMargin(10)
        self.kept("")
        self.textChanged.connect(self._changed)

    def set_language(self, language: str) -> None:
        """Write from the side from which the language is read, and in its forms of Han."""
        self.language = language
        direction = QLocale(language).textDirection()
        self.setLayoutDirection(direction)
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(direction)
        self.document().setDefaultTextOption(option)
        self.setFont(set_in(language, QFont(self.font())))

    def show_text(self, text: str, *, is_styled: bool = True) -> None:
        """Show a text, unless it is what stands there; what was written before cannot be taken back after that."""
        if text == self._shown and self._shown:
            return
        self._is_showing = True
        blocks = styled.read(text) if is_styled else styled.unstyled(text)
        at = self.textCursor().position()
        self.setUndoRedoEnabled(False)
        self.clear()
        self.setCurrentCharFormat(documents.letters(0))
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(documents.paragraph(0))
        documents.put(blocks, cursor)
        self.setUndoRedoEnabled(True)
        moved = self.textCursor()
        moved.setPosition(min(at, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(moved)
        self.kept(text)
        self._is_showing = False

    def text(self) -> str:
        """The text as it is kept; as it was shown where nobody touched it."""
        if not self.document().isModified():
            return self._shown
        return styled.write(documents.blocks_of(self.document()))

    def replace(self, text: str) -> None:
        """Put another text in the place of this one, which Ctrl+Z takes back."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._unlist(cursor)
        cursor.setBlockFormat(documents.paragraph(0))
        cursor.setBlockCharFormat(documents.letters(0))
        documents.put(styled.read(text), cursor)
        cursor.endEditBlock()

    def kept(self, text: str) -> None:
        """What stands here was saved as this text."""
        self._shown = text
        self.document().setModified(False)

    def stand_between(self) -> None:
        """In a letter that is only begun, have the cursor between opening and closing, on a line of its own."""
        if self.document().blockCount() != _ONLY_FRAMED:
            return
        self._is_showing = True
        cursor = QTextCursor(self.document().begin())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(documents.paragraph(0))
        self.kept(self._shown)
        self.setTextCursor(cursor)
        self._is_showing = False

    # Styles

    def is_bold(self) -> bool:
        return self.currentCharFormat().fontWeight() >= QFont.Weight.Bold

    def is_italic(self) -> bool:
        return self.currentCharFormat().fontItalic()

    def level(self) -> int:
        """The level of the heading in which the cursor stands, 0 for none."""
        return self.textCursor().blockFormat().headingLevel()

    def list_kind(self) -> bool | None:
        """Whether the list at the cursor is numbered; None where there is none."""
        of_list = self.textCursor().currentList()
        return None if of_list is None else of_list.format().style() == documents.list_format(
            ordered=True, depth=1
        ).style()  # fmt: skip

    def toggle_bold(self) -> None:
        """Make what is chosen bold, or not bold any more."""
        self._look(bold=not self.is_bold(), italic=self.is_italic())

    def toggle_italic(self) -> None:
        """Make what is chosen italic, or not italic any more."""
        self._look(bold=self.is_bold(), italic=not self.is_italic())

    def make_heading(self, level: int) -> None:
        """Make the paragraphs at the cursor headings of a level; 0 makes them paragraphs again."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        cursor.beginEditBlock()
        for block in self._chosen_blocks():
            self._unlist(block)
            block.setBlockFormat(documents.paragraph(level))
            one = QTextCursor(block)
            one.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            one.mergeCharFormat(documents.letters(level))
            if not level:
                one.setCharFormat(documents.letters(0))
        cursor.endEditBlock()
        self.setCurrentCharFormat(documents.letters(level))

    def toggle_list(self, *, ordered: bool) -> None:
        """Make the paragraphs at the cursor a list, or paragraphs again."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        is_so = self.list_kind() is ordered
        cursor.beginEditBlock()
        if is_so:
            for block in self._chosen_blocks():
                self._unlist(block)
                block.setBlockFormat(documents.paragraph(0))
        else:
            for block in self._chosen_blocks():
                block.setBlockFormat(documents.paragraph(0))
            cursor.createList(documents.list_format(ordered=ordered, depth=1))
        cursor.endEditBlock()

    def insert_table(self) -> None:
        """Put a table of two columns below the cursor, and go to its first cell."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if cursor.block().text() or cursor.currentList() is not None:
            cursor.insertBlock(documents.paragraph(0))
            if (former := cursor.currentList()) is not None:
                former.remove(cursor.block())
        table = cursor.insertTable(_LEAST_ROWS, 2, documents.table_format())
        self.setTextCursor(table.cellAt(0, 0).firstCursorPosition())
        self.setFocus()

    def change_table(self, rows: int, columns: int) -> None:
        """Add a row or a column behind the cursor's (1), or take it away (-1); the last one takes the table along."""
        cursor = self.textCursor()
        table = cursor.currentTable()
        if table is None:
            return
        cell = table.cellAt(cursor)
        if rows > 0:
            table.insertRows(cell.row() + 1, 1)
        elif rows < 0:
            table.removeRows(cell.row(), 1)
        if columns > 0:
            table.insertColumns(cell.column() + 1, 1)
        elif columns < 0:
            table.removeColumns(cell.column(), 1)

    def insert_words(self, words: str) -> None:
        """Put words without any look at the cursor."""
        self.textCursor().insertText(words.replace("\n", "\N{LINE SEPARATOR}"))
        self.setFocus()

    # How it behaves

    def sizeHint(self) -> QSize:
        return QSize(320, _LEAST_LINES * QFontMetrics(self.font()).lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LEAST_LINES * QFontMetrics(self.font()).lineSpacing())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and (source.hasText() or source.hasHtml())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insert(pasted(source))

    def insert(self, blocks: tuple[Block, ...]) -> None:
        """Put blocks where the cursor stands. One paragraph goes into the line, of a table's cell all letters do."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        one = blocks[0] if len(blocks) == 1 else None
        if isinstance(one, styled.Paragraph) or cursor.currentTable() is not None:
            runs = one.runs if isinstance(one, styled.Paragraph) else ()
            in_line = runs or (styled.Run(" ".join(styled.plain(styled.write(blocks)).split())),)
            for run in in_line:
                look = documents.letters(0, bold=run.bold, italic=run.italic)
                cursor.insertText(run.text.replace("\n", "\N{LINE SEPARATOR}"), look)
        else:
            documents.put(blocks, cursor)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied goes out as HTML and, for programs without it, as text without marks."""
        source = super().createMimeDataFromSelection()
        source.setText(self.textCursor().selection().toPlainText())
        return source

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and plain and self._enter():
            return
        if event.key() == Qt.Key.Key_Backspace and plain and self._leave_list():
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes to the next cell of a table and puts an item of a list within the one above it; else it leaves."""
        return self._to_cell(is_next=is_next) or self._nest(is_deeper=is_next) or super().focusNextPrevChild(is_next)

    def _enter(self) -> bool:
        """Enter behind a heading begins a paragraph, in an empty item ends the list, in a table goes a row down."""
        cursor = self.textCursor()
        if (table := cursor.currentTable()) is not None:
            cell = table.cellAt(cursor)
            if cell.row() + 1 == table.rows():
                table.appendRows(1)
            self.setTextCursor(table.cellAt(cell.row() + 1, cell.column()).firstCursorPosition())
            return True
        if cursor.currentList() is not None and not cursor.block().text():
            return self._leave_list()
        if self.level() and cursor.atBlockEnd():
            cursor.insertBlock(documents.paragraph(0), documents.letters(0))
            self.setTextCursor(cursor)
            return True
        return False

    def _leave_list(self) -> bool:
        """An item becomes a paragraph, at its beginning."""
        cursor = self.textCursor()
        if cursor.currentList() is None or cursor.hasSelection() or not cursor.atBlockStart():
            return False
        cursor.beginEditBlock()
        self._unlist(cursor)
        cursor.setBlockFormat(documents.paragraph(0))
        cursor.endEditBlock()
        return True

    def _to_cell(self, *, is_next: bool) -> bool:
        cursor = self.textCursor()
        if cursor.currentTable() is None:
            return False
        step = QTextCursor.MoveOperation.NextCell if is_next else QTextCursor.MoveOperation.PreviousCell
        moved = cursor.movePosition(step)
        if moved:
            self.setTextCursor(cursor)
        return moved

    def _nest(self, *, is_deeper: bool) -> bool:
        cursor = self.textCursor()
        of_list = cursor.currentList()
        if of_list is None:
            return False
        depth = of_list.format().indent()
        above = cursor.block().previous()
        wanted = depth + (1 if is_deeper else -1)
        if wanted not in {1, 2} or (is_deeper and (above.textList() is None or not cursor.atBlockStart())):
            return False
        kind: QTextListFormat = documents.list_format(ordered=bool(self.list_kind()), depth=wanted)
        near = above.textList()
        if near is not None and near.format().indent() == wanted:
            near.add(cursor.block())
        else:
            cursor.createList(kind)
        return True

    def _look(self, *, bold: bool, italic: bool) -> None:
        level = self.level()
        form = documents.letters(level, bold=bold, italic=italic)
        self.mergeCurrentCharFormat(form)

    def _chosen_blocks(self) -> list[QTextCursor]:
        """A cursor in each block that is chosen, tables left out."""
        cursor = self.textCursor()
        block, last = self.document().findBlock(cursor.selectionStart()), cursor.selectionEnd()
        found: list[QTextCursor] = []
        while block.isValid() and block.position() <= last:
            one = QTextCursor(block)
            if one.currentTable() is None:
                found.append(one)
            block = block.next()
        return found

    @staticmethod
    def _unlist(cursor: QTextCursor) -> None:
        if (of_list := cursor.currentList()) is not None:
            of_list.remove(cursor.block())

    def _changed(self) -> None:
        # Qt says so as well when only the look of the window changes.
        if not self._is_showing and self.document().isModified():
            self.written.emit()
