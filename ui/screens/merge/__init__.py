"""The page on which two records are seen side by side and made one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.merge.page import MergeScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> MergeScreen:
    """``place.words`` is the uid of the record that stays unless another choice is made, ``place.uid`` the other's."""
    from ui.screens.merge.page import MergeScreen

    if place.uid is None:
        raise ValueError("To merge two records takes two.")
    return MergeScreen(place.kind, UUID(place.words), place.uid, workplace)
