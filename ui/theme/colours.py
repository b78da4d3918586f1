"""The colours of the window: light, dark, and both in high contrast."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """One set, each as "#RRGGBB". ``…_ground`` is the tint that stands behind a word in that colour."""

    background: str
    card: str
    side: str
    line: str
    edge: str
    """Around what can be typed into or pressed: 3.0 or more against card and background (WCAG 2.2, 1.4.11)."""
    text: str
    soft: str
    accent: str
    accent_ground: str
    on_accent: str
    warning: str
    warning_ground: str
    good: str
    good_ground: str


# interface.md's colours; soft is a shade darker than there, which brings it to 5.0 on the side bar and on tints too.
LIGHT = Colours(
    background="#FBFAF7",
    card="#FFFFFF",
    side="#F2EFE8",
    line="#E2DDD2",
    edge="#8C8A80",
    text="#22303C",
    soft="#596570",
    accent="#1D5A85",
    accent_ground="#E3EEF5",
    on_accent="#FFFFFF",
    warning="#A8431F",
    warning_ground="#FBEAE2",
    good="#2F6B46",
    good_ground="#E4F1E8",
)
DARK = Colours(
    background="#1B1F24",
    card="#23282F",
    side="#171A1F",
    line="#363D46",
    edge="#737D89",
    text="#E8E6E1",
    soft="#A3ADB8",
    accent="#7DB7DD",
    accent_ground="#25394A",
    on_accent="#1B1F24",
    warning="#F0A284",
    warning_ground="#43291F",
    good="#8FCBA5",
    good_ground="#1F3628",
)
LIGHT_CONTRAST = Colours(
    background="#FFFFFF",
    card="#FFFFFF",
    side="#FFFFFF",
    line="#000000",
    edge="#000000",
    text="#000000",
    soft="#1F1F1F",
    accent="#00396B",
    accent_ground="#DCEBFA",
    on_accent="#FFFFFF",
    warning="#7A1F00",
    warning_ground="#FFE9DF",
    good="#0B4524",
    good_ground="#DFF5E7",
)
DARK_CONTRAST = Colours(
    background="#000000",
    card="#000000",
    side="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    text="#FFFFFF",
    soft="#E6E6E6",
    accent="#9CD3FF",
    accent_ground="#0B2A44",
    on_accent="#000000",
    warning="#FFC3AB",
    warning_ground="#401500",
    good="#A6F0C0",
    good_ground="#00331A",
)
_BY_WINDOW = {QColor(each.background).rgb(): each for each in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}


def colours_of(palette: QPalette) -> Colours:
    """The set that this palette was made from. Painted parts ask at each paint and so follow the system."""
    return _BY_WINDOW.get(palette.color(QPalette.ColorRole.Window).rgb(), LIGHT)


def palette_of(colours: Colours) -> QPalette:
    """The palette for these colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), colours.background),
        ((role.Base, role.Button, role.ToolTipBase), colours.card),
        ((role.AlternateBase, role.Midlight), colours.side),
        ((role.Mid,), colours.line),
        ((role.Dark,), colours.edge),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.soft),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.HighlightedText, role.BrightText), colours.on_accent),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.soft))
    return palette
