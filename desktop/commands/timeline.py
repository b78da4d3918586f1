"""``twinbook timeline``: the whole story of a partnership, or of all of them, the newest first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.book import Book
    from db.queries.record import Called
    from db.queries.timeline import Event

HELP = "tell the story of a partnership, or of all of them, the newest first"
EXAMPLES = (
    "Larkhaven.twinbook --partnership Bailu",
    "Larkhaven.twinbook --kind exchange --kind agreement --since 2019-01-01 --limit 0 --json",
)
KINDS = (
    "stage", "agreement", "exchange", "letter", "meeting", "decision", "concern", "gift", "goods", "grant", "network",
    "task", "office", "document",
)  # fmt: skip
_PAGE = 500


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.partnership(parser)
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind of event; may be said again")
    parser.add_argument("--since", metavar="DATE", type=arguments.day, help="the first day told")
    parser.add_argument("--until", metavar="DATE", type=arguments.day, help="the last day told")
    arguments.limit(parser, 50)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    with opened(given.book, tell=console.complain) as book:
        events = list(_events(book, given))
    if given.json:
        console.say_json([_as_json(event) for event in events])
    elif events:
        console.say_table([_as_line(event) for event in events])
    else:
        console.say("Nothing is written down yet.")
    return 0


def _events(book: Book, given: argparse.Namespace) -> Iterator[Event]:
    """So many events, or all for 0, read page by page."""
    from db.queries.named import partnership_named
    from db.queries.timeline import EventKind, timeline

    chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid
    kinds = frozenset(EventKind(kind) for kind in given.kind or EventKind)
    left, before = given.limit or None, None
    while left != 0:
        limit = min(_PAGE, left or _PAGE)
        page = timeline(
            book, chosen, kinds=kinds, since=given.since, until=given.until, before=before, limit=limit
        )  # fmt: skip
        yield from page.events
        if page.next is None:
            return
        before = page.next
        left = None if left is None else left - len(page.events)


def _as_json(event: Event) -> dict[str, object]:
    votes = event.votes
    return {
        "on": event.on,
        "until": event.until,
        "kind": event.kind,
        "step": event.step,
        "record": _named(event.record),
        "partnerships": event.partnerships,
        "word": event.word,
        "state": event.state,
        "direction": event.direction,
        "register": event.register,
        "people": event.people,
        "hosts": event.hosts,
        "audience": event.audience,
        "owed_by": event.owed_by,
        "owed_until": event.owed_until,
        "votes": votes
        and {
            "for": votes.votes_for,
            "against": votes.against,
            "abstained": votes.abstained,
            "unanimous": votes.is_unanimous,
        },
        "who": _named(event.who),
        "body": _named(event.body),
        "name": event.name,
        "amount": event.amount,
        "currency": event.currency,
        "corrected": event.is_corrected,
        "private": event.is_private,
    }


def _named(record: Called | None) -> dict[str, object] | None:
    return None if record is None else {"uid": record.uid, "kind": record.kind, "called": record.called}


def _as_line(event: Event) -> tuple[str, str, str, str]:
    said = ", ".join(filter(None, (event.step if event.kind != "stage" else "", event.direction, event.state)))
    return str(event.on), event.kind, event.record.called or "(no title)", said
