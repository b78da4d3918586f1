"""``twinbook report``: prints a report to a PDF. Each report is a file in desktop/commands/reports."""

from __future__ import annotations

import argparse

from desktop import grouping
from desktop.commands import reports

HELP = "print a report to a PDF; report NAME --help explains each"
EXAMPLES = ("--list", "annual Larkhaven.twinbook --year 2024 --output 2024.pdf")


def declare(parser: argparse.ArgumentParser) -> None:
    grouping.declare(
        parser,
        reports,
        usage="BOOK --output FILE ...",
        explained="which report",
        listed="name the reports that there are",
    )


def run(given: argparse.Namespace) -> int:
    return grouping.run(given, reports, "twinbook report", "which report?")
