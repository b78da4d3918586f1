"""The plain text of a page as it is built: blocks on lines of their own, lists, cells and quotations marked."""

from __future__ import annotations

from typing import Final

_DEEPEST: Final = 10
_LONGEST_LINK: Final = 300


class Wording:
    """Takes words and breaks in the order of the page. White space is as a page shows it, not as it was typed."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._breaks = 0
        """Line breaks that are due before the next word."""
        self._space = ""
        """What stands between the last word and the next on the same line."""
        self._quoted = 0
        self._before = 0
        """How deep the last words were quoted."""
        self._lists: list[int] = []
        """Of each list that is open the next number, 0 for one without."""

    def words(self, text: str) -> None:
        """Text that flows."""
        said = text.split()
        if not said:
            self._space = self._space or (" " if text else "")
            return
        if text[0].isspace():
            self._space = self._space or " "
        self._put(" ".join(said))
        if text[-1].isspace():
            self._space = " "

    def lines(self, text: str) -> None:
        """Text whose white space is meant."""
        first, *others = text.split("\n")
        if first:
            self._put(first)
        for line in others:
            self._breaks += 1
            self._space = ""
            if line:
                self._put(line)

    def line_break(self) -> None:
        self._breaks += 1

    def block(self, lines: int) -> None:
        """Here at least so many line breaks."""
        self._breaks = max(self._breaks, lines)
        self._space = ""

    def cell(self) -> None:
        """Between two cells of a row."""
        self._space = " | "

    def quote(self, by: int) -> None:
        self.block(2)
        self._quoted = max(0, self._quoted + by)

    def begin_list(self, first: int) -> None:
        self.block(1 if self._lists else 2)
        self._lists.append(first)

    def end_list(self) -> None:
        if self._lists:
            self._lists.pop()
        self.block(1 if self._lists else 2)

    def item(self) -> None:
        self.block(1)
        number = self._lists[-1] if self._lists else 0
        if number:
            self._lists[-1] = number + 1
        self._put(f"{'  ' * min(len(self._lists) - 1, _DEEPEST)}{f'{number}.' if number else '-'}")
        self._space = " "

    @property
    def mark(self) -> int:
        """Where the text has got to."""
        return len(self._out)

    def link(self, address: str, since: int) -> None:
        """Name the target of a link behind its words, where they do not name it themselves."""
        said = "".join(self._out[since:])
        bare = address.removeprefix("mailto:").removeprefix("tel:").partition("://")[2] or address.partition(":")[2]
        if said.strip() and bare.rstrip("/") not in said and len(address) <= _LONGEST_LINK:
            self._space = " "
            self._put(f"<{address.removeprefix('mailto:')}>")

    def text(self) -> str:
        return "".join(self._out).strip("\n")

    def _put(self, text: str) -> None:
        if self._breaks and self._out:
            between = ">" + " >" * (min(self._quoted, self._before, _DEEPEST) - 1)
            blank = f"\n{between}" if self._quoted and self._before else "\n"
            self._out.append(blank * (min(self._breaks, 3) - 1) + "\n" + "> " * min(self._quoted, _DEEPEST))
        elif not self._out:
            self._out.append("> " * min(self._quoted, _DEEPEST))
        elif self._space:
            self._out.append(self._space)
        self._breaks = 0
        self._space = ""
        self._before = self._quoted
        self._out.append(text)
