"""Settings are kept from one day to the next, and a broken file of them stops nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop import paths, settings
from desktop.settings import Kept, Settings


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "config" / "settings.json")
    monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "state" / "twinbook.log")


def test_at_a_first_start_nothing_is_kept_and_nothing_is_made(tmp_path: Path) -> None:
    assert settings.load() == Settings()
    assert (Settings().theme, Settings().text_size) == ("system", 100)
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_there_the_next_day(tmp_path: Path) -> None:
    kept = Kept()
    kept.opened(tmp_path / "宜蘭市.twinbook")
    kept.opened(tmp_path / "b.twinbook")
    kept.opened(tmp_path / "宜蘭市.twinbook")
    kept.change(who="Lin 林", language="zh-Hant", window={"look": "dark", "text": 150})
    again = settings.load()
    assert again == kept.settings
    assert again.last_books == (tmp_path / "宜蘭市.twinbook", tmp_path / "b.twinbook")
    assert (again.theme, again.text_size, again.name()) == ("dark", 150, "Lin 林")
    assert [file.name for file in (tmp_path / "config").iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe\x00", b"null", b"[" * 100_000])
def test_a_broken_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    paths.settings_file().parent.mkdir()
    paths.settings_file().write_bytes(content)
    assert settings.load() == Settings()
    assert (tmp_path / "config" / "settings.broken.json").read_bytes() == content
    assert not paths.settings_file().exists()
    assert "could not be understood" in paths.log_file().read_text(encoding="utf-8")


def test_what_is_wrong_in_it_is_left_out_and_what_a_newer_twinbook_wrote_is_kept() -> None:
    stored = {"last_books": [1, "/a", None], "language": 7, "window": {"look": ["x"], "text": 9000}, "new": {"a": 1}}
    paths.settings_file().parent.mkdir()
    paths.settings_file().write_text(json.dumps(stored), encoding="utf-8")
    loaded = settings.load()
    assert (loaded.last_books, loaded.language) == ((Path("/a"),), "")
    assert (loaded.theme, loaded.text_size) == ("system", 100)
    settings.save(loaded)
    assert json.loads(paths.settings_file().read_text(encoding="utf-8"))["new"] == {"a": 1}


def test_where_nothing_can_be_written_work_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "file" / "settings.json")
    monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "file" / "twinbook.log")
    settings.save(Settings(who="Ann"))
    assert settings.load() == Settings()


def test_the_history_has_a_name_even_if_none_was_given() -> None:
    assert Settings().name() == settings.account_name()
    assert Settings(who="Ann").name() == "Ann"


def test_a_full_log_begins_anew(tmp_path: Path) -> None:
    from desktop import log

    log.note("The first.")
    with paths.log_file().open("ab") as file:
        file.write(b"x" * 600_000)
    log.note("The second.")
    assert paths.log_file().stat().st_size < 1000
    assert (tmp_path / "state" / "twinbook.log.1").stat().st_size > 600_000
