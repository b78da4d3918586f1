"""The first rows of every list, from asking for it to its rows on the screen, beside the bare query of those rows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine, event, select

from benchmarks.bare.driver import connect
from benchmarks.measuring import Bar, Bench, Result, by_turns, timed
from db.book import Book
from db.queries.listing import Scope
from db.records.partnership import Partnership

_SCOPED = ("letter", "exchange", "person", "task", "money_entry")


def listing(bench: Bench) -> Iterator[Result]:
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    from PySide6.QtWidgets import QApplication

    from ui.openbook import OpenBook
    from ui.records.declaration import declared_kinds
    from ui.theme.appearance import Appearance, Choice

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["benchmarks"])
    Appearance(application, Choice.LIGHT)
    book = OpenBook(Book.open(bench.office))
    case = book.book.rows(select(Partnership.uid).order_by(Partnership.id))[0].uid
    connection = connect(bench.office)
    scopes = [(kind, Scope()) for kind in declared_kinds()]
    scopes += [(kind, Scope(within=("partnership", case))) for kind in declared_kinds() if kind in _SCOPED]
    for kind, scope in scopes:
        statement, values = _first_query(book, kind, scope)
        ours, bare = by_turns(
            bench.runs,
            timed(lambda kind=kind, scope=scope: _show(book, kind, scope)),
            timed(lambda asked=(statement, values): connection.execute(*asked).fetchall()),
        )
        where = " of one partnership" if scope.within else ""
        yield Result(f"first rows: {kind.replace('_', ' ')}{where}", ours, bare, "ms", Bar.AT_MOST_OVER, 50)
    yield from _far_end(bench, book, connection)
    connection.close()
    book.close()


def _far_end(bench: Bench, book: Any, connection: Any) -> Iterator[Result]:
    """From the End key in the longest list to its last rows on the screen, beside the bare query of the last rows."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from ui.listing.view import ListView
    from ui.records.declaration import shown

    view = ListView(shown("letter"), book)
    view.resize(1100, 640)
    view.show()

    def go() -> None:
        view.model.again()
        QTest.keyClick(view.table, Qt.Key.Key_End)
        view.table.viewport().repaint()

    last = "SELECT * FROM letter JOIN record USING (id) WHERE binned IS NULL ORDER BY dated, id LIMIT 100"
    ours, bare = by_turns(bench.runs, timed(go), timed(lambda: connection.execute(last).fetchall()))
    yield Result("last rows: letter", ours, bare, "ms", Bar.AT_MOST_OVER, 100)
    view.close()
    view.deleteLater()


def _show(book: Any, kind: str, scope: Scope) -> None:
    """Make the list and have it painted."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from ui.listing.view import ListView
    from ui.records.declaration import shown

    view = ListView(shown(kind), book, scope)
    view.resize(1100, 640)
    view.show()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    view.close()
    view.deleteLater()


def _first_query(book: Any, kind: str, scope: Scope) -> tuple[str, Any]:
    """The query with which the list reads its first rows, as it goes to the driver."""
    from PySide6.QtCore import QLocale

    from db.queries.listing import Order
    from ui.listing.model import ListModel
    from ui.records.declaration import shown

    seen: list[tuple[str, Any]] = []

    def see(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            seen.append((statement, values))

    declared = shown(kind)
    event.listen(Engine, "before_cursor_execute", see)
    try:
        ListModel(book.book, kind, declared.listing.columns, QLocale()).ask(
            scope, "", Order.parse(declared.listing.order)
        )
    finally:
        event.remove(Engine, "before_cursor_execute", see)
    return seen[0]
