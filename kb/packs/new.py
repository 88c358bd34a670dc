"""Start a pack: a folder with one of everything, to be edited."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kb.errors import PackError

if TYPE_CHECKING:
    from pathlib import Path

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


def start(folder: Path) -> Path:
    """Write a pack to start from and return its pack.yaml. Raises PackError if there is one already."""
    slug = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.casefold()).strip("-")
    if not slug:
        raise PackError(
            f"no slug can be made of the folder's name, {folder.name!r}; use letters or digits", []
        )
    path = folder / "pack.yaml"
    today = datetime.now(UTC).date().isoformat()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(_TEMPLATE.format(slug=slug, today=today))
    except FileExistsError:
        raise PackError(f"{path} exists already; name another folder", []) from None
    except OSError as error:
        raise PackError(f"{path} can't be written: {error.strerror}", []) from error
    return path
