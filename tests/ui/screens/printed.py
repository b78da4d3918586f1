"""The pages that a view shows as they are chosen, once they are set, and what stands on them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pypdf import PdfReader

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Made(Protocol):
    """What a view keeps of the pages that it shows: the file, and what was chosen for it."""

    @property
    def pdf(self) -> bytes: ...

    @property
    def chosen(self) -> object: ...


AnyMade = TypeVar("AnyMade", bound=Made)


def made(qtbot: QtBot, view: Any, kind: type[AnyMade]) -> AnyMade:
    """The pages of what is chosen, once they are set."""
    qtbot.waitUntil(lambda: view.pages.is_settled and view.pages.made is not None, timeout=20_000)
    found = view.pages.made
    assert isinstance(found, kind)
    assert found.chosen == view.choices.chosen()
    return found


def text(found: Made) -> str:
    """The text of all pages, as another library than the one that wrote them reads it."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(found.pdf)).pages)
