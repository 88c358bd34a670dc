"""Go through a draft claim by claim: what is kept, edited, split or dropped is written at every step."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from kb.errors import PackError
from kb.file.safely import new_file
from kb.kinds import CLAIMS
from kb.packs.format.items import TODO
from kb.packs.write.answers import COMMON, LISTS, type_of
from kb.packs.write.draft import Draft
from kb.packs.write.new import drafted_files, sentence_of
from kb.packs.write.proposed import slug_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WORDS = re.compile(r"^# ¶(\d+)\.(\d+) (.*)$", re.MULTILINE)
_NEXT = re.compile(r"^# The review goes on at (\S+)\.$", re.MULTILINE)
_COMPARED = {
    "about": "about ", "more-than": "more than ", "at-least": "at least ", "less-than": "less than ", "at-most": "at most ",
    "order-of": "in the order of ", "several": "several",
}  # fmt: skip
#: What stands for a place in the claims when all are done.
_END = "the-end"


@dataclass
class Review:
    """A draft under review: its claims and entities, and how far one has come."""

    folder: Path
    draft: Draft
    place: int = 0
    #: What was decided in this sitting: the keys of the claims and the slugs of the things.
    decided: dict[str, set[str]] = field(default_factory=dict)
    #: The claim that was dropped last, and where it was.
    _dropped: tuple[int, dict[str, Any]] | None = None

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
        if self.claim is None:
            return []
        type_ = type_of(self.claim)
        held = self.claim[type_].keys()
        lacking = [
            (type_, each.name)
            for each in CLAIMS[type_].fields
            if each.required and each.name not in held and f"{each.name}s" not in held
        ]
        found = [*_open(self.claim, ()), *lacking]
        return sorted(found, key=lambda path: path == ("summary",))

    def path(self, name: str) -> tuple[str, ...]:
        """Return where a field stands: in what is particular to the type of the claim, or beside it."""
        return (name,) if name in COMMON else (type_of(self.claim or {}), name)

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
        if value and path[-1] in LISTS:
            at.pop(path[-1][:-1], None)  # several parties in the place of one
        if value:
            at[path[-1]] = [part.strip() for part in value.split(",")] if path[-1] in LISTS else value
        elif path[-1] not in ("summary", "key", "cite"):
            at.pop(path[-1], None)

    def retype(self, type_: str) -> None:
        """Make the claim one of another type: what both have stays, the rest is to do."""
        assert self.claim is not None  # noqa: S101
        was, kind = type_of(self.claim), CLAIMS[type_]  # type: ignore[index]
        old = self.claim[was]
        required = [each.name for each in kind.fields if each.required]
        detail = {kind.subject: old.get(CLAIMS[was].subject, TODO)} | {
            name: old.get(name, TODO) for name in required
        }
        rest = {name: value for name, value in self.claim.items() if name != was}
        self.undo({type_: detail, **rest})

    def undo(self, claim: dict[str, Any]) -> None:
        """Put a claim in the place of the one that is next."""
        self.draft.claims[self.place] = claim

    def proposed_summary(self, name: str) -> str:
        """Return a summary of a figure, from what it says of a thing with this name: the lab, tests: more than 40."""
        figure = (self.claim or {}).get("figure", {})
        if not name or not figure or TODO in figure.values():
            return ""
        amounts = [figure[part] for part in ("value", "low", "high") if part in figure]
        amount = " to ".join(f"{float(each):,.10g}" for each in amounts)
        unit = {"percent": "%", "person": "", None: ""}.get(figure.get("unit"), f" {figure.get('unit')}")
        per = f" per {figure['per']}" if figure.get("per") else ""
        compared = _COMPARED.get(figure.get("comparator", ""), "")
        return f"{name}, {figure['metric'].replace('-', ' ')}: {compared}{amount}{unit}{per}."

    def keep(self) -> None:
        """Go on to the next claim."""
        self._count("kept", self.draft.claims[self.place]["key"])
        self._dropped = None
        self.place += 1
        self.save()

    def drop(self) -> None:
        """Take the claim out; its locator stays with the others of the sentence."""
        self._count("dropped", self.draft.claims[self.place]["key"])
        self._dropped = self.place, self.draft.claims.pop(self.place)
        self.save()

    def back(self) -> None:
        """Go back to the claim before, or to the one that has just been dropped."""
        if self._dropped is None:
            self.place = max(0, self.place - 1)
        else:
            self.place, claim = self._dropped
            self.draft.claims.insert(self.place, claim)
            self.decided["dropped"].discard(claim["key"])
            self._dropped = None
        self.save()

    def split(self) -> None:
        """Put a second claim of the same shape behind this one."""
        claim = self.draft.claims[self.place]
        self._count("split", claim["key"])
        keys = {each["key"] for each in self.draft.claims}
        number = next(n for n in range(2, len(keys) + 3) if f"{claim['key']}-{n}" not in keys)
        again = deepcopy(claim) | {"key": f"{claim['key']}-{number}", "summary": TODO}
        self.draft.claims.insert(self.place + 1, again)
        self.save()

    def add_entity(self, name: str, type_: str, kind: str | None = None) -> str:
        """Declare a new thing and return its slug."""
        slug = slug_for(name)
        if slug not in self.things():
            entity = {type_: slug, "name": name}
            self.draft.entities.append(entity | ({"kind": kind} if kind else {}))
            self._count("declared", slug)
            self.save()
        return slug

    def add_term(self, vocabulary: str, code: str, definition: str) -> None:
        """Declare a new term in the pack."""
        self.draft.terms.append({vocabulary: code, "definition": definition})
        self._count("terms", code)
        self.save()

    def name(self, slug: str) -> str | None:
        """Return what a thing is called that the draft declares."""
        return next((each["name"] for each in self.draft.entities if slug == next(iter(each.values()))), None)

    def things(self) -> dict[str, str]:
        """Return the types of the things that the draft declares, by slug."""
        return {str(next(iter(each.values()))): next(iter(each)) for each in self.draft.entities}

    def _count(self, what: str, which: str) -> None:
        self.decided.setdefault(what, set()).add(which)

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
        own = folder / "vocabulary.yaml"
        terms = _as_texts(own.read_text(encoding="utf-8")) if own.exists() else {}
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
        terms=(terms or {}).get("vocabulary") or [],
    )
    left = _NEXT.search(text)
    keys = [each["key"] for each in claims]
    place = 0 if left is None else keys.index(left[1]) if left[1] in keys else len(keys)
    return Review(folder, draft, place)
