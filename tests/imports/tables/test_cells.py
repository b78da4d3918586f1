"""What single cells mean, and what is said of those that mean nothing."""

from __future__ import annotations

from datetime import date

import pytest

from db.records.participant import Part, Visa
from imports.tables.columns import Column, matched
from imports.tables.days import Habit, NoDay, Order, day_in, habit_of
from imports.tables.headings import Field, known_heading
from imports.tables.names import heads_in, names_in
from imports.tables.read import table_of_text
from imports.tables.rows import Context, read_rows, way_of
from imports.tables.values import Asked, value_of
from tests.imports.tables.rosters import TODAY

_ASKED = Asked(TODAY, Habit(Order.DAY_FIRST, is_sure=True), date(2027, 1, 18), date(2027, 1, 26))


def test_one_column_has_one_habit_and_where_nobody_can_tell_it_is_said() -> None:
    assert habit_of(["9/3/2010", "12/31/2009"], Order.DAY_FIRST) == Habit(Order.MONTH_FIRST, is_sure=True)
    assert habit_of(["31/12/2009", "9/3/2010"], Order.MONTH_FIRST) == Habit(Order.DAY_FIRST, is_sure=True)
    assert habit_of(["9/3/2010", "2010-12-31"], Order.MONTH_FIRST) == Habit(Order.MONTH_FIRST, is_sure=False)
    table = table_of_text("Name\tBorn\nAna\t3/4/2010\nBo\t5/5/2011\nCy\t2010-12-31")
    columns = matched(table, (), TODAY)
    reading = read_rows(table, columns, Context(TODAY, Order.DAY_FIRST))
    assert [(look.row, look.is_wrong) for look in reading.looks] == [(0, False)]
    assert "3/4/2010" in reading.looks[0].sentence
    assert reading.open_columns == (1,)
    told = (columns[0], Column(Field.BORN, order=Order.MONTH_FIRST))
    again = read_rows(table, told, Context(TODAY, Order.DAY_FIRST))
    assert (again.told[0].born, again.looks) == (day_in(date(2010, 3, 4), Order.DAY_FIRST, TODAY), ())


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (40424, "2010-09-03"), ("99年9月3日", "2010-09-03"), ("099/09/03", "2010-09-03"),
        ("平成22年9月3日", "2010-09-03"),
        ("３／９／２０１０", "2010-09-03"), ("3-Sep-10", "2010-09-03"), ("3 de septiembre de 2010", "2010-09-03"),
        ("3 września 2010", "2010-09-03"), ("2010-09-03 00:00:00", "2010-09-03"), ("20100903", "2010-09-03"),
        ("May 2010", "2010-05"), ("2010", "2010"), ("3.9.31", "1931-09-03"), ("29.2.2012", "2012-02-29"),
    ],
)  # fmt: skip
def test_a_day_is_known_in_many_habits(cell: str | int, day: str) -> None:
    assert str(day_in(cell, Order.DAY_FIRST, TODAY)) == day


@pytest.mark.parametrize("cell", ["29.2.2011", "13/13/2010", "soon", "1.2.3.4", 0.5, "民國99年13月3日"])
def test_what_is_no_day_is_said_in_the_words_of_the_cell(cell: str | float) -> None:
    with pytest.raises(NoDay, match=str(cell)):
        day_in(cell, Order.DAY_FIRST, TODAY)


@pytest.mark.parametrize(
    ("field", "cell", "said"),
    [
        (Field.PART, "Lehrerin", Part.CHAPERONE), (Field.PART, "學生", Part.STUDENT), (Field.SEX, "w", "female"),
        (Field.SEX, "男", "male"), (Field.AGE, "16 歲", 16), (Field.COUNTRY, "Allemagne", "DE"),
        (Field.COUNTRY, "台灣", "TW"), (Field.NATIONALITY, "DEU", "DE"), (Field.VISA, "免簽", Visa.NOT_NEEDED),
        (Field.ALLERGIES, "花生, Katzenhaare and glitter", ["peanuts", "cats", "glitter"]),
        (Field.ALLERGIES, "keine", None), (Field.DIET, "n/a", None), (Field.LANGUAGES, "German, 日文", ("de", "ja")),
        (Field.EMAIL, "a@b.org; c@d.org", ("a@b.org", "c@d.org")), (Field.CONSENT_PHOTO, "ja", True),
        (Field.CONSENT_PHOTO, "×", False), (Field.CONSENT_TRAVEL, "signed 3.9.2026", date(2026, 9, 3)),
        (Field.PASSPORT_NUMBER, "X123456", None), (Field.REMARK, "=1+1", "=1+1"),
    ],
)  # fmt: skip
def test_a_cell_is_read_into_the_words_of_the_book(field: Field, cell: str, said: object) -> None:
    value = value_of(field, cell, _ASKED)
    assert (value.said, value.wrong) == (said, "")


@pytest.mark.parametrize(
    ("field", "cell", "sentence"),
    [
        (Field.BORN, "3.9.2031", "in the future"), (Field.BORN, "1850-01-01", "an age of 176"),
        (Field.AGE, "300", "no age"), (Field.EMAIL, "ana at home", "no e-mail"), (Field.PHONE, "12", "no telephone"),
        (Field.PART, "tuba", "no part"), (Field.COUNTRY, "Atlantis", "no country"), (Field.VISA, "blue", "visa"),
        (Field.CONSENT_TRAVEL, "perhaps", "neither yes nor no"), (Field.CONSENT_TRAVEL, "2031-01-01", "in the future"),
        (Field.PASSPORT_EXPIRES, "May 2030", "no whole day"), (Field.HEADS, "-3", "no number"),
        (Field.DIET, "x" * 5000, "5,000 characters"), (Field.LANGUAGES, "Klingonese", "no language"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_stays_out(field: Field, cell: str, sentence: str) -> None:
    value = value_of(field, cell, _ASKED)
    assert value.said is None
    assert sentence in value.wrong


def test_a_passport_that_ends_before_the_journey_does_is_kept_and_said() -> None:
    ended, early, well = (
        value_of(Field.PASSPORT_EXPIRES, c, _ASKED) for c in ("2020-01-01", "20.1.2027", "2030-01-01")
    )
    assert (ended.said, early.said) == (date(2020, 1, 1), date(2027, 1, 20))
    assert ("ended" in ended.doubt, "before the journey" in early.doubt, well.doubt) == (True, True, "")


def test_the_zero_that_a_spreadsheet_dropped_is_put_back() -> None:
    assert way_of("912345678", "TW")[1] == "0912345678"
    assert way_of("4101235500", "DE")[1] == "04101235500"
    assert way_of("2025550123", "US")[1] == "2025550123"
    assert way_of("+886 912 345 678", "US")[1] == "+886 912 345 678"


def test_names_are_taken_apart_in_both_scripts_without_titles_and_numbers() -> None:
    honorific, (latin, own) = names_in("3. Dr. WANG Xiao-ming (王小明)")
    assert (honorific, latin.family, latin.given, own.family, own.given) == ("Dr.", "Wang", "Xiao-ming", "王", "小明")
    assert [name.family for name in names_in("陳怡婷老師")[1]] == ["陳"]
    assert names_in("12345")[1] == names_in("=1+1")[1] == ()
    assert heads_in("12 students of the band") == (12, "students of the band")
    assert heads_in("3. Wang Hao") is None


def test_headings_are_known_in_many_languages_and_with_a_slip() -> None:
    known = {
        text: known_heading(text)
        for text in ("Geburtsdatum", "Date of brith", "護照號碼", "Locker", "Telefon der Eltern")
    }
    assert known["Geburtsdatum"] == (Field.BORN, True)
    assert known["Date of brith"] == (Field.BORN, False)
    assert known["護照號碼"] == (Field.PASSPORT_NUMBER, True)
    assert known["Telefon der Eltern"] == (Field.GUARDIAN_REACHED, True)
    assert known["Locker"] is None


def test_columns_without_headings_are_known_by_what_stands_in_them() -> None:
    table = table_of_text(
        "1\tWang Xiao-ming\t王小明\tM\t3.9.2010\ta@b.org\tXL\t2030-01-01\n"
        "2\tLin Hsin-yi\t林欣怡\tF\t4.9.2010\tc@d.org\tS\t2031-01-01"
    )
    columns = matched(table, (), TODAY)
    assert [column.means for column in columns] == [
        Field.LEAVE_OUT, Field.FULL_NAME, Field.OWN_NAME, Field.SEX, Field.BORN, Field.EMAIL, Field.SHIRT_SIZE,
        Field.PASSPORT_EXPIRES,
    ]  # fmt: skip
    assert not any(column.is_sure for column in columns)
