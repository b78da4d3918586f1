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
    firsts = [icon("search") for _ in range(50)]
    copies = [QIcon(first) for first in firsts]
    for copy in copies:
        copy.setIsMask(True)  # Qt makes a twin of what draws it
    del firsts
    gc.collect()
    assert all(copy.pixmap(QSize(32, 32)).toImage() == drawn for copy in copies)
