"""Dressing the application: follows the system's light, dark and high contrast, or what a person chose instead."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from ui.theme.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours, palette_of
from ui.theme.fallback import lent_families
from ui.theme.sheet import sheet


class Choice(StrEnum):
    """What the setting says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Keeps the application dressed. Make one before the first window, and keep it as long as the application."""

    def __init__(self, application: QApplication, choice: Choice = Choice.SYSTEM, text_percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._system_font = application.font()
        # Named outright, since Qt does not look for fonts again that came after it looked in vain.
        self._system_font.setFamilies([QFontInfo(self._system_font).family(), *lent_families()])
        self.text_percent = text_percent
        self._hints = application.styleHints()
        application.setStyle("Fusion")
        self.choose(choice)
        self._hints.colorSchemeChanged.connect(self._dress)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._dress)

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark whatever it says."""
        scheme = {Choice.LIGHT: Qt.ColorScheme.Light, Choice.DARK: Qt.ColorScheme.Dark}
        self._hints.setColorScheme(scheme.get(choice, Qt.ColorScheme.Unknown))
        self._forced = choice
        self._dress()

    def enlarge(self, text_percent: int) -> None:
        """Show all text at this share of the system's size (100 is the system's own)."""
        self.text_percent = text_percent
        self._dress()

    @property
    def colours(self) -> Colours:
        """The set in use."""
        dark = self._forced is Choice.DARK or (
            self._forced is Choice.SYSTEM and self._hints.colorScheme() is Qt.ColorScheme.Dark
        )
        if self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return DARK_CONTRAST if dark else LIGHT_CONTRAST
        return DARK if dark else LIGHT

    def _dress(self) -> None:
        colours = self.colours
        font = self._system_font.__class__(self._system_font)
        font.setPointSizeF(font.pointSizeF() * self.text_percent / 100)
        self._application.setFont(font)
        self._application.setPalette(palette_of(colours))
        self._application.setStyleSheet(sheet(colours, font))
