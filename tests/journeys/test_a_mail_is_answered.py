"""Journey: the mayor's office writes, the debt stands on Home, the answer goes out in two languages, the book has both.

The mail is dropped, the rest done at the window; what is checked in the end is the printed letter and the register.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from tests.journeys.deeds import Anew, Known, begins, begins_a_partnership, fills_in, starts_the_book
from tests.journeys.dragging import Dragged

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.conftest import Application
    from tests.journeys.person import Person

ASKED = "燈節節目 Festival programme"
CASE = "Larkhaven ⇄ Bailu 白鷺市"


def test_a_mail_from_the_mayors_office_is_answered_in_two_languages(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = application.start()
    _starts(person)
    _writes_down_the_mayor(person)
    person.goes_to("Home")

    assert Dragged(application.window().frame, _mail(tmp_path)).drop()
    # The address is new to the book, the name is not: who it is stands there, and needs a nod.
    person.waits_for("All are answered.")
    person.presses("File it")
    # The mail wanted to tell its sender that it was read.
    person.waits_for("A picture was left out that would have been loaded from the web.")
    person.presses(f"Open {ASKED}")
    person.waits_for(f"{ASKED} – Twinbook")
    person.waits_for("敬請惠示貴方節目內容與人數，以便安排。")
    assert not person.sees("<b>")
    _wants_an_answer(person)

    _answers(person)
    text = _prints(person, tmp_path, monkeypatch)
    assert "林美華您好" in text
    assert "Dear Mayor Lin," in text
    assert "Forty lanterns" in text
    assert "四十盞燈籠" in text
    _says_it_was_sent(person)
    _register_is_right(person, tmp_path, monkeypatch)


def _starts(person: Person) -> None:
    starts_the_book(person, "Larkhaven Sister Cities", "Larkhaven", "United States")
    begins_a_partnership(
        person, {"Name of the partner’s place": "Bailu", "The same in its own script": "白鷺市", "Country": "Taiwan"}
    )
    person.waits_for(f"{CASE} – Twinbook")


def _writes_down_the_mayor(person: Person) -> None:
    person.goes_to("People")
    begins(person, "person", {}, {
        "Add a name": "", "Given name, row 1": "Mei-hua", "Family name, row 1": "Lin",
    })  # fmt: skip
    fills_in(person, {"Add a name": "", "Given name, row 2": "美華", "Family name, row 2": "林"})
    fills_in(person, {
        "Add an office": "", "Title, row 1 in English": "Mayor", "In the organisation, row 1": Anew("City of Bailu"),
        "Since, row 1": "December 25, 2022", "Offices: more of row 1": "", "Kind": "Head",
    })  # fmt: skip
    person.presses("Open In the organisation, row 1")
    person.waits_for("City of Bailu – Twinbook")
    person.turns_to_form()
    fills_in(person, {"Kind": "Municipality", "Place": Known("Bailu")})


def _mail(folder: Path) -> Path:
    """An e-mail of the day before yesterday from the mayor's office, as its mail program wrote it."""
    mail = EmailMessage()
    mail["From"] = "林美華 Lin Mei-hua <mayor@bailu.example>"
    mail["To"] = "Larkhaven Sister Cities <office@larkhaven.example>"
    mail["Subject"] = ASKED
    mail["Date"] = format_datetime((datetime.now(UTC) - timedelta(days=2)).astimezone(ZoneInfo("Asia/Taipei")))
    mail["Message-ID"] = "<programme-1@bailu.example>"
    mail.set_content("敬愛的女士：\n\n敬請惠示貴方節目內容與人數，以便安排。\n\n林美華\n")
    mail.add_alternative(
        "<p>敬愛的女士：</p><p>敬請惠示貴方節目內容與人數，以便安排。</p><script>alert(1)</script>"
        '<img src="https://tracker.example/x.png"><p>林美華</p>',
        subtype="html",
    )
    path = folder / "programme.eml"
    path.write_bytes(mail.as_bytes())
    return path


def _wants_an_answer(person: Person) -> None:
    """The letter says nothing of a day; somebody who reads it does. Then it stands on Home."""
    person.presses("Wants an answer…")
    person.presses("Keep it in view")
    person.waits_for_no("Keep it in view")
    person.waits_for("We owe an answer by")
    person.goes_to("Home")
    person.waits_for("Answer Mei-hua Lin")
    person.goes_to("Bailu")
    person.turns_to("Letters")
    person.waits_for("We owe an answer by")


def _answers(person: Person) -> None:
    """Both languages have begun already, with the form of address that the mayor has in each."""
    person.presses("Answer")
    person.waits_for("A draft. ")
    person.goes_on("Text in English", "Forty lanterns, and a jazz band of fourteen.")
    person.goes_on("Text in Traditional Chinese", "四十盞燈籠，爵士樂團十四人。")
    person.presses("Finish the letter")
    person.waits_for("It was sent…")


def _prints(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The letter as another library than the one that wrote it reads it."""
    file = folder / "answer.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    person.turns_to("Paper")
    person.waits_for("Page 1 of 1")
    person.presses("Save as PDF…")
    person.waits_for(f"Saved: {file}")
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def _says_it_was_sent(person: Person) -> None:
    """Then nobody owes anything any more."""
    person.turns_to("Write")
    person.presses("It was sent…")
    person.presses("It was sent")
    person.waits_for_no("It was sent")
    person.goes_to("Bailu")
    person.turns_to("Letters")
    person.waits_for("thread of 2")
    assert not person.sees("We owe an answer")
    person.goes_to("Home")
    person.waits_for("Usual time to answer: 2 days")
    assert not person.sees("Answer Mei-hua Lin")


def _register_is_right(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "register.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    person.goes_to("Letters")
    person.hits("Ctrl+P")
    person.waits_for("Page 1 of")
    person.presses("Save as PDF…")
    person.waits_for(f"Saved: {file}")
    text = "\n".join(page.extract_text() for page in PdfReader(file).pages)
    year = datetime.now().astimezone().year
    assert f"{year}-001" in text
    assert "Mei-hua Lin" in text
    assert "Festival programme" in text
