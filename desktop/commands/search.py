"""``twinbook search``: finds any record by any word of it, and by filters."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.queries.search import Hit

HELP = "find records by any words of theirs, in any script"
EXAMPLES = (
    "Larkhaven.twinbook lantern festival",
    "Larkhaven.twinbook 白鷺市 --json",
    "Larkhaven.twinbook 'choir kind:letter from:chen year:2016-2019'",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument(
        "words",
        metavar="WORDS",
        nargs="+",
        help="beginnings of words, a record must hold all of them; “a phrase”; -word to leave out; kind:letter, "
        "from:NAME, to:NAME, partnership:NAME, year:2016-2019, tag:NAME, in:bin",
    )
    arguments.limit(parser, 50)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.nearest import nearest
    from db.queries.search import search
    from db.queries.vocabulary import english
    from db.rules.asking import ask, written

    wanted = " ".join(given.words)
    question = ask(wanted, english())
    if question.unknown:
        console.complain(f"No filter is called so; looked for as words: {', '.join(question.unknown)}")
    with opened(given.book, tell=console.complain) as book:
        hits = search(book, question, given.limit or 1_000_000)
        near = nearest(book, question) if not hits and not given.json else []
    if given.json:
        console.say_json([_in_json(hit) for hit in hits])
        return 0
    if not hits:
        console.say(f"Nothing in this book holds “{wanted}”.")
    for other in near:
        console.say(f"    This finds something: {written(other, english())}")
    for hit in hits:
        within = f"  in {hit.owner.called} ({_words(hit.owner.kind)})" if hit.owner else ""
        console.say(f"{hit.called or '(no title)'} ({_words(hit.kind)}){within}")
        if hit.excerpt:
            console.say(f"    {f'page {hit.page}: ' if hit.page else ''}{hit.excerpt}")
    return 0


def _in_json(hit: Hit) -> dict[str, object]:
    owner = hit.owner
    return {
        "uid": hit.uid,
        "kind": hit.kind,
        "called": hit.called,
        "owner": owner and {"uid": owner.uid, "kind": owner.kind, "called": owner.called},
        "excerpt": hit.excerpt,
        "page": hit.page,
        "name": hit.name_kind or None,
        "on": hit.on,
    }


def _words(kind: str) -> str:
    return kind.replace("_", " ")
