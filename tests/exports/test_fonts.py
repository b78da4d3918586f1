from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from exports.fonts import FILES, FOLDER, FontFile, files_for


def _tables(path: Path) -> set[bytes]:
    data = path.read_bytes()
    (count,) = struct.unpack(">H", data[4:6])
    return {data[12 + 16 * at : 16 + 16 * at] for at in range(count)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.name}-{file.style}")
def test_every_font_is_there_and_can_be_embedded(file: FontFile) -> None:
    tables = _tables(file.path)
    assert b"glyf" in tables
    assert b"fvar" not in tables


def test_all_fonts_together_stay_under_60_megabytes_and_none_is_forgotten() -> None:
    on_disk = set(FOLDER.glob("*.ttf"))
    assert on_disk == {file.path for file in FILES}
    assert sum(path.stat().st_size for path in on_disk) < 60_000_000
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [file.name for file in FILES if file.name not in readme] == []


def test_the_screen_can_ask_for_a_script_without_loading_reportlab() -> None:
    assert [file.name for file in files_for("Thai")] == ["NotoSansThai", "NotoSansThai"]
    assert files_for("Egyp") == ()
    program = "import sys, exports.fonts, exports.maps.land; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
