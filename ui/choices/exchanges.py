"""Words for choices about exchanges and what belongs to them."""

from __future__ import annotations

from ui.words import tr


def exchange_kinds() -> dict[str, str]:
    return {
        "official delegation": tr("Official delegation"),
        "youth or student exchange": tr("Youth or student exchange"),
        "school link": tr("School link"),
        "arts or festival": tr("Arts or festival"),
        "sport": tr("Sport"),
        "trade or business": tr("Trade or business"),
        "expertise": tr("Expertise"),
        "mutual aid": tr("Mutual aid"),
        "online meeting": tr("Online meeting"),
        "anniversary": tr("Anniversary"),
        "study visit": tr("Study visit"),
        "joint project": tr("Joint project"),
    }


def directions() -> dict[str, str]:
    return {
        "out": tr("We go to them"),
        "in": tr("They come to us"),
        "both": tr("Both ways"),
        "online": tr("Online"),
        "third place": tr("At a third place"),
    }


def ways() -> dict[str, str]:
    return {"there": tr("There"), "back": tr("Back"), "between": tr("On the way")}


def judged() -> dict[str, str]:
    return {"reached": tr("Reached"), "partly": tr("Partly reached"), "missed": tr("Missed")}


def term_kinds() -> dict[str, str]:
    return {"term": tr("Term"), "holiday": tr("Holidays")}


def fields_of_benefit() -> dict[str, str]:
    """Whom or what an exchange is good for; other words may stand beside these."""
    return {
        "education": tr("Education"),
        "culture": tr("Culture"),
        "sport": tr("Sport"),
        "youth": tr("Youth"),
        "economy": tr("Economy"),
        "environment": tr("Environment"),
        "health": tr("Health"),
        "disaster relief": tr("Disaster relief"),
        "administration": tr("Administration"),
        "civil society": tr("Civil society"),
    }


def states() -> dict[str, str]:
    return {
        "idea": tr("Idea"),
        "planned": tr("Planned"),
        "confirmed": tr("Confirmed"),
        "under way": tr("Under way"),
        "done": tr("Done"),
        "postponed": tr("Postponed"),
        "cancelled": tr("Cancelled"),
    }


def how_known() -> dict[str, str]:
    return {
        "counted": tr("Counted"),
        "estimated": tr("Estimated"),
    }


def parts() -> dict[str, str]:
    return {
        "leader": tr("Leader", "part in an exchange"),
        "delegate": tr("Delegate", "part in an exchange"),
        "student": tr("Student", "part in an exchange"),
        "chaperone": tr("Chaperone", "part in an exchange"),
        "performer": tr("Performer", "part in an exchange"),
        "expert": tr("Expert", "part in an exchange"),
        "interpreter": tr("Interpreter", "part in an exchange"),
        "host": tr("Host", "part in an exchange"),
        "guest": tr("Guest", "part in an exchange"),
    }


def visas() -> dict[str, str]:
    return {
        "not needed": tr("Not needed"),
        "needed": tr("Needed"),
        "applied for": tr("Applied for"),
        "granted": tr("Granted"),
        "refused": tr("Refused"),
    }


def attended() -> dict[str, str]:
    return {
        "yes": tr("Came"),
        "no": tr("Did not come"),
        "cancelled": tr("Cancelled"),
    }


def hosting_states() -> dict[str, str]:
    return {
        "proposed": tr("Proposed"),
        "asked": tr("Asked"),
        "agreed": tr("Agreed"),
        "done": tr("Done"),
        "cancelled": tr("Cancelled"),
    }


def smoking() -> dict[str, str]:
    return {
        "no": tr("Nobody smokes"),
        "outside": tr("Only outside"),
        "yes": tr("Smoking indoors"),
    }


def background_checks() -> dict[str, str]:
    return {
        "references": tr("References"),
        "home visit": tr("Home visit"),
        "police certificate": tr("Police certificate"),
        "safeguarding course": tr("Safeguarding course"),
    }


def means() -> dict[str, str]:
    return {
        "flight": tr("Flight"),
        "train": tr("Train"),
        "bus": tr("Bus"),
        "car": tr("Car"),
        "ship": tr("Ship"),
        "other": tr("Other"),
    }


def programme_states() -> dict[str, str]:
    return {
        "proposed": tr("Proposed"),
        "confirmed": tr("Confirmed"),
        "done": tr("Done"),
        "cancelled": tr("Cancelled"),
    }


def goods_directions() -> dict[str, str]:
    return {
        "out": tr("From us to them"),
        "in": tr("From them to us"),
    }


def gift_directions() -> dict[str, str]:
    return {
        "given": tr("Given"),
        "received": tr("Received"),
    }


def gift_owners() -> dict[str, str]:
    return {
        "city": tr("The city's"),
        "association": tr("The association's"),
        "person": tr("A person's"),
    }
