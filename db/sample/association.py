"""The association itself: how it is called and reached, what its members pay, and how it works."""

from __future__ import annotations

from collections.abc import Iterator

from db.records.association import Association, Paper
from db.records.association_address import AddressKind, AssociationAddress
from db.records.category_dues import CategoryDues
from db.records.member_category import MemberCategory
from db.records.registration import Registration
from db.records.setting import Setting
from db.sample.making import Step, Story, Writing, en
from db.values import PartialDate

# Key, name, how many people it covers, yearly dues in cents.
CATEGORIES = (
    ("individual", "Individual", 1, 2500),
    ("family", "Family", None, 4000),
    ("student", "Student", 1, 500),
    ("business", "Business", None, 15000),
)


def steps(story: Story) -> Iterator[Step]:
    """The book begins with whose it is."""
    yield Step(story.day(11, 1, 9), "Start the book of the Larkhaven Sister Cities Association", _association)
    yield Step(story.day(11, 1, 11), "Set what members pay", _categories)
    yield Step(story.day(4, 11, 30), "Raise the dues for families", _raise)


def _association(writing: Writing) -> None:
    association = writing.add(
        Association,
        "association",
        name=en("Larkhaven Sister Cities Association"),
        short_name="LSCA",
        home=writing["larkhaven"],
        email="secretary@sistercities.larkhaven.example",
        web="https://sistercities.larkhaven.example",
        phone="+1 410 555 0119",
        founded=PartialDate(1983, 10),
        letterhead=en("Larkhaven Sister Cities Association\nCitizens for citizens, since 1983"),
        year_starts=1,
        paper=Paper.LETTER,
        languages=["en", "zh-Hant", "de", "pt"],
        currency="USD",
        quiet_months=20,
        gift_threshold=10000,
        gift_threshold_currency="USD",
    )
    for position, (kind, text) in enumerate(
        (
            (AddressKind.POST, "P.O. Box 57\nLarkhaven, MD 21499\nUSA"),
            (AddressKind.ARCHIVE, "Larkhaven Public Library, Room 12\n40 Chandler Street\nLarkhaven, MD 21499"),
        )
    ):
        writing.add(
            AssociationAddress,
            association=association,
            address_kind=kind,
            text=en(text),
            country="US",
            position=position,
        )
    writing.add(Registration, association=association, authority="State Department of Charities", number="D-0183-4471")
    writing.add(
        Registration, association=association, authority="Tax exemption, 501(c)(3)", number="00-0000183", position=1
    )
    writing.add(Setting, name="hand-over", value={"keeper": "secretary", "copy": "library, room 12"})
    writing.add(Setting, name="quiet hours", value=["Friday evening", "Sunday"])


def _categories(writing: Writing) -> None:
    year = writing.story.today.year
    for position, (key, name, people, dues) in enumerate(CATEGORIES):
        category = writing.add(
            MemberCategory,
            f"category {key}",
            association=writing["association"],
            name=en(name),
            people=people,
            may_vote=key != "student",
            position=position,
        )
        for past in (10, 7):
            writing.add(CategoryDues, member_category=category, year=year - past, amount=dues, currency="USD")


def _raise(writing: Writing) -> None:
    year = writing.story.today.year
    for key, dues in (("individual", 3000), ("family", 5000), ("student", 500), ("business", 20000)):
        category = writing[f"category {key}"]
        writing.add(CategoryDues, member_category=category, year=year - 3, amount=dues, currency="USD")
