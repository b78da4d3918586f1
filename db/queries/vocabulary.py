"""How filters and kinds of record are called in a question: in English, and in the language of a window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from db.records import load_all
from db.rules.asking import By, Vocabulary
from db.words import fold, words

# Words that people use for a kind beside its own name.
_ALSO = {
    "money_entry": ("money", "payment", "payments"),
    "letter": ("mail", "e-mail", "email", "correspondence"),
    "document": ("file", "files", "paper", "papers"),
    "person": ("people", "contact", "contacts"),
    "exchange": ("visit", "visits", "event", "events"),
}
_MANY = {"person": "people", "series": "series", "service_hours": "service hours"}


@cache
def english() -> Vocabulary:
    """The words that the book itself has: "kind:letter", "kind:letters", "kind:money"."""
    return vocabulary({}, {}, ())


def vocabulary(filters: Mapping[By, str], kinds: Mapping[str, Iterable[str]], bins: Iterable[str]) -> Vocabulary:
    """The English words and those of another language, which come last: they are what a question is written with.

    ``kinds`` are by kind the words for one and for many.
    """
    named = {by.value: by for by in By} | {fold(word): by for by, word in filters.items() if word}
    called = {_key(word): kind for kind in load_all() for word in _words_for(kind)}
    for kind, word in ((kind, word) for kind, several in kinds.items() for word in several if _key(word)):
        called.pop(_key(word), None)  # so that it stands last, and a question is written with it
        called[_key(word)] = kind
    return Vocabulary(named, called, frozenset({"bin", *(_key(word) for word in bins)}))


def _words_for(kind: str) -> Iterable[str]:
    """Its names in English, the one that is written last."""
    one = kind.replace("_", " ")
    many = _MANY.get(kind) or (f"{one[:-1]}ies" if one.endswith("y") else f"{one}s")
    return (*_ALSO.get(kind, ()), many, one)


def _key(word: str) -> str:
    return " ".join(words(word))
