"""What lies on the secretary's desk in the sample: tasks, notes, tags, own fields, templates, views, members, networks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from db.records.consent import Consent, Purpose
from db.records.custom_field import CustomField, CustomValue, FieldType
from db.records.membership import MemberDues, Membership, ServiceHours
from db.records.network import (
    Network,
    NetworkDues,
    NetworkEvent,
    NetworkKind,
    NetworkMembership,
    NetworkPart,
    NetworkReport,
)
from db.records.note import Note
from db.records.person import Mark, PersonMark
from db.records.saved_view import SavedView
from db.records.tag import Tag, Tagging
from db.records.task import ChecklistItem, Deadline, Task
from db.records.template import Template, TemplateKind
from db.sample.making import Step, Story, Writing, en, month_of, zh
from db.values import PartialDate

_FRIDAY, _THURSDAY = 4, 3


def steps(story: Story) -> Iterator[Step]:
    """Order first, then what is to be done."""
    yield Step(story.day(10, 2, 14), "Write the templates for letters", _templates)
    yield Step(story.day(8, 6, 10), "Join two networks", _networks)
    yield Step(story.day(6, 2, 14), "Make tags and fields of our own", _tags)
    for number, group in enumerate(_MEMBERS):
        yield Step(story.day(6 - number, 1, 23), "Enter members and their dues", _members(6 - number, group))
    yield Step(story.day(1, 12, 20), "Write down the hours that people gave", _hours)
    for days, title, done in _DONE:
        yield Step(story.ago(days), f"Plan: {title[0].lower()}{title[1:]}", _done_task(days, title, done))
    yield Step(story.ago(150), "Tag what belongs to the seventieth year", _tagged)
    yield Step(story.ago(30), "Keep two views of lists", _views)
    yield Step(story.ago(12), "Write down what is to be done before January", _tasks)
    yield Step(story.ago(2), "Note what Ms Chen said about the flights", _notes)


def _templates(writing: Writing) -> None:
    rows = (
        (TemplateKind.LETTER, "en", "Invitation", "An invitation to Larkhaven", "{opening}\n\nit would give us great joy to welcome you in Larkhaven from {first day} to {last day}.\n\n{closing}"),
        (TemplateKind.LETTER, "zh-Hant", "邀請函", "邀請函", "{opening}\n\n敬邀貴方於{first day}至{last day}蒞臨拉克港。\n\n{closing}"),
        (TemplateKind.LETTER, "de", "Einladung", "Einladung nach Larkhaven", "{opening}\n\nwir freuen uns, Sie vom {first day} bis {last day} in Larkhaven begrüßen zu dürfen.\n\n{closing}"),
        (TemplateKind.LETTER, "pt", "Convite", "Convite para Larkhaven", "{opening}\n\nteremos muito gosto em receber-vos de {first day} a {last day}.\n\n{closing}"),
        (TemplateKind.EMAIL, "en", "Thanks for hosting", "Thank you", "Dear {family},\n\n{guest} went home with a full suitcase and a fuller heart. Thank you.\n\n{closing}"),
        (TemplateKind.AGENDA, "en", "Board", None, "1. Minutes\n2. Letters that lie\n3. Exchanges\n4. Money\n5. Any other business"),
        (TemplateKind.CHECKLIST, "en", "Visit in", None, "Beds\nConsents\nDiets and allergies\nProgramme\nBadges\nThanks"),
        (TemplateKind.CERTIFICATE, "en", "Host family", None, "With the thanks of two cities to {family}, who opened their door."),
    )  # fmt: skip
    for position, (kind, language, name, subject, text) in enumerate(rows):
        writing.add(
            Template, template_kind=kind, language=language, name=name, subject=subject, text=text, position=position
        )


def _networks(writing: Writing) -> None:
    today = writing.story.today
    for key, name, short, kind, members, part in (
        (
            "network americas",
            "Sister Cities of the Americas",
            "SCA",
            NetworkKind.NATIONAL_BODY,
            1140,
            NetworkPart.MEMBER,
        ),
        ("network harbors", "Small Harbors for the Climate", "SHC", NetworkKind.CLIMATE, 212, NetworkPart.MENTOR),
    ):
        network = writing.add(
            Network, key, name=en(name), short_name=short, network_kind=kind, founded=PartialDate(1967), members=members,
            members_counted=PartialDate(today.year - 8), purpose=en("That small places need not learn everything alone."),
        )  # fmt: skip
        membership = writing.add(
            NetworkMembership, f"{key} membership", network=network, member=writing["larkhaven"] if part is NetworkPart.MENTOR else None,
            since=PartialDate(today.year - 8), part=part, contact=writing["tran"], number=f"{short}-0417",
        )  # fmt: skip
        for past in range(8, -1, -1):
            writing.add(
                NetworkDues,
                network_membership=membership,
                year=today.year - past,
                amount=22500 + 1500 * (8 - past),
                currency="USD",
                due=date(today.year - past, 3, 31),
            )
        writing.add(
            NetworkReport, network_membership=membership, title=en("Yearly report"), due=today + timedelta(days=96)
        )
        writing.add(
            NetworkReport,
            network_membership=membership,
            title=en("Yearly report"),
            due=today - timedelta(days=269),
            sent=today - timedelta(days=280),
        )


def _tags(writing: Writing) -> None:
    for key, name, colour in (
        ("youth", "youth", "#2c6e5a"),
        ("seventy", "70 years", "#7a4f1d"),
        ("press", "for the press", "#9a4a2f"),
        ("archive", "room 12", None),
    ):
        writing.add(Tag, f"tag {key}", name=name, colour=colour)
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
        field_type=FieldType.CHECK,
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


_MEMBERS = (
    (("aldous", "individual"), ("okafor", "family"), ("meyer", "family"), ("delacroix", "family"), ("whitlock", "individual"), ("barnes", "family"), ("novak", "individual"), ("prescott", "individual")),
    (("grady", "individual"), ("santos", "family"), ("rahman", "family"), ("chou", "individual"), ("haddad", "individual"), ("abernathy", "individual")),
    (("levi", "individual"), ("sharma", "family"), ("kim", "student"), ("ferreira", "business"), ("becker", "individual")),
    (("lee brandt", "family"), ("demir", "family"), ("duc tran", "family"), ("liao", "student"), ("wilder", "individual")),
    (("sato", "individual"), ("verma", "individual"), ("charoen", "individual"), ("park", "family"), ("sorensen", "individual")),
    (("mansour", "individual"), ("nakamura", "individual"), ("ben-ami", "individual"), ("hartigan", "family")),
)  # fmt: skip


def _members(years: int, group: tuple[tuple[str, str], ...]) -> Callable[[Writing], None]:
    dues = {"individual": 3000, "family": 5000, "student": 500, "business": 20000}

    def write(writing: Writing) -> None:
        year = writing.story.today.year
        for number, (person, category) in enumerate(group):
            left = person in {"prescott", "novak"}
            membership = writing.add(
                Membership,
                f"member {person}",
                person=writing[person],
                member_category=writing[f"category {category}"],
                number=f"{year - years}-{number + 1:02}",
                since=PartialDate(year - years, 1),
                until=PartialDate(year - 2, 12) if left else None,
                reason="moved to the mountains" if left else None,
            )
            writing.add(PersonMark, person=writing[person], mark=Mark.MEMBER, since=PartialDate(year - years, 1))
            for past in range(years, -1, -1):
                if not left or past > 1:
                    writing.add(
                        MemberDues,
                        membership=membership,
                        year=year - past,
                        amount=dues[category],
                        currency="USD",
                        due=date(year - past, 3, 1),
                    )

    return write


def _hours(writing: Writing) -> None:
    day = writing.story.day(1, 12, 1)
    for person, hours, what in (
        ("aldous", 210, "letters and the register"), ("okafor", 96, "accounts"), ("rahman", 148, "youth exchange"), ("barnes", 74, "Tea Festival"),
        ("chou", 61, "translating"), ("meyer", 88, "Annental"), ("santos", 40, "Porto Sereno"), ("whitlock", 35, "room 12"), ("haddad", 12, "coffee, and keeping peace"),
    ):  # fmt: skip
        writing.add(
            ServiceHours,
            person=writing[person],
            dated=PartialDate(day.year),
            minutes=hours * 60,
            what=what,
            confirmed=True,
        )
        writing.add(PersonMark, person=writing[person], mark=Mark.VOLUNTEER, since=month_of(day))
        # Whitlock does not want to be thanked.
        if person != "whitlock":
            _may_be_named(writing, person, day)
    for host in ("lee brandt", "demir", "ngozi okafor", "carla whitlock", "omar rahman", "miguel santos", "duc tran"):
        _may_be_named(writing, host, day)


def _may_be_named(writing: Writing, person: str, day: date) -> None:
    writing.add(
        Consent, person=writing[person], purpose=Purpose.PUBLICATION, given_on=day, how="list at the annual meeting"
    )


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
        filter={"reply_owed_by": "us"},
        shown=["dated", "subject", "reply_until"],
        ordered_by=["reply_until"],
    )
    writing.add(
        SavedView,
        name="Exchanges with students",
        of_kind="exchange",
        filter={"exchange_kind": "youth or student exchange"},
        shown=["starts", "title"],
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
