"""Words for choices about money and grants."""

from __future__ import annotations

from ui.words import tr


def directions() -> dict[str, str]:
    return {
        "in": tr("Income"),
        "out": tr("Expense"),
    }


def bearers() -> dict[str, str]:
    return {
        "association": tr("The association"),
        "home place": tr("Our place"),
        "partner": tr("The partner"),
        "participants": tr("The participants"),
        "hosts": tr("The hosts"),
        "grant": tr("A grant"),
        "sponsor": tr("A sponsor"),
        "other": tr("Others"),
    }


def counted_per() -> dict[str, str]:
    return {"place": tr("for each place"), "country": tr("for each country")}


def paid_by() -> dict[str, str]:
    return {
        "transfer": tr("Transfer"),
        "card": tr("Card"),
        "cash": tr("Cash"),
        "cheque": tr("Cheque"),
        "direct debit": tr("Direct debit"),
        "online": tr("Online"),
        "in kind": tr("In kind"),
    }


def grant_states() -> dict[str, str]:
    return {
        "planned": tr("Planned"),
        "applied": tr("Applied"),
        "awarded": tr("Awarded"),
        "declined": tr("Declined"),
        "running": tr("Running"),
        "reported": tr("Reported"),
        "closed": tr("Closed"),
        "returned": tr("Returned"),
    }


def wanted() -> dict[str, str]:
    return {
        "participants": tr("Participants"),
        "participants from abroad": tr("Participants from abroad"),
        "participants per place": tr("Participants from each place"),
        "places": tr("Places taking part"),
        "days": tr("Days"),
        "own share": tr("Our own share in percent"),
        "other": tr("Something else"),
    }
