"""Words for choices about agreements, their clauses and their signing."""

from __future__ import annotations

from ui.words import tr


def agreement_kinds() -> dict[str, str]:
    return {
        "letter of intent": tr("Letter of intent"),
        "memorandum of understanding": tr("Memorandum of understanding"),
        "friendship agreement": tr("Friendship agreement"),
        "sister-city agreement": tr("Sister-city agreement"),
        "renewal": tr("Renewal"),
        "action plan": tr("Action plan"),
        "annex": tr("Annex"),
    }


def statuses() -> dict[str, str]:
    return {
        "draft": tr("Draft"),
        "approved": tr("Approved"),
        "signed": tr("Signed"),
        "in force": tr("In force"),
        "notice given": tr("Notice given"),
        "replaced": tr("Replaced"),
        "expired": tr("Expired"),
        "terminated": tr("Terminated"),
        "annulled": tr("Annulled"),
    }


def relations() -> dict[str, str]:
    return {
        "renews": tr("Renews"),
        "replaces": tr("Replaces"),
        "annex to": tr("Is an annex to"),
    }


def renewals() -> dict[str, str]:
    return {
        "none": tr("Does not renew itself"),
        "automatic": tr("Renews itself unless notice is given"),
        "by decision": tr("Is renewed by a new decision"),
    }


def clause_subjects() -> dict[str, str]:
    return {
        "friendship": tr("Friendship"),
        "education": tr("Education"),
        "culture": tr("Culture"),
        "trade": tr("Trade"),
        "status": tr("Status"),
        "costs": tr("Costs"),
        "term": tr("Term"),
        "language": tr("Language"),
        "other": tr("Other"),
    }


def signing_papers() -> dict[str, str]:
    return {
        "a4": tr("A4"),
        "a3": tr("A3"),
        "letter": tr("US Letter"),
        "legal": tr("US Legal"),
        "tabloid": tr("US Tabloid"),
        "other": tr("Other"),
    }


def signatory_parts() -> dict[str, str]:
    return {
        "signed": tr("Signed"),
        "countersigned": tr("Countersigned"),
        "witnessed": tr("Witnessed"),
    }
