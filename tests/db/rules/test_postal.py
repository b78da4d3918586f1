"""An address as the post of its country wants it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.postal import PostalAddress, postal_lines


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (
            PostalAddress("Amara Castell", "1 Main Street", "", "Larkhaven", "MD", "20850", "US"),
            ["Amara Castell", "1 Main Street", "Larkhaven, MD 20850"],
        ),
        (
            PostalAddress("林美華", "中山路1號", "中山里", "白鷺市", "嘉義縣", "600", "TW"),
            ["600", "嘉義縣白鷺市中山里中山路1號", "林美華"],
        ),
        (
            PostalAddress("Lin Mei-hua", "1 Zhongshan Road", "", "Bailu City", "Chiayi County", "600", "TW"),
            ["Lin Mei-hua", "1 Zhongshan Road", "Bailu City, Chiayi County 600"],
        ),
        (
            PostalAddress("市長", "1-1", "丸の内", "千代田区", "東京都", "100-0001", "JP"),
            ["〒100-0001", "東京都千代田区丸の内1-1", "市長"],
        ),
        (
            PostalAddress("시장", "세종대로 110", "", "중구", "서울특별시", "04524", "KR"),
            ["서울특별시 중구 세종대로 110", "시장", "04524"],
        ),
        (
            PostalAddress("Rathaus", "Am Markt 1", "Altstadt", "Annental", "", "97816", "DE"),
            ["Rathaus", "Am Markt 1", "Altstadt", "97816 Annental"],
        ),
        (
            PostalAddress("Town Hall", "2 High Street", "", "Wexcombe", "", "SN8 1AA", "GB"),
            ["Town Hall", "2 High Street", "Wexcombe", "SN8 1AA"],
        ),
        (
            PostalAddress("Prefeitura", "Rua A, 1", "Centro", "Ilhéus", "BA", "45653-000", "BR"),
            ["Prefeitura", "Rua A, 1", "Centro", "Ilhéus-BA", "45653-000"],
        ),
        (PostalAddress(locality="Larkhaven", country="US"), ["Larkhaven"]),
        (PostalAddress(postal_code="20850", country="US"), ["20850"]),
        (PostalAddress(), []),
    ],
)
def test_each_country_has_its_order(address: PostalAddress, lines: list[str]) -> None:
    assert postal_lines(address) == lines


WORDS = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8)


@given(
    parts=st.lists(WORDS, min_size=6, max_size=6, unique=True),
    country=st.sampled_from(["", "US", "GB", "DE", "JP", "TW", "KR", "BR", "IN", "TH", "MX", "IT", "CA", "XX"]),
)
def test_nothing_that_was_typed_is_left_out(parts: list[str], country: str) -> None:
    whole = " ".join(postal_lines(PostalAddress(*parts[:6], country=country)))
    assert all(part in whole for part in parts)
