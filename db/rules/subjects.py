"""Subjects of mail without what programs put before them when they answer or forward, in any language."""

from __future__ import annotations

import re
import unicodedata

from db.words import fold, is_unspaced

# What programs of many languages write before the subject of an answer ("Re:" is that of RFC 5322, 3.6.5) …
_ANSWERS = (
    "re", "aw", "antw", "antwort", "sv", "vs", "res", "resp", "rép", "rif", "r", "odp", "odpoved", "odpověď", "ynt",
    "yan", "yanıt", "bls", "balas", "atb", "ats", "vá", "válasz", "hv", "ang", "απ", "σχετ", "отв", "ответ", "відп",
    "答复", "答覆", "回复", "回覆", "回復", "返信", "回信", "답장", "회신", "رد", "השב", "תשובה",
    "ตอบ", "ตอบกลับ", "trả lời",
)  # fmt: skip
# … and before that of one that is passed on.
_FORWARDS = (
    "fw", "fwd", "wg", "wtr", "tr", "rv", "rm", "enc", "i", "inoltro", "doorst", "vl", "vb", "videresendt", "pd",
    "przek", "továb", "továbbítás", "ilt", "i̇lt", "trs", "πρθ",
    "перес", "пересл", "转发", "轉寄", "轉發", "転送", "전달",
    "إعادة توجيه", "העבר", "ส่งต่อ", "chuyển tiếp",
)  # fmt: skip


def _prefix(words: tuple[str, ...]) -> re.Pattern[str]:
    forms = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    # "Re[2]:", "Re (3):", "Re^2:", "Re :" as the French write it, and the wide colon of Chinese.
    return re.compile(rf"(?:{forms})\s*(?:[\[(^]\s*\d{{1,3}}\s*[\])]?)?\s*[:\ufe55\uff1a]\s*", re.IGNORECASE)


_ANSWER, _FORWARD = _prefix(_ANSWERS), _prefix(_FORWARDS)
_TAG = re.compile(r"\[[^\[\]]{1,60}\]\s*")
_LONGEST = 1_000
_FEWEST_UNSPACED = 4
"""Characters of Chinese, Japanese or Thai that say as much as two words do: 春節問候."""


def bare(subject: str) -> str:
    """The subject as its first writer wrote it, the tags of mailing lists kept before it: "[Board] Festival"."""
    return _taken_apart(subject)[0]


def is_answer(subject: str) -> bool:
    """Whether it says of itself that it answers."""
    return _taken_apart(subject)[1]


def telling(subject: str) -> str:
    """The form in which the subjects of one conversation are equal; "" for one that says too little to go by.

    No subject, or one word alone ("Hello", "Invoice"), is that of many conversations.
    """
    words = fold(_taken_apart(subject)[0]).split()
    letters = [[char for char in word if char.isalnum()] for word in words]
    said = [word for word in letters if word]
    unspaced = sum(is_unspaced(char) for word in said for char in word)
    return " ".join(words) if len(said) > 1 or unspaced >= _FEWEST_UNSPACED else ""


def _taken_apart(subject: str) -> tuple[str, bool]:
    """The bare subject, and whether it stood behind a sign of an answer."""
    rest = " ".join(unicodedata.normalize("NFC", subject[:_LONGEST]).split())
    tags: list[str] = []
    answers = False
    while True:
        if found := _ANSWER.match(rest):
            answers = True
        elif found := _TAG.match(rest):
            if found.end() == len(rest):
                break  # a subject that stands in brackets altogether
            if (tag := found[0].strip()) not in tags:
                tags.append(tag)
        elif not (found := _FORWARD.match(rest)):
            break
        rest = rest[found.end() :]
    return " ".join([*tags, rest]).strip(), answers
