"""The documented schema of the views, from what is generated: a look-up loads no model to print it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

from kb.file.open import HEAD
from kb.file.readmodel import statements


class ColumnDoc(TypedDict):
    """A column's SQL type and meaning."""

    type: str
    meaning: str


class ViewDoc(TypedDict):
    """What a view shows, and its columns in order."""

    meaning: str
    columns: dict[str, ColumnDoc]


def views() -> dict[str, ViewDoc]:
    """Return every view by its name; one that reads another stands after it."""
    found: dict[str, ViewDoc] = json.loads(
        Path(__file__).with_name("catalog.json").read_text(encoding="utf-8")
    )
    return found


def view_sql(name: str) -> str:
    """Return the CREATE VIEW statement of a view."""
    return statements(HEAD)[name]
