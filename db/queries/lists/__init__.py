"""What the list of a kind can show and be scoped to beyond the columns of its record: one file for each such kind.

A module here may give ``columns() -> dict[str, ColumnElement]``, each correlated to the kind's table, and
``within() -> dict[str, Within]``: for a kind of scope such as "partnership", the condition that a record lies in it.
"""
