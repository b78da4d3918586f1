"""What a step of a partnership's life wants to rest on, in words."""

from __future__ import annotations

from db.rules.lifecycle import Stage
from ui.words import tr


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
