"""``twinbook import``: brings something into a book; what, is a file in desktop/commands/imports."""  # noqa: N999

from __future__ import annotations

import argparse

from desktop import grouping
from desktop.commands import imports

HELP = "bring mail into a book; import NAME --help explains each"
EXAMPLES = ("mail Larkhaven.twinbook Archive.mbox --dry-run", "mail Larkhaven.twinbook letter.eml --partnership Bailu")


def declare(parser: argparse.ArgumentParser) -> None:
    grouping.declare(
        parser, imports, usage="BOOK ...", explained="what to bring in", listed="name what can be brought in"
    )


def run(given: argparse.Namespace) -> int:
    return grouping.run(given, imports, "twinbook import", "import what?")
