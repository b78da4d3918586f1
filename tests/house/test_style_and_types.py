from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(["ruff", "check", "--no-cache", "--output-format=concise"], id="lint"),
        pytest.param(["ruff", "format", "--no-cache", "--check"], id="format"),
        pytest.param(["basedpyright", "--pythonpath", sys.executable], id="types"),
    ],
)
def test_house_keeps_its_own_rules(check: list[str]) -> None:
    """The rules, and the reason for each exception, stand in pyproject.toml."""
    verdict = subprocess.run([sys.executable, "-m", *check], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr
