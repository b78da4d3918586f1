"""What the filters of a question ask of a record, as SQL over ``searched AS w`` and the record's own columns.

Values are always bound; the names in these statements stand in this file or are those of tables.
"""

# ruff: noqa: S608 (see above)

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import count

from db.indexing import owning
from db.records import kind as kind_named
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
    """SQL conditions on ``w``, the whole record, and ``o``, the record that holds the words, with their values."""

    def __init__(self, question: Question) -> None:
        self.values: dict[str, object] = {}
        self._numbers = count()
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
            yield f"w.id NOT IN ({self._hits(match_of_terms([term]))} AND o.whole IS NOT NULL)"

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
            return f"w.id IN ({self._tagged(match)})"
        if each.by is By.PARTNERSHIP:
            return f"w.id IN ({_of_partnerships().format(which=_PARTNERSHIPS.format(hits=self._hits(match)))})"
        return f"w.id IN ({self._named(match, _LINES[each.by])})"

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


@cache
def _of_partnerships() -> str:
    """The whole records that belong to the partnerships ``{which}``: by a reference of their own or of a part, as a
    letter is by its links; what hangs on those; and the bodies and people of the other side.
    """
    pieces = [f"SELECT s.whole FROM {kind} AS x JOIN searched AS s ON s.id = x.id WHERE x.partnership_id IN which"
              for kind in _with_partnership()]  # fmt: skip
    return (
        "WITH which AS MATERIALIZED ({which}), direct(id) AS MATERIALIZED (SELECT whole FROM which UNION "
        + " UNION ".join(pieces)
        + "), "
        "theirs(id) AS MATERIALIZED (SELECT place_id FROM partnership_place AS x JOIN searched AS s ON s.id = x.id "
        "WHERE x.side = 'partner' AND x.partnership_id IN which), "
        "bodies(id) AS MATERIALIZED (SELECT id FROM organisation WHERE place_id IN theirs UNION "
        "SELECT counterpart_id FROM partnership WHERE id IN which) "
        "SELECT id FROM direct UNION SELECT id FROM theirs UNION SELECT id FROM bodies "
        "UNION SELECT document_id FROM attachment WHERE record_id IN direct "
        "UNION SELECT id FROM task WHERE about_id IN direct "
        "UNION SELECT id FROM money_entry WHERE exchange_id IN direct "
        "UNION SELECT meeting_id FROM decision WHERE id IN direct "
        "UNION SELECT id FROM role WHERE organisation_id IN bodies "
        "UNION SELECT person_id FROM role WHERE organisation_id IN bodies OR partnership_id IN which "
        "UNION SELECT person_id FROM participant WHERE exchange_id IN direct "
        "UNION SELECT person_id FROM correspondent WHERE letter_id IN direct"
    )


@cache
def _with_partnership() -> tuple[str, ...]:
    """The kinds that say to which partnership they belong. A stage change is the partnership's own."""
    kinds = (kind for kind in load_all() if "partnership_id" in kind_named(kind).__table__.columns)
    return tuple(kind for kind in kinds if "partnership_id" not in owning(kind))
