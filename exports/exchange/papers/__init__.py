"""The papers of an exchange, a module each with ``PAPER = Declared(…)``; nothing else lists them."""

from __future__ import annotations

from pkgutil import iter_modules


def names() -> tuple[str, ...]:
    """The papers that there are, found without importing them."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))
