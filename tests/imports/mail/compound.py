"""Writes files as Outlook's are (MS-CFB), for tests: each stream in sectors of its own, filled up with nulls."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]
Texts = dict[int, str | bytes]
Fixed = dict[int, int | datetime]


def compound(tree: Tree) -> bytes:
    """A compound file of storages, which are dicts, and streams."""
    entries: list[list[object]] = [["Root Entry", 5, FREE, FREE, FREE, END, 0]]
    sectors: list[bytes] = []
    fat: list[int] = []

    def keep(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR)]
        sectors.extend(pieces)
        fat.extend([*range(first + 1, first + len(pieces)), END])
        return first

    def add(owner: int, within: Tree) -> None:
        before = -1
        for name, content in within.items():
            number = len(entries)
            if isinstance(content, dict):
                entries.append([name, 1, FREE, FREE, FREE, 0, 0])
                add(number, content)
            else:
                data = content.ljust(4096, b"\0")  # smaller ones would lie in a stream of streams
                entries.append([name, 2, FREE, FREE, FREE, keep(data), len(data)])
            # A list instead of a tree: each has the next to its right.
            if before < 0:
                entries[owner][4] = number
            else:
                entries[before][3] = number
            before = number

    add(0, tree)
    directory = b"".join(
        (str(name) + "\0").encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBB3I16xI8x8xIQ", 2 * len(str(name)) + 2, kind, 1, left, right, child, 0, start, size)
        for name, kind, left, right, child, start, size in entries
    )
    first = keep(directory)
    count = 1
    while (len(fat) + count) * 4 > count * SECTOR:
        count += 1
    places = [*range(len(fat), len(fat) + count)]
    table = [*fat, *[FAT] * count]
    packed = struct.pack(f"<{len(table)}I", *table).ljust(count * SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, count, first, 0, 4096, END, 0, END, 0)
    head += struct.pack("<109I", *places, *[FREE] * (109 - len(places)))
    return head + b"".join(sectors) + packed


def message(texts: Texts, fixed: Fixed | None = None, header: int = 32) -> Tree:
    """A storage of a message: texts and bytes by the number of their property, and numbers and moments."""
    tree: Tree = {}
    rows: list[bytes] = []
    for tag, value in texts.items():
        kind = 0x1F if isinstance(value, str) else 0x102
        tree[f"__substg1.0_{tag:04X}{kind:04X}"] = value.encode("utf-16-le") if isinstance(value, str) else value
        rows.append(struct.pack("<HHIQ", kind, tag, 6, 0))
    for tag, value in (fixed or {}).items():
        if isinstance(value, datetime):
            ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
            rows.append(struct.pack("<HHIQ", 0x40, tag, 6, ticks))
        else:
            rows.append(struct.pack("<HHIQ", 3, tag, 6, value))
    tree["__properties_version1.0"] = bytes(header) + b"".join(rows)
    return tree
