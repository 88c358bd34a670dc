"""Start a pack from sources that somebody has in a reference manager: CSL-JSON, as Zotero exports it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kb import dates
from kb.errors import PackError
from kb.packs.format.items import SourceItem
from kb.packs.format.yaml_file import dumped
from kb.packs.write.new import publisher_of, slug_of, writing

if TYPE_CHECKING:
    from pathlib import Path

    from kb.packs.write.known import Known

#: The kinds of sources for types of CSL; other types have none.
KINDS = {
    **dict.fromkeys(("article", "article-journal", "article-magazine", "article-newspaper"), "article"),
    **dict.fromkeys(("webpage", "post", "post-weblog"), "web-page"),
    **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), "encyclopedia"),
    **dict.fromkeys(("report", "book", "thesis", "paper-conference"), "report"),
    "dataset": "dataset",
}
#: A file with more bytes than this is no list of references.
_MOST = 64 * 1024 * 1024
_SLUG = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*")

Item = dict[str, Any]


def start_from_csl(folder: Path, file: Path, knows: Known) -> tuple[int, list[str]]:
    """Write a pack of the sources in a file; return how many there are, and the titles of those that are known already.

    Raises PackError for a file that is no CSL-JSON, an item that is no source, or if there is a pack already.
    """
    sources: list[Item] = []
    publishers: dict[str, Item] = {}
    left: list[str] = []
    taken = set(knows.taken)
    for number, item in enumerate(_read(file), 1):
        where = f"{file}: item {number}"
        if not isinstance(item, dict) or not isinstance(item.get("title"), str):
            raise PackError(f"{where} has no title; each item is a mapping with one", [])
        if item.get("id") in knows.taken:
            left.append(item["title"])
            continue
        source = _source(item, _new_slug(item, taken), knows, publishers)
        try:
            SourceItem.model_validate(source)
        except ValidationError as error:
            first = error.errors()[0]
            raise PackError(f"{where}: {'.'.join(map(str, first['loc']))}: {first['msg']}", []) from error
        sources.append(source)
    if not sources:
        raise PackError(f"{file} has no source that is not known already", [])
    header: Item = {"pack": slug_of(folder.resolve().name), "version": 1, "requires": ["vocabulary"]}
    if publishers:
        header["publishers"] = list(publishers.values())
    with writing(folder) as files:
        files["pack.yaml"] = dumped(header | {"sources": sources})
    return len(sources), left


def _read(file: Path) -> list[Any]:
    try:
        if file.stat().st_size > _MOST:
            raise PackError(f"{file} is too large for a list of references", [])
        data = json.loads(file.read_bytes())
    except OSError as error:
        raise PackError(f"{file} can't be read: {error.strerror}", []) from error
    except (ValueError, RecursionError) as error:
        raise PackError(f"{file} is no JSON: {error}; export 'CSL JSON' from Zotero", []) from error
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        data = data["items"]
    if not isinstance(data, list):
        raise PackError(f"{file} is no list of references; export 'CSL JSON' from Zotero", [])
    return data


def _source(item: Item, slug: str, knows: Known, publishers: dict[str, Item]) -> Item:
    name = _text(item, "container-title") or _text(item, "publisher")
    url = _text(item, "URL")
    source = {
        "slug": slug,
        "kind": KINDS.get(str(item.get("type"))),
        "title": " ".join(item["title"].split()),
        "publisher": name and _publisher(name, knows, publishers),
        "published": published(item.get("issued")),
        "url": url if url and url.startswith(("http://", "https://")) else None,
        "language": _text(item, "language"),
        "rights": _text(item, "rights"),
    }
    return {key: value for key, value in source.items() if value}


def _publisher(name: str, knows: Known, publishers: dict[str, Item]) -> str:
    """Return the slug of a publisher, which is noted if it is a new one."""
    slug, new = publisher_of(name, knows)
    if new is not None:
        publishers.setdefault(slug, new)
    return slug


def _new_slug(item: Item, taken: set[str]) -> str:
    """Return a slug that nothing has yet: the item's own id if it is one, else of its title and year."""
    own = str(item.get("id", ""))
    year = (published(item.get("issued")) or "")[:4]
    wanted = (
        own
        if _SLUG.fullmatch(own) and not own.isdigit() and len(own) <= 100
        else _slug_of_title(item["title"], year)
    )
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    taken.add(slug)
    return slug


def _slug_of_title(title: str, year: str) -> str:
    words = re.findall(r"[a-z0-9]+", title.casefold())[:8]
    return "-".join([*(words or ["source"]), *([year] if year else [])])[:100].rstrip("-")


def _text(item: Item, name: str) -> str | None:
    value = item.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def published(issued: Any) -> str | None:
    """Return a date of CSL as EDTF; None for one that is none."""
    if not isinstance(issued, dict):
        return None
    if isinstance(parts := issued.get("date-parts"), list):
        each = [_day(part, circa=bool(issued.get("circa"))) for part in parts[:2]]
        edtf = "/".join(day for day in each if day)
    else:
        edtf = str(issued.get("literal") or issued.get("raw") or "")
    try:
        dates.span(edtf)
    except dates.DateError:
        return None
    return edtf


def _day(parts: Any, *, circa: bool) -> str | None:
    try:
        year, *rest = (int(part) for part in parts if part not in (None, ""))
    except (TypeError, ValueError):
        return None
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in rest[:2])]) + ("~" if circa else "")
