"""The association whose book it is, how it works and prints."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import JsonColumn, choice, money, ref, rule
from db.records.record import Record
from db.rules.anniversaries import ANNIVERSARIES
from db.rules.register import REGISTER_PATTERN
from db.values import PartialDate, Texts


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


class Association(Record):
    """The association. ``year_starts`` is the first month of its reporting year, 1 to 12.

    ``register_pattern`` is as in ``db.rules.register``. ``quiet_months`` is the time without letter and exchange after
    which a partnership is going quiet. ``anniversaries`` are the years of signing that are kept. A gift worth
    ``gift_threshold`` or more is declared. ``birthdays_ahead`` is how many days before their birthday those in office
    are shown at home; where it is empty birthdays are nobody's business.
    """

    FOUND_BY = ("association_address", "registration")

    name: Mapped[Texts]
    short_name: Mapped[str | None]
    home_id: Mapped[int | None] = ref("place")
    email: Mapped[str | None]
    web: Mapped[str | None]
    phone: Mapped[str | None]
    founded: Mapped[PartialDate | None]
    logo_id: Mapped[int | None] = ref("document")
    letterhead: Mapped[Texts | None]
    signature_id: Mapped[int | None] = ref("document", private=True)
    year_starts: Mapped[int] = mapped_column(default=1)
    paper: Mapped[Paper] = choice(Paper, Paper.A4)
    languages: Mapped[list[str] | None]
    currency: Mapped[str] = mapped_column(default="USD")
    register_pattern: Mapped[str] = mapped_column(default=REGISTER_PATTERN)
    quiet_months: Mapped[int] = mapped_column(default=24)
    anniversaries: Mapped[list[int]] = mapped_column(JsonColumn, default=lambda: list(ANNIVERSARIES))
    gift_threshold: Mapped[int | None]
    gift_threshold_currency: Mapped[str | None]
    birthdays_ahead: Mapped[int | None]
    __table_args__ = (
        rule("year_starts_in_a_month", "year_starts BETWEEN 1 AND 12", "A month is from 1 to 12.", "year_starts"),
        rule(
            "currency_is_a_code",
            "length(currency) = 3 AND currency = upper(currency)",
            "A currency is three capital letters, such as EUR.",
            "currency",
        ),
        rule(
            "register_pattern_has_number",
            "register_pattern LIKE '%{number%'",
            "A register number pattern must contain {number}.",
            "register_pattern",
        ),
        rule("quiet_takes_time", "quiet_months > 0", "Going quiet takes at least one month.", "quiet_months"),
        *money("gift_threshold"),
    )
