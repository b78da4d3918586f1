"""The commands of the command line, one file a command; its name is the file's.

A command's file declares ``HELP`` (a line), ``EXAMPLES`` (what to type after its name, a line each),
``declare(parser)`` and ``run(arguments)``.
"""

from __future__ import annotations

import argparse
import pkgutil
from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Protocol, cast


class Command(Protocol):
    """What the file of a command holds."""

    HELP: str
    EXAMPLES: tuple[str, ...]

    def declare(self, parser: argparse.ArgumentParser) -> None:
        """Tell the parser which arguments there are."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit status. Raises BookError when the book says no."""
        ...


def names(package: ModuleType | None = None) -> list[str]:
    """The commands of this package or another, found without importing them."""
    path = __path__ if package is None else package.__path__
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(path) if not module.ispkg)


def command(package: ModuleType, name: str) -> Command:
    """The command of this name."""
    return cast("Command", import_module(f"{package.__name__}.{name.replace('-', '_')}"))


def summary(package: ModuleType) -> str:
    """A line for each command: its name and what it does."""
    wide = max(map(len, names(package))) + 2
    return "\n".join(f"  {name:{wide}}{command(package, name).HELP}" for name in names(package))


def read(
    package: ModuleType, name: str, words: Sequence[str], before: str
) -> tuple[Callable[[argparse.Namespace], int], argparse.Namespace]:
    """The command's work and its arguments. ``before`` is what is typed before its name."""
    chosen = command(package, name)
    typed = f"{before} {name}"
    parser = argparse.ArgumentParser(
        prog=typed,
        description=chosen.HELP[0].upper() + chosen.HELP[1:] + ".",
        epilog="examples:\n" + "\n".join(f"  {typed} {example}".rstrip() for example in chosen.EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    chosen.declare(parser)
    return chosen.run, parser.parse_args(words)
