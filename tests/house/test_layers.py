from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[2]


def test_arrows_go_one_way() -> None:
    """The contracts stand in pyproject.toml."""
    linter = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    check = subprocess.run(
        [sys.executable, "-c", linter, "--no-logo", "--no-cache"],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.returncode == 0, check.stdout + check.stderr


def test_setup_needs_nothing_but_python() -> None:
    """run.py works before anything is installed: -I -S leaves the standard library alone on the path."""
    script = f"""
import sys; sys.path.insert(0, {str(HOUSE)!r})
import run
from desktop.setup import debian, environment, making, sample, system
print(environment.Environment(run.HOUSE).python)
"""
    answer = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    assert ".venv" in answer.stdout
