"""The colours of tags: seen on light and dark ground alike (3.0 or more, WCAG 2.2, 1.4.11), and never alone."""

from __future__ import annotations

from ui.words import tr


def colours() -> dict[str, str]:
    """Each colour as it is stored, and its name."""
    return {
        "#2f7fb5": tr("Blue"),
        "#1f8a8a": tr("Teal"),
        "#2e8b57": tr("Green"),
        "#a3791a": tr("Ochre"),
        "#c8622e": tr("Orange"),
        "#cc4b4b": tr("Red"),
        "#c2528b": tr("Pink"),
        "#8a6bc4": tr("Purple"),
        "#7a8590": tr("Grey"),
    }
