"""`csl`: the sources as CSL-JSON, which Zotero and other reference managers import.

https://docs.citationstyles.org/en/stable/specification.html and its csl-data.json, version 1.0.2.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from kb.export.content import Content, Row

#: The type of each kind of source; `kb pack new --csl` goes the other way.
TYPES = {
    "article": "article",
    "dataset": "dataset",
    "encyclopedia": "entry-encyclopedia",
    "press-release": "article-newspaper",
    "report": "report",
    "web-page": "webpage",
}
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")


def write(content: Content, target: Path) -> Counter[str]:
    """Write the sources as a list."""
    written = Counter(sources=0)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for row in content.rows("sources"):
            file.write(",\n" if written["sources"] else "\n")
            file.write(json.dumps(_item(row), ensure_ascii=False))
            written["sources"] += 1
        file.write("\n]\n")
    return written


def _item(row: Row) -> dict[str, Any]:
    article = row["kind"] in ("article", "encyclopedia")
    item = {
        "id": row["slug"],
        "type": TYPES.get(row["kind"], "document"),
        "title": row["title"],
        # A style prints an article's publisher as what it appeared in.
        "container-title" if article else "publisher": row["publisher"],
        "issued": row["published"] and issued(row["published"]),
        "URL": row["url"],
        "language": row["language"],
        "note": f"kb: {row['slug']}; reliability {row['reliability']}",
    }
    return {name: value for name, value in item.items() if value is not None}


def issued(edtf: str) -> dict[str, Any]:
    """Return an EDTF date as CSL has it: a day, month or year, or from one to another; any other in words."""
    parts = [_DAY.fullmatch(part) for part in edtf.split("/")]
    if len(parts) > 2 or not all(parts):
        return {"literal": edtf}
    found = [match for match in parts if match]
    date: dict[str, Any] = {"date-parts": [[int(n) for n in match.groups()[:3] if n] for match in found]}
    return date | ({"circa": True} if any(match[4] for match in found) else {})
