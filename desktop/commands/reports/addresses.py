"""``twinbook report addresses``: address labels for, or envelopes to, the people and organisations that are meant."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.opened import opened

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from db.queries.letters.envelopes import EnvelopeFacts

HELP = "print address labels or envelopes: to a saved view, a tag, a partnership or an exchange"
EXAMPLES = (
    "Larkhaven.twinbook --tag press --as labels --output Labels.pdf",
    "Larkhaven.twinbook --partnership Annental --kind organisation --as envelopes --sheet C6 --output Envelopes.pdf",
    'Larkhaven.twinbook --exchange "Students of Bailu" --private --together family --start 4 --output Labels.pdf',
)
_TOGETHER = {"each": "each", "names": "by their names", "family": "as a family"}


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.report(parser)
    whom = parser.add_argument_group("whom", "one or more of these; who is meant twice gets one")
    whom.add_argument("--view", metavar="NAME", nargs="+", default=[], help="saved views of people or organisations")
    whom.add_argument("--tag", metavar="NAME", nargs="+", default=[], help="those with one of these tags")
    whom.add_argument("--partnership", metavar="NAME", nargs="+", default=[], help="those of these partnerships")
    whom.add_argument("--exchange", metavar="TITLE", nargs="+", default=[], help="those of these exchanges")
    whom.add_argument(
        "--kind",
        choices=("person", "organisation"),
        default="person",
        help="which of a partnership or an exchange (usually person)",
    )
    parser.add_argument("--as", dest="form", choices=("labels", "envelopes"), default="labels", help="usually labels")
    parser.add_argument(
        "--sheet", metavar="NAME", default="", help="the sheet of labels, or the envelope: L7160, 5160, DL, C6, 150x105"
    )
    parser.add_argument(
        "--start", metavar="N", type=arguments.count, default=1, help="the label with which to begin (usually 1)"
    )
    parser.add_argument("--together", choices=tuple(_TOGETHER), default="each", help="how a household is written to")
    parser.add_argument("--no-sender", action="store_true", help="envelopes that bear the sender already")
    parser.add_argument("--language", metavar="TAG", default="", help="of the names (usually each one's own)")
    parser.add_argument("--private", action="store_true", help="private homes as well")
    arguments.on(parser)
    parser.set_defaults(parser=parser)


def run(given: argparse.Namespace) -> int:
    if not (given.view or given.tag or given.partnership or given.exchange):
        given.parser.error("say to whom: --view, --tag, --partnership or --exchange")
    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        facts = _facts(book, given)
        for one in facts.unreached:
            console.complain(f"{one.who[0].called or 'Without a name'}: {one.why}.")
        if not facts.addressed:
            console.complain("None of them has an address.")
            return 1
        _print(facts, given)
    number = len(facts.addressed)
    console.say(f"{'1 address is' if number == 1 else f'{number} addresses are'} at {given.output}.")
    return 0


def _facts(book: Book, given: argparse.Namespace) -> EnvelopeFacts:
    from dataclasses import replace
    from datetime import date

    from db.queries.letters.addresses import AtHome, Sent
    from db.queries.letters.envelopes import envelopes_for

    asked = Sent(homes=given.private, together=AtHome(_TOGETHER[given.together]))
    on = given.on or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    facts = envelopes_for(book, _whom(book, given), on, given.language, asked)
    return replace(facts, sender=replace(facts.sender, paper=given.paper)) if given.paper else facts


def _whom(book: Book, given: argparse.Namespace) -> list[UUID]:
    from db.queries.letters.whom import of_record, of_view, with_tag
    from db.queries.named import exchange_named, partnership_named

    found = [uid for name in given.view for uid in of_view(book, name)]
    found += [uid for name in given.tag for uid in with_tag(book, name)]
    meant = [partnership_named(book, name) for name in given.partnership]
    meant += [exchange_named(book, title) for title in given.exchange]
    return found + [uid for one in meant for uid in of_record(book, given.kind, (one.kind, one.uid))]


def _print(facts: EnvelopeFacts, given: argparse.Namespace) -> None:
    from exports.envelopes.options import EnvelopeOptions, LabelOptions
    from exports.envelopes.printing import print_envelopes, print_labels

    try:
        with console.progress("Setting the pages") as progress:
            if given.form == "labels":
                print_labels(facts, LabelOptions(given.sheet, given.start), given.output, progress)
            else:
                options = EnvelopeOptions(given.sheet, sender=not given.no_sender)
                print_envelopes(facts, options, given.output, progress)
    except KeyError:
        from exports.envelopes.sizes import ENVELOPES
        from exports.labels.sheets import ADDRESSES

        known = ADDRESSES if given.form == "labels" else ENVELOPES
        given.parser.error(f"there is no {given.sheet}; there are: {', '.join(one.code for one in known)}")
    except ValueError as error:
        given.parser.error(str(error))
