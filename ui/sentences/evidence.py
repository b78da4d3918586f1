"""What a step of a partnership's life wants to rest on, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.rules.lifecycle import Evidence, Stage
from db.rules.steps import Misfit
from ui.stages import stage_name
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.case.facts import Wanted


def wants(stage: Stage) -> str:
    """What the step to a stage wants."""
    return {
        Stage.EXPLORING: tr("Wants somebody on the other side to talk with."),
        Stage.NEGOTIATING: tr("Wants a letter of intent, or a draft of the agreement."),
        Stage.APPROVED: tr("Wants a decision of council or board, with its vote."),
        Stage.ACTIVE: tr("Wants a signed agreement that is in force."),
        Stage.DORMANT: tr("For a partnership that rests: nobody has ended it."),
        Stage.SUSPENDED: tr("For a partnership that one side has stopped for a time."),
        Stage.EMERITUS: tr("Ended with honour, remembered. Wants a reason."),
        Stage.ENDED: tr("Ended by one side or both. Wants a reason."),
        Stage.DECLINED: tr("It does not come to be. Wants a reason."),
        Stage.ANNULLED: tr("A higher authority voids it. Wants a reason."),
    }.get(stage, "")


def lacks(stage: Stage) -> str:
    """That it is not there, and what can be done all the same."""
    return {
        Stage.EXPLORING: tr("Nobody on the other side is in the book yet."),
        Stage.NEGOTIATING: tr("The book has neither a letter of intent nor a draft."),
        Stage.APPROVED: tr("The book has no decision with its vote."),
        Stage.ACTIVE: tr("The book has no signed agreement in force on this day."),
    }.get(stage, tr("Say why: whoever opens this book in ten years will want to know."))


def evidence_name(evidence: str) -> str:
    """What a step can rest on."""
    names: dict[str, str] = {
        Evidence.CONTACT: tr("a contact on the other side"),
        Evidence.LETTER_OF_INTENT: tr("a letter of intent"),
        Evidence.DRAFT: tr("a draft of the agreement"),
        Evidence.VOTED_DECISION: tr("a decision with its vote"),
        Evidence.AGREEMENT_IN_FORCE: tr("an agreement in force"),
        Evidence.REASON: tr("a reason"),
    }
    return names.get(evidence, evidence)


def item_said(item: Wanted) -> str:
    """Whether a piece of evidence is there, and which it is."""
    name = evidence_name(item.evidence)
    name = name[:1].upper() + name[1:]
    if item.found:
        return tr("{evidence}: {record}.").format(evidence=name, record=item.found[0].called)
    return tr("{evidence}: not in the book.").format(evidence=name)


def unfit(misfit: Misfit, stage: Stage, started: str) -> str:
    """Why a step cannot be written down so. ``started`` is when the partnership began."""
    name = stage_name(stage)
    return {
        Misfit.AHEAD: tr("This day has not come yet: a step is written down once it has been taken."),
        Misfit.BEFORE_IT_STARTED: tr(
            "The partnership is said to have started {date}. Take a later day, or change the start under Details."
        ).format(date=started),
        Misfit.STANDS_ALREADY: tr("On this day it stood at “{stage}” already.").format(stage=name),
        Misfit.NO_ROOM: tr(
            "On this day it cannot have come to “{stage}”: the steps before and after leave no room for it."
        ).format(stage=name),
    }[misfit]
