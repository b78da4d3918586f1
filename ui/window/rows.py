"""What the finder lists: commands, records in groups, what else to ask; and before anything is typed, how to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.kit.text import tip
from ui.navigation import Place, page_of
from ui.records.declaration import declared_kinds, shown
from ui.sentences.asking import legend, not_a_filter, typed
from ui.sentences.found import where_found
from ui.theme.icon import icon
from ui.theme.scale import GRID, row_height
from ui.window.found import BEHIND, WANTED
from ui.window.recent import recent
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.book import Book
    from db.queries.search import Hit
    from db.rules.asking import Question
    from ui.memory import Memory
    from ui.window.actions import Actions

ANSWER = Qt.ItemDataRole.UserRole
"""What a row leads to: a Place, a QAction, or words to look for."""
_COMMANDS = 4


class Listing:
    """Fills a list. Rows that cannot be chosen are heads of groups, or sentences."""

    def __init__(self, into: QListWidget, actions: Actions, memory: Memory) -> None:
        self._list = into
        self._actions = actions
        self._memory = memory

    def show_found(self, words: str, question: Question, hits: Sequence[Hit], near: Sequence[Question]) -> None:
        """The answer to what was typed."""
        self._list.clear()
        if question.unknown:
            self._add_head(not_a_filter(question.unknown))
        commands = self._commands(words)
        if commands:
            self._add_head(tr("What you can do"))
        for menu, action in commands:
            self._add_command(menu, action)
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            if hit.whole.kind in declared_kinds():
                groups.setdefault(hit.whole.kind, []).append(hit)
        for kind, found in groups.items():
            self._add_head(shown(kind).many)
            for hit in found:
                self._add_record(hit, question)
        if groups:
            key = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
            self._add_head("")
            self._add(tr("All results"), key, "search", Place("search", words=words))
        elif not commands:
            self._add_nothing(words, near)

    def show_problem(self, sentence: str) -> None:
        """A sentence instead of an answer."""
        self._list.clear()
        self._add_head(sentence)

    def show_beginning(self, book: Book) -> None:
        """Before anything is typed: what was kept, what was looked for lately, and how to ask."""
        from db.queries.saved_searches import saved_searches

        self._list.clear()
        if kept := saved_searches(book):
            self._add_head(tr("Saved searches"))
        for one in kept:
            self._add(one.name, one.words if one.words != one.name else "", "search", Place("search", words=one.words))
        if before := recent(self._memory, book):
            self._add_head(tr("Looked for lately"))
        for words in before:
            self._add(words, "", "clock", words)
        self._add_head(tr("How to ask"))
        for example, told in legend():
            self._add_head(example, told)

    def _add_nothing(self, words: str, near: Sequence[Question]) -> None:
        self._add_head(tr("Nothing in the book holds “{words}”.").format(words=words))
        if near:
            self._add_head(tr("Look instead for"))
        for question in near:
            self._add(typed(question), "", "search", typed(question))

    def _commands(self, words: str) -> list[tuple[str, QAction]]:
        wanted = words.casefold().split()
        return [
            (menu, action)
            for menu, action in self._actions.all()
            if action.isEnabled() and all(word in action.text().casefold() for word in wanted)
        ][:_COMMANDS]

    def _add_command(self, menu: str, action: QAction) -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = tr("{menu}: {action}").format(menu=menu, action=action.text().replace("&", ""))
        self._add(words, key, "arrow-right", action)

    def _add_record(self, hit: Hit, question: Question) -> None:
        declared = shown(hit.whole.kind)
        place = page_of(hit.whole.kind, hit.whole.uid)
        self._add(hit.whole.called or declared.untitled, where_found(hit), declared.icon, place, question)

    def _add(self, words: str, behind: str, picture: str, answer: object, question: Question | None = None) -> None:
        item = QListWidgetItem(icon(picture, "soft"), words)
        whole = " · ".join(filter(None, (words, behind)))
        item.setToolTip(tip(whole))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setData(ANSWER, answer)
        item.setData(BEHIND, behind)
        item.setData(WANTED, question.wanted if question is not None else ())
        item.setSizeHint(QSize(0, row_height(self._list.font())))
        self._list.addItem(item)

    def _add_head(self, words: str, told: str = "") -> None:
        """The head of a group, or a sentence instead of one; or an example and what it is for."""
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(BEHIND, told)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, " · ".join(filter(None, (words, told))))
        room = GRID if told else 3 * GRID
        item.setSizeHint(QSize(0, self._list.fontMetrics().height() + room if words else 2 * GRID))
        self._list.addItem(item)
