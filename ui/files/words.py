"""What a file is, in words and as an icon, by its media type (RFC 6838); and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


def type_in_words(media_type: str) -> str:
    """PDF document for application/pdf; for what has no word here, the media type itself."""
    exact = _exact().get(media_type)
    if exact is not None:
        return exact
    family, _, kind = media_type.partition("/")
    general = _families().get(family)
    short = kind.removeprefix("x-").removeprefix("vnd.").partition("+")[0].upper()
    return general.format(kind=short) if general and short else media_type


def type_icon(media_type: str) -> str:
    """The name of an icon in ui/theme/icons."""
    family = media_type.partition("/")[0]
    by_family = {"image": "image", "audio": "music", "video": "film", "message": "mail"}
    if media_type in {"application/zip", "application/gzip", "application/vnd.rar", "application/x-7z-compressed"}:
        return "file-archive"
    is_text = family == "text" or media_type == "application/pdf" or "document" in media_type
    return by_family.get(family, "file-text" if is_text else "file")


def size_in_words(size: int | None, locale: QLocale) -> str:
    """2.4 MB, in thousands as systems and makers of disks count today (IEC 80000-13)."""
    if size is None:
        return ""
    return locale.formattedDataSize(size, 1 if size >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def _families() -> Mapping[str, str]:
    return {
        "image": tr("{kind} picture"),
        "audio": tr("Sound, {kind}"),
        "video": tr("Film, {kind}"),
        "text": tr("Text, {kind}"),
    }


def _exact() -> Mapping[str, str]:
    office = "application/vnd.openxmlformats-officedocument"
    opened = "application/vnd.oasis.opendocument"
    return {
        "application/pdf": tr("PDF document"),
        "text/plain": tr("Text"),
        "text/html": tr("Web page"),
        "text/csv": tr("Table as text"),
        "text/calendar": tr("Calendar"),
        "text/vcard": tr("Contact card"),
        "text/x-shellscript": tr("Script"),
        "message/rfc822": tr("E-mail"),
        "application/vnd.ms-outlook": tr("E-mail of Outlook"),
        "application/msword": tr("Word document"),
        f"{office}.wordprocessingml.document": tr("Word document"),
        "application/vnd.ms-excel": tr("Excel table"),
        f"{office}.spreadsheetml.sheet": tr("Excel table"),
        "application/vnd.ms-powerpoint": tr("PowerPoint slides"),
        f"{office}.presentationml.presentation": tr("PowerPoint slides"),
        f"{opened}.text": tr("OpenDocument text"),
        f"{opened}.spreadsheet": tr("OpenDocument table"),
        f"{opened}.presentation": tr("OpenDocument slides"),
        "application/rtf": tr("Text, RTF"),
        "application/zip": tr("ZIP archive"),
        "application/gzip": tr("GZIP archive"),
        "application/vnd.rar": tr("RAR archive"),
        "application/x-7z-compressed": tr("7z archive"),
        "application/vnd.microsoft.portable-executable": tr("Program for Windows"),
        "application/x-executable": tr("Program for Linux"),
        "application/x-mach-binary": tr("Program for macOS"),
        "application/java-archive": tr("Java program"),
        "application/octet-stream": tr("File of a kind not known here"),
        "image/svg+xml": tr("SVG drawing"),
    }
