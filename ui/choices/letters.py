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


def fields() -> dict[str, str]:
    """What can be filled into a letter out of the book, by the name of the field (db/queries/letters/fields.py)."""
    return {
        "opening": tr("Form of address"),
        "closing": tr("Closing"),
        "name": tr("Name of the addressee"),
        "family": tr("Family name of the addressee"),
        "given": tr("Given name of the addressee"),
        "title": tr("Honorific of the addressee"),
        "office": tr("Office of the addressee"),
        "address": tr("Address of the addressee"),
        "place": tr("Place of the addressee"),
        "partner": tr("Partner place"),
        "our place": tr("Our place"),
        "association": tr("Our association"),
        "today": tr("Today"),
        "first day": tr("First day of the exchange"),
        "last day": tr("Last day of the exchange"),
        "exchange": tr("Exchange"),
        "agreement": tr("Agreement"),
        "signed on": tr("Day of its signing"),
        "years": tr("Years of partnership"),
        "register": tr("Register number"),
        "signatory": tr("Name of who signs"),
        "signatory office": tr("Office of who signs"),
    }
