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


_PICTURES = {
    "idea": "lightbulb",
    "exploring": "compass",
    "negotiating": "handshake",
    "approved": "gavel",
    "active": "circle-check",
    "dormant": "moon",
    "suspended": "circle-pause",
    "emeritus": "laurel",
    "ended": "closed-square",
    "declined": "circle-x",
    "annulled": "struck-line",
}


def stage_pictures() -> dict[str, str]:
    """By stage the icon by which it is known without its colour."""
    return dict(_PICTURES)


def stage_picture(stage: str) -> str:
    """The icon of a stage, by which it is known without its colour."""
    return _PICTURES.get(str(stage), "circle-dashed")


def stage_name(stage: str) -> str:
    """The word for one stage."""
    return stage_names().get(str(stage), str(stage))
