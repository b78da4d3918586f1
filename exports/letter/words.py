"""The few fixed words on a letter, in the language of the letter, whatever language the window is in.

They are not phrases of a report: a letter in German must not say "Enclosures", even where no report speaks German.
"""

from __future__ import annotations

from dataclasses import dataclass

from exports.text.scripts import han_of


@dataclass(frozen=True, slots=True)
class Words:
    """Before a number or a day: ``reference``, ``your_letter``, ``our_letter``. The others stand by themselves."""

    reference: str
    your_letter: str
    our_letter: str
    enclosure: str
    enclosures: str
    copy: str
    draft: str


_WORDS = {
    "en": Words("Our reference", "Your letter of", "Our letter of", "Enclosure", "Enclosures", "Copy to", "Draft"),
    "de": Words(
        "Unser Zeichen", "Ihr Schreiben vom", "Unser Schreiben vom", "Anlage", "Anlagen", "Kopie an", "Entwurf"
    ),
    "nl": Words("Ons kenmerk", "Uw brief van", "Onze brief van", "Bijlage", "Bijlagen", "Kopie aan", "Concept"),
    "fr": Words(
        "Notre référence", "Votre lettre du", "Notre lettre du", "Pièce jointe", "Pièces jointes", "Copie à", "Projet"
    ),
    "es": Words(
        "Nuestra referencia", "Su carta del", "Nuestra carta del", "Anexo", "Anexos", "Con copia a", "Borrador"
    ),
    "pt": Words(
        "A nossa referência", "A sua carta de", "A nossa carta de", "Anexo", "Anexos", "Com cópia para", "Rascunho"
    ),
    "it": Words(
        "Nostro riferimento", "Vostra lettera del", "Nostra lettera del", "Allegato", "Allegati", "Per conoscenza",
        "Bozza",
    ),
    "pl": Words(
        "Nasz znak", "Państwa pismo z dnia", "Nasze pismo z dnia", "Załącznik", "Załączniki", "Do wiadomości", "Projekt"
    ),
    "zh-Hant": Words("發文字號", "貴方來函", "本方前函", "附件", "附件", "副本", "草稿"),
    "zh-Hans": Words("发文字号", "贵方来函", "我方前函", "附件", "附件", "抄送", "草稿"),
    "ja": Words("文書番号", "貴信", "当方書信", "同封物", "同封物", "写し", "下書き"),
    "ko": Words("문서번호", "귀측 서신", "당측 서신", "붙임", "붙임", "사본", "초안"),
    "th": Words(
        "เลขที่หนังสือ", "หนังสือของท่านลงวันที่", "หนังสือของเราลงวันที่", "สิ่งที่ส่งมาด้วย", "สิ่งที่ส่งมาด้วย", "สำเนาเรียน", "ร่าง"
    ),
    "ar": Words("مرجعنا", "رسالتكم المؤرخة", "رسالتنا المؤرخة", "المرفق", "المرفقات", "نسخة إلى", "مسودة"),
}  # fmt: skip


def words_in(language: str) -> Words:
    """The words of a language (BCP 47); English ones for one that is not among them."""
    root = language.partition("-")[0].lower()
    key = f"zh-{han_of(language)}" if han_of(language) in {"Hant", "Hans"} else root
    return _WORDS.get(key, _WORDS["en"])


def said_in() -> tuple[str, ...]:
    """The languages that there are words of, for those who look whether one is missing."""
    return tuple(_WORDS)
