"""Pictures that are written into a page itself (RFC 2397), taken out of it as parts, as others send them."""

from __future__ import annotations

import re
from typing import Final

from imports.mail import limits
from imports.mail.mail import Part
from imports.mail.transfer import from_base64

_PICTURE: Final = re.compile(r"data:image/(png|jpe?g|gif|webp|bmp);base64,([A-Za-z0-9+/=\r\n\t ]*+)", re.IGNORECASE)
_MOST: Final = 200


def taken_out(page: str, before: int = 0) -> tuple[str, tuple[Part, ...]]:
    """The page with references ("cid:") in place of its pictures, and the pictures, of very many the first.

    They are counted on from those that pages ``before`` it had.
    """
    parts: list[Part] = []

    def part(found: re.Match[str]) -> str:
        data = (
            from_base64(found[2].encode("ascii"))
            if before + len(parts) < _MOST and len(found[2]) < limits.PART
            else b""
        )
        if not data:
            return ""
        kind = {"jpg": "jpeg"}.get(found[1].lower(), found[1].lower())
        name = f"picture-{before + len(parts) + 1}.{'jpg' if kind == 'jpeg' else kind}"
        parts.append(Part(name, f"image/{kind}", data, f"{name}@page", is_inline=True))
        return f"cid:{name}@page"

    return (_PICTURE.sub(part, page), tuple(parts)) if "data:" in page else (page, ())
