"""What a letter quotes, found in a dozen languages; whatever is folded, no word of it is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.quoted import Part, Piece, pieces_of, unquoted

WROTE = [
    "On Thu, Sep 3, 2026 at 10:14 AM Lin Mei-hua <mayor@bailu.example> wrote:",
    "On Thu, Sep 3, 2026 at 10:14 AM Lin Mei-hua <mayor@bailu.example>\nwrote:",
    "On Thursday, 3 September 2026, at a quarter past ten, the mayor of\nBailu wrote:",
    "Am 03.09.26 um 10:14 schrieb Lin Mei-hua:",
    "Le jeu. 3 sept. 2026 à 10:14, Lin Mei-hua <mayor@bailu.example> a écrit :",
    "El jue, 3 sept 2026 a las 10:14, Lin Mei-hua (<mayor@bailu.example>) escribió:",
    "Il giorno gio 3 set 2026 alle ore 10:14 Lin Mei-hua <mayor@bailu.example> ha scritto:",
    "Op do 3 sep 2026 om 10:14 schreef Lin Mei-hua <mayor@bailu.example>:",
    "Den tors 3 sep. 2026 kl 10:14 skrev Lin Mei-hua <mayor@bailu.example>:",
    "czw., 3 wrz 2026 o 10:14 Lin Mei-hua <mayor@bailu.example> napisał(a):",
    "čt 3. 9. 2026 v 10:14 odesílatel Lin Mei-hua <mayor@bailu.example> napsal:",
    "Lin Mei-hua <mayor@bailu.example> ezt írta (időpont: 2026. szept. 3., Cs, 10:14):",
    "чт, 3 сент. 2026 г. в 10:14, Lin Mei-hua <mayor@bailu.example>:",
    "林美華 <mayor@bailu.example> 於 2026年9月3日 週四 上午10:14寫道:",
    "2026年9月3日(木) 10:14 林美華 <mayor@bailu.example>:",
    "2026/9/3 10:14、林美華のメール:",
    "2026년 9월 3일 (목) 오전 10:14, 林美華님이 작성:",
    "في الخميس، 3 سبتمبر 2026 كتب Lin Mei-hua <mayor@bailu.example>:",
]
FORWARDED = [
    "-----Original Message-----\nFrom: Lin",
    "-----Ursprüngliche Nachricht-----\nVon: Lin",
    "________________________________\nFrom: Lin Mei-hua\nSent: Thursday, September 3, 2026\nTo: Aldous",
    "Von: Lin Mei-hua\nGesendet: Donnerstag, 3. September 2026\nAn: Aldous",
    "De : Lin Mei-hua\nEnvoyé : jeudi 3 septembre 2026",
    "寄件者: 林美華\n寄件日期: 2026年9月3日",
    "*From:* Lin Mei-hua\n*Sent:* Thursday",
]


def _parts(text: str) -> list[Part]:
    return [piece.part for piece in pieces_of(text)]


def _of(text: str, part: Part) -> str:
    return "".join(piece.text for piece in pieces_of(text) if piece.part is part)


@pytest.mark.parametrize("wrote", WROTE)
def test_an_answer_above_or_below_what_it_quotes_is_told_from_it(wrote: str) -> None:
    above = f"Yes, gladly.\n\n{wrote}\n> Will you come?\n>\n>> We hope so.\n"
    assert _of(above, Part.OWN) == "Yes, gladly.\n\n"
    below = f"{wrote}\n\n> Will you come?\n\nYes, gladly.\n"
    assert _of(below, Part.OWN) == "\nYes, gladly.\n"


@pytest.mark.parametrize("heading", FORWARDED)
def test_all_below_the_heading_of_an_answered_message_is_quoted(heading: str) -> None:
    text = f"Yes, gladly.\n\n{heading}\n\nWill you come?\n-- \nLin\n"
    assert pieces_of(text) == (Piece(Part.OWN, "Yes, gladly.\n\n"), Piece(Part.QUOTED, text[14:]))


def test_answers_between_the_quotes_stay_in_view() -> None:
    text = "> How many?\nForty.\n> When?\nIn May.\n-- \nM. Aldous\nSecretary\n"
    assert _parts(text) == [Part.QUOTED, Part.OWN, Part.QUOTED, Part.OWN, Part.SIGNATURE]
    assert _of(text, Part.OWN) == "Forty.\nIn May.\n"
    assert _of(text, Part.SIGNATURE) == "-- \nM. Aldous\nSecretary\n"
    assert [piece.lines for piece in pieces_of("> a\n>\n\n> b\n")] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "From: our side there is no objection.\nThe date: to be found.",
        "The mayor wrote:\nwe shall come in May.",
        "Bring these:\n- 12 chairs\n- a lamp\n",
        "Three things are wanted.\n\n--\nno signature",
        "Date: 3 May\nFrom: the harbour\n",
        "",
        " \n\n",
    ],
)
def test_what_only_looks_like_it_is_not_quoted(text: str) -> None:
    assert Part.QUOTED not in _parts(text)
    assert Part.SIGNATURE not in _parts(text)


def test_a_sentence_before_who_wrote_stays_in_view() -> None:
    assert _of("We come at 10:30.\nLin wrote:\n> When?\n", Part.OWN) == "We come at 10:30.\n"
    assert _of("Please note:\n> When?\n", Part.OWN) == "Please note:\n"


_PIECES = st.sampled_from(
    [
        *WROTE,
        *FORWARDED,
        "> quoted",
        ">",
        "-- ",
        "own",
        "",
        " ",
        "\u2028",
        "\r",
        "\f> x",
        "From: a",
        "Sent: b",
        "_" * 20,
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=20))), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_pieces_are_the_text(lines: list[str], end: str) -> None:
    text = end.join(lines)
    pieces = pieces_of(text)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    assert all(one.part is not other.part for one, other in pairwise(pieces))


def test_quotes_of_a_page_are_left_out_whole_and_counted() -> None:
    quote = "<blockquote dir='auto'><p>One<br>two</p><blockquote>three</blockquote></blockquote>"
    page = f"<p>Yes</p><div>On Monday:{quote}</div>"
    assert unquoted(page) == ("<p>Yes</p><div>On Monday:</div>", 3)
    assert unquoted(f"<blockquote>a</blockquote>{page}") == ("<p>Yes</p><div>On Monday:</div>", 4)
    assert unquoted("<p>Yes</p>") == ("<p>Yes</p>", 0)


@pytest.mark.parametrize("page", ["<blockquote>a", "a</blockquote>b", "</blockquote>a<blockquote>"])
def test_a_page_whose_quotes_do_not_match_is_shown_whole(page: str) -> None:
    assert unquoted(page) == (page, 0)
