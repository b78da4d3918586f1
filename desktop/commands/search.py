"""``twinbook search``: finds any record by any word of it."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.opened import opened

HELP = "find records by any words of theirs, in any script"
EXAMPLES = ("Larkhaven.twinbook lantern festival", "Larkhaven.twinbook 白鷺市 --json")


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument("words", metavar="WORDS", nargs="+", help="beginnings of words; a record must hold all of them")
    arguments.limit(parser, 50)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.search import search

    wanted = " ".join(given.words)
    with opened(given.book, tell=console.complain) as book:
        hits = search(book, wanted, given.limit or 1_000_000)
    if given.json:
        console.say_json(
            [
                {
                    "uid": hit.uid,
                    "kind": hit.kind,
                    "called": hit.called,
                    "owner": hit.owner and {"uid": hit.owner.uid, "kind": hit.owner.kind, "called": hit.owner.called},
                    "excerpt": hit.excerpt,
                }
                for hit in hits
            ]
        )
        return 0
    if not hits:
        console.say(f"Nothing in this book holds “{wanted}”.")
    for hit in hits:
        within = f"  in {hit.owner.called} ({_words(hit.owner.kind)})" if hit.owner else ""
        console.say(f"{hit.called or '(no title)'} ({_words(hit.kind)}){within}")
        if hit.excerpt:
            console.say(f"    {hit.excerpt}")
    return 0


def _words(kind: str) -> str:
    return kind.replace("_", " ")
