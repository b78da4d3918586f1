"""Values that rules worked out beforehand, as a column of a query: looked up by key in one bound JSON object."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, ColumnElement, Integer, String, cast, func, literal, type_coerce


def texts_by(values: Mapping[int, str | None], key: ColumnElement[int]) -> ColumnElement[str | None]:
    """The text of the row with this key; NULL for one that has none."""
    return type_coerce(_looked_up(values, key), String)


def numbers_by(values: Mapping[int, int | None], key: ColumnElement[int]) -> ColumnElement[int | None]:
    """The whole number of the row with this key."""
    return type_coerce(_looked_up(values, key), Integer)


def facts_by(values: Mapping[int, Mapping[str, Any] | None], key: ColumnElement[int]) -> ColumnElement[Any]:
    """What is to be told of the row with this key: an object, read back as a dictionary."""
    return type_coerce(_looked_up(values, key), JSON)


def _looked_up(values: Mapping[int, Any], key: ColumnElement[int]) -> ColumnElement[Any]:
    # SQLite keeps the last few objects that it read, so that it does not read this one again for each row.
    held = json.dumps({str(each): value for each, value in values.items() if value is not None}, ensure_ascii=False)
    return func.json_extract(literal(held), '$."' + cast(key, String) + '"')
