"""The command line imports no Qt, and explains itself without importing what it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
_RUN = """
import sys
from desktop.main import main
status = main(sys.argv[1:])
print(status, *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)
"""


def _imported(*words: object) -> set[str]:
    """The packages that a command had imported when it ended well."""
    said = subprocess.run(
        [sys.executable, "-c", _RUN, *map(str, words)], capture_output=True, text=True, check=True, cwd=HOUSE
    )
    status, *names = said.stderr.splitlines()[-1].split()
    assert status == "0", said.stderr
    return set(names)


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["report", "annual", "--help"], ["search", "--help"]])
def test_to_explain_itself_it_needs_nothing(words: list[str]) -> None:
    imported = _imported(*words)
    assert imported & {"sqlalchemy", "alembic", "reportlab", "PySide6", "babel", "sqlcipher3", "platformdirs"} == set()


@pytest.mark.parametrize(
    "words",
    [["show"], ["show", "--json"], ["search", "x"], ["duplicates"], ["check"], ["history"], ["undo"]],
)
def test_no_command_imports_qt_and_none_a_library_that_it_does_not_need(larkhaven: Path, words: list[str]) -> None:
    imported = _imported(words[0], larkhaven, *words[1:])
    assert imported & {"PySide6", "shiboken6", "ui", "alembic", "reportlab", "exports"} == set()
