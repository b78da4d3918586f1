"""What lies on the secretary's desk in the sample: tasks, notes, tags, own fields, templates, views, members, networks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from db.records.checklist_item import ChecklistItem
from db.records.custom_field import CustomField, CustomValue, FieldType
from db.records.filing import Filing
from db.records.network_event import NetworkEvent
from db.records.note import Note
from db.records.saved_view import SavedView
from db.records.tag import Tag, Tagging
from db.records.task import Deadline, Task
from db.records.template import Template
from db.sample.desk_templates import TEMPLATES
from db.sample.making import Step, Story, Writing, en, zh

_FRIDAY, _THURSDAY = 4, 3


def steps(story: Story) -> Iterator[Step]:
    """Order first, then what is to be done."""
    yield Step(story.day(10, 2, 14), "Write the templates for letters", _templates)
    yield Step(story.day(6, 2, 14), "Make tags and fields of our own", _tags)
    for days, title, done in _DONE:
        yield Step(story.ago(days), f"Plan: {title[0].lower()}{title[1:]}", _done_task(days, title, done))
    yield Step(story.ago(150), "Tag what belongs to the seventieth year", _tagged)
    yield Step(story.ago(140), "Add the fields that the annual meeting asked for", _printed_fields)
    yield Step(story.ago(60), "Say where the mail of two addresses belongs", _filings)
    yield Step(story.ago(30), "Keep two views of lists", _views)
    yield Step(story.ago(12), "Write down what is to be done before January", _tasks)
    yield Step(story.ago(2), "Note what Ms Chen said about the flights", _notes)


def _filings(writing: Writing) -> None:
    writing.add(Filing, address="festival@bailu.example", partnership=writing["case bailu"])
    writing.add(Filing, address="offers@balloons.example", is_left_out=True)


def _templates(writing: Writing) -> None:
    for position, (kind, language, name, about, subject, text) in enumerate(TEMPLATES):
        writing.add(
            Template,
            template_kind=kind,
            language=language,
            name=name,
            letter_kind=about,
            subject=subject,
            text=text,
            position=position,
        )


def _printed_fields(writing: Writing) -> None:
    """What the annual meeting asked to read in the report."""
    sign = writing.add(
        CustomField,
        "field sign",
        of_kind="partnership",
        name=zh("市界標誌", "Sign at the town limits"),
        help=en("Since when it has stood there."),
        field_type=FieldType.DATE,
        printed_in=["annual"],
    )
    distance = writing.add(
        CustomField,
        "field distance",
        of_kind="exchange",
        name=en("Kilometres travelled"),
        help=en("There and back, of all who travelled, for the climate page of the city."),
        field_type=FieldType.NUMBER,
        printed_in=["annual"],
    )
    insured = writing.add(
        CustomField,
        of_kind="exchange",
        name=en("Insurance"),
        field_type=FieldType.MONEY,
        confidential=True,
        printed_in=["annual"],
        position=1,
    )
    writing.add(CustomValue, record=writing["case bailu"], custom_field=sign, value="1993-05")
    for key, kilometres, premium in (
        ("youth out", "436800", "412.50 USD"),
        ("youth annental 1", "238400", "530.00 USD"),
    ):
        if key in writing:
            writing.add(CustomValue, record=writing[key], custom_field=distance, value=kilometres)
            writing.add(CustomValue, record=writing[key], custom_field=insured, private_value=premium)


def _tags(writing: Writing) -> None:
    for key, name, colour, printed in (
        ("youth", "youth", "#2e8b57", None),
        ("seventy", "70 years", "#a3791a", ["annual"]),
        ("press", "for the press", "#c8622e", None),
        ("archive", "room 12", None, None),
    ):
        writing.add(Tag, f"tag {key}", name=name, colour=colour, printed_in=printed)
    shirt = writing.add(
        CustomField,
        "field swim",
        of_kind="person",
        name=zh("會游泳嗎", "Can swim"),
        field_type=FieldType.CHOICE,
        choices=["yes", "a little", "no"],
        printed_in=["host list"],
    )
    writing.add(
        CustomField,
        "field key",
        of_kind="person",
        name=en("Has a key to room 12"),
        confidential=True,
    )
    writing.add(CustomValue, record=writing["aldous"], custom_field=writing["field key"], private_value="yes")
    writing.add(
        CustomValue,
        record=writing["whitlock"],
        custom_field=writing["field key"],
        private_value="yes, and says he has not",
    )
    writing.add(CustomValue, record=writing["barnes"], custom_field=shirt, value="yes")


# Days ago on which they were due, what, and whether in time.
_DONE = (
    (400, "Send the film of the lanterns", 3), (365, "Renew the insurance of the festival", 0), (330, "Ask the armory for February", 2), (290, "Book the bus for City Hall", 1), (260, "Report to the State", 0),
    (230, "Return the drums", 6), (190, "Thank the host families", 1), (120, "Collect the diets", 2), (80, "Order the oyster plates", 0),
)  # fmt: skip


def _done_task(days: int, title: str, late: int) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        due = writing.story.ago(days)
        writing.add(
            Task,
            title=title,
            due=due,
            who=writing["barnes"],
            done=due + timedelta(days=late),
            done_by=writing["barnes"],
        )

    return write


def _tasks(writing: Writing) -> None:
    story = writing.story
    friday, thursday = story.next_weekday(_FRIDAY), story.next_weekday(_THURSDAY)
    consents = writing.add(
        Task, "task consents", title="Three guardian consents are missing", text="8 of 11 are in.", due=friday, deadline=Deadline.HARD, who=writing["rahman"], about=writing["youth in"],
        partnership=writing["case bailu"],
    )  # fmt: skip
    for position, name in enumerate(("Chang Chia-hao", "Tsai Cheng-en", "Yang Zhi-wei")):
        writing.add(ChecklistItem, task=consents, text=name, position=position)
    writing.add(
        Task,
        title="Agenda for the board",
        due=thursday,
        who=writing["aldous"],
        about=writing.find("board next"),
    )
    writing.add(
        Task,
        title="Find a bed for Tsai Cheng-en",
        due=story.ago(-10),
        who=writing["rahman"],
        about=writing["youth in"],
        partnership=writing["case bailu"],
    )
    report = writing.add(
        Task, title="Final report of the grant", text="Papers 4 of 6.", due=story.ago(-52), deadline=Deadline.HARD, who=writing["okafor"], about=writing["grant youth"], partnership=writing["case bailu"],
    )  # fmt: skip
    papers = (
        "Programme",
        "List of participants",
        "Accounts",
        "Photos with consent",
        "Signatures per place",
        "What the students say",
    )
    for position, paper in enumerate(papers):
        writing.add(
            ChecklistItem, task=report, text=paper, position=position, done=story.ago(20) if position < 4 else None
        )
    writing.add(
        Task,
        title="Propose how to keep seventy years of Annental",
        due=story.ago(-60),
        who=writing["meyer"],
        about=writing["case annental"],
        partnership=writing["case annental"],
    )
    writing.add(
        Task,
        title="Call Porto Sereno’s town hall in the morning",
        due=story.ago(-16),
        who=writing["santos"],
        partnership=writing["case porto sereno"],
    )
    writing.add(
        Task,
        title="Send the yearly report to the council",
        due=story.ago(-85),
        repeats="FREQ=YEARLY;BYMONTH=2",
        who=writing["grady"],
    )
    writing.add(
        Task,
        title="Fetch Mrs. Abernathy’s shoe box on a Tuesday",
        due=story.next_weekday(1, 8),
        who=writing["meyer"],
        partnership=writing["case annental"],
    )


def _tagged(writing: Writing) -> None:
    for record, tag in (
        ("case annental", "seventy"), ("renewal annental", "seventy"), ("scan annental", "archive"), ("agreement wexcombe", "archive"), ("youth out", "youth"), ("youth annental 1", "youth"),
        ("photo tea 6", "press"), ("keller", "seventy"),
    ):  # fmt: skip
        if record in writing:
            writing.add(Tagging, record=writing[record], tag=writing[f"tag {tag}"])


def _views(writing: Writing) -> None:
    writing.add(
        SavedView,
        name="Replies that we owe",
        of_kind="letter",
        filter={
            "words": "",
            "narrowed": [
                {"column": "reply_owed_by", "one_of": ["us"]},
                {"column": "answer", "one_of": ["waiting", "due soon", "late"]},
            ],
        },
        shown=["dated", "called", "with_whom", "partnerships", "answer", "answer_due"],
        ordered_by=["answer_due"],
    )
    writing.add(
        SavedView,
        name="Exchanges with students",
        of_kind="exchange",
        filter={"words": "", "narrowed": [{"column": "exchange_kind", "one_of": ["youth or student exchange"]}]},
        shown=["starts", "called"],
        ordered_by=["-starts"],
        position=1,
    )


def _notes(writing: Writing) -> None:
    for record, text, pinned in (
        (
            "case bailu",
            "Ms Chen called: the first flight may move by a day. Do not print the badges before the tenth.",
            True,
        ),
        ("keller", "Hard of hearing on the left. Call before eleven, she naps.", False),
        (
            "case porto sereno",
            "Dona Maria’s nephew works at the new mayor’s office. Ask Tomás Ferreira, who knows his baker.",
            True,
        ),
        ("letter embassy", "The original is in the safe of City Hall, not with us.", False),
        ("programme 2", "The band says fourteen, or fifteen if Theo’s arm heals.", False),
    ):
        writing.add(Note, about=writing[record], text=en(text), pinned=pinned)
    for membership, exchange in (("harbors", "baan talay 1"), ("americas", "delegation out")):
        writing.add(
            NetworkEvent,
            network_membership=writing[f"network {membership} membership"],
            exchange=writing[exchange],
        )
