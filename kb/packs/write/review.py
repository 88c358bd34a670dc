"""Go through a draft claim by claim: what is kept, edited, split or dropped is written at every step."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from kb.errors import PackError
from kb.file.safely import new_file
from kb.packs.format.items import TODO
from kb.packs.write.draft import Draft
from kb.packs.write.new import drafted_files, sentence_of
from kb.packs.write.proposed import slug_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WORDS = re.compile(r"^# ¶(\d+)\.(\d+) (.*)$", re.MULTILINE)
_NEXT = re.compile(r"^# The review goes on at (\S+)\.$", re.MULTILINE)
#: What stands for a place in the claims when all are done.
_END = "the-end"


@dataclass
class Review:
    """A draft under review: its claims and entities, and how far one has come."""

    folder: Path
    draft: Draft
    place: int = 0
    #: What was decided in this sitting.
    decided: dict[str, int] = field(default_factory=dict)

    @property
    def claim(self) -> dict[str, Any] | None:
        """The claim that is next, None if all are done."""
        return self.draft.claims[self.place] if self.place < len(self.draft.claims) else None

    @property
    def words(self) -> str:
        """The words of the sentence that the claim is from."""
        return self.draft.words.get(sentence_of(self.claim["key"]), "") if self.claim else ""

    def open_fields(self) -> list[tuple[str, ...]]:
        """Return where the claim is still to do, the summary last: what it says shows when the rest is filled in."""
        found = [] if self.claim is None else list(_open(self.claim, ()))
        return sorted(found, key=lambda path: path == ("summary",))

    def value(self, path: tuple[str, ...]) -> str:
        """Return what a field of the claim holds."""
        at: Any = self.claim
        for part in path:
            at = at.get(part, "") if isinstance(at, dict) else ""
        return at if isinstance(at, str) else ", ".join(map(str, at))

    def fill(self, path: tuple[str, ...], value: str) -> None:
        """Fill a field in; an empty value takes out what may be left out."""
        at: Any = self.claim
        for part in path[:-1]:
            at = at.setdefault(part, {})
        if value:
            at[path[-1]] = (
                [part.strip() for part in value.split(",")] if path[-1] in ("about", "topics") else value
            )
        elif path[-1] not in ("summary", "key", "cite"):
            at.pop(path[-1], None)

    def keep(self) -> None:
        """Go on to the next claim."""
        self._count("kept")
        self.place += 1
        self.save()

    def drop(self) -> None:
        """Take the claim out; its locator stays with the others of the sentence."""
        self._count("dropped")
        del self.draft.claims[self.place]
        self.save()

    def split(self) -> None:
        """Put a second claim of the same shape behind this one."""
        self._count("split")
        claim = self.draft.claims[self.place]
        keys = {each["key"] for each in self.draft.claims}
        number = next(n for n in range(2, len(keys) + 3) if f"{claim['key']}-{n}" not in keys)
        again = yaml.safe_load(yaml.safe_dump(claim)) | {"key": f"{claim['key']}-{number}", "summary": TODO}
        self.draft.claims.insert(self.place + 1, again)
        self.save()

    def add_entity(self, name: str, type_: str, kind: str | None = None) -> str:
        """Declare a new thing and return its slug."""
        slug = slug_for(name)
        if slug not in self.slugs():
            entity = {type_: slug, "name": name}
            self.draft.entities.append(entity | ({"kind": kind} if kind else {}))
            self._count("entities")
            self.save()
        return slug

    def slugs(self) -> list[str]:
        """Return what the draft names: its entities, and the things in the claims of the sentence."""
        own = [str(next(iter(each.values()))) for each in self.draft.entities]
        sentence = sentence_of(self.claim["key"]) if self.claim else ""
        named = [
            slug
            for claim in self.draft.claims
            if sentence_of(claim["key"]) == sentence
            for slug in _references(claim)
        ]
        return list(dict.fromkeys([*named, *own]))

    def _count(self, what: str) -> None:
        self.decided[what] = self.decided.get(what, 0) + 1

    def save(self) -> None:
        """Write the files, each whole or not at all."""
        files = drafted_files(self.draft)
        at = self.claim["key"] if self.claim else _END
        files["claims.yaml"] = f"# The review goes on at {at}.\n{files['claims.yaml']}"
        for name, content in files.items():
            with new_file(self.folder / name, replace=True) as partial:
                partial.write_text(content, encoding="utf-8")


def _open(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, value in node.items():
        if isinstance(value, dict) and name != "cite":
            yield from _open(value, (*path, name))
        elif value == TODO:
            yield (*path, name)


def _references(claim: dict[str, Any]) -> Iterator[str]:
    for name, value in claim.items():
        if isinstance(value, dict) and name != "cite":
            yield from _references(value)
        elif name in (
            "subject",
            "object",
            "participant",
            "participants",
            "initiative",
            "member",
            "members",
            "organization",
            "person",
            "attributed_to",
        ):
            if isinstance(value, list):
                yield from map(str, value)
            elif value != TODO:
                yield str(value)
        elif name == "about":
            yield from value


def _as_texts(text: str) -> Any:
    """Read YAML with all values as texts, as packs are read."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts


def open_review(folder: Path) -> Review:
    """Open a drafted pack where the review was left. Raises PackError if it is no draft in YAML."""
    path = folder / "claims.yaml"
    try:
        text = path.read_text(encoding="utf-8")
        read = _as_texts(text) or {}
        others = folder / "entities.yaml"
        entities = _as_texts(others.read_text(encoding="utf-8")) if others.exists() else {}
    except OSError as error:
        raise PackError(
            f"{path} can't be read: {error.strerror}; 'kb source add' drafts a pack", []
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PackError(f"{path} is no YAML; 'kb pack check {folder}' says where", []) from error
    claims = read.get("claims") if isinstance(read, dict) else None
    if not isinstance(claims, list) or not all(isinstance(each, dict) and "key" in each for each in claims):
        raise PackError(f"{path} has no claims with keys; 'kb pack check {folder}' says what is wrong", [])
    words = {f"s-{found[1]}-{found[2]}": found[3] for found in _WORDS.finditer(text)}
    draft = Draft(
        claims=claims,
        entities=(entities or {}).get("entities") or [],
        passages=read.get("passages") or [],
        words=words,
    )
    left = _NEXT.search(text)
    keys = [each["key"] for each in claims]
    place = 0 if left is None else keys.index(left[1]) if left[1] in keys else len(keys)
    return Review(folder, draft, place)
