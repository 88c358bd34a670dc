"""What each sentence of a text holds: known and unknown things, dates, numbers, whose words it relays, its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kb.packs.format.items import TODO
from kb.packs.write.asides import HEADLINE, mark_asides, without_dateline
from kb.sources import spot
from kb.sources.reading import Reading
from kb.sources.rewritten import Span
from kb.sources.segment import read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.sources.gazetteer import Gazetteer
    from kb.sources.segment import Sentence
    from kb.sources.spot.english import Parser

#: Countries that write their own dollars as $.
_OWN_DOLLARS = frozenset(
    "australia canada new-zealand singapore taiwan jamaica trinidad-and-tobago bahamas barbados belize fiji guyana liberia"
    " namibia suriname solomon-islands brunei".split()
)
#: No sentence of prose is longer, in characters.
_LONGEST = 5_000
#: What stands in it names nothing.
THEME = re.compile(
    r"\b(?:(?:under|with|on|around|chosen|chose|has) (?:as )?(?:the|its)|whose|its) (?:\w+ )?"
    r"(?:theme|motto|slogan)(?: (?:is|was|of))?,? "
    r"[“\"‘'](?P<theme>[^”\"]{3,200}?)[.,]?[”\"’']"
)


@dataclass
class Spotted:
    """What one sentence holds. The spans of what is in it count from its begin, as it is read."""

    paragraph: int
    number: int
    #: Of the original text.
    span: Span
    text: str
    reading: Reading
    offset: int
    things: list[spot.Found] = field(default_factory=list)
    dates: list[spot.Date] = field(default_factory=list)
    numbers: list[spot.Number] = field(default_factory=list)
    unknown: list[spot.Unknown] = field(default_factory=list)
    #: Whose words it relays: a slug, TODO for somebody who is left open, None for nobody.
    voice: str | None = None
    subject: str | None = None
    #: Where the speaker is only "he" or "the agency".
    pronoun: str | None = None
    #: Its syntax, where there is a parser, and the things by the words that mean them.
    tree: spot.Tree | None = None
    means: dict[int, spot.Found] = field(default_factory=dict)
    #: The only initiative that it can go on about.
    event: spot.Found | None = None
    #: The only one that can be attended.
    meeting: spot.Found | None = None
    #: The only organization that this paragraph and the one before name up to here.
    body: spot.Found | None = None
    event_name: str = ""
    #: What it is where it tells nothing: the headline, a byline, a dateline.
    aside: str = ""

    @property
    def key(self) -> str:
        """The key of its claim."""
        return f"s-{self.paragraph}-{self.number}"

    @property
    def is_prose(self) -> bool:
        """Whether it can be read: no table without an end, such as PDF files have."""
        return len(self.text) <= _LONGEST

    @property
    def is_headline(self) -> bool:
        """Whether it is the headline."""
        return self.aside == HEADLINE

    def original(self, span: Span) -> Span:
        """Return where in the original text a span of the sentence is."""
        return self.reading.span(self.offset + span.start, self.offset + span.end)

    def slugs(self) -> list[str]:
        """Return the things that it names, each once."""
        return list(dict.fromkeys(thing.slug for thing in self.things))


def spotted(
    text: str,
    gazetteer: Gazetteer,
    language: str | None,
    published: str | None,
    parser: Parser | None = None,
) -> list[Spotted]:
    """Return what the sentences of a text hold."""
    reading = Reading(text)
    code = (language or "en").partition("-")[0].lower()
    listed = [_bare(reading, sentence) for sentence in read_sentences(reading, language)]
    _give_things(listed, list(gazetteer.find(reading.text)))
    if code == "en":
        mark_asides(listed)
        _read_english(listed, published, parser)
        _leave_open_whose_dollars(listed)
    elif spot.speaks(code):
        for each in listed:
            each.dates, taken = spot.dates_in(each.text, code)
            each.numbers = list(spot.numbers_in(each.text, code, taken))
    return listed


def _bare(reading: Reading, sentence: Sentence) -> Spotted:
    start, end = sentence.span
    return Spotted(
        sentence.paragraph, sentence.number, reading.span(start, end), reading.text[start:end], reading, start
    )


def _give_things(listed: list[Spotted], found: list[spot.Found]) -> None:
    place = 0
    for each in listed:
        start, end = each.offset, each.offset + len(each.text)
        while place < len(found) and found[place].span.start < end:
            thing = found[place]
            if thing.span.start >= start:
                moved = Span(thing.span.start - start, thing.span.end - start)
                each.things.append(thing._replace(span=moved))
            place += 1


def _read_english(listed: list[Spotted], published: str | None, parser: Parser | None) -> None:
    seen: dict[str, tuple[list[spot.Date], list[spot.Number], spot.Voice | None]] = {}
    new: dict[tuple[Any, ...], list[spot.Unknown]] = {}
    told = [each for each in listed if each.is_prose]
    if parser is not None:
        parser.prepare(without_dateline(each)[0] for each in told)
    for each in told:
        own, skipped = without_dateline(each)
        if own not in seen:
            taken = spot.date_spans(own)
            seen[own] = (spot.found_dates(own, published), list(spot.numbers(own, taken)), spot.speaker(own))
        each.dates, each.numbers, voice = seen[own]
        things = [thing for thing in each.things if thing.span.start >= skipped]
        each.tree = parser.read(own) if parser is not None else None
        named = (own, each.is_headline, *(thing.span for thing in each.things))
        if named not in new:
            new[named] = _unknown(each, own)
        each.unknown = new[named]
        each.voice = None if voice is None else _who(each, own, voice, things)
        margin = len(own) - len(own.lstrip()) if skipped else 0
        moved = [t._replace(span=Span(t.span.start - margin, t.span.end - margin)) for t in things]
        found = spot.subject_of(own[margin:], moved)
        each.subject = found.slug if found else None
        each.things = things  # where it was written it tells of nothing


def _unknown(each: Spotted, own: str) -> list[spot.Unknown]:
    """Return what a sentence names and nobody knows, by its words and by the parser, if there is one."""
    found = list(spot.unknown(own, _named_already(each, own)))
    return found if each.tree is None else sorted(map(_with_a_kind, [*found, *_named_by(each, own, found)]))


def _with_a_kind(thing: spot.Unknown) -> spot.Unknown:
    is_city = thing.type == "place" and thing.kind is None and spot.is_city(thing.name)
    return thing._replace(kind="city") if is_city else thing


def _leave_open_whose_dollars(listed: list[Spotted]) -> None:
    """Take the unit from "$5" in a text that names another country with dollars: they may be that country's."""
    if not any(thing.slug in _OWN_DOLLARS for each in listed for thing in each.things):
        return
    for each in listed:
        each.numbers = [
            number._replace(unit=None)
            if number.unit == "USD"
            and re.search(r"(?<!US)\$|^[^A-Z$]*dollars?$", each.text[slice(*number.span)])
            else number
            for number in each.numbers
        ]


def _named_by(each: Spotted, own: str, found: list[spot.Unknown]) -> Iterator[spot.Unknown]:
    """Yield what the parser names besides what is known or told by its words; a headline has too many capitals."""
    assert each.tree is not None  # noqa: S101
    taken = _named_already(each, own) + [thing.span for thing in found] + [date.span for date in each.dates]
    for thing in spot.named(own, each.tree):
        is_taken = any(other.meets(thing.span) for other in taken)
        if not is_taken and not (each.is_headline and thing.is_guess):
            taken.append(thing.span)
            yield thing


def _named_already(each: Spotted, own: str) -> list[Span]:
    """Return where known things are named, and where no thing is: in a theme."""
    return [thing.span for thing in each.things] + [
        Span(*found.span("theme")) for found in THEME.finditer(own)
    ]


def _who(each: Spotted, text: str, voice: spot.Voice, things: list[spot.Found]) -> str:
    """Return the slug of whom a sentence relays, TODO unless the whole name is that of somebody known."""
    if voice.span is None:
        return TODO
    name = text[slice(*voice.span)]
    if spot.PRONOUN.match(name) or spot.PRONOUN.match(f"the {name}"):
        each.pronoun = name.lower()
        return TODO
    fits = [
        thing
        for thing in things
        if thing.span.end == voice.span.end or _is_acronym(text, thing.span.end, voice.span.end)
    ]
    for thing in fits:
        lead = text[voice.span.start : thing.span.start] if thing.span.start >= voice.span.start else None
        if lead is None or thing.type in ("place", "initiative") or thing.is_derived:
            continue
        if (
            not lead
            or _is_of_country(lead, voice.span.start, things, thing)
            or (thing.type == "person" and lead.istitle())
        ):
            return thing.slug
    return TODO


def _is_acronym(text: str, start: int, end: int) -> bool:
    return re.fullmatch(r"\s\([A-Z]\w+\)?", text[start:end]) is not None


def _is_of_country(lead: str, start: int, things: list[spot.Found], named: spot.Found) -> bool:
    """Tell whether only the country is before a body: China's National Narcotics Control Commission."""
    return named.type == "organization" and any(
        thing.type == "country"
        and thing.span.start == start
        and re.fullmatch(r"[’']?s?\s+", lead[thing.span.end - start :])
        for thing in things
    )


def each_number(listed: list[Spotted]) -> Iterator[tuple[Spotted, int, spot.Number]]:
    """Yield all numbers with their sentences, counted from 1 in each."""
    for each in listed:
        for index, number in enumerate(each.numbers, 1):
            yield each, index, number
