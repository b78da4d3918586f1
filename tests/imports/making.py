"""Files as people have them, made where a test wants one."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def photo(path: Path, size: tuple[int, int] = (640, 400), taken: str = "2019:07:08 10:00:00", turned: int = 1) -> Path:
    """A JPEG out of a camera; ``turned`` is its Exif orientation, 6 for one held upright."""
    exif = Image.Exif()
    exif[0x010F] = "Lumix"
    exif[0x0112] = turned
    exif.get_ifd(0x8769)[0x9003] = taken
    Image.effect_noise(size, 90).convert("RGB").save(path, exif=exif)
    return path


def pdf(path: Path, *pages: str) -> Path:
    """A PDF with a sentence on each page."""
    canvas = Canvas(str(path))
    for words in pages:
        canvas.drawString(72, 720, words)
        canvas.showPage()
    canvas.save()
    return path


def bomb(path: Path) -> Path:
    """A PNG of a few bytes that says it is 100,000 pixels wide and high."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
    return path
