"""Commands that are a group of further ones: a report by its name, an import by what it brings in."""

from __future__ import annotations

import argparse
from types import ModuleType

from desktop import commands, console


def declare(parser: argparse.ArgumentParser, package: ModuleType, *, usage: str, explained: str, listed: str) -> None:
    """Take the name of a further command and all that is said to it.

    ``usage`` is what is typed after that name, ``explained`` what the name means, ``listed`` what ``--list`` names.
    """
    parser.usage = f"%(prog)s NAME {usage}\n       %(prog)s --list"
    parser.add_argument("--list", action="store_true", help=listed)
    parser.add_argument("name", metavar="NAME", nargs="?", choices=commands.names(package), help=explained)
    parser.add_argument("words", metavar="...", nargs=argparse.REMAINDER, help="what it is to know")
    parser.set_defaults(parser=parser)


def run(given: argparse.Namespace, package: ModuleType, before: str, asked: str) -> int:
    """Do what the further command says; ``asked`` is what is asked where none was named."""
    if given.list:
        console.say(commands.summary(package))
        return 0
    if given.name is None:
        return given.parser.error(f"{asked} There are: {', '.join(commands.names(package))}")
    work, arguments = commands.read(package, given.name, given.words, before)
    return work(arguments)
