"""The text of a message that Outlook keeps as compressed rich text (MS-OXRTFCP) alone."""

from __future__ import annotations

from typing import Final

from imports.mail import limits
from imports.mail.charsets import clean

_MOST: Final = 300_000
"""Bytes compressed: each is unpacked by itself, and may stand for nine."""
_MOST_UNPACKED: Final = 2_000_000
_TOO_LARGE: Final = "Its text is rich text of Outlook, too large to be read here."
_BROKEN: Final = "Its text is rich text of Outlook, which is damaged."


def text_of_compressed(packed: bytes, remarks: list[str]) -> str:
    """The words; "" with a remark where they cannot be had. HTML that is wrapped into it gives its words as well."""
    import compressed_rtf
    from striprtf.striprtf import rtf_to_text

    if len(packed) > _MOST:
        remarks.append(_TOO_LARGE)
        return ""
    try:
        rtf = compressed_rtf.decompress(packed).rstrip(b"\0")
        if len(rtf) > _MOST_UNPACKED:
            remarks.append(_TOO_LARGE)
            return ""
        text = rtf_to_text(rtf.decode("latin-1"), errors="replace")
    except Exception:  # noqa: BLE001  # whatever a parser trips over
        remarks.append(_BROKEN)
        return ""
    return clean(text)[: limits.TEXT].strip("\n")
