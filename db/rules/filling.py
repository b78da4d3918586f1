"""Templates filled in: what stands in {braces} is a field, and gets its value. Nothing is run, a value is no mark."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from db.rules.marks import escaped

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}\n]{1,60})\}")


def fill(text: str, fields: Mapping[str, str]) -> str:
    """Styled text with its fields filled in. Doubled braces are braces; a field without a value stays visible.

    Names are compared without regard to case and to underscores for spaces. Values are escaped, so that a star in a
    name makes nothing bold and a line of an address no list.
    """
    return _filled(text, fields, escaped)


def fill_line(text: str, fields: Mapping[str, str]) -> str:
    """The same for a text without marks, such as a subject: in one line."""
    return _filled(text, fields, lambda value: " ".join(value.split()))


def missing(text: str, fields: Mapping[str, str]) -> tuple[str, ...]:
    """The fields of a text that have no value, each once, as they are written."""
    known = {_key(name) for name, value in fields.items() if value}
    names = (match[1] for match in _FIELD.finditer(text) if match[1])
    return tuple(dict.fromkeys(name.strip() for name in names if _key(name) not in known))


def framed(text: str) -> str:
    """A template that says neither how the letter opens nor how it closes, with both around it."""
    says = {_key(match[1]) for match in _FIELD.finditer(text) if match[1]}
    return text if says & {"opening", "closing"} else f"{{opening}}\n\n{text.strip()}\n\n{{closing}}"


def _filled(text: str, fields: Mapping[str, str], as_text: Callable[[str], str]) -> str:
    values = {_key(name): value for name, value in fields.items() if value}

    def value_of(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0][0]
        value = values.get(_key(match[1]))
        return match[0] if value is None else as_text(value)

    return _FIELD.sub(value_of, text)


def _key(name: str) -> str:
    return " ".join(name.replace("_", " ").split()).casefold()
