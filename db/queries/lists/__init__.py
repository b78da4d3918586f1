"""What the list of a kind can show and be scoped to beyond the columns of its record: one file for each such kind.

A module here may give ``columns() -> Columns``, each correlated to the kind's table; ``worked_out(book) -> Columns``,
the same where the rules must be asked first; ``worked_out_within(book, kind, uid) -> Columns``, what only the list
within one record can tell; and ``within() -> dict[str, Within]``: for a kind of scope such as
"partnership", the condition that a record lies in it. ``joined`` and ``case_file`` are what they are made of.
"""
