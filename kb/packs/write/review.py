"""Go through a draft claim by claim: what is kept, edited, split or dropped is written at every step."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kb.file.safely import new_file
from kb.packs.format.items import TODO
from kb.packs.write.answers import COMMON, LISTS, changed, is_list, open_fields, take_out, type_of
from kb.packs.write.held import briefly, tidy, values_of
from kb.packs.write.new import drafted_files, sentence_of
from kb.packs.write.proposed import slug_for
from kb.packs.write.retyped import retyped

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from pathlib import Path

    from kb.packs.write.draft import Draft

#: What stands for a place in the claims when all are done.
_END = "the-end"


@dataclass
class Review:
    """A draft under review: its claims and entities, and how far one has come."""

    folder: Path
    draft: Draft
    place: int = 0
    #: When the source came out.
    published: str | None = None
    #: Whether one has come to the end before: going back from there then leaves nothing to do again.
    been_through: bool = False
    #: What was decided in this sitting: the keys of the claims and the slugs of the things.
    decided: dict[str, set[str]] = field(default_factory=dict)
    #: Where the claim was that was dropped last, and the claims as they were then.
    _dropped: tuple[int, list[dict[str, Any]]] | None = None

    @property
    def claim(self) -> dict[str, Any] | None:
        """The claim that is next, None if all are done."""
        return self.draft.claims[self.place] if self.place < len(self.draft.claims) else None

    @property
    def left(self) -> int:
        """How many claims are still to be looked at: from here on, but for those that were kept in this sitting.

        When one has been through all of them only those that have something open.
        """
        kept = self.decided.get("kept", set())
        ahead = (each for each in self.draft.claims[self.place :] if each["key"] not in kept)
        return sum(not self.been_through or bool(open_fields(each)) for each in ahead)

    @property
    def words(self) -> str:
        """The words of the sentence that the claim is from."""
        return self.draft.words.get(sentence_of(self.claim["key"]), "") if self.claim else ""

    def open_fields(self, tying: Container[str] = ()) -> list[tuple[str, ...]]:
        """Return where the claim is still to do; the value of one of the properties `tying` is a thing."""
        return open_fields(self.claim, tying) if self.claim else []

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
        name = path[-1]
        if value and is_list(name, value):
            name = name if name in LISTS else f"{name}s"  # several parties in the place of one
            one = at.pop(name[:-1], TODO)
            old = at.get(name, [] if one == TODO else [one])
            at[name] = changed(old, [part.strip() for part in value.split(",")])
        elif value:
            at.pop(f"{name}s", None)
            at[name] = value
        if name == "summary" and not value:
            at[name] = TODO
        elif not at.get(name) or not (value or name in ("key", "cite")):
            at.pop(name, None)
        if value and path in (("attribute", "value"), ("attribute", "entity")):
            at.pop("entity" if name == "value" else "value", None)  # it has one of them
        if self.claim:
            tidy(self.claim)

    def put_under_about(
        self, named_in: Callable[[str], Iterable[str]], claims: Iterable[dict[str, Any]]
    ) -> None:
        """Let claims be about what their summaries name, too, as far as they do not hold that."""
        for claim in claims:
            about, summary = claim.get("about", []), claim.get("summary", TODO)
            if isinstance(about, list) and isinstance(summary, str) and summary != TODO:
                claim["about"] = list(dict.fromkeys([*about, *named_in(summary)]))
                tidy(claim)

    def retype(self, type_: str, type_of_thing: Callable[[str], str]) -> None:
        """Make the claim one of another type."""
        self.draft.claims[self.place] = retyped(self.draft.claims[self.place], type_, type_of_thing)

    def named(self) -> list[str]:
        """Return what the claims of this sentence name, as they are written: slugs of things among other values."""
        if self.claim is None:
            return []
        here = list(filter(self.is_of_this_sentence, self.draft.claims))
        here.sort(key=lambda each: each is not self.claim)
        return [value for each in here for value in values_of(each)]

    def is_of_this_sentence(self, claim: dict[str, Any]) -> bool:
        """Tell whether a claim is of the same sentence as the one that is next."""
        return self.claim is not None and sentence_of(claim["key"]) == sentence_of(self.claim["key"])

    def beside(self) -> list[str]:
        """Return what the other claims of its sentence are, those that follow behind an arrow."""
        places = [n for n, each in enumerate(self.draft.claims) if self.is_of_this_sentence(each)]
        brief = {n: briefly(self.draft.claims[n]) for n in places if n != self.place}
        return [f"→ {what}" if n > self.place else what for n, what in brief.items()]

    def goes_on(self) -> bool:
        """Tell whether the claim before is of the same sentence."""
        keys = [each["key"] for each in self.draft.claims[max(0, self.place - 1) : self.place + 1]]
        return len(keys) == 2 and sentence_of(keys[0]) == sentence_of(keys[1])

    def keep(self) -> None:
        """Go on to the next claim."""
        self.count("left open" if self.open_fields() else "kept", self.draft.claims[self.place]["key"])
        self._dropped = None
        self.place += 1
        self._forget_terms()
        self.save()

    def _forget_terms(self) -> None:
        """Take out the terms of this sitting that no claim uses any more."""
        details = (each[type_of(each)] for each in self.draft.claims)
        used = {value for detail in details for value in detail.values() if isinstance(value, str)}
        mine = self.decided.get("terms", set()) - used
        self.draft.terms = [each for each in self.draft.terms if next(iter(each.values())) not in mine]
        self.decided.get("terms", set()).difference_update(mine)

    def drop(self) -> None:
        """Take the claim out; its locator stays with the others of the sentence, when and about what with its figures."""
        before = deepcopy(self.draft.claims)
        dropped = self.draft.claims.pop(self.place)
        self.count("dropped", dropped["key"])
        self._dropped = self.place, before
        figures = [
            each
            for each in self.draft.claims
            if "figure" in each and sentence_of(each["key"]) == dropped["key"]
        ]
        for claim in figures:  # several need not be about all that the sentence names
            left = [name for name in ("about", "valid")[len(figures) > 1 :] if claim.get(name, TODO) == TODO]
            claim.update({name: deepcopy(dropped[name]) for name in left if name in dropped})
            tidy(claim)
        self.save()

    def back(self) -> None:
        """Go back to the claim before, or to the one that has just been dropped."""
        if self._dropped is None:
            self.place = max(0, self.place - 1)
        else:
            self.place, self.draft.claims = self._dropped
            self.decided["dropped"].discard(self.draft.claims[self.place]["key"])
            self._dropped = None
        self.save()

    def go_to(self, place: int) -> None:
        """Go to the claim at a place."""
        self._dropped = None
        self.place = place
        self.save()

    def split(self) -> None:
        """Put a second claim of the same shape behind this one, but for what else it is about and how it is worded."""
        claim = self.draft.claims[self.place]
        self.count("split", claim["key"])
        keys = {each["key"] for each in self.draft.claims}
        number = next(n for n in range(2, len(keys) + 3) if f"{claim['key']}-{n}" not in keys)
        shape = {name: value for name, value in claim.items() if name not in ("about", "marks")}
        again = deepcopy(shape) | {"key": f"{claim['key']}-{number}", "summary": TODO}
        self.draft.claims.insert(self.place + 1, again)
        self.save()

    def add_entity(self, name: str, type_: str, kind: str | None = None) -> str:
        """Declare a new thing and return its slug."""
        slug = slug_for(name)
        if slug not in self.things():
            entity = {type_: slug, "name": name}
            self.draft.entities.append(entity | ({"kind": kind} if kind else {}))
            self.count("declared", slug)
            self.save()
        return slug

    def retype_thing(self, slug: str, type_: str, kind: str | None) -> None:
        """Make a thing that the draft declares one of another type."""
        place = self._place_of(slug)
        _, *rest = self.draft.entities[place].items()
        kept = {name: value for name, value in rest if name not in ("kind", "acronym")}
        if acronym := self.draft.entities[place].get("acronym"):
            kept |= {"acronym": acronym} if type_ == "organization" else {"names": [acronym]}
        self.draft.entities[place] = {type_: slug, **kept} | ({"kind": kind} if kind else {})
        self.save()

    def rename_thing(self, slug: str, name: str) -> None:
        """Call a thing that the draft declares otherwise."""
        self.draft.entities[self._place_of(slug)]["name"] = name
        self.save()

    def drop_thing(self, slug: str) -> None:
        """Take out a thing that is none, and go to the first claim that names it."""
        del self.draft.entities[self._place_of(slug)]
        for claim in self.draft.claims:
            take_out(claim, slug)
        open_ = (place for place, claim in enumerate(self.draft.claims) if open_fields(claim))
        self.place = next(open_, self.place)
        self.save()

    def _place_of(self, slug: str) -> int:
        return list(self.things()).index(slug)

    def is_named(self, slug: str) -> bool:
        """Tell whether a claim names a thing."""
        return any(slug in values_of(claim) for claim in self.draft.claims)

    def add_term(self, vocabulary: str, code: str, definition: str) -> None:
        """Declare a new term in the pack."""
        self.draft.terms.append({vocabulary: code, "definition": definition})
        self.count("terms", code)
        self.save()

    def name(self, slug: str) -> str | None:
        """Return what a thing is called that the draft declares."""
        return next((each["name"] for each in self.draft.entities if slug == next(iter(each.values()))), None)

    def names(self) -> list[str]:
        """Return what the things are called that the draft declares."""
        return [each["name"] for each in self.draft.entities]

    def things(self) -> dict[str, str]:
        """Return the types of the things that the draft declares, by slug."""
        return {str(next(iter(each.values()))): next(iter(each)) for each in self.draft.entities}

    def count(self, what: str, which: str) -> None:
        """Keep what was done to a claim, a thing or a term, to be told in closing."""
        self.decided.setdefault(what, set()).add(which)

    def save(self) -> None:
        """Write the files, each whole or not at all."""
        self.been_through = self.been_through or self.claim is None
        files = drafted_files(self.draft)
        for gone in {"entities.yaml", "vocabulary.yaml"} - files.keys():
            (self.folder / gone).unlink(missing_ok=True)
        claims = self.draft.claims
        # When all have been looked at, at the first one with something open.
        ahead = filter(open_fields, claims) if self.been_through else iter(claims[self.place :])
        at = next((each["key"] for each in ahead), _END)
        goes = "back to" if self.been_through and at != _END else "on at"
        files["claims.yaml"] = f"# The review goes {goes} {at}.\n{files['claims.yaml']}"
        for name, content in files.items():
            with new_file(self.folder / name, replace=True) as partial:
                partial.write_text(content, encoding="utf-8")
