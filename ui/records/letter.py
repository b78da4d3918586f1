"""A letter on the screen: correspondence of any channel, who wrote to whom, its text, and the answer owed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ui.choices import letters
from ui.form.declaration import (
    Check,
    Choice,
    Day,
    InLanguages,
    Line,
    LongText,
    Moment,
    Number,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab, View
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.kit.text import Tone
    from ui.openbook import OpenBook

_TO_WRITE = {"direction": ("out",), "state": ("draft", "ready")}


def declare() -> Shown:
    return Shown(
        kind="letter",
        one=tr("Letter"),
        many=tr("Letters"),
        add=tr("New letter"),
        untitled=tr("Letter without a subject"),
        icon="mail",
        begin=lambda words: New("letter", {"subject": words, "direction": "in", "dated": _today()}),
        form=form(
            group(
                tr("The letter"),
                Line("subject", tr("Subject")),
                Choice("direction", tr("Direction"), choices=letters.directions(), width="third", wanted=True),
                Choice("channel", tr("Came or went by"), choices=letters.channels(), width="third", wanted=True),
                Day("dated", tr("Dated"), width="third"),
                partnerships(),
                correspondents(),
            ),
            group(
                tr("Text"),
                InLanguages("text", tr("Text and translations"), rows=8),
                Reference("translator", tr("Translated by"), to="person", width="half"),
            ),
            group(
                tr("The answer"),
                Choice(
                    "reply_owed_by",
                    tr("An answer is owed"),
                    choices=letters.owed_by(),
                    none=tr("by nobody"),
                    width="third",
                ),
                Day("reply_until", tr("Until"), width="third", only_if=("reply_owed_by", ("us", "them"))),
                Reference(
                    "answerer", tr("Who answers"), to="person", width="third", only_if=("reply_owed_by", ("us",))
                ),
                Reference("answers", tr("This letter answers"), to="letter", width="half"),
                Line("answers_earlier_why", tr("Why it is dated before what it answers"), width="half"),
                Reference("settled_by", tr("Settled by"), to=("letter", "decision"), width="half"),
                Day("settled_on", tr("Settled on"), width="half"),
                Line("settled_why", tr("Why no answer is needed"), width="half"),
                Reference("reminds", tr("It asks after the letter"), to="letter", width="half"),
            ),
            folded(
                tr("Register, times and enclosures"),
                Number("register_number", tr("Register number"), least=1, width="third"),
                Number("register_year", tr("of the year"), least=1000, most=9999, width="third"),
                Choice("letter_kind", tr("Kind"), choices=letters.letter_kinds(), width="third"),
                Moment("sent", tr("Sent"), zone="sent_zone"),
                Moment("received", tr("Received"), zone="received_zone"),
                Choice("state", tr("State"), choices=letters.states(), width="third", wanted=True),
                Reference("signed_by", tr("Signed by"), to="person", width="third"),
                Check("is_private", tr("Private"), width="third"),
                Reference("about", tr("About"), to="record", width="half"),
                Reference("thread", tr("Thread"), to="thread", width="half"),
                Reference("source", tr("The message as it came"), to="document", width="half"),
                LongText("address_lines", tr("On the envelope"), rows=4),
                enclosures(),
            ),
        ),
        listing=listing(
            Column("dated", tr("Dated"), width=13),
            Column("direction", tr("In or out"), width=8, choices=letters.directions()),
            Column("called", tr("Subject"), width=24, stretch=3),
            Column("with_whom", tr("With"), width=18, stretch=2),
            Column("partnerships", tr("Partnership"), width=16, stretch=1),
            Column("reply_owed_by", tr("Owed"), width=8, choices=letters.owed_by()),
            Column("answer", tr("Answer"), width=8, choices=letters.answers()),
            Column("answer_due", tr("By"), width=11),
            Column("register", tr("Register"), width=11, hidden=True),
            Column("channel", tr("Came or went by"), width=14, choices=letters.channels(), hidden=True),
            Column("answerer", tr("Who answers"), width=18, hidden=True),
            Column("state", tr("State"), width=10, choices=letters.states(), hidden=True),
            order="-dated",
            empty=tr(
                "Letters, e-mails, calls and notes of talks belong here. Drop an e-mail on the window to file it."
            ),
        ),
        joins={
            "partnership": lambda uid: New("letter_partnership", {"partnership": uid}, owner="letter"),
            "person": lambda uid: New("correspondent", {"line": "from", "person": uid}, owner="letter"),
            "organisation": lambda uid: New("correspondent", {"line": "from", "organisation": uid}, owner="letter"),
        },
        marks=(
            Mark("direction", letters.directions(), {"in": "accent", "out": "accent"}),
            Mark("channel", letters.channels()),
        ),
        chips=_owed,
        told=("dated", "register"),
        views=(
            View("writing", tr("Write"), "ui.screens.writing.view", only_if=_TO_WRITE),
            View("reading", tr("Letter"), "ui.screens.letters.reading"),
            View("paper", tr("Paper"), "ui.screens.posting.page"),
        ),
        prints_at="paper",
        belongs=(Belongs("partnership", through="letter_partnership"), Belongs("answers"), Belongs("about")),
        tabs=(
            Tab("answers", "letter", tr("Answers"), by="answers"),
            Tab("documents", "document", tr("Documents")),
        ),
    )


def _owed(uid: UUID, book: OpenBook) -> list[tuple[str, Tone]]:
    """Who owes an answer, while it is owed."""
    from db.queries.letters.standing import standing
    from db.records.letter import OwedBy

    owed = standing(book.book, uid, _today()).owed
    if owed is None:
        return []
    words = tr("We owe an answer") if owed.owed_by is OwedBy.US else tr("They owe an answer")
    return [(words, "warning" if owed.owed_by is OwedBy.US else "plain")]


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar


def partnerships() -> Parts:
    return Parts(
        "partnerships",
        tr("Partnerships"),
        of="letter_partnership",
        owner="letter",
        one=tr("File under a partnership"),
        fields=(Reference("partnership", tr("Partnership"), to="partnership", wanted=True),),
    )


def correspondents() -> Parts:
    return Parts(
        "correspondents",
        tr("From, to, copy"),
        of="correspondent",
        owner="letter",
        ordered="position",
        one=tr("Add somebody"),
        start={"line": "to"},
        fields=(
            Choice("line", tr("Line"), choices=letters.lines(), width="third", wanted=True),
            Reference("person", tr("Person"), to="person"),
            Reference("organisation", tr("Organisation"), to="organisation"),
            Line("address", tr("Address as written")),
        ),
    )


def enclosures() -> Parts:
    return Parts(
        "enclosures",
        tr("Enclosures"),
        of="enclosure",
        owner="letter",
        ordered="position",
        one=tr("Add an enclosure"),
        fields=(
            Line("what", tr("What")),
            Reference("document", tr("Document of the book"), to="document"),
            Number("copies", tr("Copies"), least=1, width="third"),
        ),
    )
