"""Rules that look at more than one record, kept by the database whoever writes: forms, imports, merges and undo.

Such a rule cannot hold in the midst of a change: when one mayor follows another, the new role is written before the old
one is ended, or after. SQLite defers no check but that of references. But every change ends by writing a row of history
for each record that it touched, within the same transaction; so each rule is a trigger on that row, looks at the record
as it now is, and refuses the whole change with the sentence that a person reads. Records in the bin break no rule, and
are looked at again when they come out of it.
"""

# ruff: noqa: S608 (every name that is put into these statements stands in this file)

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BookRule:
    """A rule. ``broken`` is an SQL condition that is true where a record of ``kind`` breaks it; its id is :id.

    ``field`` names the column to mark in a form.
    """

    name: str
    kind: str
    broken: str
    sentence: str
    field: str

    def trigger(self) -> str:
        """The statement that makes the database keep the rule."""
        sentence = self.sentence.replace("'", "''")
        return (
            f"CREATE TRIGGER {self.name} AFTER INSERT ON history_row WHEN NEW.kind = '{self.kind}' "
            f"BEGIN SELECT RAISE(ABORT, '{sentence}') WHERE {self.broken.replace(':id', 'NEW.record_id')}; END"
        )


# Records that exist and are not in the bin.
_STANDING = "NOT EXISTS (SELECT 1 FROM record WHERE record.id = {0}.id AND record.binned IS NOT NULL)"
# A day from which an office was surely held, and one until which it was: "2018" and "about May 2019" prove little.
# Where the dates do not say, it is held today and for all days to come.
_SURELY_UNTIL = (
    "CASE WHEN {0}.until IS NULL THEN '9999-12-31' WHEN {0}.until LIKE '%~' THEN '0000' "
    "ELSE substr({0}.until || '-01-01', 1, 10) END"
)
_SURELY_SINCE = (
    "CASE WHEN {0}.since IS NULL OR {0}.since LIKE '%~' "
    "THEN coalesce(substr({0}.until || '-01-01', 1, 10), '9999-12-31') "
    "WHEN length({0}.since) = 4 THEN {0}.since || '-12-31' WHEN length({0}.since) = 7 THEN {0}.since || '-31' "
    "ELSE {0}.since END"
)


# That the change is a merger, or takes one back, or does it again.
_MERGES = (
    "EXISTS (WITH RECURSIVE made (id, kind, reverses) AS (SELECT id, kind, reverses FROM history_change "
    "WHERE id = NEW.change_id UNION SELECT former.id, former.kind, former.reverses FROM history_change AS former "
    "JOIN made ON former.id = made.reverses) SELECT 1 FROM made WHERE kind = 'merge')"
)


def _two(kind: str, conditions: str) -> str:
    """The condition that the record (``one``) and an ``other`` of its kind both stand, and these hold of them."""
    return (
        f"EXISTS (SELECT 1 FROM {kind} AS one JOIN {kind} AS other ON other.id <> one.id WHERE one.id = :id "
        f"AND {conditions} AND {_STANDING.format('one')} AND {_STANDING.format('other')})"
    )


def _on_one_day() -> str:
    """The condition that the spans of ``one`` and ``other`` surely share a day."""
    since = f"max({_SURELY_SINCE.format('one')}, {_SURELY_SINCE.format('other')})"
    return f"{since} <= min({_SURELY_UNTIL.format('one')}, {_SURELY_UNTIL.format('other')})"


def _once(kind: str, columns: tuple[str, ...], sentence: str) -> BookRule:
    """No two records of a kind have the same values in these columns."""
    # The plus keeps SQLite to the first column's index: a partnership has many letters, a letter few partnerships.
    same = " AND +".join(f"other.{column} = one.{column}" for column in columns)
    return BookRule(f"once_{kind}", kind, _two(kind, same), sentence, columns[-1].removesuffix("_id"))


def _no_circle(kind: str, column: str, sentence: str) -> BookRule:
    """Following a reference from record to record never leads back."""
    broken = (
        f"EXISTS (WITH RECURSIVE above (id) AS (SELECT {column} FROM {kind} WHERE id = :id "
        f"UNION SELECT {kind}.{column} FROM {kind} JOIN above ON {kind}.id = above.id) "
        "SELECT 1 FROM above WHERE id = :id)"
    )
    return BookRule(f"no_circle_of_{kind}", kind, broken, sentence, column.removesuffix("_id"))


# The answer and the letter: by their moments where both are known, else by their days.
_EARLIER = (
    "CASE WHEN answer.sent IS NOT NULL AND asked.sent IS NOT NULL THEN answer.sent < asked.sent "
    "ELSE coalesce(answer.dated, substr(answer.sent, 1, 10)) < coalesce(asked.dated, substr(asked.sent, 1, 10)) END"
)

RULES: tuple[BookRule, ...] = (
    BookRule(
        "one_home_place",
        "partnership_place",
        _two(
            "partnership_place",
            "one.side = 'home' AND other.side = 'home' AND other.partnership_id = one.partnership_id "
            f"AND {_on_one_day()}",
        ),
        "This partnership has a home place already: end that one first, or choose the other side.",
        "side",
    ),
    BookRule(
        "one_head",
        "role",
        _two(
            "role",
            "one.role_kind = 'head' AND +other.role_kind = 'head' AND NOT one.acting AND NOT other.acting "
            "AND other.person_id <> one.person_id AND other.organisation_id IS one.organisation_id "
            "AND other.partnership_id IS one.partnership_id AND other.association_id IS one.association_id "
            f"AND {_on_one_day()}",
        ),
        "That makes two heads on one day: end the earlier one the day before, or mark one of them as acting.",
        "since",
    ),
    BookRule(
        "answer_is_later",
        "letter",
        "EXISTS (SELECT 1 FROM letter AS answer JOIN letter AS asked ON asked.id = answer.answers_id "
        "WHERE (answer.id = :id OR answer.answers_id = :id) AND coalesce(answer.answers_earlier_why, '') = '' "
        f"AND {_EARLIER} AND {_STANDING.format('answer')})",
        "The answer is earlier than the letter that it answers: change a date, or say why it is so.",
        "answers",
    ),
    BookRule(
        "decision_number_once",
        "decision",
        _two(
            "decision",
            "other.number = one.number AND substr(other.dated, 1, 4) = substr(one.dated, 1, 4) "
            "AND +other.body_id IS one.body_id",
        ),
        "There is a decision with this number in that year already.",
        "number",
    ),
    BookRule(
        "correction_within_partnership",
        "stage_change",
        "EXISTS (SELECT 1 FROM stage_change AS one JOIN stage_change AS other ON other.id = one.corrects_id "
        "WHERE (one.id = :id OR one.corrects_id = :id) AND other.partnership_id <> one.partnership_id)",
        "A stage change corrects one of the same partnership.",
        "corrects",
    ),
    BookRule(
        "closed_year_stays",
        "money_entry",
        # A person's new name passes through to what their payments are called, and a payer who was in the book twice
        # becomes one: that changes no accounts.
        "EXISTS (SELECT 1 FROM json_each(coalesce(NEW.after, NEW.before)) "
        "WHERE json_each.key NOT IN ('called', 'sorts', 'changed', 'changed_by') "
        f"AND NOT (json_each.key IN ('person_id', 'organisation_id') AND {_MERGES})) "
        "AND EXISTS (SELECT 1 FROM closed_year WHERE "
        "((SELECT dated FROM money_entry WHERE id = :id) BETWEEN closed_year.starts AND closed_year.ends "
        "OR json_extract(NEW.before, '$.dated') BETWEEN closed_year.starts AND closed_year.ends) "
        f"AND {_STANDING.format('closed_year')})",
        "The accounts of that year are closed. Take the closing back first, or date the entry in an open year.",
        "dated",
    ),
    BookRule(
        "private_value_is_kept_private",
        "custom_value",
        "EXISTS (SELECT 1 FROM custom_value JOIN custom_field ON custom_field.id = custom_value.custom_field_id "
        "WHERE custom_value.id = :id AND CASE WHEN custom_field.confidential THEN custom_value.value "
        "ELSE custom_value.private_value END IS NOT NULL)",
        "The value of a confidential field is kept as a private one, any other as a plain one.",
        "value",
    ),
    _once("tag", ("name",), "There is a tag with this name already."),
    _once("tagging", ("record_id", "tag_id"), "The record has this tag already."),
    _once("setting", ("name",), "There is a setting with this name already."),
    _once("custom_value", ("record_id", "custom_field_id"), "The record has a value in this field already."),
    _once("category_dues", ("member_category_id", "year"), "The dues of that year are in the book already."),
    _once("member_dues", ("membership_id", "year"), "The dues of that year are in the book already."),
    _once("network_dues", ("network_membership_id", "year"), "The dues of that year are in the book already."),
    _once("network_event", ("network_membership_id", "exchange_id"), "The exchange is listed already."),
    _once("letter_partnership", ("letter_id", "partnership_id"), "The letter is filed there already."),
    _once("exchange_partnership", ("exchange_id", "partnership_id"), "The exchange is filed there already."),
    _once("attendance", ("meeting_id", "person_id"), "This person is on the list already."),
    _no_circle("place", "parent_id", "A place cannot lie in a place that lies in it."),
    _no_circle("organisation", "parent_id", "An organisation cannot be part of its own part."),
    _no_circle("agreement", "parent_id", "An agreement cannot follow one that follows it."),
    _no_circle("category", "parent_id", "A category cannot be part of its own part."),
    _no_circle("letter", "answers_id", "Two letters cannot each answer the other."),
    _no_circle("task", "follows_id", "A task cannot follow one that follows it."),
    _no_circle("stage_change", "corrects_id", "Two stage changes cannot correct each other."),
)

TRIGGERS: tuple[str, ...] = tuple(rule.trigger() for rule in RULES)
