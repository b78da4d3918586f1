"""How a letter is opened and closed by custom, out of a name and an office, where nobody has written it down yet.

It is a proposal: customs of the kind of which the letter-writing guides of each country tell, in their plainest polite
form. Where a custom needs to know whether somebody is a woman or a man and the book does not say, a form is taken that
does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.rules.naming import Address, NameParts, full_name
from db.rules.sexes import sex_of


@dataclass(frozen=True, slots=True)
class Custom:
    """The forms of one language: on the envelope, opening and closing.

    ``office`` opens a letter to who holds an office that has a title, ``office_woman`` and ``office_man`` where they
    differ; ``woman``, ``man`` and ``plain`` open one to others. In all of them stand {family}, {name} (the whole one)
    and {title}.
    """

    envelope: str
    envelope_plain: str
    office: str
    woman: str
    man: str
    plain: str
    closing: str
    office_woman: str = ""
    office_man: str = ""


CUSTOMS = {
    "en": Custom(
        "{title} {name}", "{name}", "Dear {title} {family},", "Dear Ms {family},", "Dear Mr {family},", "Dear {name},",
        "Yours sincerely,",
    ),
    "de": Custom(
        "{title} {name}", "{name}", "Guten Tag {name},", "Sehr geehrte Frau {family},", "Sehr geehrter Herr {family},",
        "Guten Tag {name},", "Mit freundlichen Grüßen",
        office_woman="Sehr geehrte Frau {title},", office_man="Sehr geehrter Herr {title},",
    ),
    "nl": Custom(
        "{title} {name}", "{name}", "Geachte {title} {family},", "Geachte mevrouw {family},", "Geachte heer {family},",
        "Geachte {name},", "Met vriendelijke groet,",
    ),
    "fr": Custom(
        "{name}, {title}", "{name}", "Madame, Monsieur,", "Madame,", "Monsieur,", "Madame, Monsieur,",
        "Veuillez agréer l’expression de mes salutations distinguées.",
    ),
    "es": Custom(
        "{name}, {title}", "{name}", "Estimado/a {name}:", "Estimada señora {family}:", "Estimado señor {family}:",
        "Estimado/a {name}:", "Atentamente,",
    ),
    "pt": Custom(
        "{name}, {title}", "{name}", "Exmo./a Senhor/a {title},", "Exma. Senhora {name},", "Exmo. Senhor {name},",
        "Exmo./a Senhor/a {name},", "Com os melhores cumprimentos,",
        office_woman="Exma. Senhora {title},", office_man="Exmo. Senhor {title},",
    ),
    "it": Custom(
        "{name}, {title}", "{name}", "Gentile {name},", "Gentile signora {family},", "Egregio signor {family},",
        "Gentile {name},", "Distinti saluti",
    ),
    "pl": Custom(
        "{name}, {title}", "{name}", "Szanowni Państwo,", "Szanowna Pani,", "Szanowny Panie,", "Szanowni Państwo,",
        "Z wyrazami szacunku",
    ),
    "zh-Hant": Custom(
        "{name} {title} 鈞啟", "{name} 君啟", "{family}{title}鈞鑒：",
        "{name}女士您好：", "{name}先生您好：", "{name}您好：", "敬祝　順安",
    ),
    "zh-Hans": Custom(
        "{name} {title} 收", "{name} 收", "尊敬的{family}{title}：",
        "尊敬的{name}女士：", "尊敬的{name}先生：", "{name}您好：", "此致　敬礼",
    ),
    "ja": Custom("{title} {name} 様", "{name} 様", "{family}{title}", "{name} 様", "{name} 様", "{name} 様", "敬具"),
    "ko": Custom(
        "{name} {title} 귀하", "{name} 귀하", "{name} {title}님께",
        "{name} 님께", "{name} 님께", "{name} 님께", "삼가 올립니다.",
    ),
    "th": Custom(
        "{name} {title}", "{name}", "เรียน {title}",
        "เรียน คุณ{name}", "เรียน คุณ{name}", "เรียน คุณ{name}", "ขอแสดงความนับถือ",
    ),
}  # fmt: skip
"""By language; a letter in another one has no proposal."""

_TO_BODIES = {
    "en": "Dear Sir or Madam,", "de": "Sehr geehrte Damen und Herren,", "nl": "Geachte heer, mevrouw,",
    "fr": "Madame, Monsieur,", "es": "Estimados señores:", "pt": "Exmos. Senhores,", "it": "Gentili Signore e Signori,",
    "pl": "Szanowni Państwo,", "zh-Hant": "敬啟者：", "zh-Hans": "敬启者：", "ja": "拝啓", "ko": "담당자님께",
    "th": "เรียน ท่านผู้เกี่ยวข้อง",
}  # fmt: skip
"""Who opens a letter to an office, a school or to very many does not know who reads it."""

_SCRIPTS = {
    "zh-Hant": ("Hant", "Hani", "Hans"),
    "zh-Hans": ("Hans", "Hani", "Hant"),
    "ja": ("Jpan", "Hani", "Kana", "Hira", "Hant", "Hans"),
    "ko": ("Kore", "Hang"),
    "th": ("Thai",),
}
"""In which scripts of ISO 15924 a name belongs into a letter of the language; Latin where nothing is said."""


def proposed(language: str, names: list[NameParts], title: str = "", gender: str = "") -> Address | None:
    """The opening and closing of a letter in this language (BCP 47); None where no custom of it is known here.

    ``title`` is that of the office in the same language, "" for none.
    """
    key = _key(language)
    name = name_in(language, names) if key in CUSTOMS else None
    if name is None:
        return None
    custom, sex = CUSTOMS[key], sex_of(gender)
    given = {"title": title, "name": full_name(name), "family": name.family or name.given}
    if title:
        opening = {"woman": custom.office_woman, "man": custom.office_man}.get(sex, "") or custom.office
        return Address(language, custom.envelope.format(**given), opening.format(**given), custom.closing)
    opening = {"woman": custom.woman, "man": custom.man}.get(sex, custom.plain)
    return Address(language, custom.envelope_plain.format(**given), opening.format(**given), custom.closing)


def proposed_to_bodies(language: str) -> Address | None:
    """The opening and closing of a letter to an organisation, or to nobody by name; None where no custom is known."""
    key = _key(language)
    return Address(language, "", _TO_BODIES[key], CUSTOMS[key].closing) if key in CUSTOMS else None


def _key(language: str) -> str:
    """The custom for a language: Chinese by its script, others by their first part."""
    root, *more = language.split("-")
    if root in {"zh", "cmn"}:
        return "zh-Hans" if {"Hans", "CN", "SG"} & set(more) else "zh-Hant"
    return root


def name_in(language: str, names: list[NameParts]) -> NameParts | None:
    """The name that goes into a letter in this language; of scripts that the person has no name in there is none."""
    today = [name for name in names if not name.former] or names
    wanted = _SCRIPTS.get(_key(language), ("Latn",))
    return next((name for script in wanted for name in today if name.script == script), None)
