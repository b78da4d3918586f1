"""The style sheet: sheet.css filled with one set of colours and the sizes of the base font."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from ui.theme.scale import BASE, HEADING, SMALL, SUBHEADING, TITLE, base_points, row_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from ui.theme.colours import Colours

_HERE = Path(__file__).parent


def sheet(colours: Colours, font: QFont) -> str:
    """The whole style sheet. Sizes in points grow with ``font``, so that larger text makes larger controls."""
    factor = base_points(font) / BASE
    return Template((_HERE / "sheet.css").read_text("utf-8")).substitute(
        {name: getattr(colours, name) for name in colours.__slots__},
        title=f"{TITLE * factor:.1f}",
        heading=f"{HEADING * factor:.1f}",
        subheading=f"{SUBHEADING * factor:.1f}",
        small=f"{SMALL * factor:.1f}",
        inner=row_height(font) - 14,
        # In high contrast the ground of a chip is that of the card.
        chip_edge=colours.line if colours.side == colours.card else colours.side,
        chip=(QFontMetrics(font).height() + 6) // 2,
        box=round(15 * factor),
        round=(round(15 * factor) + 2) // 2,
        scroller=round(44 * factor),
        arrow=round(14 * factor),
        drop=round(14 * factor) + 10,
        tick="white" if colours.on_accent == "#FFFFFF" else "dark",
        icons=(_HERE / "icons").as_posix(),
    )
