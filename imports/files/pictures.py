"""A picture: when it was taken, what kind of picture it is, and how it looks in small. Read with Pillow."""

from __future__ import annotations

import io
import re
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from db.records.document import DocumentKind
from db.values import PartialDate
from imports.files.seen import Inside

SMALL = 512
"""Pixels of the longer side of a thumbnail."""
MOST_PIXELS = 120_000_000
"""A picture of more is not decoded: 120 million are an A0 sheet at 290 dots an inch, and half a gigabyte."""
_EXIF, _TAKEN, _DIGITISED, _MAKE, _MODEL = 0x8769, 0x9003, 0x9004, 0x010F, 0x0110
"""Tags of Exif 2.32, CIPA DC-008."""
_SCANNERS = re.compile(r"scan|copier|mfp|multifunction", re.IGNORECASE)
_TURNED = 0x0112
_FIRST_PHOTO = 1826
_BROKEN = (OSError, SyntaxError, ValueError, ArithmeticError, EOFError, KeyError, TypeError, IndexError, MemoryError,
           Image.DecompressionBombError)  # fmt: skip
"""What Pillow's readers raise for files that are cut off or made to harm."""
_UNKNOWN = "It is a picture of a kind that Twinbook does not know, or damaged, and cannot be shown here."
_DAMAGED = "The picture is damaged, and is shown in part or not at all."


def look_inside(path: Path, name: str, media_type: str) -> Inside:
    """What is known of a picture. One that is broken or too large is kept all the same, and the remark says so."""
    try:
        with Image.open(path) as image:
            width, height = image.size
            exif = image.getexif()
            kind = _kind(name, media_type, f"{exif.get(_MAKE, '')} {exif.get(_MODEL, '')}".strip())
            taken = _taken(exif)
            if width * height > MOST_PIXELS:
                return Inside(kind, taken, remark=_too_large(width, height))
            return Inside(kind, taken, getattr(image, "n_frames", 1) if media_type == "image/tiff" else None,
                          thumbnail=thumbnail(image))  # fmt: skip
    except Image.DecompressionBombError:
        return Inside(_kind(name, media_type, ""), remark="It claims to be so large that it is not shown.")
    except UnidentifiedImageError:
        return Inside(_kind(name, media_type, ""), remark=_UNKNOWN)
    except _BROKEN:
        return Inside(_kind(name, media_type, ""), remark=_DAMAGED)


def thumbnail(image: Image.Image) -> bytes:
    """The picture in small and upright, as JPEG. Raises OSError where it is cut off."""
    # Lets the JPEG decoder leave out what is not wanted.
    image.draft("RGB", (SMALL, SMALL))
    small = _plain(image)
    small.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS)
    upright = ImageOps.exif_transpose(small)
    out = io.BytesIO()
    _on_white(upright).save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()


class Unshown(Exception):
    """A picture that cannot be shown; holds what the library said."""


def measured(data: bytes) -> tuple[int, tuple[int, int]]:
    """How many pictures a file holds, and the width and height of the first, upright. Raises Unshown."""
    with _opened(data) as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise Unshown(_too_large(width, height))
        is_turned = image.getexif().get(_TURNED, 1) in {5, 6, 7, 8}
        count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
        return count, (height, width) if is_turned else (width, height)


def drawn(data: bytes, number: int, frame: tuple[int, int]) -> Image.Image:
    """The picture of this number, from 0, upright, on white, as large as it may be within the frame. Raises Unshown."""
    with _opened(data) as image:
        if number:
            image.seek(number)
        broad = max(frame)
        image.draft("RGB", (broad, broad))
        upright = ImageOps.exif_transpose(_plain(image))
        fitted = ImageOps.contain(upright, frame, Image.Resampling.LANCZOS)
        return _on_white(fitted)


@contextmanager
def _opened(data: bytes) -> Generator[Image.Image]:
    """A picture. All that Pillow's readers raise for files that are cut off or made to harm becomes Unshown."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            yield image
    except _BROKEN as error:
        raise Unshown(str(error)) from error


def _plain(image: Image.Image) -> Image.Image:
    if image.mode in {"RGB", "L", "RGBA"}:
        return image
    return image.convert("RGBA" if _has_glass(image) else "RGB")


def _has_glass(image: Image.Image) -> bool:
    return image.mode in {"LA", "PA", "La", "RGBa"} or "transparency" in image.info


def _on_white(image: Image.Image) -> Image.Image:
    """A JPEG has no transparency."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def _too_large(width: int, height: int) -> str:
    return f"It is {width:,} × {height:,} pixels: too large to be shown here."


def _kind(name: str, media_type: str, camera: str) -> DocumentKind:
    if media_type == "image/tiff" or _SCANNERS.search(f"{camera} {name}"):
        return DocumentKind.SCAN
    is_photo = camera or media_type in {"image/jpeg", "image/heic", "image/heif", "image/webp"}
    return DocumentKind.PHOTO if is_photo else DocumentKind.OTHER


def _taken(exif: Image.Exif) -> PartialDate | None:
    """The day on which it was taken, as the camera wrote it; None for one that cannot be."""
    inner = exif.get_ifd(_EXIF)
    for tag in (_TAKEN, _DIGITISED):
        try:
            day = datetime.strptime(str(inner.get(tag, ""))[:10], "%Y:%m:%d").date()  # noqa: DTZ007 - the camera knows no zone
        except ValueError:
            continue
        if day.year >= _FIRST_PHOTO and day <= date.today() + timedelta(days=1):  # noqa: DTZ011
            return PartialDate(day.year, day.month, day.day)
    return None
