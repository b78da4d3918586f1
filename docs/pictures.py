"""Makes the pictures of docs/pictures: every screen light and dark, some with text twice as large, pages of the report.

    python -m docs.pictures [--to FOLDER] [NAME …]      (or: python3 run.py pictures)

The book is the sample as it stands on one fixed day, the fonts are those of the house, so that the pictures are the
same each time. Works with no display at all. A NAME makes only the pictures whose name begins so.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from docs.shots import Shot
    from ui.navigation import Place
    from ui.openbook import OpenBook
    from ui.screens.first_run import Doors
    from ui.screens.record import RecordScreen
    from ui.screens.reports.page import ReportsScreen
    from ui.screens.screen import Screen
    from ui.window.window import Window

MOMENT = datetime(2026, 9, 3, 9, 12, tzinfo=UTC)
YEAR = 2025
FOLDER = Path(__file__).parent / "pictures"
_POST = Path(__file__).parents[1] / "tests/journeys/post.mbox"
_LIST = Path(__file__).parents[1] / "tests/journeys/forty.tsv"
_LARGE = (
    "home", "case", "letter", "letter-writing", "document", "agreement-clauses", "clause", "reports", "register",
    "doors", "exchange-people", "calendar",
)  # fmt: skip
"""Shown with text twice as large as well."""
_LOOKS = (("", "light", 100), ("-dark", "dark", 100), ("-large", "light", 200))
_PAGE = 800
"""Pixels of the width of a page of the report."""


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="docs.pictures", description="Make the pictures of docs/pictures.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only pictures whose name begins so")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER", help="where to put them")
    given = parser.parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The same sizes on a screen of any density.
    os.environ |= {
        "QT_LOGGING_RULES": "default.warning=false",
        "QT_FONT_DPI": "96",
        "QT_SCALE_FACTOR": "1",
        "TZ": "America/New_York",
    }
    _prepare()
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "Larkhaven.twinbook"
        _sample(book)
        made = [*_screens(book, given.to, given.names), *_report(book, given.to, given.names)]
    size = sum(file.stat().st_size for file in made)
    print(f"{len(made)} pictures in {given.to}, {size / 1_000_000:.1f} MB.")
    return 0 if made else 1


def _prepare() -> None:
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from docs.fixed_day import stand_still
    from docs.shots import dress

    QLocale.setDefault(QLocale("en_US"))
    dress(QApplication(sys.argv[:1]))
    stand_still(MOMENT, ("db", "exports", "ui"))


def _sample(book: Path) -> None:
    from db.sample import make_sample

    print("The sample book is being made …")
    make_sample(book, date(MOMENT.year, MOMENT.month, MOMENT.day))


def _screens(book: Path, folder: Path, names: list[str]) -> list[Path]:
    from PySide6.QtWidgets import QApplication

    from docs.shots import Studio, keep
    from ui.theme.appearance import Appearance, Choice

    appearance = Appearance(cast("QApplication", QApplication.instance()), Choice.LIGHT)
    made: list[Path] = []
    for has_book in (False, True):
        wanted = [shot for shot in _shots() if (shot.place is not None) is has_book and _is_wanted(shot.name, names)]
        studio = Studio(appearance, book)
        if has_book and wanted:
            studio.open()
        for suffix, choice, percent in _LOOKS:
            studio.look(Choice(choice), percent)
            for shot in wanted:
                if percent == 100 or shot.name in _LARGE:
                    made.append(folder / f"{shot.name}{suffix}.png")
                    keep(studio.take(shot), made[-1])
        studio.close()
    return made


def _shots() -> list[Shot]:
    """Every screen, and what a person would have done there."""
    from docs.shots import Shot, record
    from ui.navigation import Place

    def at(screen: str, kind: str = "") -> Shot:
        name = f"list-{kind}" if screen == "list" else screen
        return Shot(name.replace("_", "-"), lambda _: Place(screen, kind))

    case = record("partnership", "Bailu")
    agreement = record("agreement", "Sister-city agreement 姊妹市")
    visit = record("exchange", "Students of Bailu in Larkhaven")
    out = record("exchange", "Our students in Bailu")
    tabs = ("timeline", "agreements", "people", "exchanges", "letters", "concerns", "documents", "money", "details")
    lists = ("partnership", "person", "organisation", "place", "agreement", "exchange", "letter", "task", "document")
    return [
        Shot("doors", None, _show_doors),
        Shot("doors-questions", None, _show_questions),
        at("home"),
        Shot("case", case),
        *(Shot(f"case-{tab}", case, lambda window, tab=tab: _turn_to(window, tab)) for tab in tabs),
        *(
            Shot(f"case-{stage}", record("partnership", "Sereno"), before=partial(_come_to, stage))
            for stage in ("dormant", "suspended", "emeritus", "ended", "declined", "annulled")
        ),
        Shot("case-more", case, lambda window: _turn_to(window, "gifts")),
        Shot("timeline-decades", case, lambda window: _look_at_years(window, "decades")),
        Shot("timeline-months", case, lambda window: _look_at_years(window, "months")),
        Shot("timeline-everything", lambda _: Place("timeline")),
        Shot("letter-reading", record("letter", "Festival programme")),
        Shot("letter-mail", record("letter", "The annex is adopted")),
        Shot("list-view", lambda _: Place("list", "letter", tab="list"), _choose_view),
        Shot("new-partnership", lambda _: Place("new", "partnership")),
        *(at("list", kind) for kind in (*lists, "money_entry")),
        Shot("calendar", lambda _: Place("calendar", tab="month 2026-10-28")),
        Shot("calendar-year", lambda _: Place("calendar", tab="year 2026-10-20")),
        at("more"),
        at("own_fields"),
        Shot("own-field", record("custom_field", "Kilometres")),
        Shot("own-field-form", out, _scroll_to_end),
        Shot("tag", record("tag", "70 years")),
        at("duplicates"),
        Shot("merge", lambda _: Place("duplicates"), _open_pair),
        Shot("mailing", _to_many, _write_to_many),
        Shot("mail-questions", lambda _: Place("list", "letter"), _ask_whose),
        Shot("mail-report", lambda _: Place("list", "letter"), _tell_of_mail, before=lambda _: None),
        Shot("owed", lambda _: Place("owing")),
        Shot("owed-answered", lambda _: Place("owing"), _say_what_answered),
        Shot("writing-down", case, lambda window: window.actions["write_down"].trigger()),
        Shot("letter", record("letter", "同意書")),
        Shot("letter-writing", _draft),
        Shot("template", record("template", "Invitation")),
        Shot("letter-paper", record("letter", "Our proposal"), lambda window: _turn_to(window, "paper")),
        Shot("exchange", visit),
        Shot("exchange-people", visit, lambda window: _turn_to(window, "people")),
        Shot("exchange-pasting", visit, _paste_list),
        Shot("exchange-papers", visit, lambda window: _turn_to(window, "papers/participants")),
        Shot("exchange-programme", visit, lambda window: _turn_to(window, "programme")),
        Shot("exchange-travel", visit, lambda window: _turn_to(window, "travel")),
        Shot("exchange-budget", visit, lambda window: _turn_to(window, "budget")),
        Shot("exchange-goods", visit, lambda window: _turn_to(window, "budget/sent")),
        Shot("exchange-evaluation", out, lambda window: _turn_to(window, "evaluation")),
        Shot("exchange-details", visit, lambda window: _turn_to(window, "details")),
        Shot("hosts", visit, lambda window: _turn_to(window, "hosts")),
        Shot("hosts-place", visit, _choose_guest),
        Shot("hosts-proposal", visit, _propose_beds),
        Shot("household", record("household", "Okafor")),
        Shot("person", record("person", "Lin Mei-hua")),
        Shot("organisation", record("organisation", "Bailu City Hall")),
        Shot("place", record("place", "Bailu")),
        at("offices"),
        Shot("offices-then", case, lambda window: _ask_for_day(window, "2020-05-01")),
        Shot("document", record("document", "姊妹市締結協定")),
        Shot("document-photo", record("document", "The great drum")),
        Shot("agreement", agreement),
        Shot("agreement-clauses", agreement, lambda window: _turn_to(window, "clauses")),
        Shot("clause", record("clause", "Names")),
        at("reports"),
        Shot("register", lambda _: Place("reports", tab="register")),
        Shot("reports-larger", lambda _: Place("reports"), _enlarge_pages),
        Shot("search", lambda _: Place("home"), lambda window: window.top.search.setText("白鷺")),
        Shot("search-offers", lambda _: Place("home"), lambda window: window.actions["search"].trigger()),
        Shot("search-page", lambda _: Place("search", words="白鷺")),
        Shot("search-command", lambda _: Place("home"), lambda window: window.top.search.setText("text")),
    ]


def _draft(book: OpenBook) -> Place:
    """The answer to the mayor that was begun and waits on the desk."""
    from ui.navigation import page_of

    found = book.find(("letter",), "Festival programme")
    return page_of("letter", next(one.uid for one in found if book.read("letter", one.uid)["state"] == "draft"))


def _come_to(stage: str, book: OpenBook) -> None:
    """Let Porto Sereno come to a stage, after having slept and woken before."""
    from db.records.stage_change import StageChange
    from db.rules.lifecycle import Stage
    from db.values import PartialDate, Texts

    one = book.find(["partnership"], "Sereno", 1)[0].uid
    slept = (("dormant", 2013), ("active", 2015), ("dormant", 2019), ("active", 2022), (stage, MOMENT.year))
    steps = slept if stage != "declined" else (("declined", 2009),)
    with book.book.change("A picture") as change:
        for former in change.all(StageChange, partnership=one) if stage == "declined" else ():
            change.edit(former, to_stage=Stage.NEGOTIATING)
        for position, (name, year) in enumerate(steps, start=9):
            reason = Texts.only("en", "For a picture.")
            change.add(
                StageChange, partnership=one, to_stage=Stage(name), dated=PartialDate(year), position=position,
                reason=reason,
            )  # fmt: skip


def _ask_for_day(window: Window, day: str) -> None:
    from ui.navigation import Place

    here = window.way.here
    window.way.go(Place("offices", "partnership", here.uid if here else None, day))


def _open_pair(window: Window) -> None:
    from ui.screens.duplicates.page import DuplicatesScreen

    cast("DuplicatesScreen", window.pages.currentWidget()).rows()[0].opened.emit()


def _say_what_answered(window: Window) -> None:
    """The window that settles the letter that waits the longest."""
    from ui.screens.owing.page import OwedScreen

    (page,) = window.pages.findChildren(OwedScreen)
    page.rows()[0].say_answered()


def _to_many(book: OpenBook) -> Place:
    """One letter to the bodies and the people of a partnership."""
    from db.queries.letters.whom import KINDS, of_record
    from ui.navigation import Place

    partnership = book.find(["partnership"], "Annental", 1)[0].uid
    those = [uid for kind in KINDS for uid in of_record(book.book, kind, ("partnership", partnership))]
    return Place("mailing", those=tuple(those))


def _write_to_many(window: Window) -> None:
    from ui.screens.mailing.page import MailingScreen

    (page,) = [each for each in window.frame.findChildren(MailingScreen) if each.isVisible()]
    work = window.workplace
    if work is not None:
        about = work.book.find(["exchange"], "Students of Bailu in Larkhaven", 1)[0].uid
        page.chosen.answers |= {"about": about}
        page.what.questions.fill({"about": about})
    page.what.take_template("Invitation")
    page.refresh()
    page.whom.list.setCurrentRow(1)


def _look_at_years(window: Window, near: str) -> None:
    """The timeline in the middle of its years, from afar or near."""
    from ui.kit.timeaxis import Zoom
    from ui.screens.timeline.view import Timeline

    _turn_to(window, "timeline")
    (timeline,) = window.pages.findChildren(Timeline)
    timeline.zoom_to({"decades": Zoom.DECADES, "months": Zoom.MONTHS}[near])
    timeline.strip.go(date(2023, 6, 1))


def _choose_view(window: Window) -> None:
    """The first saved view of a list, with its filters in sight."""
    from ui.listing.keptviews import KeptViews

    (views,) = window.pages.findChildren(KeptViews)
    next(button for uid, button in views.buttons.items() if uid is not None).click()


def _turn_to(window: Window, tab: str) -> None:
    cast("Screen", window.pages.currentWidget()).turn_to(tab)


def _choose_guest(window: Window) -> None:
    """A guest who is to be placed; each home says whether it fits."""
    from ui.screens.exchange.hosts.page import HostsView

    _turn_to(window, "hosts")
    (view,) = window.pages.findChildren(HostsView)
    view.guests.everybody.setChecked(True)
    view.guests.go_to(next(one.uid for one in view.board.facts.sleepers if "Lin" in one.called))


def _paste_list(window: Window) -> None:
    """A list of guests as a school sends it, some of it hard to understand."""
    from PySide6.QtGui import QGuiApplication

    _turn_to(window, "people")
    QGuiApplication.clipboard().setText(_LIST.read_text("utf-8"))
    window.actions["paste"].trigger()


def _ask_whose(window: Window) -> None:
    """A mailbox of which not all is clear."""
    from ui.screens.mail.importing import import_mail

    if window.workplace is not None:
        import_mail(window.workplace, window.frame, [_POST])


def _tell_of_mail(window: Window) -> None:
    """What came in of that mailbox, and of a picture among the mail."""
    from imports.mail.filing import bring_in_mail
    from ui.screens.mail.report import MailReport

    if (work := window.workplace) is not None:
        MailReport(bring_in_mail(work.book.book, [_POST, FOLDER / "home.png"]), work, window.frame).open()


def _propose_beds(window: Window) -> None:
    """What is proposed for those without a bed."""
    from ui.screens.exchange.hosts.page import HostsView

    _turn_to(window, "hosts")
    (view,) = window.pages.findChildren(HostsView)
    view.proposing.missing.trigger()


def _scroll_to_end(window: Window) -> None:
    bar = cast("RecordScreen", window.pages.currentWidget()).form.verticalScrollBar()
    bar.setValue(bar.maximum())


def _show_doors(window: Window) -> None:
    from ui.screens.first_run import Doors

    window.show_page(Doors([], Path("Documents"), lambda _path, _answers: None))


def _show_questions(window: Window) -> None:
    _show_doors(window)
    cast("Doors", window.pages.currentWidget()).begin()


def _enlarge_pages(window: Window) -> None:
    page = cast("ReportsScreen", window.pages.currentWidget())
    page.pages.large.setChecked(True)
    bar = page.pages.preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 6)


def _report(book: Path, folder: Path, names: list[str]) -> list[Path]:
    """Every page of the annual report, on both papers."""
    from docs.report_pages import pages

    made: list[Path] = []
    for paper in ("a4", "letter"):
        if _is_wanted(f"report-{paper}", names):
            made += pages(book, folder, paper, YEAR, _PAGE)
    return made


def _is_wanted(name: str, names: list[str]) -> bool:
    return not names or any(name.startswith(each) for each in names)


if __name__ == "__main__":
    sys.exit(main())
