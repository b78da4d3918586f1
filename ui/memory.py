"""What the window remembers from one day to the next: columns and their widths, sizes, what was folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Memory:
    """A small shelf of plain values (what JSON can hold) by name. ``save`` is told the whole shelf when it changes."""

    def __init__(
        self, kept: Mapping[str, Any] | None = None, save: Callable[[Mapping[str, Any]], None] | None = None
    ) -> None:
        self._kept = dict(kept or {})
        self._save = save

    def keep(self, name: str, value: Any) -> None:
        """Remember a value under this name."""
        if self._kept.get(name) == value:
            return
        self._kept[name] = value
        if self._save is not None:
            self._save(self._kept)

    def recall(self, name: str, otherwise: Any = None) -> Any:
        """What was kept under this name."""
        return self._kept.get(name, otherwise)
