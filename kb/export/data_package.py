"""`csv`: a Frictionless data package, each view a table with types, meanings and keys.

https://specs.frictionlessdata.io/data-package/ and .../tabular-data-package/, version 1, which its tools read.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from kb.export.content import references

if TYPE_CHECKING:
    from pathlib import Path

    from kb.export.content import Content

_TYPES = {"TEXT": "string", "INTEGER": "integer", "BIGINT": "integer", "REAL": "number"}


def write(content: Content, target: Path) -> Counter[str]:
    """Write a CSV file for each view, and `datapackage.json`, which says what is in them."""
    written = Counter(tables=0, rows=0)
    resources = []
    for view in content.docs:
        path = target / f"{view}.csv"
        written["rows"] += _write_rows(content, view, path)
        written["tables"] += 1
        resources.append(_resource(content, view, path))
    package = {
        "profile": "tabular-data-package",
        "name": "kb",
        "title": "What sources claim about international public-security cooperation",
        "resources": resources,
    }
    text = json.dumps(package, ensure_ascii=False, indent=1)
    (target / "datapackage.json").write_text(f"{text}\n", encoding="utf-8")
    return written


def _write_rows(content: Content, view: str, path: Path) -> int:
    count = 0
    # With the line ends of RFC 4180 the writer quotes a lone carriage return, too.
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(content.columns(view))
        for row in content.rows(view):
            writer.writerow(row)
            count += 1
    return count


def _resource(content: Content, view: str, path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": view,
        "path": path.name,
        "description": content.docs[view]["meaning"],
        "encoding": "utf-8",
        "mediatype": "text/csv",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": _schema(content, view),
    }


def _schema(content: Content, view: str) -> dict[str, Any]:
    columns = content.columns(view)
    return {
        "fields": [
            {"name": name, "type": _TYPES[each["type"]], "description": each["meaning"]}
            for name, each in columns.items()
        ],
        "missingValues": [""],
        "primaryKey": list(content.key(view)),
        "foreignKeys": [
            {
                "fields": name,
                # A table refers to itself by an empty name.
                "reference": {"resource": "" if to.view == view else to.view, "fields": to.column},
            }
            for name, to in references(view, columns).items()
        ],
    }
