"""Where those on both sides get their post and their mail: offices in parts, as envelopes need them."""

from __future__ import annotations

from collections.abc import Iterator

from db.records.contact_way import ContactWay
from db.records.person import Way
from db.sample.making import Step, Story, Writing

# Body, language, street, district, locality, region, postal code, country, e-mail.
_OFFICES = (
    ("council", "en", "1 Harbor Square, Room 4", "", "Larkhaven", "MD", "21499", "US", "clerk@council.larkhaven.example"),
    ("high school", "en", "200 Chandler Street", "", "Larkhaven", "MD", "21499", "US", "office@lhs.larkhaven.example"),
    ("foundation", "en", "77 Ferry Road, Suite 3", "", "Larkhaven", "MD", "21499", "US", "grants@tidewater.example"),
    ("bailu council", "zh-Hant", "中山路一號三樓", "", "白鷺市", "白鷺縣", "60041", "TW", "council@bailu.example"),
    ("bailu friends", "zh-Hant", "民權街二十六號", "", "白鷺市", "白鷺縣", "60043", "TW", "friends@bailu.example"),
    ("bailu school", "zh-Hant", "學府路八十八號", "", "白鷺市", "白鷺縣", "60045", "TW", "office@school.bailu.example"),
    ("bailu library", "zh-Hant", "文化街五號", "", "白鷺市", "白鷺縣", "60041", "TW", "library@bailu.example"),
    ("bailu health", "zh-Hant", "德安路三號", "", "白鷺市", "白鷺縣", "60048", "TW", "health@bailu.example"),
    ("annental society", "de", "Kirchgasse 11", "", "Annental", "", "64720", "DE", "post@dag.annental.example"),
    ("annental brigade", "de", "Am Spritzenhaus 2", "", "Annental", "", "64720", "DE", "wehr@annental.example"),
    ("annental school", "de", "Schulstraße 40", "", "Annental", "", "64720", "DE", "sekretariat@asg.annental.example"),
    ("annental choir", "de", "Lindenweg 3", "", "Annental", "", "64720", "DE", "noten@liederkranz.example"),
    ("porto friends", "pt", "Rua do Cais, 18", "", "Porto Sereno", "", "8600-115", "PT", "amigos@portosereno.example"),
    ("baan talay town", "th", "99 ถนนชายทะเล", "ตำบลบ้านทะเล", "เมืองบ้านทะเล", "ชลบุรี", "20110", "TH", "hall@baantalay.example"),
)  # fmt: skip
_HALLS = (
    ("city", "mayor@larkhaven.example"),
    ("bailu city", "office@bailu.example"),
    ("annental town", "rathaus@annental.example"),
    ("porto chamber", "geral@portosereno.example"),
)
# In Latin letters too, for those who write the envelope by hand.
_IN_LATIN = (
    ("bailu city", "No. 1, Zhongshan Road", "Bailu City", "", "600", "TW"),
    ("bailu friends", "No. 26, Minquan Street", "Bailu City", "", "60043", "TW"),
)
# Those whose letters go to their homes.
_HOMES = (
    ("keller", "de", "Mühlweg 7", "Annental", "", "64720", "DE"),
    ("conceicao", "pt", "Rua das Flores, 9, 2.º Esq.", "Porto Sereno", "", "8600-120", "PT"),
    ("abernathy", "en", "14 Oyster Lane", "Larkhaven", "MD", "21499", "US"),
)


def steps(story: Story) -> Iterator[Step]:
    """Copied from letterheads on a quiet evening, and from the annual cards."""
    yield Step(story.day(5, 11, 3), "Enter where the offices on both sides get their post", _offices)
    yield Step(story.day(5, 11, 4), "Enter the addresses that stand on the cards of the year", _homes)


def _offices(writing: Writing) -> None:
    for body, language, street, district, locality, region, code, country, email in _OFFICES:
        if body not in writing:
            continue
        writing.add(
            ContactWay, organisation=writing[body], way=Way.POST, language=language, street=street, district=district or None,
            locality=locality, region=region or None, postal_code=code, country=country, preferred=True,
        )  # fmt: skip
        writing.add(ContactWay, organisation=writing[body], way=Way.EMAIL, value=email, preferred=True)
    for body, email in _HALLS:
        writing.add(ContactWay, organisation=writing[body], way=Way.EMAIL, value=email, preferred=True)
    for body, street, locality, region, code, country in _IN_LATIN:
        writing.add(
            ContactWay, organisation=writing[body], way=Way.POST, language="en", street=street, locality=locality,
            region=region or None, postal_code=code, country=country,
        )  # fmt: skip


def _homes(writing: Writing) -> None:
    for person, language, street, locality, region, code, country in _HOMES:
        if person in writing:
            writing.add(
                ContactWay, person=writing[person], way=Way.POST, language=language, street=street, locality=locality,
                region=region or None, postal_code=code, country=country, is_private=True,
            )  # fmt: skip
