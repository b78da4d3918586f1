"""What a file is, by its content first; its name only tells apart what looks alike inside."""

from __future__ import annotations

import mimetypes
import zipfile
from collections.abc import Sequence
from pathlib import Path

UNKNOWN = "application/octet-stream"
_HEAD = 8192

# Where a sign stands, the sign, and what it says; after the signs in https://www.iana.org/assignments/media-types and
# the formats' own specifications. The first that fits counts.
_SIGNS: Sequence[tuple[int, bytes, str]] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"\0\0\0\x0cjP  ", "image/jp2"),
    (0, b"BM", "image/bmp"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "audio/ogg"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (0, b"\xca\xfe\xba\xbe", "application/x-mach-binary"),
    (0, b"#!", "text/x-shellscript"),
)
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
}
"""Of files that begin as ISO base media (ISO/IEC 14496-12)."""
_TEXTS = (
    (b"begin:vcard", "text/vcard"),
    (b"begin:vcalendar", "text/calendar"),
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
)
_BY_NAME = {
    ".eml": "message/rfc822",
    ".vcf": "text/vcard",
    ".ics": "text/calendar",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".msg": "application/vnd.ms-outlook",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
}
"""What the systems' own tables of endings do not agree on."""
_OFFICE = (
    ("word/", "wordprocessingml.document"),
    ("xl/", "spreadsheetml.sheet"),
    ("ppt/", "presentationml.presentation"),
)
_MOST_ENTRIES = 20_000


def media_type(path: Path, name: str) -> str:
    """The media type (RFC 6838) of a file on the disk that is called so. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _packed(path)
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "audio/mp4" if head[8:11] == b"M4A" else "video/mp4")
    found = next((kind for at, sign, kind in _SIGNS if head[at : at + len(sign)] == sign), None)
    named = by_name(name)
    if found == "application/x-ole-storage":
        return named if named.startswith("application/") and named != UNKNOWN else found
    if found is not None and not (found == "image/bmp" and is_text(head)):
        return found
    return _written(head, named)


def by_name(name: str) -> str:
    """What the ending of a name claims."""
    ending = Path(name).suffix.lower()
    return _BY_NAME.get(ending) or mimetypes.guess_type(f"file{ending}", strict=False)[0] or UNKNOWN


def is_text(head: bytes) -> bool:
    """Whether a beginning of a file is text that a person can read, in whatever encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    return bool(head) and not any(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)


def _written(head: bytes, named: str) -> str:
    """The type of a text, or of what no sign is known of: then the name may say what its content does not belie."""
    if not is_text(head):
        claims_more = named.startswith(("image/", "audio/", "video/", "text/")) or named == "application/pdf"
        return UNKNOWN if claims_more else named
    begins = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    found = next((kind for sign, kind in _TEXTS if begins.startswith(sign)), None)
    if found is not None:
        return found
    if b"<svg" in begins[:2048]:
        return "image/svg+xml"
    if named.startswith(("text/", "message/")) or named in {"application/json", "application/xml"}:
        return named
    return "text/plain"


def _packed(path: Path) -> str:
    """What a ZIP holds: an office document says so by its folders (ECMA-376), or in words (OpenDocument 1.3)."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = [entry.filename for entry in packed.infolist()[:_MOST_ENTRIES]]
            if "mimetype" in names and packed.getinfo("mimetype").file_size < 200:
                said = packed.read("mimetype").decode("ascii", "replace").strip()
                return said if "/" in said and said.isprintable() else "application/zip"
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        return "application/zip"
    if "META-INF/MANIFEST.MF" in names:
        return "application/java-archive"
    kind = next((kind for folder, kind in _OFFICE if any(name.startswith(folder) for name in names)), None)
    if kind is None or "[Content_Types].xml" not in names:
        return "application/zip"
    return f"application/vnd.openxmlformats-officedocument.{kind}"
