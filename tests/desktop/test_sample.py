"""The sample book from the command line: made, sound, searched and printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.main import main
from tests.desktop.conftest import Twinbook


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "Larkhaven.twinbook"
    assert main(["sample", str(path), "--on", "2026-03-15"]) == 0
    return path


def test_the_sample_is_sound_and_rich(twinbook: Twinbook, sample: Path) -> None:
    assert twinbook("check", sample).status == 0
    told = json.loads(twinbook("show", sample, "--json").out)
    assert min(told["records"][kind] for kind in ("person", "letter", "exchange", "concern", "agreement")) > 1
    stages = {one["called"]: one["stage"] for one in told["partnerships"]}
    assert any("白鷺市" in called for called in stages)
    assert {"active", "ended"} <= set(stages.values())


def test_its_people_are_found_in_both_scripts(twinbook: Twinbook, sample: Path) -> None:
    assert json.loads(twinbook("search", sample, "白鷺", "--json").out)
    assert json.loads(twinbook("search", sample, "bailu", "--json").out)


def test_its_report_has_every_script(twinbook: Twinbook, sample: Path, tmp_path: Path) -> None:
    assert twinbook("report", "annual", sample, "--year", 2025, "--output", tmp_path / "2025.pdf").status == 0
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "2025.pdf").pages)
    assert "白鷺市" in text
