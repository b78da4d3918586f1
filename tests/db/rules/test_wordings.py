"""What two wordings differ in: nothing is lost, words stay whole, and what was changed reads as phrases."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from db.rules.wordings import Fate, Piece, compare

K, R, A = Fate.KEPT, Fate.REMOVED, Fate.ADDED
_LETTERS = st.text(st.sampled_from("ab cé’姊妹市かกิ한é\n.،ب"), max_size=60) | st.text(max_size=40)


def _of(pieces: tuple[Piece, ...], *fates: Fate) -> str:
    return "".join(piece.text for piece in pieces if piece.fate in fates)


@given(_LETTERS, _LETTERS)
def test_both_wordings_can_be_put_together_again(old: str, new: str) -> None:
    pieces = compare(old, new)
    assert _of(pieces, K, A) == new
    assert _of(pieces, K, R) == old
    assert all(piece.text for piece in pieces)
    # One piece follows another of its own kind nowhere, and what was taken out stands before what came instead.
    assert all((one.fate, other.fate) not in {(K, K), (R, R), (A, A), (A, R)} for one, other in pairwise(pieces))


@given(_LETTERS)
def test_the_same_wording_is_kept_whole(text: str) -> None:
    assert compare(text, text) == ((Piece(K, text),) if text else ())


def test_words_stay_whole() -> None:
    assert compare("The cities shall exchange students.", "The cities may exchange students.") == (
        Piece(K, "The cities "),
        Piece(R, "shall"),
        Piece(A, "may"),
        Piece(K, " exchange students."),
    )


def test_east_asian_scripts_are_compared_by_character() -> None:
    assert compare("雙方以姊妹市相稱，互換學生。", "雙方以友好城市相稱，互換學生。") == (
        Piece(K, "雙方以"),
        Piece(R, "姊妹"),
        Piece(A, "友好城"),
        Piece(K, "市相稱，互換學生。"),
    )


def test_a_sentence_written_anew_is_no_heap_of_crumbs() -> None:
    old = "Each side bears the costs of its own delegation and of the way there and back."
    new = "Whoever hosts pays for food and lodging; the guests pay for the way there and back."
    changes = [piece for piece in compare(old, new) if piece.fate is not K]
    assert len(changes) <= 4
    assert compare(old, new)[-1] == Piece(K, " the way there and back.")


def test_marks_stay_with_their_letters() -> None:
    pieces = compare("ที่นี้", "ที่นั่น")
    assert all(piece.text and not "\u0e31" <= piece.text[0] <= "\u0e3a" for piece in pieces)
    assert compare("cafe\u0301 noir", "cafe noir")[0] == Piece(R, "cafe\u0301")


def test_long_clauses_are_compared_whole() -> None:
    old = "".join(f"第{number}條，雙方每年互派代表團一次，費用各自負擔。" for number in range(160))
    new = old.replace("每年", "每兩年").replace("代表團", "學生代表團")
    pieces = compare(old, new)
    assert _of(pieces, K, A) == new
    assert _of(pieces, K, R) == old
