"""What needs attention about people, in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from db.identity import new_uid
from db.queries.attention import Attention, Facts, What
from db.queries.record import Called
from db.values import PartialDate, Texts
from ui.sentences.attention import said

TODAY = date(2026, 11, 24)
ENGLISH = QLocale("en_GB")
LIN = Called(new_uid(), "person", "Lin Mei-hua 林美華")
HALL = Called(new_uid(), "organisation", "Bailu City Hall")


@pytest.mark.usefixtures("qapp")
def test_a_birthday_names_the_person_and_the_office() -> None:
    facts = Facts(office=Texts.only("en", "Mayor"), subject=HALL)
    words = said(Attention(What.BIRTHDAY, PartialDate(2026, 11, 25), LIN, None, facts), TODAY, ENGLISH)
    assert (words.title, words.details, words.when) == (
        "Birthday of Lin Mei-hua 林美華", ("Mayor", "Bailu City Hall"), "Tomorrow",
    )  # fmt: skip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("until", "title"), [((2026, 12, 1), "A consent of Lin ends"), ((2026, 11, 1), "A consent of Lin is over")]
)
def test_a_consent_that_runs_out_says_whose_and_for_what(until: tuple[int, int, int], title: str) -> None:
    facts = Facts(who=Called(new_uid(), "person", "Lin"), name="photo")
    about = Called(new_uid(), "consent", "photo")
    words = said(Attention(What.CONSENT_ENDS, PartialDate(*until), about, None, facts), TODAY, ENGLISH)
    assert (words.title, words.details) == (title, ("Being photographed",))
