"""The text of a letter to read: original and translations side by side, what it quotes folded, as it was written."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.contents import read as read_content
from db.rules.quoted import Part, Piece, pieces_of, unquoted
from ui.kit.button import Button
from ui.kit.rows import leading
from ui.kit.text import Line, Text
from ui.names import language_name
from ui.screens.letters.links import ask_about_link
from ui.screens.letters.readtext import ReadText
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from db.queries.letters.shown import LetterShown
    from ui.screens.screen import Workplace

AS_PLAIN = "letters.as plain text"
"""Under which name the window remembers that mail is shown as plain text."""
_NARROW = 72
"""The width in characters below which the languages stand under each other."""
_AT_ONCE = 40_000
"""Characters that are shown at first, and those that each "more" shows."""
_LARGEST_HTML = 400_000
_LARGEST_FOLDED = 300_000
"""Characters of a text in which quotes are looked for; in a longer one that would be waited for."""
_LARGEST_PICTURE = 20_000_000
"""Bytes of a picture in a mail; a larger one is among the attachments, but not drawn."""
_ADDS = re.compile(r"<(?:table|img|ul|ol|b|strong|i|em|h[1-6]|u)\b", re.IGNORECASE)
"""What plain text cannot show."""


class LetterBody(QWidget):
    """One letter's text."""

    def __init__(self, letter: LetterShown, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._work = work
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self._own = ""
        self._shows_quotes = False
        self._texts = _Beside()
        self._html: ReadText | None = None
        self._fold: Button | None = None
        self.toggle: Button | None = None
        self._column.addWidget(self._texts)
        self._show_texts()
        if self._has_more_than_text():
            self._html = ReadText(tr("Text of the letter as it was written"), self._picture)
            self._html.asked_for_link.connect(partial(ask_about_link, self))
            self._column.addWidget(self._html)
            self._own, quoted = unquoted(letter.html)
            if quoted:
                self._fold = Button(_quoted_lines(quoted), self._unfold, "link")
                self._column.addWidget(leading(self._fold))
            self.toggle = Button("", self._turn, "link")
            self._column.addWidget(leading(self.toggle))
            is_translated = letter.text is not None and len(letter.text.by) > 1
            self._show_as(plain=is_translated or self._work.memory.recall(AS_PLAIN) is True)

    def _has_more_than_text(self) -> bool:
        html = self._letter.html
        return bool(html) and len(html) <= _LARGEST_HTML and _ADDS.search(html) is not None

    def _turn(self) -> None:
        plain = not self._texts.isHidden()
        self._work.memory.keep(AS_PLAIN, not plain)
        self._show_as(plain=not plain)

    def _show_as(self, *, plain: bool) -> None:
        if self._html is None or self.toggle is None:
            return
        if not plain and self._html.document().isEmpty():
            self._html.setHtml(self._own)
        if self._fold is not None:
            self._fold.setVisible(not plain)
        self._texts.setVisible(plain)
        self._html.setVisible(not plain)
        self.toggle.setText(tr("Show as it was written") if plain else tr("Show as plain text"))

    def _unfold(self) -> None:
        """Show with what is quoted, or without it again."""
        self._shows_quotes = not self._shows_quotes
        if self._html is not None:
            self._html.setHtml(self._letter.html if self._shows_quotes else self._own)

    def _show_texts(self) -> None:
        texts = self._letter.text
        if texts is None or not any(text.strip() for text in texts.by.values()):
            self._texts.add(Text(tr("The book has no text of this letter."), "soft"))
            return
        order = [texts.original, *(tag for tag in texts.by if tag != texts.original)]
        languages = [tag for tag in order if texts.by.get(tag)]
        for language in languages:
            self._texts.add(self._text(language, texts.by[language], is_one_of_several=len(languages) > 1))

    def _text(self, language: str, text: str, *, is_one_of_several: bool) -> QWidget:
        held = QWidget()
        held.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        called = language_name(language, self.locale())
        if is_one_of_several:
            column.addWidget(Line(self._named(language, called), "soft"))
        if self._letter.is_styled:
            column.addWidget(self._styled(language, text, called))
        else:
            pieces = pieces_of(text) if len(text) <= _LARGEST_FOLDED else (Piece(Part.OWN, text),)
            for piece in pieces:
                self._add_piece(column, piece, language, called)
        column.addStretch(1)
        return held

    def _named(self, language: str, called: str) -> str:
        texts, translator = self._letter.text, self._letter.translator
        if translator is None or (texts is not None and language == texts.original):
            return called
        return tr("{language}, translated by {person}").format(language=called, person=translator.called)

    def _styled(self, language: str, text: str, called: str) -> ReadText:
        from db.rules.styled import read
        from ui.screens.writing.document import put

        shown = ReadText(tr("Text in {language}").format(language=called))
        put(read(text), QTextCursor(shown.document()))
        shown.run_as(language)
        return shown

    def _add_piece(self, column: QVBoxLayout, piece: Piece, language: str, called: str) -> None:
        text = piece.text.strip("\r\n")
        if not text.strip():
            return
        if piece.part is not Part.QUOTED:
            column.addWidget(_Long(text, language, called, look="soft" if piece.part is Part.SIGNATURE else ""))
            return
        column.addWidget(_Folded(_quoted_lines(piece.lines), text, language, called))

    def _picture(self, content_id: str) -> bytes | None:
        held = next((one for one in self._letter.attachments if one.content_id == content_id), None)
        if held is None or held.size > _LARGEST_PICTURE:
            return None
        return read_content(self._work.book.book, held.sha256)


def _quoted_lines(count: int) -> str:
    return tr("… 1 quoted line") if count == 1 else tr("… %Ln quoted lines", "", count)


class _Long(QWidget):
    """Text of which the first part is shown; more of it on demand, so that a very long one is there at once."""

    def __init__(self, text: str, language: str, called: str, look: str = "") -> None:
        super().__init__()
        self._rest = text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.text = ReadText(tr("Text in {language}").format(language=called) if called else tr("Text"))
        self.text.setProperty("look", look)
        self.text.run_as(language)
        self.more = Button("", self._show_more, "link")
        column.addWidget(self.text)
        column.addWidget(leading(self.more))
        self._show_more()

    def _show_more(self) -> None:
        end = len(self._rest) if len(self._rest) <= _AT_ONCE else self._rest.rfind("\n", 0, _AT_ONCE) + 1 or _AT_ONCE
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._rest[:end])
        self._rest = self._rest[end:]
        left = self._rest.count("\n") + 1
        self.more.setVisible(bool(self._rest))
        self.more.setText(tr("Show more: %Ln lines are left", "", left))


class _Folded(QWidget):
    """What a letter quotes, behind a line that says how much it is."""

    def __init__(self, words: str, text: str, language: str, called: str) -> None:
        super().__init__()
        self._made = partial(_Long, text, language, called, "soft")
        self._text: _Long | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.fold = Button(words, self._turn, "link")
        self._column.addWidget(leading(self.fold))

    def _turn(self) -> None:
        if self._text is None:
            self._text = self._made()
            self._column.addWidget(self._text)
            return
        self._text.setVisible(self._text.isHidden())


class _Beside(QWidget):
    """Pieces side by side where there is room for them, else below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(5 * GRID)

    def add(self, piece: QWidget) -> None:
        """One more of them, as broad as the others."""
        self._row.addWidget(piece, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._row.direction():
            self._row.setDirection(direction)
