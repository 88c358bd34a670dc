"""Make a first draft of a pack from a source's text, to be edited by a person.

Each sentence becomes a claim whose summary is still to do, and each number a figure; known things, dates, speakers
and ready locators are filled in. No sentence of the source goes into the pack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kb import dates
from kb.packs.apply.claim_content import TODO
from kb.packs.format.items import ELLIPSIS
from kb.sources import spot
from kb.sources.folding import Span
from kb.sources.fragment import SourceText
from kb.sources.locators import locators, words_only
from kb.sources.segment import sentences

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from kb.sources.fragment import Fragment
    from kb.sources.segment import Sentence

_NAMES = """
SELECT n.name, n.slug, n.type, n.kind = 'primary', t.pack FROM names AS n
JOIN things AS t ON t.slug = n.slug
UNION ALL
SELECT o.acronym, o.slug, 'organization', 1, t.pack FROM organizations AS o
JOIN things AS t ON t.slug = o.slug WHERE o.acronym IS NOT NULL
"""
#: Packs that every draft builds on.
_ALWAYS = ("vocabulary", "iso-3166")


@dataclass
class Known:
    """What kb knows already: names of things, the packs that the things belong to, and metrics."""

    gazetteer: spot.Gazetteer
    pack_of: dict[str, str | None]
    metrics: list[str]
    #: Publishers by slug.
    publishers: dict[str, str]
    #: Slugs of sources and packs, which a new one can't have.
    taken: frozenset[str] = frozenset()


def known(connection: sqlite3.Connection) -> Known:
    """Read what a database knows."""
    rows = connection.execute(_NAMES).fetchall()
    names = [spot.Name(text, slug, type_, bool(primary)) for text, slug, type_, primary, _ in rows]
    metrics = connection.execute("SELECT code FROM vocabulary WHERE vocabulary = 'metric'")
    publishers = connection.execute("SELECT slug, name FROM publishers")
    taken = connection.execute("SELECT slug FROM sources UNION SELECT slug FROM packs")
    return Known(
        spot.Gazetteer(names),
        {row[1]: row[4] for row in rows},
        [row[0] for row in metrics],
        {row[0]: row[1] for row in publishers},
        frozenset(row[0] for row in taken),
    )


@dataclass
class Draft:
    """A draft: its claims, and the packs that they build on."""

    claims: list[dict[str, Any]] = field(default_factory=list)
    requires: list[str] = field(default_factory=list)
    #: Slugs of the known things found, by the key of the sentence.
    found: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class _Spotted:
    """What one sentence holds. Spans are of the whole text."""

    key: str
    sentence: Sentence
    text: str
    things: list[spot.Found]
    dates: list[spot.Date]
    numbers: list[spot.Number]


def draft(text: str, knows: Known, *, language: str | None = None, year: str | None = None) -> Draft:
    """Draft the claims of a text. `year` is that of days which the text gives without one."""
    source = SourceText(text)
    in_english = (language or "en").startswith("en")
    year = year or next((date.edtf[:4] for date in spot.found_dates(text[:10_000])), None)
    by_sentence = list(_spotted(text, knows, language, year, in_english=in_english))
    sentence_cites = _with_a_place(source, [words_only(text, each.sentence.span) for each in by_sentence])
    number_cites = iter(
        _with_a_place(
            source, [words_only(text, number.span) for each in by_sentence for number in each.numbers]
        )
    )
    result = Draft()
    packs: set[str | None] = set()
    for each, fragment in zip(by_sentence, sentence_cites, strict=True):
        if fragment is None:  # a rule or an ornament
            for _ in each.numbers:
                next(number_cites)
            continue
        common = _statement(each, _cite(fragment), in_english=in_english)
        result.claims.append(common)
        for index, number in enumerate(each.numbers, 1):
            if found := next(number_cites):
                figure = _figure(each, index, number, common, knows.metrics)
                result.claims.append(figure | {"cite": _cite(found)})
        result.found[each.key] = _slugs(each.things)
        packs |= {knows.pack_of.get(slug) for slug in result.found[each.key]}
    result.requires = [*_ALWAYS, *sorted(pack for pack in packs if pack and pack not in _ALWAYS)]
    return result


def _with_a_place(source: SourceText, spans: list[Span]) -> list[Fragment | None]:
    """Return a locator for each span, None for what is no word (a digit behind a soft hyphen, a rule)."""
    fragments = locators(source, spans)
    places = source.find_all(fragments, most=1)
    return [fragment if place else None for fragment, place in zip(fragments, places, strict=True)]


def _spotted(
    text: str, knows: Known, language: str | None, year: str | None, *, in_english: bool
) -> Iterator[_Spotted]:
    found = list(knows.gazetteer.find(text))
    place = 0
    for sentence in sentences(text, language):
        start, end = sentence.span
        while place < len(found) and found[place].span.start < start:
            place += 1
        here = place
        while here < len(found) and found[here].span.start < end:
            here += 1
        own = text[start:end]
        days = spot.found_dates(own, year) if in_english else []
        counted = spot.numbers(own, spot.date_spans(own)) if in_english else ()
        yield _Spotted(
            f"s-{sentence.paragraph}-{sentence.number}",
            sentence,
            own,
            found[place:here],
            days,
            [number._replace(span=_moved(number.span, start)) for number in counted],
        )
        place = here


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _slugs(things: Iterable[spot.Found]) -> list[str]:
    return list(dict.fromkeys(thing.slug for thing in things))


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


def _statement(each: _Spotted, cite: Any, *, in_english: bool) -> dict[str, Any]:
    slugs = _slugs(each.things)
    who = spot.speaker(each.text) if in_english else None
    claim: dict[str, Any] = {"statement": {}, "key": each.key, "summary": TODO}
    if who is not None:
        moved = _moved(who, each.sentence.span.start)
        named = [thing.slug for thing in each.things if moved.start <= thing.span.start < moved.end]
        # In "China's Narcotics Commission" the last name is the speaker, in "Jeremy Douglas, UNODC" the person.
        persons = [thing.slug for thing in each.things if thing.slug in named and thing.type == "person"]
        claim["attributed_to"] = (persons or named[-1:] or [TODO])[0]
        slugs = [slug for slug in slugs if slug != claim["attributed_to"]]
    if in_english and (modality := spot.modality(each.text)) != "assertion":
        claim["modality"] = modality
    if valid := _one_date(each.dates):
        claim["valid"] = valid
    if slugs:
        claim["statement"] = {"subject": slugs[0]}
        if slugs[1:]:
            claim["about"] = slugs[1:]
    if in_english and (marks := spot.marks(each.text)):
        claim["marks"] = marks
    return claim | {"cite": cite}


def _one_date(found: list[spot.Date]) -> str | None:
    """Return the date that a sentence gives: the narrowest, if all the others span it."""
    if not found:
        return None
    days = {date.edtf: dates.widest(date.edtf) for date in found}
    narrowest = max(days, key=lambda edtf: (days[edtf][0], [-ord(c) for c in days[edtf][1]]))
    first_day, last_day = days[narrowest]
    fits = all(first <= first_day and last_day <= last for first, last in days.values())
    return narrowest if fits else None


def _figure(
    each: _Spotted, index: int, number: spot.Number, common: dict[str, Any], metrics: list[str]
) -> dict[str, Any]:
    start, end = number.span
    offset = each.sentence.span.start
    figure: dict[str, Any] = {
        "subject": common["statement"].get("subject", TODO),
        "metric": _metric(number.noun, each.text, metrics) or TODO,
        "comparator": number.comparator,
    }
    figure |= {
        name: _plain(value)
        for name in ("value", "low", "high")
        if (value := getattr(number, name)) is not None
    }
    if number.unit:
        figure["unit"] = number.unit
    figure["as_written"] = each.text[start - offset : end - offset]
    claim: dict[str, Any] = {"figure": figure, "key": f"{each.key}-n{index}", "summary": TODO}
    return claim | {name: common[name] for name in ("attributed_to", "valid") if name in common}


def _plain(number: float) -> int | float:
    return int(number) if number.is_integer() else number


def _metric(noun: str | None, sentence: str, metrics: list[str]) -> str | None:
    """Return the metric that counts what a noun names, if that is beyond doubt: cases-solved if they are solved."""
    if not noun:
        return None
    slug = re.sub(r"[^a-z]+", "-", noun.lower()).strip("-")
    if slug in metrics:
        return slug
    last = slug.rpartition("-")[2]
    fit = [
        metric
        for metric in metrics
        if metric.partition("-")[0] == last and metric.partition("-")[2][:6] in sentence.lower()
    ]
    return fit[0] if len(fit) == 1 else None
