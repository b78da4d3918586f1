"""``twinbook report``: prints a report to a PDF. Each report is a file in desktop/commands/reports."""

from __future__ import annotations

import argparse

from desktop import commands, console
from desktop.commands import reports

HELP = "print a report to a PDF; report NAME --help explains each"
EXAMPLES = ("--list", "annual Larkhaven.twinbook --year 2024 --output 2024.pdf")


def declare(parser: argparse.ArgumentParser) -> None:
    parser.usage = "%(prog)s NAME BOOK --output FILE ...\n       %(prog)s --list"
    parser.add_argument("--list", action="store_true", help="name the reports that there are")
    parser.add_argument("name", metavar="NAME", nargs="?", choices=commands.names(reports), help="which report")
    parser.add_argument("words", metavar="...", nargs=argparse.REMAINDER, help="what this report is to know")
    parser.set_defaults(parser=parser)


def run(given: argparse.Namespace) -> int:
    if given.list:
        console.say(commands.summary(reports))
        return 0
    if given.name is None:
        return given.parser.error(f"which report? There are: {', '.join(commands.names(reports))}")
    work, arguments = commands.read(reports, given.name, given.words, "twinbook report")
    return work(arguments)
