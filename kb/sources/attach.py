"""Attach the text of a source to a database, and take it out again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import delete, func, insert, select

from kb.errors import NotFoundError, SourceError
from kb.kept.fulltext import index_passages
from kb.models import Base
from kb.sources.alike import alike
from kb.sources.anchors import anchor_missing
from kb.sources.segment import segmenter, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from kb.sources.alike import Alike
    from kb.sources.anchors import Unresolved
    from kb.sources.read import TextFile

t = Base.metadata.tables


class Attached(NamedTuple):
    """What attaching a text came to."""

    sha256: str
    variant: bool
    #: False if the text was attached before.
    new: bool
    sentences: int
    #: How many locators have a place in the text.
    located: int
    unresolved: list[Unresolved]
    #: Sources whose texts are nearly this one.
    alike: list[Alike]


def attach(connection: Connection, slug: str, file: TextFile, *, as_variant: bool = False) -> Attached:
    """Take in a text of a source, cut it into sentences and resolve every locator in it.

    Raises SourceError for a text other than the one that the locators were written for, unless it is to be
    kept beside as a variant.
    """
    source = _source(connection, slug)
    here = {
        row.sha256: row
        for row in connection.execute(
            select(*t["source_text"].c["id", "sha256", "variant"]).where(
                t["source_text"].c.source_id == source.id
            )
        )
    }
    found = here.get(file.sha256)
    if found is None:
        variant = _is_variant(slug, source.sha256, file, here.values(), as_variant=as_variant)
        id_ = _store(connection, source, file, variant=variant)
    else:
        id_, variant = found.id, bool(found.variant)
    unresolved = anchor_missing(connection)
    anchors, passages = t["anchor"], t["passage"]
    return Attached(
        file.sha256,
        variant,
        found is None,
        _count(connection, passages, id_),
        _count(connection, anchors, id_),
        [each for each in unresolved if each.source == slug],
        alike(connection, slug),
    )


def detach(connection: Connection, slug: str, sha256: str | None = None) -> list[str]:
    """Take the texts of a source out, or the one whose hash begins so. Returns the hashes of what went.

    Claims, citations and notes stay, and are resolved again when the text is attached again.
    """
    source = _source(connection, slug)
    source_text = t["source_text"]
    here = connection.execute(
        select(source_text.c.id, source_text.c.sha256).where(source_text.c.source_id == source.id)
    ).all()
    gone = [row for row in here if row.sha256.startswith(sha256 or "")]
    if not gone:
        which = f" whose sha256 begins with {sha256}" if sha256 and here else ""
        raise SourceError(f"no text of '{slug}'{which} is attached")
    for row in gone:
        connection.execute(delete(source_text).where(source_text.c.id == row.id))
    return [row.sha256 for row in gone]


def _source(connection: Connection, slug: str) -> Any:
    source = t["source"]
    found = connection.execute(
        select(source.c.id, source.c.sha256, source.c.language).where(source.c.slug == slug)
    ).one_or_none()
    if found is None:
        raise NotFoundError(f"there is no source '{slug}'", "'kb sources --all' lists them")
    return found


def _is_variant(
    slug: str, expected: str | None, file: TextFile, here: Iterable[Any], *, as_variant: bool
) -> bool:
    main = next((row.sha256 for row in here if not row.variant), None)
    if expected == file.sha256 or (expected is None and main is None):
        return False
    if as_variant:
        return True
    keep = "'--as-variant' keeps it beside"
    if expected is not None:
        raise SourceError(
            f"this is not the text that the locators of '{slug}' were written for: its sha256 is"
            f" {file.sha256}, not {expected}{_near_miss(file.text, expected)}",
            keep,
        )
    raise SourceError(
        f"another text of '{slug}' is attached, its sha256 is {main}",
        f"'kb source detach {slug}' takes it out, {keep}",
    )


def _near_miss(text: str, expected: str) -> str:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    for other in (plain, plain.rstrip("\n"), plain.rstrip("\n") + "\n"):
        if hashlib.sha256(other.encode()).hexdigest() == expected:
            return " (only line ends or the byte-order mark differ)"
    return ""


def _store(connection: Connection, source: Any, file: TextFile, *, variant: bool) -> int:
    source_text, passage = t["source_text"], t["passage"]
    values = {
        "source_id": source.id,
        "sha256": file.sha256,
        "variant": int(variant),
        "text": file.text,
        "segmenter": segmenter(source.language),
    }
    result = connection.execute(insert(source_text), values)
    id_ = int(result.inserted_primary_key[0])  # type: ignore[index]
    first = (connection.scalar(select(func.max(passage.c.id))) or 0) + 1
    rows: list[dict[str, Any]] = [
        {
            "id": number,
            "source_text_id": id_,
            "paragraph": found.paragraph,
            "sentence": found.number,
            "start_char": found.span.start,
            "end_char": found.span.end,
            "text": file.text[found.span.start : found.span.end],
        }
        for number, found in enumerate(sentences(file.text, source.language), first)
    ]
    connection.execute(insert(passage), rows)
    index_passages(connection, ((row["id"], row["text"]) for row in rows))
    return id_


def _count(connection: Connection, table: Any, source_text_id: int) -> int:
    counted = select(func.count()).select_from(table).where(table.c.source_text_id == source_text_id)
    return int(connection.scalar(counted) or 0)
