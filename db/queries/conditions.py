"""What the filters of a question ask of a record, as SQL over ``searched AS w`` and the record's own columns.

Values are always bound; the names in these statements stand in this file or are those of tables.
"""

# ruff: noqa: S608 (see above)

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from db.indexing import day_columns, owning
from db.queries.belonging import of_partnerships
from db.records import load_all
from db.rules.asking import By, Filter, Question
from db.sqlite.search import match_of, match_of_terms

_HITS = "SELECT o.whole FROM search JOIN searched AS o ON o.id = search.rowid WHERE search MATCH {match}"
_LINES = {By.FROM: "from", By.TO: "to"}
_PARTNERSHIPS = (
    "SELECT hit.whole FROM ({hits}) AS hit JOIN searched AS of ON of.id = hit.whole AND of.kind = 'partnership' "
    "UNION SELECT link.partnership_id FROM partnership_place AS link JOIN searched AS here ON here.id = link.id "
    "WHERE link.place_id IN ({hits})"
)


class Conditions:
    """SQL conditions on ``o``, the record that holds the words, and on its whole ``w``, with their values."""

    def __init__(self, question: Question) -> None:
        self.values: dict[str, object] = {}
        self._numbers = count()
        self._kinds = _kinds(question)
        self.where = list(self._all(question))

    def bind(self, value: object) -> str:
        """The name under which a value is bound."""
        name = f"v{next(self._numbers)}"
        self.values[name] = value
        return f":{name}"

    def _all(self, question: Question) -> Iterator[str]:
        for by in By:
            asked = question.by(by)
            if wanted := [each for each in asked if not each.unwanted and by is not By.IN]:
                yield f"({' OR '.join(self._one(each) for each in wanted)})"
            for each in asked:
                if each.unwanted and by is not By.IN:
                    yield f"NOT coalesce({self._one(each)}, 0)"
        for term in question.unwanted:
            yield f"o.whole NOT IN ({self._hits(match_of_terms([term]))} AND o.whole IS NOT NULL)"

    def _hits(self, match: str) -> str:
        return _HITS.format(match=self.bind(match))

    def _one(self, each: Filter) -> str:
        if each.by is By.KIND:
            kind = self.bind(each.value)
            return f"(w.kind = {kind} OR o.kind = {kind})"
        if each.by is By.YEAR:
            first, last = each.years
            # "2019~", about that year, sorts behind all of its days.
            return f"coalesce(w.day BETWEEN {self.bind(f'{first:04}')} AND {self.bind(f'{last:04}~')}, 0)"
        match = match_of(each.value)
        if not match:
            return "0"
        if each.by is By.TAG:
            return f"o.whole IN ({self._tagged(match)})"
        if each.by is By.PARTNERSHIP:
            which = _PARTNERSHIPS.format(hits=self._hits(match))
            return f"o.whole IN ({of_partnerships(self._kinds).format(which=which)})"
        return f"o.whole IN ({self._named(match, _LINES[each.by])})"

    def _tagged(self, match: str) -> str:
        return (
            "SELECT t.whole FROM tagging JOIN searched AS t ON t.id = tagging.id WHERE tagging.tag_id IN "
            f"({self._hits(match)})"
        )

    def _named(self, match: str, line: str) -> str:
        """What is from or to somebody: letters, gifts, and money."""
        who = self._hits(match)
        on_line = (
            "SELECT c.letter_id FROM correspondent AS c JOIN searched AS here ON here.id = c.id WHERE c.line = "
            f"'{line}' AND "
        )
        one = self.bind(match)
        giver = "given_by_id" if line == "from" else "given_to_id"
        direction = "in" if line == "from" else "out"
        return (
            f"WITH who AS MATERIALIZED ({who}) "
            f"{on_line} c.person_id IN who UNION {on_line} c.organisation_id IN who "
            f"UNION {on_line} c.id IN (SELECT rowid FROM search WHERE search MATCH {one}) "
            f"UNION SELECT id FROM gift WHERE {giver} IN who "
            f"UNION SELECT id FROM money_entry WHERE direction = '{direction}' "
            f"AND (id IN (SELECT rowid FROM search WHERE search MATCH {one}) OR person_id IN who "
            "OR organisation_id IN who)"
        )


def _kinds(question: Question) -> frozenset[str]:
    """The kinds of whole record that can answer at all: what has no day is of no year."""
    kinds = {kind for kind in load_all() if not owning(kind)}
    asked = {each.value for each in question.by(By.KIND) if not each.unwanted}
    if asked and not any(owning(kind) for kind in asked):
        kinds &= asked
    if any(not each.unwanted for each in question.by(By.YEAR)):
        kinds = {kind for kind in kinds if day_columns(kind)}
    return frozenset(kinds)
