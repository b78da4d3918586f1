"""A photo with its caption, no larger than its pixels bear, and safe to try: a broken file prints as a sentence."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from db.queries.facts import Picture
from exports.pages.blocks import Block
from exports.pages.styles import SMALL
from exports.pages.text import Words, clamp, draw_lines, lines_of

_DOTS_AN_INCH = 200


class Photo(Block):
    """A picture with its caption: never larger than its pixels bear at 200 dots an inch, never larger than the room.

    A broken file prints as a sentence in its place.
    """

    def __init__(self, picture: Picture, unreadable: Words, most: float = 220.0) -> None:
        super().__init__(before=7.0, after=14.0)
        self._picture, self._unreadable, self._most = picture, unreadable, most
        self._file: bytes | None = None
        self._pixels = (0, 0)
        self._tried = False

    def _load(self, width: float) -> None:
        if self._tried:
            return
        self._tried = True
        most = (round(width / 72 * _DOTS_AN_INCH), round(self._most / 72 * _DOTS_AN_INCH))
        try:
            with Image.open(io.BytesIO(self._picture.read())) as opened:
                is_photo = opened.format == "JPEG"
                opened.draft("RGB", most)  # A JPEG of 100 megapixels is read at a part of its size.
                image = ImageOps.exif_transpose(opened)
                image.thumbnail(most, Image.Resampling.LANCZOS)
                file = io.BytesIO()
                if is_photo:
                    on_white(image).save(file, "JPEG", quality=88)
                else:
                    on_white(image).save(file, "PNG")
                self._file, self._pixels = file.getvalue(), image.size
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            self._file = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        self._load(aW)
        if self._file is None:
            self._caption = lines_of(self._unreadable, SMALL, aW)
            self._size = (0.0, 0.0)
        else:
            natural = [pixels * 72 / _DOTS_AN_INCH for pixels in self._pixels]
            scale = min(1.0, aW / natural[0], self._most / natural[1])
            self._size = (natural[0] * scale, natural[1] * scale)
            words = [part for part in (self._picture.caption, self._picture.credit) if part.text]
            joined: list[Any] = [words[0], " · ", words[1]] if len(words) == 2 else list(words)
            self._caption = clamp(joined, SMALL, aW, 6) if joined else []
        self.height = self._size[1] + SMALL.leading * len(self._caption) + (4 if self._size[1] else 0)
        return aW, self.height

    def draw(self) -> None:
        if self._file is not None:
            reader = ImageReader(io.BytesIO(self._file))
            self.pen.drawImage(reader, 0, self.height - self._size[1], *self._size)
        top = self.height - self._size[1] - (4 if self._size[1] else 0)
        draw_lines(self.canv, self._caption, SMALL, 0, top, self.width)


def on_white(image: Image.Image, ground: str = "white") -> Image.Image:
    """Without transparency, which archive PDFs forbid and old printers spoil."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, ground)
        return Image.alpha_composite(paper, layer).convert("RGB")
    return image.convert("RGB")
