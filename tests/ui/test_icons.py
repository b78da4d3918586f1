"""Icons in the hands of Qt."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from ui.theme.icon import icon


@pytest.mark.usefixtures("qapp")
def test_an_icon_that_qt_copies_outlives_the_first() -> None:
    drawn = icon("search").pixmap(QSize(32, 32)).toImage()
    for _ in range(20):
        first = icon("search")
        copy = QIcon(first)
        copy.setIsMask(True)  # Qt makes a twin of what draws it
        del first
        gc.collect()
        assert copy.pixmap(QSize(32, 32)).toImage() == drawn
