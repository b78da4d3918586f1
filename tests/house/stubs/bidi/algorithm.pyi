"""The part of python-bidi that exports uses."""

from collections import deque
from typing import TypedDict

class Char(TypedDict):
    ch: str
    level: int
    type: str
    orig: str

class Storage(TypedDict):
    base_level: int
    base_dir: str
    chars: list[Char]
    runs: deque[dict[str, object]]

def get_base_level(text: str, upper_is_rtl: bool = False) -> int: ...
def get_empty_storage() -> Storage: ...
def get_embedding_levels(text: str, storage: Storage, upper_is_rtl: bool = False, debug: bool = False) -> None: ...
def explicit_embed_and_overrides(storage: Storage, debug: bool = False) -> None: ...
def resolve_weak_types(storage: Storage, debug: bool = False) -> None: ...
def resolve_neutral_types(storage: Storage, debug: bool) -> None: ...
def resolve_implicit_levels(storage: Storage, debug: bool) -> None: ...
