"""The association's logo, read safely: a broken file, or one that would fill the memory, is no logo."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from exports.pages.pen import pen_of
from exports.pages.photo import on_white

_PIXELS = 600
_POINT = 72 / 200
"""Points that a pixel may fill at the most: no logo is enlarged past 200 dots an inch."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo with the size at which it is drawn, in points."""

    image: Image.Image
    width: float
    height: float

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        reader = ImageReader(self.image)
        pen_of(canvas).drawImage(reader, left, top - self.height, self.width, self.height)


def logo_of(data: bytes | None, width: float, height: float, ground: str = "white") -> Logo | None:
    """The logo within a width and a height in points, on a ground; None for none or for one that cannot be read."""
    if not data:
        return None
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", (_PIXELS, _PIXELS))
            opened.thumbnail((_PIXELS, _PIXELS))
            image = on_white(opened, ground)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    scale = min(width / image.width, height / image.height, _POINT)
    return Logo(image, image.width * scale, image.height * scale)
