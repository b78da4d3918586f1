"""Words for choices about letters, documents and templates."""

from __future__ import annotations

from ui.words import tr


def directions() -> dict[str, str]:
    return {
        "in": tr("In", "direction of a letter"),
        "out": tr("Out", "direction of a letter"),
    }


def channels() -> dict[str, str]:
    return {
        "letter": tr("Letter"),
        "email": tr("E-mail"),
        "call": tr("Call"),
        "message": tr("Message"),
        "fax": tr("Fax"),
        "meeting note": tr("Meeting note"),
    }


def letter_kinds() -> dict[str, str]:
    return {
        "invitation": tr("Invitation"),
        "thanks": tr("Thanks"),
        "condolence": tr("Condolence"),
        "request": tr("Request"),
        "report": tr("Report"),
        "greeting": tr("Greeting"),
        "complaint": tr("Complaint"),
        "press": tr("Press"),
    }


def states() -> dict[str, str]:
    return {
        "draft": tr("Draft"),
        "ready": tr("Ready"),
        "sent": tr("Sent"),
    }


def owed_by() -> dict[str, str]:
    return {
        "us": tr("by us"),
        "them": tr("by them"),
    }


def lines() -> dict[str, str]:
    return {
        "from": tr("From", "line of a letter"),
        "to": tr("To", "line of a letter"),
        "copy": tr("Copy", "line of a letter"),
    }


def document_kinds() -> dict[str, str]:
    return {
        "scan": tr("Scan"),
        "photo": tr("Photo"),
        "agreement": tr("Agreement"),
        "letter": tr("Letter"),
        "minutes": tr("Minutes"),
        "report": tr("Report"),
        "receipt": tr("Receipt"),
        "press": tr("Press"),
        "programme": tr("Programme"),
        "consent": tr("Consent"),
        "message": tr("Message"),
        "sound": tr("Sound"),
        "film": tr("Film"),
        "other": tr("Other"),
    }


def template_kinds() -> dict[str, str]:
    return {
        "letter": tr("Letter"),
        "email": tr("E-mail"),
        "certificate": tr("Certificate"),
        "task": tr("Task"),
        "checklist": tr("Checklist"),
        "agenda": tr("Agenda"),
        "report": tr("Report"),
    }


def answers() -> dict[str, str]:
    """Where the answer to a letter stands today."""
    return {
        "not wanted": "",
        "settled": tr("Settled"),
        "waiting": tr("Waiting"),
        "due soon": tr("Due soon"),
        "late": tr("Late"),
    }
