"""Who is named under the text of a letter: who signs it, unless the writer has typed the name there already."""

from __future__ import annotations

from collections.abc import Sequence

from db.queries.facts import Wording
from db.queries.letters.print_facts import LetterFacts
from db.rules.styled import Block, Paragraph, plain_runs
from db.words import fold

_SHORT = 60
"""Letters of a last paragraph that may be no more than the name of who signs."""


def names_under(facts: LetterFacts, text: Wording, blocks: Sequence[Block]) -> tuple[Wording, ...]:
    """The name in the text's language and the office; none where nobody is known to sign, or the name is typed."""
    by = facts.signatory
    if by is None or is_signed(facts, blocks):
        return ()
    place = next((at for at, one in enumerate(facts.texts) if one.language == text.language), 0)
    return tuple(one for one in (by.names[place], by.offices[place]) if one.text)


def is_signed(facts: LetterFacts, blocks: Sequence[Block]) -> bool:
    """Whether the last paragraph is the name of who signs, whole or its first word, with an office behind it or not."""
    last = blocks[-1] if blocks else None
    if facts.signatory is None or not isinstance(last, Paragraph):
        return False
    said = fold(plain_runs(last.runs)).strip()
    known = [fold(name.text) for name in facts.signatory.names if name.text.strip()]
    if any(said.startswith(name) for name in known):
        return True
    return len(said) <= _SHORT and any(name in said or name.startswith(f"{said} ") for name in known)
