"""What the fields of a drafted claim may hold, for whoever fills them in: the choices, and what is wrong with an answer."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from kb import dates
from kb.kinds import CLAIMS, NUMBER, TERM, THING, Field, Mark, Modality, kind_vocabulary, values
from kb.packs.format.items import TODO
from kb.packs.format.several import PARTY
from kb.packs.write.proposed import slug_for
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from kb.packs.write.known import Known
    from kb.sources.gazetteer import Found, Gazetteer

#: The fields of every claim that a review asks for, after those of its type.
COMMON = ("summary", "attributed_to", "valid", "modality", "about", "topics", "marks", "type")
#: Fields that hold several values.
LISTS = frozenset(("about", "topics", "marks", *(f"{party}s" for party in PARTY.values())))
_THINGS = frozenset(("attributed_to", "about", *(f"{party}s" for party in PARTY.values())))
_CLOSED: dict[str, Any] = {"modality": values(Modality), "marks": values(Mark), "type": tuple(CLAIMS)}
#: Takes a field out.
OUT = "-"
#: Between the values of a list; those with signs need no commas.
_SEPARATED = re.compile(r"\s*,\s*|\s+(?=[+-]\S)")
#: How many begin with what was typed is told, of so many.
_SHOWN = 6


class NewTermError(ValueError):
    """An answer is in no vocabulary yet: it may be meant to be new."""

    def __init__(self, vocabulary: str, code: str, longer: Sequence[str] = ()) -> None:
        beside = f" beside {', '.join(longer[:_SHOWN])}" if longer else ""
        super().__init__(f"there is no {vocabulary} '{code}'{beside}")
        self.vocabulary, self.code = vocabulary, code


class NewThingError(ValueError):
    """An answer is the name of nothing that is known or declared; it may be one of these, mistyped."""

    def __init__(self, name: str, suggestion: str) -> None:
        super().__init__(f"nothing is called '{name}'{suggestion}")
        self.name = name
        # What begins with a capital is a name and no slug that was mistyped.
        self.may_be_mistyped = bool(suggestion) and not name[:1].isupper()


class Answers:
    """The choices for the fields of claims: closed lists, terms of the vocabularies, things that are known."""

    def __init__(self, knows: Known) -> None:
        self._knows = knows
        self._terms = dict(knows.terms)
        #: What the draft names already: what is begun to be typed is one of these sooner than another thing.
        self.near: frozenset[str] = frozenset()

    @property
    def tying(self) -> frozenset[str]:
        """The properties whose value is a thing."""
        return self._knows.tying

    def type_of_thing(self, slug: str, own: Mapping[str, str]) -> str:
        """Return the type of a thing, "" of one that is not known."""
        return own.get(slug) or self._knows.types.get(slug, "")

    def add_term(self, vocabulary: str, code: str) -> None:
        """Let a new term be chosen from now on."""
        self._terms[vocabulary] = (code, *self._terms.get(vocabulary, ()))

    def terms(self, vocabulary: str) -> tuple[str, ...]:
        """Return the codes of a vocabulary."""
        return self._terms.get(vocabulary, ())

    def name(self, slug: str) -> str | None:
        """Return what a known thing is called."""
        return self._knows.names.get(slug)

    def found_in(self, text: str, own: Gazetteer) -> list[Found]:
        """Return the things that a text names: those of kb, and those that the draft declares."""
        known = list(self._knows.gazetteer.find(text))
        return known + [
            each for each in own.find(text) if not any(other.span.meets(each.span) for other in known)
        ]

    def fields(self, claim: dict[str, Any]) -> list[str]:
        """Return the fields that a claim has or may have, in order."""
        type_ = type_of(claim)
        own = [CLAIMS[type_].subject, *(each.name for each in CLAIMS[type_].fields)]
        several = [f"{PARTY[type_]}s"] if type_ in PARTY else []
        return list(dict.fromkeys([*claim[type_], *own, *several, *COMMON]))

    def _called(self, name: str) -> str:
        """Return the slug of what a whole name is that of: WCO, the World Customs Organization."""
        known = (each.slug for each in self._knows.gazetteer.find(name) if (*each.span,) == (0, len(name)))
        return next(known, slug_for(name))

    def choices(self, claim: dict[str, Any], name: str, own: Mapping[str, str]) -> tuple[str, ...]:
        """Return what a field may hold, nothing if that can't be listed. `own` are the types of what the draft declares."""
        found = field_of(claim, name)
        if name in _CLOSED:
            return tuple(map(str, _CLOSED[name]))
        if name in _THINGS or (found and found.holds == THING):
            types = found.types if found else ()
            return tuple(
                slug for slug, type_ in {**own, **self._knows.types}.items() if not types or type_ in types
            )
        if found and found.holds == TERM:
            return self.terms(found.vocabulary)
        return tuple(map(str, values(found.holds))) if found and not isinstance(found.holds, str) else ()

    def read(self, claim: dict[str, Any], name: str, answer: str, own: Mapping[str, str]) -> str:
        """Return the value that is meant. Raises ValueError with what is wrong, NewTermError for a term that is new."""
        found = field_of(claim, name)
        if name == "valid":
            dates.span(answer)
        if found and found.holds == NUMBER:
            return _number(answer)
        choices = self.choices(claim, name, own)
        if not choices:
            return answer
        parts = _SEPARATED.split(answer) if is_list(name, answer) else [answer]
        listed = answer.split(",")
        if len(listed) > 1 and parts == [answer] and all(part.strip() in choices for part in listed):
            raise ValueError(f"{name} takes one: split the claim, and give the other to the second")
        vocabulary = found.vocabulary if found and found.holds == TERM else ""
        things = own if name in _THINGS or (found and found.holds == THING) else None
        signs = [part[:1] if is_list(name, answer) and part[:1] in ("+", "-") else "" for part in parts]
        return ", ".join(
            sign + self._chosen(part.removeprefix(sign), name, choices, vocabulary, things=things)
            for sign, part in zip(signs, parts, strict=True)
        )

    def _chosen(
        self,
        part: str,
        name: str,
        choices: tuple[str, ...],
        vocabulary: str,
        *,
        things: Mapping[str, str] | None,
    ) -> str:
        """Return the choice that is written, or that begins so: the only one, of a few the first."""
        begin = [choice for choice in choices if choice.startswith(part)]
        # The list of choices shows what has a word that begins so, and what is near is meant sooner.
        near = [choice for choice in choices if choice in self.near and f"-{part}" in f"-{choice}"]
        if part in choices:
            return part
        if things is not None and (slug := self._called(part)) in choices:
            return slug
        if vocabulary == "metric" and begin and all(choice[len(part)] == "-" for choice in begin):
            raise NewTermError(vocabulary, part, begin)  # requests, where there is requests-change
        if len(near) == 1:
            return near[0]
        if not near and (len(begin) == 1 or (begin and name in _CLOSED)):
            return begin[0]
        if begin or near:
            more = f" and {len(begin) - _SHOWN} more" if len(begin) > _SHOWN else ""
            raise ValueError(f"'{part}' begins {', '.join([*dict.fromkeys([*near, *begin])][:_SHOWN])}{more}")
        if vocabulary:
            raise NewTermError(vocabulary, part)
        suggestion = did_you_mean(part, choices)
        if things is not None and not self.type_of_thing(part, things):
            raise NewThingError(part, suggestion)
        raise ValueError(f"there is no {name} '{part}'{suggestion}")


def packs_of(claims: Iterable[dict[str, Any]], entities: Iterable[dict[str, Any]], knows: Known) -> set[str]:
    """Return the packs that have the things and the terms that a draft names, as far as they are known."""
    kinds = ((kind_vocabulary(next(iter(each))), each.get("kind", "")) for each in entities)
    packs = {knows.pack_of_term.get(kind) for kind in kinds}
    for claim in claims:
        values = [value for held in (claim, claim[type_of(claim)]) for value in held.values()]
        slugs = [slug for value in values for slug in (value if isinstance(value, list) else [value])]
        packs |= {knows.pack_of.get(slug) for slug in slugs if isinstance(slug, str)}
        packs |= {knows.pack_of_term.get(term) for term in _terms(claim)}
    return {pack for pack in packs if pack}


def _terms(claim: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the terms that a claim uses, with their vocabularies."""
    type_ = type_of(claim)
    for each in CLAIMS[type_].fields:
        if each.holds == TERM and each.name in claim[type_]:
            yield each.vocabulary, claim[type_][each.name]


def field_of(claim: dict[str, Any], name: str) -> Field | None:
    """Return what a field of a claim is: a list of parties is what one of them is."""
    kind = CLAIMS[type_of(claim)]
    if name == kind.subject:
        return Field(name, THING, required=type_of(claim) != "statement", types=kind.subject_types)
    return next((each for each in kind.fields if name in (each.name, f"{each.name}s")), None)


def open_fields(claim: dict[str, Any], tying: Container[str] = ()) -> list[tuple[str, ...]]:
    """Return where a claim is still to do, the summary last: what it says shows when the rest is filled in.

    The value of one of the properties `tying` is a thing.
    """
    type_ = type_of(claim)
    held = claim[type_].keys()
    lacking = [
        (type_, each.name)
        for each in CLAIMS[type_].fields
        if each.required and each.name not in held and f"{each.name}s" not in held
    ]
    if (
        type_ == "figure"
        and not held & {"value", "low", "high"}
        and claim[type_].get("comparator") != "several"
    ):
        lacking.append((type_, "value"))
    if type_ == "attribute" and not held & {"value", "entity"}:
        lacking.append((type_, "entity" if claim[type_].get("property") in tying else "value"))
    return sorted([*_open(claim, ()), *lacking], key=lambda path: path == ("summary",))


def _open(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, value in node.items():
        if isinstance(value, dict) and name != "cite":
            yield from _open(value, (*path, name))
        elif value == TODO:
            yield (*path, name)


def take_out(claim: dict[str, Any], slug: str) -> None:
    """Take a thing out of a claim: out of its lists, and what it stood for alone is to do."""
    for held in (claim, claim[type_of(claim)]):
        for name, value in list(held.items()):
            if value == slug:
                held[name] = TODO
            elif isinstance(value, list) and slug in value:
                held[name] = [each for each in value if each != slug]
            if not held[name]:
                del held[name]


def type_of(claim: dict[str, Any]) -> Any:
    """Return the type of a claim of a draft."""
    return next(name for name in claim if name in CLAIMS)


def is_list(name: str, answer: str) -> bool:
    """Tell whether an answer is a list: of a field that holds one, or of several parties."""
    return name in LISTS or (f"{name}s" in LISTS and ("," in answer or answer[:1] in ("+", "-")))


def _number(answer: str) -> str:
    try:
        number = float(answer.replace(",", ""))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"'{answer}' is no number")
    return str(number).removesuffix(".0")


def changed(old: list[str], parts: list[str]) -> list[str]:
    """Return a list with what +x and -x say put to it and taken out; without these signs it is the new one."""
    if not all(part[:1] in ("+", "-") for part in parts):
        return [part.lstrip("+-") for part in parts]
    out = {part[1:] for part in parts if part[0] == "-"}
    more = [part[1:] for part in parts if part[0] == "+"]
    return [each for each in dict.fromkeys([*old, *more]) if each not in out]
