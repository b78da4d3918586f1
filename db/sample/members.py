"""The members of the sample, what they pay, the hours they give, and the networks that Larkhaven is a member of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from db.records.consent import Consent, Purpose
from db.records.membership import MemberDues, Membership, ServiceHours
from db.records.network import Network, NetworkKind, NetworkMembership, NetworkPart, NetworkReport
from db.records.network_dues import NetworkDues
from db.records.person_mark import Mark, PersonMark
from db.sample.making import Step, Story, Writing, en, month_of
from db.values import PartialDate


def steps(story: Story) -> Iterator[Step]:
    """Members by the year in which they joined."""
    yield Step(story.day(8, 6, 10), "Join two networks", _networks)
    for number, group in enumerate(_MEMBERS):
        yield Step(story.day(6 - number, 1, 23), "Enter members and their dues", _members(6 - number, group))
    yield Step(story.day(1, 12, 20), "Write down the hours that people gave", _hours)


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
        for past in range(8, -2, -1):  # those of the next year are known as well
            writing.add(
                NetworkDues,
                network_membership=membership,
                year=today.year - past,
                amount=22500 + 1500 * (8 - past),
                currency="USD",
                due=date(today.year - past, 3, 31) if past < 0 else None,
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
