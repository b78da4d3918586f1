from __future__ import annotations

from pathlib import Path

FONTS = Path(__file__).parents[2] / "exports/fonts"


def test_fonts_are_light_enough_to_clone_and_have_their_licence_beside_them() -> None:
    weight = sum(file.stat().st_size for file in FONTS.rglob("*.[ot]t[fc]"))
    assert 0 < weight < 60_000_000
    assert any("SIL OPEN FONT LICENSE" in file.read_text(encoding="utf-8") for file in FONTS.rglob("*.txt"))
