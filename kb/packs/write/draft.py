"""Make a first draft of a pack from a source's text, to be edited by a person.

Each sentence becomes a claim whose summary is still to do, and each number a figure; things, dates, speakers and ready
locators are filled in where they are sure, and left open where not. The source's words are comments above the claims,
which are never seeded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kb.packs.format.items import ELLIPSIS, TODO
from kb.packs.write.answers import packs_of
from kb.packs.write.bodies import know_bodies
from kb.packs.write.figure_subject import subject_of
from kb.packs.write.frame import told_modality
from kb.packs.write.metrics import metric_of
from kb.packs.write.proposed import propose
from kb.packs.write.spotted import each_number, spotted
from kb.packs.write.typed import typed_claims
from kb.packs.write.when import date_of, dates_of, told_date
from kb.packs.write.who import only_initiative, told_subject
from kb.sources import spot
from kb.sources.fragment import SourceText
from kb.sources.locators import locators, words_only

if TYPE_CHECKING:
    from kb.packs.write.known import Known
    from kb.packs.write.spotted import Spotted
    from kb.sources.fragment import Fragment
    from kb.sources.rewritten import Span
    from kb.sources.spot.english import Parser

#: Packs that every draft builds on.
_ALWAYS = ("vocabulary", "iso-3166")
#: Behind a number: that of another time than its sentence tells of.
_EARLIER = re.compile(
    r"[^,.;]{0,30} (?:(?:in )?(?:the|a) (?:year|month|week|quarter|season|period) (?:before|earlier)"
    r"|in the (?:previous|preceding) )"
)
#: Behind a number: what it is per.
_PER = re.compile(r" (?:a|per|each|every) (?P<what>day|week|month|quarter|year|head|person|kilogram|kilo)\b")


@dataclass
class Draft:
    """A draft: its entities, claims and passages, and the packs that they build on."""

    claims: list[dict[str, Any]] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)
    passages: list[dict[str, Any]] = field(default_factory=list)
    requires: list[str] = field(default_factory=list)
    #: Slugs of the known things found, by the key of the sentence.
    found: dict[str, list[str]] = field(default_factory=dict)
    #: Terms that the pack adds to the vocabularies.
    terms: list[dict[str, str]] = field(default_factory=list)
    #: The words of each sentence, by its key.
    words: dict[str, str] = field(default_factory=dict)


def draft(
    text: str,
    knows: Known,
    *,
    language: str | None = None,
    published: str | None = None,
    parser: Parser | None = None,
) -> Draft:
    """Draft the claims of a text. `published` is when it came out: days without a year go by it."""
    listed = spotted(text, knows.gazetteer, language, published, parser)
    know_bodies(listed, knows.bodies)
    known_slugs = {each.key: each.slugs() for each in listed}
    result = Draft(entities=propose(listed, set(knows.pack_of)))
    in_english = (language or "en").startswith("en")
    cites, numbers = _located(text, listed)
    event: str | None = None
    names = _names(listed, result.entities, knows)
    for each in listed:
        fragment = cites[each.key]
        if fragment is None:  # a rule or an ornament
            continue
        cite = _cite(fragment)
        result.words[each.key] = each.text
        result.found[each.key] = known_slugs[each.key]
        if each.aside:
            result.passages.append({"cite": cite, "nature": "boilerplate", "reason": each.aside})
            continue
        common = _statement(each, cite, in_english=in_english)
        if "modality" not in common and _is_to_come(common.get("valid"), published):
            common["modality"] = TODO
        if in_english and each.is_prose:  # before what they may make superfluous
            result.claims += typed_claims(each, cite, common, event, names)
            event = next((t.slug for t in reversed(each.things) if t.type == "initiative"), event)
        result.claims.append(common)
        for index, number, found in numbers.get(each.key, ()):
            figure = _figure(each, index, number, common, knows, in_english=in_english)
            result.claims.append(figure | {"cite": _cite(found)})
    result.requires = _required(listed, result, knows)
    return result


def _required(listed: list[Spotted], draft: Draft, knows: Known) -> list[str]:
    """Return the packs that have the things and the terms of a draft."""
    named = {knows.pack_of.get(slug) for each in listed for slug in each.slugs()}
    packs = named | packs_of(draft.claims, draft.entities, knows)
    return [*_ALWAYS, *sorted(pack for pack in packs if pack and pack not in _ALWAYS)]


def _names(listed: list[Spotted], entities: list[dict[str, Any]], knows: Known) -> dict[str, str]:
    """Return how the text first calls each thing (and Slovenia, for Slovenian), and the whole names of those that are new."""
    names: dict[str, str] = {}
    for each in listed:
        for thing in each.things:
            written = each.text[slice(*thing.span)]
            names.setdefault(
                thing.slug, knows.names.get(thing.slug, written) if thing.is_derived else written
            )
    return names | {next(iter(entity.values())): entity["name"] for entity in entities}


_Numbers = dict[str, list[tuple[int, spot.Number, "Fragment"]]]


def _located(text: str, listed: list[Spotted]) -> tuple[dict[str, Fragment | None], _Numbers]:
    """Return the locators of the sentences by their keys, and the numbers of each with theirs."""
    source = SourceText(text)
    whole = _with_a_place(source, [words_only(text, each.span) for each in listed])
    cites = dict(zip([each.key for each in listed], whole, strict=True))
    numbers = list(each_number(listed))
    spans = [words_only(text, each.original(number.span)) for each, _, number in numbers]
    located: _Numbers = {}
    for (each, index, number), own in zip(numbers, _with_a_place(source, spans), strict=True):
        if cite := own or cites[each.key]:  # words that are near, where the number itself has no place
            located.setdefault(each.key, []).append((index, number, cite))
    return cites, located


def _with_a_place(source: SourceText, spans: list[Span]) -> list[Fragment | None]:
    """Return a locator for each span, None for what is no word (a digit behind a soft hyphen, a rule)."""
    fragments = locators(source, spans)
    places = source.find_all(fragments, most=1)
    return [fragment if place else None for fragment, place in zip(fragments, places, strict=True)]


def _cite(fragment: Fragment) -> Any:
    parts = {
        "prefix": fragment.prefix,
        "start": fragment.start,
        "end": fragment.end,
        "suffix": fragment.suffix,
    }
    if fragment.prefix or fragment.suffix or ELLIPSIS in f"{fragment.start}{fragment.end}":
        return {name: part for name, part in parts.items() if part}
    return str(fragment)


def _statement(each: Spotted, cite: Any, *, in_english: bool) -> dict[str, Any]:
    subject = told_subject(each) or only_initiative(each)
    claim: dict[str, Any] = {
        "statement": {"subject": subject or TODO},
        "key": each.key,
        "summary": TODO,
    }
    if each.voice is not None:
        claim["attributed_to"] = each.voice
    if in_english and (modality := told_modality(each)) != "assertion":
        claim["modality"] = modality or TODO
    if valid := told_date(each):
        claim["valid"] = valid
    about = [slug for slug in each.slugs() if slug not in (subject, each.voice)]
    if about:
        claim["about"] = about
    if in_english and (marks := spot.marks(each.text)):
        claim["marks"] = list(marks)
    return claim | {"cite": cite}


def _is_to_come(valid: str | None, published: str | None) -> bool:
    """Tell whether what a text asserts begins after it came out: a forecast, or what is settled."""
    if not valid or not published or valid == TODO or valid.startswith("/"):
        return False
    from kb import dates

    return dates.widest(valid)[0] > dates.widest(published)[1]


def _figure(
    each: Spotted, index: int, number: spot.Number, common: dict[str, Any], knows: Known, *, in_english: bool
) -> dict[str, Any]:
    subject = subject_of(each, number, counts_people=_counts_people(number))
    as_written = each.text[slice(*number.span)]
    figure: dict[str, Any] = {
        "subject": subject.slug if subject else TODO,
        "metric": metric_of(number.noun, each.text, as_written, knows.terms.get("metric", ())) or TODO,
        "comparator": number.comparator,
    }
    figure |= {
        name: _plain(value)
        for name in ("value", "low", "high")
        if (value := getattr(number, name)) is not None
    }
    if number.unit and number.unit in knows.terms.get("unit", (number.unit,)):
        figure["unit"] = number.unit
    if in_english and (per := _PER.match(each.text, number.span.end)):
        figure["per"] = per["what"]
    figure["as_written"] = as_written
    claim: dict[str, Any] = {"figure": figure, "key": f"{each.key}-n{index}", "summary": TODO}
    if "attributed_to" in common:
        claim["attributed_to"] = common["attributed_to"]
    if in_english and (modality := spot.modality_at(each.text, number.span.start)) != "assertion":
        claim["modality"] = modality or TODO
    at = each.tree.head(number.span) if each.tree else None
    own = dates_of(each, each.tree.verb_of(at) if each.tree and at is not None else None)
    if "valid" in common or own:
        is_earlier = in_english and _EARLIER.match(each.text, number.span.end)
        claim["valid"] = TODO if is_earlier else date_of(own) or TODO
    return claim


_PEOPLE = re.compile(r"countr|states|deleg|organi[sz]ations|officers|experts|participants|visitors")


def _counts_people(number: spot.Number) -> bool:
    """Tell whether a number counts people, or what they are from."""
    noun = number.noun or ""
    is_staff = spot.head_noun(noun) in spot.STAFF
    return number.unit == "person" or is_staff or _PEOPLE.search(noun) is not None


def _plain(number: float) -> int | float:
    return int(number) if number.is_integer() else number
