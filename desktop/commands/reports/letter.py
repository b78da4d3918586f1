"""``twinbook report letter``: a letter to a PDF, or as a draft for a mail program."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.opened import opened

HELP = "print a letter, or write it as a draft that any mail program opens for sending"
EXAMPLES = (
    "Larkhaven.twinbook --letter 2026-014 --output Letter.pdf",
    'Larkhaven.twinbook --letter "Tea Festival 2022-031" --paper a4 --signature --output Letter.pdf',
    "Larkhaven.twinbook --letter 2026-014 --as eml --with-pdf --output Letter.eml",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.report(parser)
    parser.add_argument(
        "--letter", metavar="LETTER", required=True, help="which one, by its register number or any part of its subject"
    )
    parser.add_argument("--as", dest="form", choices=("pdf", "eml"), default="pdf", help="pages, or a draft to send")
    parser.add_argument("--with-pdf", action="store_true", help="attach the pages to the draft")
    parser.add_argument("--language", metavar="TAG", default="", help="only this one of its languages (usually all)")
    parser.add_argument("--below", action="store_true", help="two languages one below the other")
    parser.add_argument("--signature", action="store_true", help="print the image of the association's signature")
    parser.add_argument("--on-letterhead", action="store_true", help="leave the place of the letterhead free")
    arguments.on(parser)
    parser.add_argument("--private", action="store_true", help="print it even if it is private")


def run(given: argparse.Namespace) -> int:
    from db.queries.named import letter_named

    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        letter = letter_named(book, given.letter)

        from db.errors import IsPrivate
        from db.queries.record import read
        from exports.letter.options import Arrangement, Head, LetterOptions

        if read(book, "letter", letter.uid)["is_private"] and not given.private:
            raise IsPrivate("This letter is private. It prints only with --private.")
        options = LetterOptions(
            paper=given.paper or "",
            language=given.language,
            languages=(given.language,) if given.language else (),
            arrangement=Arrangement.BELOW if given.below else Arrangement.FITTING,
            head=Head.ON_PAPER if given.on_letterhead else Head.PRINTED,
            signature=given.signature,
            on=given.on,
        )
        if given.form == "eml":
            from exports.letter.draft import write_draft

            draft = write_draft(book, letter.uid, given.output, options if given.with_pdf else None)
            console.say(f"The draft is at {given.output}. Nothing was sent.")
            for sentence, some in (
                ("The book has no e-mail address for", draft.without_address),
                ("No file, and not attached", draft.not_attached),
            ):
                if some:
                    console.complain(f"{sentence}: {', '.join(some)}.")
            return 0

        from exports.letter.printing import print_letters
        from exports.saving import saving

        with saving(given.output) as output, console.progress("Setting the pages") as progress:
            print_letters(book, [letter.uid], options, output, progress)
    console.say(f"The letter is at {given.output}.")
    return 0
