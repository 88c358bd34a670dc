"""Propose entities for what a text names and nobody knows, and find them wherever the text names them again."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kb.packs.format.items import TODO
from kb.packs.write.meant import Discourse
from kb.packs.write.turns import Turns
from kb.sources import spot
from kb.sources.rewritten import Span
from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from kb.packs.write.spotted import Spotted

#: Two words with capitals in a row.
_PAIR = re.compile(r"(?=\b([A-Z][\w’'-]+) ([^\W\d_a-z][\w’'-]*))")
#: The longest slug that is made of a name.
_LONGEST = 60


def propose(listed: list[Spotted], taken: Collection[str]) -> list[dict[str, Any]]:
    """Return an entity for each unknown thing, and give the sentences their slugs."""
    entities: dict[str, dict[str, Any]] = {}
    slugs: dict[str, str] = {}
    _know_again(listed)
    _leave_out_parts(listed)
    unknown = [thing for each in listed for thing in each.unknown]
    told = {fold(thing.name): thing for thing in reversed(unknown) if not thing.is_guess}
    for thing in unknown:
        _learn(told.get(fold(thing.name), thing), entities, slugs, taken)
    find_again = _finder(_names_again(entities, listed))
    discourse = Discourse(_only_initiative(listed, entities))
    turns = Turns(listed, _named(listed, entities, "person"))
    for each in listed:
        named = [
            spot.Found(thing.span, slugs[fold(thing.name)], entities[slugs[fold(thing.name)]]["_type"])
            for thing in each.unknown
        ]
        # The European Union is not named in the Council of the European Union, nor Norway in the Norwegian Police, but in the
        # Police of Norway.
        each.things = [
            thing
            for thing in each.things
            if (thing.type == "country" and not thing.is_derived)
            or not any(_is_in(thing.span, other.span) for other in named)
        ]
        covered = [thing.span for thing in [*each.things, *named]]
        named += list(find_again(each.text, covered))
        each.things = sorted([*each.things, *named])
        turns.take_voice(each)
        discourse.read(each)
        turns.learn(each)
    return [_entity(slug, entity) for slug, entity in entities.items()]


def _named(listed: list[Spotted], entities: dict[str, dict[str, Any]], type_: str) -> dict[str, str]:
    """Return what a text calls the things of a type, known or not, by their slugs."""
    named = {t.slug: each.text[slice(*t.span)] for each in listed for t in each.things if t.type == type_}
    return named | {slug: entity["name"] for slug, entity in entities.items() if entity["_type"] == type_}


def _only_initiative(listed: list[Spotted], entities: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return the slug of the only initiative that a text names, by the noun of its name; nothing if there are more."""
    names = _named(listed, entities, "initiative")
    return {spot.head_noun(name): slug for slug, name in names.items()} if len(names) == 1 else {}


#: Begins a headline, and no name there: First Sea Forum opens, of the first Sea Forum.
_ORDINAL = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d+(?:st|nd|rd|th)) "
)
#: Between a country and its body: China's Ministry of Public Security, which is the Ministry of Public Security later.
_OWNS = re.compile(r"[’']s? (?=[A-Z])")


def _know_again(listed: list[Spotted]) -> None:
    """Take for the same what a text also calls without its ordinal, or without the country of a known body."""
    names = {thing.name for each in listed for thing in each.unknown}
    bodies: dict[str, dict[str, spot.Found]] = {}
    for each in listed:
        for thing in each.things:
            name = each.text[slice(*thing.span)]
            if thing.type == "organization" and (owns := _OWNS.search(name)):
                bodies.setdefault(name[owns.end() :], {})[thing.slug] = thing
    for each in listed:
        known = [thing for thing in each.unknown if len(bodies.get(thing.name, ())) == 1]
        each.unknown = [_without_ordinal(thing, names) for thing in each.unknown if thing not in known]
        found = [next(iter(bodies[thing.name].values()))._replace(span=thing.span) for thing in known]
        each.things = sorted([*each.things, *found])


def _without_ordinal(thing: spot.Unknown, names: Collection[str]) -> spot.Unknown:
    ordinal = _ORDINAL.match(thing.name)
    if ordinal is None or thing.name[ordinal.end() :] not in names:
        return thing
    span = thing.span._replace(start=thing.span.start + ordinal.end())
    return thing._replace(span=span, name=thing.name[ordinal.end() :])


#: What another one of its name has behind that: Operation Net II.
_SEQUEL = re.compile(r" (?:[ivx]+|\d+)", re.IGNORECASE)


def _leave_out_parts(listed: list[Spotted]) -> None:
    """Leave out what is only a part or the acronym of another name: it is found again by that."""
    names = {(fold(thing.name), thing.type) for each in listed for thing in each.unknown}
    acronyms = {thing.acronym for each in listed for thing in each.unknown if thing.acronym}
    parts = {
        name
        for name, type_ in names
        for other, its_type in names
        if name != other
        and f" {name} " in f" {other} "
        and not _SEQUEL.fullmatch(other.removeprefix(name))
        # Dakar is a place besides the Dakar Centre, and Lee none besides Ana Lee.
        and (type_ != "place" or its_type in ("place", "person"))
        and not (type_ == "organization" and other.endswith(f" of the {name}"))  # the academy of the ministry
    }
    surnames = _surnames(listed)
    guessed = {
        thing.name for each in listed for thing in each.unknown if thing.is_guess and thing.type == "place"
    }
    heads = {spot.head_noun(name) for name, type_ in names if type_ in ("organization", "initiative")}
    parts |= {fold(name) for name in guessed if name in surnames or fold(name).lower() in heads}
    for each in listed:
        each.unknown = [
            thing for thing in each.unknown if fold(thing.name) not in parts and thing.name not in acronyms
        ]


def _surnames(listed: list[Spotted]) -> set[str]:
    """Return the words that a text has behind another word with a capital: Lee, of Ana Lee."""
    pairs = (pair.groups() for each in listed for pair in _PAIR.finditer(each.text))
    return {name for first, name in pairs if first not in spot.NOT_NAMES}


def _learn(
    thing: spot.Unknown, entities: dict[str, dict[str, Any]], slugs: dict[str, str], taken: Collection[str]
) -> None:
    name = fold(thing.name)
    if name not in slugs:
        slug = slug_for(thing.name)
        slug = slug if slug not in taken else f"{slug}-2"
        slugs[name] = slug
        entities.setdefault(slug, {"_type": thing.type, "name": thing.name, "kind": thing.kind})
    if thing.acronym:
        entities[slugs[name]]["acronym"] = thing.acronym


def slug_for(name: str) -> str:
    """Return a slug for a name, cut at a hyphen."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "thing"
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0]


def _entity(slug: str, entity: dict[str, Any]) -> dict[str, Any]:
    type_ = entity["_type"]
    made: dict[str, Any] = {type_: slug, "name": entity["name"]}
    if type_ != "person" or entity.get("kind"):
        made["kind"] = entity.get("kind") or TODO
    if acronym := entity.get("acronym"):
        made |= {"acronym": acronym} if type_ == "organization" else {"names": [acronym]}
    return made


def _words(listed: list[Spotted], entities: dict[str, dict[str, Any]]) -> Counter[tuple[str, ...]]:
    """Return how often a text has each word of a person's name, and with the next one, too."""
    names = [entity["name"].split() for entity in entities.values() if entity["_type"] == "person"]
    parts = {word for name in names for word in name}
    texts = [re.findall(r"[\w’'-]+", each.text) for each in listed] if parts else []
    runs = (run for words in texts for run in [*zip(words, strict=False), *pairwise(words)])
    return Counter(run for run in runs if run[0] in parts)


def _names_again(entities: dict[str, dict[str, Any]], listed: list[Spotted]) -> dict[str, tuple[str, str]]:
    """Return by what else the things are named later: one word, an acronym, the surname of the only person who has it."""
    again: dict[str, tuple[str, str]] = {}
    words = _words(listed, entities)
    surnames: dict[str, list[str]] = {}
    for slug, entity in entities.items():
        if acronym := entity.get("acronym"):
            again[acronym] = (slug, entity["_type"])
        short = re.split(r" (?:of|for|on|against) |(?<=^Task Force) ", entity["name"])[0]
        if " " not in entity["name"] or (" " in short and entity["_type"] in ("organization", "initiative")):
            again[short] = (slug, entity["_type"])
        if entity["_type"] == "person":
            surnames.setdefault(_surname(entity["name"], words), []).append(slug)
    for surname, slugs in surnames.items():
        if len(slugs) == 1 and len(surname) > 2:
            again.setdefault(surname, (slugs[0], "person"))
    return again


def _surname(name: str, words: Counter[tuple[str, ...]]) -> str:
    """Return the last word of a name, or the first of two, where a text goes on with that alone: Luo, of Luo Jianhong."""
    own = tuple(name.split())
    alone = [words[word,] > words[own] for word in own]
    return own[0] if alone == [True, False] else own[-1]


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _finder(again: dict[str, tuple[str, str]]) -> Callable[[str, list[Span]], Iterator[spot.Found]]:
    """Return what finds things by these names in a text, but where something is found already."""
    longest_first = "|".join(sorted(map(re.escape, again), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w’'-])(?:{longest_first})(?![\w-])" if again else "(?!)")

    def find(text: str, covered: list[Span]) -> Iterator[spot.Found]:
        for name in pattern.finditer(text):
            here = Span(*name.span())
            if not any(span.meets(here) for span in covered):
                yield spot.Found(here, *again[name[0]])

    return find
