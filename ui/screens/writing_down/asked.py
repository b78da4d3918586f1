"""What is asked of something that is written down, of each kind what fits it, and what it begins with."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimeZone

from db.rules.zones import zone_typed
from ui.choices.letters import owed_by
from ui.form.declaration import Check, Choice, Day, Field, InLanguages, Line, LongText, Moment, Reference
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

CAME, WENT, CALL, MESSAGE, MEETING = "came", "went", "call", "message", "meeting"
PAPER = (CAME, WENT)
TALKS = (CALL, MESSAGE, MEETING)
MOST_OF_THEM, MOST_OF_US = 8, 4
"""So many people can be named on a side here; more can be added on the letter's page."""


def kinds() -> dict[str, str]:
    """What can be written down."""
    return {
        CAME: tr("A paper letter that came"),
        WENT: tr("A paper letter that we sent"),
        CALL: tr("A call"),
        MESSAGE: tr("A message (LINE, WhatsApp …)"),
        MEETING: tr("A meeting"),
    }


def fields(next_number: str) -> tuple[Field, ...]:
    """The fields of every kind; each shows those that fit it. ``next_number`` is the register number to come."""
    return (
        Choice("what", tr("What"), choices=kinds(), width="half", wanted=True),
        Choice("direction", tr("Who began it"), choices={"in": tr("They did"), "out": tr("We did")}, width="half",
               only_if=("what", (CALL, MESSAGE))),
        Day("dated", tr("Dated"), width="half", only_if=("what", PAPER)),
        Day("received", tr("Came on"), width="half", only_if=("what", (CAME,))),
        Moment("moment", tr("When"), zone="zone", only_if=("what", TALKS)),
        *_people("theirs", tr("Who of them"), MOST_OF_THEM),
        *_people("ours", tr("Who of us"), MOST_OF_US),
        Reference("partnership", tr("Partnership"), to="partnership", width="half"),
        Line("subject", tr("About what"), wanted=True),
        InLanguages("text", tr("What it says, or what was said"), rows=4),
        Reference("former", tr("It goes on from the letter"), to="letter", width="half"),
        Choice("how", tr("and is"), width="half", only_if=("has_former", ("yes",)), wanted=True,
               choices={"answers": tr("its answer"), "goes on": tr("no answer yet")}),
        LongText("agreed", tr("What was agreed"), rows=2, only_if=("what", TALKS),
                 help=tr("Each line becomes a task.")),
        Reference("agreed_by", tr("Who does it"), to="person", width="half", only_if=("has_agreed", ("yes",))),
        Day("agreed_until", tr("Until"), width="half", only_if=("has_agreed", ("yes",))),
        Check("numbered", tr("Give it the next register number, {number}").format(number=next_number),
              only_if=("what", PAPER)),
        Choice("owed_by", tr("An answer is owed"), choices=owed_by(), none=tr("by nobody"), width="half"),
        Day("until", tr("Until"), width="half", only_if=("owed_by", ("us", "them"))),
        Reference("answerer", tr("Who answers"), to="person", width="half", only_if=("owed_by", ("us",))),
    )  # fmt: skip


def begin(what: str) -> dict[str, Any]:
    """What stands in the fields at first: it happened today, here and now."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    return {
        "what": what,
        "direction": "in",
        "received": date.today(),  # noqa: DTZ011 - the person's own day
        "moment": now,
        "zone": here(),
        "theirs_shown": "1",
        "ours_shown": "1",
        "how": "answers",
    }


def here() -> str | None:
    """The zone (IANA) of this computer; None where it is set to none that a person would name, as "Etc/UTC"."""
    return zone_typed(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace"))


def shown_after(answers: Mapping[str, Any]) -> dict[str, str]:
    """How many people are asked for on each side, and whether what hangs on other answers is asked for at all."""
    told = {
        f"{side}_shown": str(min(_last(answers, side, most) + 2, most))
        for side, most in (("theirs", MOST_OF_THEM), ("ours", MOST_OF_US))
    }
    told["has_former"] = "yes" if answers.get("former") else ""
    told["has_agreed"] = "yes" if answers.get("agreed") and answers.get("what") in TALKS else ""
    return told


def people(answers: Mapping[str, Any], side: str) -> list[Any]:
    """Who was named on a side, each once."""
    most = MOST_OF_THEM if side == "theirs" else MOST_OF_US
    named = [answers.get(f"{side}_{number}") for number in range(most)]
    return list(dict.fromkeys(one for one in named if one is not None))


def _people(side: str, label: str, most: int) -> list[Field]:
    """One more field than there are people named."""
    return [
        Reference(
            f"{side}_{number}",
            label if number == 0 else tr("{whom}, {number}").format(whom=label, number=number + 1),
            to=("person", "organisation"),
            width="half",
            only_if=(f"{side}_shown", tuple(str(shown) for shown in range(number + 1, most + 1))),
        )
        for number in range(most)
    ]


def _last(answers: Mapping[str, Any], side: str, most: int) -> int:
    return max((number for number in range(most) if answers.get(f"{side}_{number}")), default=-1)
