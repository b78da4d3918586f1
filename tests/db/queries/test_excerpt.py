"""The sentence that a hit is shown with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.queries.excerpt import LONGEST, Excerpt, marks
from db.queries.excerpt import excerpt as excerpt_of
from db.words import words


def excerpt(texts: list[str], wanted: str) -> str:
    return excerpt_of(texts, wanted).text


def test_the_sentence_that_holds_most_of_the_words_is_shown() -> None:
    texts = ["The mayor came.", "The band came in May.\nThe mayor met the band! All were glad."]
    assert excerpt(texts, "band mayor") == "The mayor met the band!"
    assert excerpt(texts, "nobody") == ""
    assert excerpt(texts, "") == ""


def test_east_asian_sentences_end_without_a_space_and_are_found_in_the_middle() -> None:
    assert excerpt(["燈會在二月。舞蹈學生來訪白鷺市！謝謝。"], "來訪") == "舞蹈學生來訪白鷺市！"


def test_case_accents_and_width_do_not_count() -> None:
    assert excerpt(["São João in the Straße"], "sao strasse") == "São João in the Straße"
    assert excerpt(["ＹＩＬＡＮ ２０２４"], "yilan 2024") == "ＹＩＬＡＮ ２０２４"


def test_a_long_sentence_is_cut_around_the_words() -> None:
    text = "word " * 200 + "lantern " + "word " * 200
    shown = excerpt([text], "lantern")
    assert shown.startswith("…word")
    assert shown.endswith("word…")
    assert "lantern" in shown
    assert len(shown) <= LONGEST + 2


def test_a_long_run_of_characters_is_cut_around_the_words() -> None:
    shown = excerpt(["好" * 500 + "燈會" + "好" * 500], "燈會")
    assert "燈會" in shown
    assert len(shown) <= LONGEST + 2


@given(st.text(max_size=400), st.data())
def test_any_word_of_a_text_has_an_excerpt_that_holds_it(text: str, data: st.DataObject) -> None:
    known = words(text)
    if known:
        wanted = data.draw(st.sampled_from(known))
        assert wanted[:1] in "".join(words(excerpt([text], wanted)))


def test_the_places_of_the_words_are_marked() -> None:
    for text, wanted, marked in (
        ("Lantern Festival 白鷺燈節", "白鷺 fest", ["Fest", "白鷺"]),
        ("Straße in São Paulo", "sao", ["São"]),
        ("The mayor’s office", "may off", ["may", "off"]),
        ("a b a", "a", ["a", "a"]),
        ("nothing", "", []),
    ):
        assert [text[first:after] for first, after in marks(text, wanted)] == marked


def test_a_text_with_pages_says_on_which_one_the_sentence_stands() -> None:
    assert excerpt_of(["Of the first.\fThe band. The lantern.\fOf the third."], "lantern") == Excerpt("The lantern.", 2)
    assert excerpt_of(["The lantern."], "lantern") == Excerpt("The lantern.", None)


def test_scripts_without_spaces_are_marked_by_character() -> None:
    for text, wanted, marked in (
        ("กรุงเทพมหานคร", "เทพ", ["เทพ"]),
        ("ﾊﾞﾝｸﾞラデシュ", "バング", ["ﾊﾞﾝｸﾞ"]),
        ("أَحْمَد", "احمد", ["أَحْمَد"]),
        ("lantern lanterns", '"lantern"', ["lantern"]),
    ):
        assert [text[first:after] for first, after in marks(text, wanted)] == marked
