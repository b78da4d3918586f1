"""``twinbook new``: an empty book, with the association and its home place in it."""

from __future__ import annotations

import argparse
import locale

from desktop import arguments, console

HELP = "start a book for your association; a file that is there is not overwritten"
EXAMPLES = (
    "Rockville.twinbook",
    'Rockville.twinbook --name "Rockville Sister City Corporation" --home Rockville --country US',
    "Yilan.twinbook --name 宜蘭市姊妹市協會 --home 宜蘭市 --country TW --language zh-Hant --year-start 7",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser, "the file to make")
    parser.add_argument("--name", help="the association's name (usually the file's)")
    parser.add_argument("--home", metavar="PLACE", default="", help="its home place; wants --country too")
    parser.add_argument("--country", metavar="CC", type=str.upper, default="", help="the home place's: US, DE, TW ...")
    parser.add_argument(
        "--language", metavar="TAG", help="the language written in: en, de, zh-Hant ... (usually yours)"
    )
    parser.add_argument("--paper", choices=("a4", "letter"), help="the paper printed on (usually the country's)")
    parser.add_argument(
        "--year-start",
        metavar="MONTH",
        type=arguments.month,
        default=1,
        help="the month, 1 to 12, in which its year starts",
    )
    arguments.who(parser)


def run(given: argparse.Namespace) -> int:
    from db.founding import Answers, found, usual_paper
    from db.records.association import Paper
    from desktop import settings

    own = settings.load()
    answers = Answers(
        name=given.name if given.name is not None else given.book.stem,
        language=given.language or own.language or own_language(),
        home=given.home.strip(),
        country=given.country,
        paper=Paper(given.paper) if given.paper else usual_paper(given.country),
        year_starts=given.year_start,
    )
    found(given.book, answers, who=given.who or own.name()).close()
    console.say(f"The book of {answers.name} is at {given.book}.")
    return 0


def own_language() -> str:
    """The language of this person's system as a BCP 47 tag, English where the system names none that is known."""
    from babel import Locale, UnknownLocaleError

    name = (locale.setlocale(locale.LC_CTYPE, None) or "").partition(".")[0].replace("-", "_")
    try:
        spoken = Locale.parse(name)
    except (ValueError, UnknownLocaleError):  # "C", or a name of Windows such as "German_Germany"
        return "en"
    return "-".join(part for part in (spoken.language, spoken.script) if part)
