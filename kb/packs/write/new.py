"""Start a pack: a folder with one of everything, or a draft from the text of a source, to be edited."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import ValidationError

from kb.errors import PackError
from kb.packs.format.items import SourceItem
from kb.packs.format.problems import Where
from kb.packs.format.validate import explain
from kb.packs.write.draft import draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kb.packs.write.draft import Draft, Known
    from kb.sources.read import TextFile

_TEMPLATE = """\
# What each part means: docs/packs.md. Every claim needs a citation.
pack: {slug}
version: 1
requires: [vocabulary, iso-3166]

publishers:
  - {{slug: {slug}-publisher, name: The Publisher, reliability: F, reason: not judged yet}}

sources:
  - slug: {slug}-source
    kind: article
    title: The Title
    publisher: {slug}-publisher
    published: {today}

entities:
  - initiative: {slug}-initiative
    name: The Initiative
    kind: project

claims:
  - participation: {{initiative: {slug}-initiative, participant: NO, role: host}}
    key: norway-hosts
    summary: Norway hosts the initiative.
    cite: {{source: {slug}-source}}
"""
#: A draft with more claims than this goes into a .jsonl file, which is streamed.
_MANY = 2_000


def slug_of(name: str) -> str:
    """Make a slug of a name. Raises PackError if it has no letter or digit for one."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:100].rstrip("-")
    if not slug:
        raise PackError(f"no slug can be made of the name {name!r}; use letters a to z or digits", [])
    return slug


def start(folder: Path) -> Path:
    """Write a pack to start from and return its pack.yaml. Raises PackError if there is one already."""
    slug = slug_of(folder.resolve().name)
    today = datetime.now(UTC).date().isoformat()
    with _writing(folder) as files:
        files["pack.yaml"] = _TEMPLATE.format(slug=slug, today=today)
    return folder / "pack.yaml"


def _publisher(given: str, knows: Known) -> tuple[str, dict[str, str] | None]:
    """Return the slug of a publisher, and if it is not known by this slug or name what the pack is to say of it."""
    by_name = {name.casefold(): known for known, name in knows.publishers.items()}
    if found := given if given in knows.publishers else by_name.get(given.casefold()):
        return found, None
    slug = slug_of(given)
    return slug, {"slug": slug, "name": given, "reliability": "F", "reason": "not judged yet"}


def start_from(
    folder: Path, file: TextFile, knows: Known, *, publisher: str | None = None, **source: str | None
) -> Draft:
    """Write a draft of a pack on a source's text and return it.

    `source` are fields of the source as packs have them (title, url, published ...); `publisher` is the slug or
    name of a known one, or the name of a new one. Raises PackError for a field that is wrong, or if there is a
    pack already.
    """
    slug = slug_of(folder.resolve().name)
    if slug in knows.taken:
        raise PackError(f"there is a source or a pack '{slug}' already; name another folder (--slug)", [])
    if (folder / "pack.yaml").exists():
        raise PackError(f"{folder / 'pack.yaml'} exists already; name another folder", [])
    header: dict[str, Any] = {"pack": slug, "version": 1}
    fields: dict[str, Any] = {
        "slug": slug,
        "kind": "article",
        "title": folder.resolve().name.replace("-", " ").capitalize(),
    }
    fields |= {name: value for name, value in source.items() if value is not None}
    new_publisher = None
    if publisher is not None:
        fields["publisher"], new_publisher = _publisher(publisher, knows)
    fields["sha256"] = file.sha256
    _check(fields)
    published = fields.get("published")
    made = draft(file.text, knows, language=fields.get("language"), year=published[:4] if published else None)
    header["requires"] = made.requires
    if new_publisher:
        header["publishers"] = [new_publisher]
    header["sources"] = [fields]
    with _writing(folder) as files:
        if len(made.claims) > _MANY:
            lines = (json.dumps(claim, ensure_ascii=False) for claim in made.claims)
            files["claims.jsonl"] = "".join(f"{line}\n" for line in lines)
        else:
            files["claims.yaml"] = _yaml({"claims": made.claims})
        files["pack.yaml"] = _yaml(header)
    return made


def _yaml(data: Any) -> str:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None)


class _Nowhere:
    """Stands for the place of a value that was given on the command line."""

    def where(self, path: tuple[str | int, ...], *, key: bool = False) -> Where:  # noqa: ARG002
        """Return no place in particular."""
        return Where("", 0, 0)


def _check(fields: dict[str, Any]) -> None:
    try:
        SourceItem.model_validate(fields)
    except ValidationError as error:
        messages = [message for _, message in explain(error, _Nowhere(), known=SourceItem.model_fields)]
        raise PackError("; ".join(messages), []) from error


@contextmanager
def _writing(folder: Path) -> Iterator[dict[str, str]]:
    """Write the files that are put into the dictionary, all or none; pack.yaml must be new and comes last."""
    files: dict[str, str] = {}
    if (folder / "pack.yaml").exists():
        raise PackError(f"{folder / 'pack.yaml'} exists already; name another folder", [])
    yield files
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in sorted(files.items()):
            with (folder / name).open("x", encoding="utf-8") as file:
                written.append(folder / name)
                file.write(content)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):
            raise PackError(f"{error.filename} exists already; name another folder", []) from None
        raise PackError(f"{error.filename or folder} can't be written: {error.strerror}", []) from error
