"""Register numbers of letters: how they are written, read back, and which one is next.

The pattern is a text with the fields {year}, {number} and {direction}, as in "{year}-{number:03}" for "2024-007".
Only these fields and a width with leading zeros are known; nothing else of Python's format language is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

REGISTER_PATTERN = "{year}-{number:03}"

_FIELD = re.compile(r"\{(year|number|direction)(?::0?([1-9]))?\}")


def register_number(pattern: str, year: int, number: int, direction: str = "") -> str:
    """The register number as it is printed. Raises ValueError where the pattern has no {number} or an unknown field."""
    check_pattern(pattern)
    values = {"year": str(year), "number": str(number), "direction": direction}

    def written(field: re.Match[str]) -> str:
        value = values[field[1]]
        return value if field[2] is None else value.zfill(int(field[2]))

    return _FIELD.sub(written, pattern)


def read_number(pattern: str, text: str) -> tuple[int | None, int] | None:
    """The year (None where the pattern has none) and the number of a register number; None for another text.

    Raises ValueError as ``register_number`` does.
    """
    check_pattern(pattern)
    match = _as_expression(pattern).fullmatch(text.strip())
    if match is None:
        return None
    year = match.groupdict().get("year")
    return (None if year is None else int(year)), int(match["number"])


def next_number(used: Iterable[int]) -> int:
    """The number after the highest that was ever given out that year: gaps stay, since no number is used twice."""
    return max(used, default=0) + 1


def check_pattern(pattern: str) -> None:
    """Raises ValueError with a sentence for a pattern without {number}, or with braces that mean nothing here."""
    if not any(field[1] == "number" for field in _FIELD.finditer(pattern)):
        raise ValueError("A register number pattern must contain {number}.")
    rest = _FIELD.sub("", pattern)
    if "{" in rest or "}" in rest:
        raise ValueError("A register number pattern knows {year}, {number} and {direction}, as in {year}-{number:03}.")


def _as_expression(pattern: str) -> re.Pattern[str]:
    known = {"year": r"\d{4}", "number": r"\d+", "direction": r"\w*"}
    named: set[str] = set()
    parts: list[str] = []
    end = 0
    for field in _FIELD.finditer(pattern):
        name = field[1]
        group = f"(?:{known[name]})" if name in named else f"(?P<{name}>{known[name]})"
        parts += re.escape(pattern[end : field.start()]), group
        named.add(name)
        end = field.end()
    return re.compile("".join(parts) + re.escape(pattern[end:]))
