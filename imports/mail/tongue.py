"""In which language the text of a message is written: by its letters, then by its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from db.rules.languages import IN_OTHER_SCRIPTS, language_of

_LOOKED_AT = 4_000
"""Characters; what follows is mostly quoted."""
_FEWEST_WORDS = 3
"""So many common words must be found before they outweigh what the people are known to write."""
_MOSTLY = 0.5

# The commonest words that no other of these languages has, or few: two letters tell little, names nothing.
_COMMON = {
    "en": "the and of to is that you for with this have are we our will your from be was would please it on at not",
    "de": "der die und das ist nicht wir sie mit für auf ein eine den dem zu von im ich auch wird haben sehr uns ihre",
    "fr": "le la les des et est nous vous pour dans une avec que qui sur au du votre notre je ne pas cette sont être",
    "es": "el los las que y es por con para una del su nuestra nuestro usted muy como más está son nos al se lo pero",
    "pt": "o os as que e é um uma para com não do da dos das em por nossa nosso muito está são mais ao se você",
    "it": "il che e di è per con una non della del nostro nostra sono gli alla le anche questo molto più si vi al nel",
    "nl": "de het een en van is dat wij voor met niet zijn op aan u ook naar onze uw wordt hebben bij graag deze",
    "pl": "i w na z do nie się jest że dla oraz od przez nasz nasze są jak ale po za bardzo dziękuję proszę o to",
    "sv": "och att det som är för på med av vi den till har inte om ni ett från kan vår mycket tack er i en",
    "da": "og at det som er for på med af vi den til har ikke om et fra kan vores meget tak jer i en der",
    "nb": "og at det som er for på med av vi den til har ikke om et fra kan vår veldig takk dere i en å",
    "fi": "ja on ei että se hän ovat oli kun myös mutta tai sekä jos niin meidän teidän kiitos ole",
    "cs": "a je se na v že to s z do pro by jsme jsou ale jako nebo děkuji prosím vás nás velmi už",
    "hu": "a az és hogy nem is egy van meg csak már mint vagy köszönjük önök mi ez azt lesz nagyon",
    "ro": "și de la în cu pe un o că nu este sunt pentru din care noi dumneavoastră mai foarte prin",
    "tr": "ve bir bu için ile da de çok ne gibi daha olarak biz size sizin teşekkür ederiz var değil",
    "id": "dan yang di untuk dengan ini itu dari kami anda tidak adalah akan pada juga ke dalam terima kasih",
    "vi": "và của là có cho không được với các những một trong chúng tôi này đã xin cảm ơn",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SIMPLIFIED = frozenset("们这来国说时会对发开长问间东车书见马门贵关习学师务谢访举办历资邮请届让达")
_TRADITIONAL = frozenset("們這來國說時會對發開長問間東車書見馬門貴關習學師務謝訪舉辦歷資郵請屆讓達")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS_OF_RUSSIAN = frozenset("ыэёъ")


def tongue_of(text: str, likely: Iterable[str]) -> str:
    """A BCP 47 tag. ``likely`` are the languages that those who write are known by, the likeliest first."""
    known = list(likely)
    said = _unquoted(text)[:_LOOKED_AT]
    letters = Counter("latin" if "LATIN" in unicodedata.name(char, "") else "other" for char in said if char.isalpha())
    if letters["other"] > _MOSTLY * letters.total():
        return _in_other_letters("".join(char for char in said if not _is_latin(char)), known)
    usual = next((one for one in known if one.partition("-")[0] not in IN_OTHER_SCRIPTS), "en")
    hits = Counter[str]()
    for word in _WORD.findall(said.casefold()):
        hits.update(language for language, words in _WORDS.items() if word in words)
    best = max(hits.values(), default=0)
    if best < _FEWEST_WORDS:
        return usual
    among = [language for language, count in hits.items() if count == best]
    written = next((one for one in known if one.partition("-")[0] in among), among[0])
    # Two languages so near that their words tell little: the one that they are known to write.
    near = (one for one in known if hits[one.partition("-")[0]] >= best * 0.9)
    return next(near, written)


def _in_other_letters(said: str, known: list[str]) -> str:
    found = language_of(said, "en")
    base = found.partition("-")[0]
    if found == "zh-Hant":
        simplified = sum(char in _SIMPLIFIED for char in said)
        traditional = sum(char in _TRADITIONAL for char in said)
        if simplified != traditional:
            script = "Hans" if simplified > traditional else "Hant"
            return next((one for one in known if one.startswith(f"zh-{script}")), f"zh-{script}")
        return next((one for one in known if one.startswith("zh")), found)
    if found == "uk" and not _MARKS_OF_RUSSIAN.isdisjoint(said.casefold()):
        return "ru"
    return next((one for one in known if one.partition("-")[0] == base), found)


def _is_latin(char: str) -> bool:
    return char.isascii() or "LATIN" in unicodedata.name(char, "")


def _unquoted(text: str) -> str:
    own = "\n".join(line for line in text[: 4 * _LOOKED_AT].splitlines() if not line.lstrip().startswith(">"))
    return own if own.strip() else text
