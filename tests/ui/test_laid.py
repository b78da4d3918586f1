"""What lies in a layout: in its order, and without leaving anything behind that Qt does not know of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.flow import Flow
from ui.kit.laid import empty, pieces, widgets

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_widgets_and_layouts_come_in_their_order(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column, row = QVBoxLayout(whole), QHBoxLayout()
    last, first, within = QLabel("last"), QLabel("first"), QPushButton("within")
    column.addWidget(last)
    column.insertLayout(0, row)
    column.insertWidget(0, first)
    row.addWidget(within)
    assert pieces(column) == [first, row, last]
    assert pieces(row) == [within]
    assert widgets(column, QLabel) == [first, last]
    empty(column)
    assert pieces(column) == []
    assert column.count() == 0


def test_new_widgets_are_what_they_are_where_others_lay(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column, flow_holder = QVBoxLayout(whole), QWidget()
    flow = Flow(flow_holder)
    qtbot.addWidget(flow_holder)
    for _ in range(300):
        for layout in (column, flow):
            for _ in range(10):
                layout.addWidget(QPushButton("x"))
            for button in widgets(layout, QPushButton):
                button.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for label in [QLabel("y") for _ in range(20)]:
            inner = QWidget(label)
            assert inner.parent() is label
            assert label.children() == [inner]
