"""The part of uharfbuzz that exports uses; the library is compiled and brings no types."""

from collections.abc import Mapping, Sequence
from enum import IntEnum, IntFlag
from typing import Self

class Blob:
    data: bytes
    def __init__(self, data: bytes) -> None: ...
    @classmethod
    def from_file_path(cls, path: str) -> Self: ...

class Face:
    upem: int
    blob: Blob
    glyph_count: int
    def __init__(self, blob: Blob | bytes, index: int = 0) -> None: ...
    def reference_table(self, tag: str) -> Blob: ...

class Font:
    face: Face
    scale: tuple[int, int]
    def __init__(self, face: Face) -> None: ...
    def get_nominal_glyph(self, unicode: int) -> int | None: ...
    def get_glyph_h_advance(self, glyph: int) -> int: ...

class BufferClusterLevel(IntEnum):
    MONOTONE_GRAPHEMES = ...
    MONOTONE_CHARACTERS = ...
    CHARACTERS = ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class Buffer:
    cluster_level: BufferClusterLevel
    direction: str
    script: str
    language: str
    glyph_infos: list[GlyphInfo]
    glyph_positions: list[GlyphPosition]
    def add_str(self, text: str, item_offset: int = 0, item_length: int = -1) -> None: ...
    def guess_segment_properties(self) -> None: ...

def shape(
    font: Font,
    buffer: Buffer,
    features: Mapping[str, int | bool | Sequence[tuple[int, int, int | bool]]] | None = None,
    shapers: Sequence[str] | None = None,
) -> None: ...

class SubsetFlags(IntFlag):
    DEFAULT = ...
    NO_HINTING = ...
    RETAIN_GIDS = ...
    NOTDEF_OUTLINE = ...
    NO_LAYOUT_CLOSURE = ...

class SubsetInput:
    flags: SubsetFlags
    unicode_set: set[int]
    glyph_set: set[int]
    drop_table_tag_set: set[int]

class SubsetPlan:
    old_to_new_glyph_mapping: Mapping[int, int]
    def __init__(self, face: Face, subset_input: SubsetInput) -> None: ...
    def execute(self) -> Face: ...
