"""Whatever a list is written like, the same people are read out of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from imports.tables.columns import matched
from imports.tables.headings import Field
from imports.tables.read import table_of_text
from imports.tables.rows import Context, read_rows
from tests.imports.tables.rosters import DAYS, NAMES, TODAY, Kid, kids, written


@settings(max_examples=40)
@given(
    some=kids(),
    names=st.sampled_from(sorted(NAMES)),
    days=st.sampled_from(sorted(DAYS)),
    mark=st.sampled_from(["\t", ";", ",", "|"]),
    title=st.booleans(),
    gaps=st.booleans(),
)
def test_a_roster_in_any_habit_is_read_back_the_same(
    some: list[Kid],
    names: str,
    days: str,
    mark: str,
    title: bool,
    gaps: bool,
) -> None:
    headings, name = NAMES[names]
    heading, day, order = DAYS[days]
    rows = [[*headings, heading, "E-mail"], *([*name(kid), day(kid.born), kid.mail] for kid in some)]
    if gaps:
        rows = [row for each in rows for row in (each, [""] * len(each))]
    if title:
        rows = [["Class list 2026", *[""] * len(headings), ""], [""] * len(rows[0]), *rows]
    table = table_of_text(written(rows, mark))
    columns = matched(table, (), TODAY)
    reading = read_rows(table, columns, Context(TODAY, order))

    assert [told.born and told.born.first for told in reading.told] == [kid.born for kid in some]
    assert [told.said.get(Field.EMAIL) for told in reading.told] == [(kid.mail,) for kid in some]
    for told, kid in zip(reading.told, some, strict=True):
        latin = next(each for each in told.names if each.script == "Latn")
        assert (latin.family, latin.given) == (kid.family, kid.given)
        if kid.own and names not in {"capitals behind", "two columns"}:
            (own,) = [each for each in told.names if each.script != "Latn"]
            assert own.family + own.given == kid.own
    assert not [look for look in reading.looks if look.is_wrong]
