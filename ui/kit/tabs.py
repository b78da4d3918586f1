"""The row of tabs of a page, each with the number of what is behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget

from ui.words import tr


class Tabs(QTabBar):
    """Tabs by name. Ctrl+1 … Ctrl+9 reach them from anywhere on the page (ui/window sends them here)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Parts of this page"))
        self._labels: list[str] = []

    def offer(self, name: str, label: str) -> None:
        """Add a tab at the end."""
        self.setTabData(self.addTab(label), name)
        self._labels.append(label)

    def count_behind(self, name: str, number: int) -> None:
        """Say how many things are behind the tab; nothing is said of none."""
        for index in range(self.count()):
            if self.tabData(index) == name:
                label = self._labels[index]
                shown = tr("{tab} {count}", "a tab and how much is behind it")
                text = shown.format(tab=label, count=self.locale().toString(number)) if number else label
                self.setTabText(index, text)

    def let_stand(self, name: str, *, offered: bool) -> None:
        """Show a tab or hide it. Of one that is hidden while it is in front, the first that stands takes the place."""
        for index in range(self.count()):
            if self.tabData(index) == name and self.isTabVisible(index) is not offered:
                was_in_front = index == self.currentIndex()
                self.setTabVisible(index, offered)
                if was_in_front and not offered:
                    first = next((each for each in range(self.count()) if self.isTabVisible(each)), index)
                    self.setCurrentIndex(first)

    def chosen(self) -> str:
        """The name of the tab in front."""
        return str(self.tabData(self.currentIndex()) or "")

    def choose(self, name: str) -> None:
        """Bring this tab to the front, if it stands."""
        for index in range(self.count()):
            if self.tabData(index) == name and self.isTabVisible(index):
                self.setCurrentIndex(index)
