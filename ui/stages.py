"""The stages of a partnership in words."""

from __future__ import annotations

from ui.words import tr


def stage_names() -> dict[str, str]:
    """Every stage, in the order of a partnership's life."""
    return {
        "idea": tr("Idea"),
        "exploring": tr("Exploring"),
        "negotiating": tr("Negotiating"),
        "approved": tr("Approved"),
        "active": tr("Active"),
        "dormant": tr("Dormant"),
        "suspended": tr("Suspended"),
        "emeritus": tr("Emeritus"),
        "ended": tr("Ended"),
        "declined": tr("Declined"),
        "annulled": tr("Annulled"),
    }


def stage_name(stage: str) -> str:
    """The word for one stage."""
    return stage_names().get(str(stage), str(stage))
