"""The question typed into search: every text is one, and written out it asks the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.rules.asking import By, Filter, Question, Term, Vocabulary, ask, written

WORDS = Vocabulary(
    filters={**{by.value: by for by in By}, "von": By.FROM, "来自": By.FROM},
    kinds={"letter": "letter", "letters": "letter", "entries of money": "money_entry"},
    bin=frozenset({"bin"}),
)
_PIECES = st.sampled_from(
    ["lantern", "燈會", '"', "“", "”", "「", "」", "«", "»", "-", "kind:", "from:", "von：", "year:", "letter", "2016",
     "2016-2019", " ", "  ", "in:bin", ":", "NEAR", "OR", "*", "\0", "，", "tag:press", "🏮", "foo:"]
)  # fmt: skip
_TYPED = st.one_of(st.text(), st.lists(_PIECES, max_size=12).map("".join), st.lists(_PIECES, max_size=12).map(" ".join))


def asked(typed: str) -> Question:
    return ask(typed, WORDS)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("lantern fest", [Term("lantern"), Term("fest")]),
        ('"lantern festival"', [Term("lantern festival", exact=True)]),
        ("「燈會」合唱", [Term("燈會", exact=True), Term("合唱")]),
        ("„Straße am Fluss“ «la chorale»", [Term("Straße am Fluss", exact=True), Term("la chorale", exact=True)]),
        ("燈會，合唱", [Term("燈會"), Term("合唱")]),
        ('choir -draft -"old town"', [Term("choir"), Term("draft", unwanted=True), Term("old town", True, True)]),
        ('"lantern fes', [Term("lantern"), Term("fes")]),
        ("… - -- !", []),
    ],
)
def test_words_phrases_and_what_is_left_out(typed: str, terms: list[Term]) -> None:
    assert list(asked(typed).terms) == terms


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kind:letters", Filter(By.KIND, "letter")),
        ('kind:"entries of money"', Filter(By.KIND, "money_entry")),
        ("from:chen", Filter(By.FROM, "chen")),
        ("von：“Chen Mei-hua”", Filter(By.FROM, "Chen Mei-hua")),
        ('来自:"Chen Mei', Filter(By.FROM, "Chen Mei")),
        ("year:2016-2019", Filter(By.YEAR, "2016-2019")),
        ("year:2019–2016", Filter(By.YEAR, "2016-2019")),
        ("year:２０１９", Filter(By.YEAR, "2019")),
        ("year:2016-", Filter(By.YEAR, "2016-")),
        ("-kind:letter", Filter(By.KIND, "letter", unwanted=True)),
        ("in:BIN", Filter(By.IN, "bin")),
    ],
)
def test_filters(typed: str, found: Filter) -> None:
    assert asked(typed) == Question(filters=(found,))


def test_the_years_that_a_filter_means() -> None:
    assert [Filter(By.YEAR, value).years for value in ("2019", "2016-2019", "2016-", "-2019")] == [
        (2019, 2019),
        (2016, 2019),
        (2016, 9999),
        (0, 2019),
    ]


@pytest.mark.parametrize("typed", ["kind:dragon", "year:soon", "in:drawer", "foo:bar"])
def test_what_is_no_filter_is_taken_as_words_and_said(typed: str) -> None:
    assert asked(f"{typed} choir") == Question((Term(typed), Term("choir")), (), (typed,))


@pytest.mark.parametrize("typed", ["Re: choir", "https://bailu.example", "12:30", "from:", "kind: letter"])
def test_what_only_looks_like_a_filter_is_not_spoken_of(typed: str) -> None:
    assert (asked(typed).filters, asked(typed).unknown) == ((), ())


@given(_TYPED)
@example("“" * 10_000)
@example('"' * 9_999)
@example("a:" * 5_000)
@example("from:" + "x" * 10_000)
def test_any_text_is_a_question_that_written_out_asks_the_same(typed: str) -> None:
    question = asked(typed)
    again = asked(written(question, WORDS))
    assert (again.terms, set(again.filters)) == (question.terms, set(question.filters))
    assert all(term.words for term in question.terms)


@given(_TYPED)
def test_a_filter_is_added_and_taken_away_again(typed: str) -> None:
    question, one = asked(typed), Filter(By.TAG, "Bell ringers")
    assert one in asked(written(question.with_filter(one), WORDS)).filters
    assert question.with_filter(one).without(one).terms == question.terms
