"""Contrast: every word can be read on every ground that it stands on, light, dark and in high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.theme.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours, colours_of, palette_of

SETS = pytest.mark.parametrize("colours", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])


def _luminance(name: str) -> float:
    """Relative luminance, WCAG 2.2."""
    colour = QColor(name)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@SETS
def test_every_word_has_a_contrast_of_five(colours: Colours) -> None:
    grounds = (colours.background, colours.card, colours.side)
    pairs = [(word, ground) for word in (colours.text, colours.soft) for ground in (*grounds, colours.accent_ground)]
    pairs += [(colours.accent, ground) for ground in (*grounds, colours.accent_ground)]
    pairs += [(colours.warning, ground) for ground in (colours.background, colours.card, colours.warning_ground)]
    pairs += [(colours.good, ground) for ground in (colours.background, colours.card, colours.good_ground)]
    pairs += [(colours.on_accent, colours.accent), (colours.background, colours.text)]
    assert {pair: round(_contrast(*pair), 2) for pair in pairs if _contrast(*pair) < 5.0} == {}


@SETS
def test_controls_and_focus_stand_out(colours: Colours) -> None:
    """3.0 or more for what shows a control or its state (WCAG 2.2, 1.4.11)."""
    for ground in (colours.background, colours.card):
        assert _contrast(colours.edge, ground) >= 3.0
        assert _contrast(colours.accent, ground) >= 3.0


@SETS
@pytest.mark.usefixtures("qapp")
def test_painted_parts_find_their_colours_in_the_palette(colours: Colours) -> None:
    assert colours_of(palette_of(colours)) is colours
