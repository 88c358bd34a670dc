"""Read a drafted pack from its files, and where its review was left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from kb.errors import PackError
from kb.file.safely import new_file
from kb.kinds import CLAIMS
from kb.packs.write.draft import Draft
from kb.packs.write.review import Review

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_WORDS = re.compile(r"^# ¶(\d+)\.(\d+) (.*)$", re.MULTILINE)
_REQUIRES = re.compile(r"^requires: \[(?P<packs>[^\]\n]*)\]$", re.MULTILINE)
_NEXT = re.compile(r"^# The review goes (?P<again>back|on) (?:at|to) (?P<at>\S+)\.$", re.MULTILINE)


def open_review(folder: Path) -> Review:
    """Open a drafted pack where the review was left. Raises PackError if it is no draft in YAML."""
    path = folder / "claims.yaml"
    try:
        text = path.read_text(encoding="utf-8")
        read = _as_texts(text) or {}
        head, entities, terms = (
            _read(folder / f"{name}.yaml") for name in ("pack", "entities", "vocabulary")
        )
    except OSError as error:
        raise PackError(
            f"{path} can't be read: {error.strerror}; 'kb source add' drafts a pack", []
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PackError(f"{path} is no YAML; 'kb pack check {folder}' says where", []) from error
    claims = read.get("claims") if isinstance(read, dict) else None
    if not isinstance(claims, list) or not all(map(_is_a_claim, claims)):
        raise PackError(
            f"{path} has no claims with types and keys; 'kb pack check {folder}' says what is wrong", []
        )
    words = {f"s-{found[1]}-{found[2]}": found[3] for found in _WORDS.finditer(text)}
    draft = Draft(
        claims=claims,
        entities=entities.get("entities") or [],
        passages=read.get("passages") or [],
        words=words,
        terms=terms.get("vocabulary") or [],
    )
    left = _NEXT.search(text)
    keys = [each["key"] for each in claims]
    place = 0 if left is None else keys.index(left["at"]) if left["at"] in keys else len(keys)
    been_through = left is not None and (place == len(keys) or left["again"] == "back")
    return Review(folder, draft, place, _published(head), been_through=been_through)


def require(folder: Path, packs: Iterable[str]) -> None:
    """Put packs to those that a drafted pack requires, as far as they are not among them."""
    path = folder / "pack.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    found = _REQUIRES.search(text)
    if found and (missing := set(packs) - set(found["packs"].split(", "))):
        listed = ", ".join([found["packs"], *sorted(missing)])
        with new_file(path, replace=True) as partial:
            partial.write_text(text.replace(found[0], f"requires: [{listed}]", 1), encoding="utf-8")


def _published(head: dict[str, Any]) -> str | None:
    """Return when the source of a pack came out, nothing if it has several."""
    sources = head.get("sources")
    only = sources[0] if isinstance(sources, list) and len(sources) == 1 else None
    return only.get("published") if isinstance(only, dict) else None


def _is_a_claim(item: Any) -> bool:
    types = [name for name in item if name in CLAIMS] if isinstance(item, dict) and "key" in item else []
    return len(types) == 1 and isinstance(item[types[0]], dict)


def _read(path: Path) -> dict[str, Any]:
    """Read a file that may not be there."""
    read = _as_texts(path.read_text(encoding="utf-8")) if path.exists() else {}
    return read if isinstance(read, dict) else {}


def _as_texts(text: str) -> Any:
    """Read YAML with all values as texts, as packs are read."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
