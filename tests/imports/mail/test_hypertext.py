from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imports.mail.hypertext import hypertext

HARMFUL = re.compile(
    r"<script|<style|<form|<iframe|<object|<svg|<link|<meta|\son\w+=|javascript:|url\(|src=\"(?!cid:)", re.IGNORECASE
)
PIECES = ["<p>", "</p>", "<b", ">", "<td>", "<!--", "-->", "&", "&#0;", "<a", " href=", "<img", " src=cid:a", "'", '"']
PIECES += ["<li>", "</ul>", "<style>", "</div>", "<div>", "word", " "]


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>Hello",
        "<style>@import url(http://x/)</style>Hello",
        '<p onclick="x()" style="background:url(http://x/1.gif)">Hello',
        '<a href="javascript:x()">Hello</a>',
        '<a href=" java\tscript:x()">Hello</a>',
        '<a href="data:text/html,x">Hello</a>',
        '<form action="http://x/"><input type=image src="http://x/1.gif">Hello</form>',
        '<img src="http://x/1.gif">Hello<img src=//x/2.gif><img src="file:///etc/passwd">',
        '<iframe src="http://x/"></iframe><object data=x></object><svg onload=x()><script>x()</script></svg>Hello',
        '<body background="http://x/1.gif"><table background=x><tr><td>Hello</table>',
        '<link rel=stylesheet href=http://x/><meta http-equiv=refresh content="0;url=http://x/"><base href=http://x/>Hello',
        "<!--[if mso]><img src=http://x/><![endif]-->Hello",
        '<p title="</p><script>x()</script>">Hello',
        "<math><mtext><style><img src=x onerror=x()></style></mtext></math>Hello",
        '<video poster="http://x/1.png" src=http://x/2.mp4></video>Hello',
    ],
)
def test_nothing_is_left_that_runs_or_loads_and_the_words_are(source: str) -> None:
    page = hypertext(source)
    assert not HARMFUL.search(page.html)
    assert "Hello" in page.html
    assert "Hello" in page.text
    assert "alert" not in page.text


def test_plain_text_is_laid_out_as_a_person_would_type_it() -> None:
    page = hypertext(
        "<title>No</title><h1>Visit</h1><p>Dear   Ms\nLin,<br>thank you&nbsp;&amp; see "
        "<a href='https://x.example/a'>the plan</a>.<ul><li>One<li>Two<ol start=3><li>Deep</ol></ul>"
        "<table><tr><th>Day<th>Place<tr><td>Mon<td>Hall</table>"
        "<blockquote><p>Earlier<blockquote>First</blockquote></blockquote><pre>a\n  b</pre>"
        "<p style='display:none'>Hidden</p><img alt='Seal' src=x> <a href='mailto:a@x.example'>a@x.example</a><hr>End"
    )
    assert page.text == (
        "Visit\n\nDear Ms Lin,\nthank you & see the plan <https://x.example/a>.\n\n- One\n- Two\n  3. Deep\n\n"
        "Day | Place\nMon | Hall\n\n> Earlier\n>\n> > First\n\na\n  b\n\n[Seal] a@x.example\n---\nEnd"
    )


def test_what_is_kept_is_well_formed_however_it_was_sent() -> None:
    assert hypertext("<b><i>x</b></i><p>a<p>b<div>c").html == "<b><i>x</i></b><p>a</p><p>b</p><div>c</div>"
    page = hypertext(
        "<table><tr><td colspan=2 rowspan=999999 dir=rtl align=right width=99999>x<ol start=5><li>y</table>"
    )
    assert 'colspan="2"' in page.html
    assert "999" not in page.html
    assert 'dir="rtl"' in page.html


@given(st.lists(st.sampled_from(PIECES)))
def test_any_heap_of_tags_gives_harmless_html(pieces: list[str]) -> None:
    page = hypertext("".join(pieces))
    assert not HARMFUL.search(page.html)
    page.html.encode()
    page.text.encode()
