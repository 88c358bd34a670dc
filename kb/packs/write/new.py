"""Start a pack: a folder with one of everything, or a draft from the text of a source, to be edited."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kb.errors import PackError
from kb.packs.format.items import SourceItem
from kb.packs.format.problems import Where
from kb.packs.format.validate import explain
from kb.packs.format.yaml_file import dumped
from kb.packs.write.draft import draft
from kb.sources.spot.english import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kb.packs.write.draft import Draft
    from kb.packs.write.known import Known
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
#: A slug made of a title is no longer than this.
_SHORT = 40
#: A draft with more claims than this goes into a .jsonl file, which is streamed.
_MANY = 2_000


def slug_of(name: str) -> str:
    """Make a slug of a name. Raises PackError if it has no letter or digit for one."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:100].rstrip("-")
    if not slug:
        raise PackError(f"no slug can be made of the name {name!r}; use letters a to z or digits", [])
    return slug


def short_slug_of(title: str) -> str:
    """Return a slug of at most 40 characters for a title, cut between words."""
    slug = slug_of(title)
    return slug if len(slug) <= _SHORT else slug[: _SHORT + 1].rpartition("-")[0] or slug[:_SHORT]


def start(folder: Path) -> Path:
    """Write a pack to start from and return its pack.yaml. Raises PackError if there is one already."""
    slug = slug_of(folder.resolve().name)
    today = datetime.now(UTC).date().isoformat()
    with writing(folder) as files:
        files["pack.yaml"] = _TEMPLATE.format(slug=slug, today=today)
    return folder / "pack.yaml"


def start_from(
    folder: Path,
    file: TextFile,
    knows: Known,
    *,
    publisher: str | None = None,
    **source: str | None,
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
    title = folder.resolve().name.replace("-", " ").capitalize()
    fields: dict[str, Any] = {"slug": slug, "kind": "article", "title": title}
    fields |= {name: value for name, value in source.items() if value is not None}
    new_publisher = None
    if publisher is not None:
        fields["publisher"], new_publisher = publisher_of(publisher, knows)
    taken_out = {"sha256": file.sha256, "file_sha256": file.file_sha256, "extractor": file.made_by}
    fields |= {name: value for name, value in taken_out.items() if value is not None}
    _check(fields)
    language, published = fields.get("language"), fields.get("published")
    parser = load() if (language or "en").startswith("en") else None
    made = draft(file.text, knows, language=language, published=published, parser=parser)
    header: dict[str, Any] = {"pack": slug, "version": 1, "requires": made.requires}
    if new_publisher:
        header["publishers"] = [new_publisher]
    header["sources"] = [fields]
    with writing(folder) as files:
        files.update(drafted_files(made))
        files["pack.yaml"] = dumped(header)
    return made


def publisher_of(name: str, knows: Known) -> tuple[str, dict[str, str] | None]:
    """Return the slug of a publisher, and what a pack is to say of it if it is known by neither slug nor name."""
    by_name = {known_name.casefold(): known for known, known_name in knows.publishers.items()}
    slug = name if name in knows.publishers else by_name.get(name.casefold()) or slug_of(name)
    if slug in knows.publishers:
        return slug, None
    return slug, {"slug": slug, "name": name, "reliability": "F", "reason": "not judged yet"}


def drafted_files(made: Draft) -> dict[str, str]:
    """Return the files of a draft besides its pack.yaml: entities first, each sentence above its claims."""
    files = {}
    if made.entities:
        files["entities.yaml"] = _ENTITIES + dumped({"entities": made.entities})
    if made.terms:
        files["vocabulary.yaml"] = dumped({"vocabulary": made.terms})
    if len(made.claims) > _MANY:
        lines = (json.dumps(claim, ensure_ascii=False) for claim in made.claims)
        files["claims.jsonl"] = "".join(f"{line}\n" for line in lines)
        passages = ""
    else:
        files["claims.yaml"] = commented(made)
        passages = dumped({"passages": made.passages}) if made.passages else ""
    if passages:
        files["claims.yaml"] += passages
    return files


_ENTITIES = """\
# What the text names and kb does not know yet. Look at each: keep it, say its kind, or drop it.
"""
_CLAIMS = """\
# A line that begins with "# ¶" has the words of the source: for you, never seeded. Take them out before you share this.
"""


def commented(made: Draft) -> str:
    """Return the claims of a draft, the words of each sentence as a comment above them."""
    if not made.claims:
        return f"{_CLAIMS}claims: []\n"
    pieces, last = [f"{_CLAIMS}claims:\n"], None
    for claim in made.claims:
        sentence = sentence_of(claim["key"])
        if sentence != last and sentence in made.words:
            paragraph, number = sentence.split("-")[1:]
            pieces.append(f"# ¶{paragraph}.{number} {_printable(made.words[sentence])}\n")
            last = sentence
        pieces.append(dumped([claim]))
    return "".join(pieces)


def sentence_of(key: str) -> str:
    """Return the key of the sentence that a drafted claim is from: s-2-1-n3 is from s-2-1."""
    return "-".join(key.split("-")[:3])


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


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
def writing(folder: Path) -> Iterator[dict[str, str]]:
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
