"""The note of what was not chosen when two records became one, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.merging.telling import in_words
from ui.screens.merge.values import label_of, said
from ui.script import texts_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale

    from db.merging.telling import Unchosen
    from db.values import Texts
    from ui.openbook import OpenBook


class Note:
    """Words the note. It is called while the change is being made, so it reads nothing of the book by itself."""

    def __init__(self, book: OpenBook, locale: QLocale) -> None:
        self._book = book
        self._locale = locale

    def __call__(self, called: str, unchosen: Sequence[Unchosen]) -> Texts:
        head = tr("Merged with “{record}”, of which it was also written:").format(record=called)
        return texts_of("\n".join([head, *map(self._line, unchosen)]))

    def _line(self, each: Unchosen) -> str:
        label = label_of(each.kind, each.column)
        where = tr("{part}, {field}").format(part=each.of, field=label) if each.of else label
        return tr("{field}: {value}").format(field=where, value=self._value(each))

    def _value(self, each: Unchosen) -> str:
        if each.value is None:
            return tr("private; it is kept on the record in the bin")
        # Of a reference the name has come already.
        if isinstance(each.value, str):
            return each.value
        return said(each.kind, each.column, each.value, self._book, self._locale) or in_words(each.value)
