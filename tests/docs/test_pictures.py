"""The command that makes the pictures of the documentation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

HOUSE = Path(__file__).parents[2]


def test_one_command_makes_pictures_of_a_fixed_day_without_a_display(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-m", "docs.pictures", "--to", str(tmp_path), "home", "report-letter"],
        cwd=HOUSE,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = {file.name for file in tmp_path.iterdir()}
    assert {"home.png", "home-dark.png", "home-large.png", "report-letter-01.png"} <= made
    assert Image.open(tmp_path / "home.png").size == (1366, 768)
    light, dark = (
        Image.open(tmp_path / name).convert("L").getpixel((700, 760)) for name in ("home.png", "home-dark.png")
    )
    assert isinstance(light, int)
    assert isinstance(dark, int)
    assert light > 200
    assert dark < 60
