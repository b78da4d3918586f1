"""Plain text of a message as it was meant: lines that were broken only for the way are joined again (RFC 3676)."""

from __future__ import annotations

import re
from typing import Final

_QUOTES: Final = re.compile(r">*")


def unflowed(text: str, *, deletes_space: bool) -> str:
    """The paragraphs of format=flowed in one line each; ``deletes_space`` is its DelSp, for writing without blanks."""
    out: list[str] = []
    held = ""
    held_depth = -1  # of the paragraph that goes on in the next line, or -1

    for line in text.split("\n"):
        depth = len(_QUOTES.match(line)[0])  # type: ignore[index]  # it matches nothing, too
        content = line[depth:].removeprefix(" ")
        if held_depth >= 0 and (depth != held_depth or content == "-- "):
            out.append(held)
            held_depth = -1
        is_flowed = content.endswith(" ") and content != "-- "
        if is_flowed and deletes_space:
            content = content[:-1]
        if held_depth >= 0:
            held += content
        else:
            held = f"{'>' * depth} {content}" if depth else content
        if is_flowed:
            held_depth = depth
        else:
            out.append(held)
            held_depth = -1
    if held_depth >= 0:
        out.append(held)
    return "\n".join(out)
