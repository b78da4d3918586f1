from collections.abc import Iterator
from typing import TextIO

class VObjectError(Exception): ...
class ParseError(VObjectError): ...

class ContentLine:
    name: str
    params: dict[str, list[str]]
    singletonparams: list[str]
    value: str

def getLogicalLines(fp: TextIO, allowQP: bool = True) -> Iterator[tuple[str, int]]: ...
def textLineToContentLine(text: str, n: int | None = None) -> ContentLine: ...
