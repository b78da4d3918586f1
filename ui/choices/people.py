"""Words for choices about people, organisations and how they are reached."""

from __future__ import annotations

from ui.words import tr


def name_orders() -> dict[str, str]:
    return {
        "given first": tr("Given first"),
        "family first": tr("Family first"),
    }


def name_kinds() -> dict[str, str]:
    return {
        "legal": tr("Legal", "kind of name"),
        "usual": tr("Usual", "kind of name"),
        "former": tr("Former", "kind of name"),
        "stage": tr("Stage name", "kind of name"),
    }


def role_kinds() -> dict[str, str]:
    return {
        "head": tr("Head"),
        "deputy": tr("Deputy"),
        "council member": tr("Council member"),
        "officer": tr("Officer"),
        "director": tr("Director"),
        "teacher": tr("Teacher"),
        "interpreter": tr("Interpreter"),
        "host": tr("Host"),
        "liaison": tr("Liaison"),
        "honorary": tr("Honorary"),
        "diaspora link": tr("Diaspora link"),
        "other": tr("Other"),
    }


def appointments() -> dict[str, str]:
    return {
        "elected": tr("Elected"),
        "appointed": tr("Appointed"),
    }


def ways() -> dict[str, str]:
    return {
        "post": tr("Post"),
        "email": tr("E-mail"),
        "phone": tr("Phone"),
        "mobile": tr("Mobile"),
        "fax": tr("Fax"),
        "LINE": "LINE",
        "WhatsApp": "WhatsApp",
        "WeChat": "WeChat",
        "Signal": "Signal",
        "web": tr("Web"),
        "social": tr("Social network"),
    }


def levels() -> dict[str, str]:
    return {
        "native": tr("Mother tongue"),
        "fluent": tr("Fluent"),
        "good": tr("Good"),
        "some": tr("Some"),
        "reads": tr("Reads it"),
    }


def marks() -> dict[str, str]:
    return {
        "volunteer": tr("Volunteer"),
        "host": tr("Host"),
        "member": tr("Member"),
        "diaspora": tr("Of the diaspora"),
    }


def relationship_kinds() -> dict[str, str]:
    return {
        "family of": tr("Is family of"),
        "guardian of": tr("Is the guardian of"),
        "host of": tr("Is a host of"),
        "successor of": tr("Is the successor of"),
        "introduced by": tr("Was introduced by"),
    }


def sides() -> dict[str, str]:
    return {
        "home": tr("Our side"),
        "partner": tr("Their side"),
        "third": tr("Neither side"),
    }


def organisation_kinds() -> dict[str, str]:
    return {
        "municipality": tr("Municipality"),
        "council": tr("Council"),
        "authority": tr("Authority"),
        "association": tr("Association"),
        "club": tr("Club"),
        "school": tr("School"),
        "company": tr("Company"),
        "chamber": tr("Chamber"),
        "trade or representative office": tr("Trade or representative office"),
        "embassy or consulate": tr("Embassy or consulate"),
        "network": tr("Network"),
        "funder": tr("Funder"),
        "press": tr("Press"),
        "household": tr("Household"),
        "other": tr("Other"),
    }


def given_by() -> dict[str, str]:
    return {
        "self": tr("By themselves"),
        "guardian": tr("By a guardian"),
    }


def purposes() -> dict[str, str]:
    return {
        "contact": tr("Being contacted"),
        "directory": tr("Being listed in the directory"),
        "photo": tr("Being photographed"),
        "publication": tr("Being named or shown in print"),
        "travel": tr("Travelling"),
        "medical": tr("Medical treatment"),
        "data to partner": tr("Passing data to the partner"),
    }
