"""The parts of a message (RFC 2046), found in one walk over its bytes.

Python's own parser keeps every line of a message in lists and takes a time that grows with the depth of the parts; here
each line that may end a part is looked at once, however deep they lie, and nothing is copied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from imports.mail import limits
from imports.mail.fields import Fields, fields_at
from imports.mail.parameters import Parameters, plain, structured

_FIRST_BOUNDARY: Final = re.compile(rb"\n--([^\r\n]{1,200}?)[ \t]*\r?\n[!-9;-~]+:")
_LOOKED_FOR: Final = 100_000
_IDENTITY: Final = frozenset({"", "7bit", "8bit", "binary"})
_TYPE: Final = re.compile(r"[!#$&^_.+\-\w]+/[!#$&^_.+\-\w]+", re.ASCII)
_SAID: Final = {"text": "text/plain", "message": "text/plain", "plain": "text/plain", "html": "text/html"}
"""What was meant by a type that is none: RFC 1049 knew "text" alone."""


@dataclass(slots=True, eq=False)
class Node:
    """One part: ``data[head:end]`` with its header, ``data[body:end]`` without.

    ``alternative`` is the outermost multipart/alternative around it, ``message`` the innermost message within the
    message. ``is_kept_whole`` is true of what lies in a message that is attached and not read.
    """

    head: int
    body: int
    end: int
    fields: Fields
    media_type: str
    said: Parameters
    disposition: str
    placed: Parameters
    encoding: str
    parent: Node | None = None
    alternative: Node | None = None
    message: Node | None = None
    is_kept_whole: bool = False
    children: int = 0
    inner: Node | None = None
    """Of a message within the message, what begins it."""

    @property
    def is_multipart(self) -> bool:
        return self.media_type.startswith("multipart/")


@dataclass(slots=True)
class Structure:
    """All parts in the order they stand in, the message itself the first."""

    nodes: list[Node] = field(default_factory=list[Node])
    is_cut: bool = False


def structure_of(data: bytes, at: int = 0) -> Structure:
    """Walk over a message whose lines end with a line feed, a carriage return before it or not."""
    return _Walk(data).walked(at)


class _Walk:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._found = Structure()
        self._open: list[tuple[Node, bytes]] = []
        """The parts that the walk is in, outermost first, with their boundaries, b"" for those that have none."""
        self._boundaries: dict[bytes, int] = {}
        """Where in ``_open`` the part of each boundary is; of two that are the same, the outer one."""

    def walked(self, at: int) -> Structure:
        at = self._begin(at, None)
        seen = 0
        while self._boundaries and (at := self._next_dashes(at)) >= 0:
            seen += 1
            if seen > limits.DASHED_LINES or len(self._found.nodes) >= limits.PARTS:
                self._found.is_cut = True
                self._close(0, at)
                return self._found
            at = self._line(at)
        self._close(0, len(self._data))
        return self._found

    def _next_dashes(self, at: int) -> int:
        if self._data.startswith(b"--", at) and (at == 0 or self._data[at - 1] == 10):
            return at
        found = self._data.find(b"\n--", max(at - 1, 0))
        return found + 1 if found >= 0 else -1

    def _line(self, at: int) -> int:
        """Look at a line that may be a boundary, and at what it begins; where to go on."""
        data = self._data
        stop = data.find(b"\n", at)
        stop = stop if stop >= 0 else len(data)
        # A boundary has 70 characters, and somewhat more by those who do not know it.
        line = data[at + 2 : min(stop, at + 1_100)].rstrip()
        level = self._boundaries.get(line)
        is_last = level is None and line.endswith(b"--")
        if is_last:
            level = self._boundaries.get(line[:-2])
        if level is None:
            return stop
        self._close(level + 1, at)
        if is_last:
            return stop
        parent = self._open[level][0]
        return self._begin(min(stop + 1, len(data)), parent)

    def _begin(self, at: int, parent: Node | None) -> int:
        """Begin a part, and the message in it, and what begins in that; where to go on."""
        while True:
            node = self._node(at, parent)
            self._found.nodes.append(node)
            boundary = self._boundary(node)
            self._open.append((node, boundary))
            if boundary:
                self._boundaries.setdefault(boundary, len(self._open) - 1)
            if not self._is_message(node):
                return node.body
            if len(self._found.nodes) >= limits.PARTS:
                self._found.is_cut = True
                return node.body
            at, parent = node.body, node

    @staticmethod
    def _is_message(node: Node) -> bool:
        """Whether another message begins in the part: a whole one, or the first piece of one (RFC 2046 5.2.2)."""
        if node.media_type == "message/partial":
            return plain(node.said.get("number", b"")) == "1"
        return node.media_type == "message/rfc822" and node.encoding in _IDENTITY

    def _node(self, at: int, parent: Node | None) -> Node:
        fields = fields_at(self._data, at, self._boundaries)
        media_type, said = structured(fields.first("content-type"))
        disposition, placed = structured(fields.first("content-disposition"))
        encoding = plain(fields.first("content-transfer-encoding").partition(b";")[0].partition(b"(")[0]).lower()
        if not _TYPE.fullmatch(media_type):
            is_digest = not media_type and parent is not None and parent.media_type == "multipart/digest"
            media_type = "message/rfc822" if is_digest else _SAID.get(media_type, "text/plain")
        if media_type in {"message/news", "message/global"}:
            media_type = "message/rfc822"
        node = Node(
            at, fields.body, len(self._data), fields, media_type, said, disposition, placed, encoding.strip(), parent
        )
        if parent is not None:
            parent.children += 1
            is_message = not parent.is_multipart
            if is_message:
                parent.inner = node
            node.message = parent if is_message else parent.message
            node.is_kept_whole = parent.is_kept_whole or (is_message and parent.disposition == "attachment")
            if not is_message:
                is_outermost = parent.media_type == "multipart/alternative" and parent.alternative is None
                node.alternative = parent if is_outermost else parent.alternative
        return node

    def _boundary(self, node: Node) -> bytes:
        if not node.is_multipart:
            return b""
        boundary = node.said.get("boundary", b"").strip()
        if boundary:
            return boundary[:1_000]
        # Not said, or lost: the first line that looks like one, with a header below it.
        found = _FIRST_BOUNDARY.search(self._data, max(node.body - 1, 0), node.body + _LOOKED_FOR)
        return found[1] if found else b""

    def _close(self, level: int, at: int) -> None:
        """End all parts from this level on before the line there; its line break belongs to the boundary."""
        end = at
        if at < len(self._data):
            end -= self._data.endswith(b"\n", 0, end)
            end -= self._data.endswith(b"\r", 0, end)
        while len(self._open) > level:
            node, boundary = self._open.pop()
            node.end = max(end, node.body)
            if boundary and self._boundaries.get(boundary) == len(self._open):
                del self._boundaries[boundary]
