"""Spot what has a name in an English text and is not known: by the shape of the name, its head word, its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.dates import MONTHS
from kb.sources.rewritten import Span
from kb.sources.spot.heads import JOINERS, TYPE_OF, is_said_to_happen, type_by_head
from kb.sources.spot.no_names import LANGUAGES, NO_BODIES, NOT_NAMES, WIDE
from kb.sources.spot.nouns import CALLED, OPERATIONS
from kb.sources.spot.of_country import OF_SEVERAL, without_country
from kb.sources.spot.persons import (
    ARTICLE,
    IS_A_TITLE,
    PERSON_TITLES,
    after_a_title,
    looks_like_a_person,
    person_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Unknown(NamedTuple):
    """A thing that is named and not known: where, its name, and its type and kind as far as they can be told."""

    span: Span
    name: str
    type: str
    kind: str | None = None
    acronym: str | None = None
    #: Whether only a parser tells its type.
    is_guess: bool = False


_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'.&-]*"
#: Trafficking in Persons, and not the Forum on Trafficking in Lyon.
_TRADE = (
    r"(?<=Trafficking )in(?= (?:Persons|Human|Organs|Drugs|Arms|Women|Children|Cultural|Wildlife|Wild|Firearms|Weapons|Ivory"
    r"|Antiquities|Narcotic|Endangered|Protected|Tobacco)\b)"
    r"|(?:(?<=Trafficking )|(?<=Trade ))in(?= [A-Z][a-z]+ [A-Z][a-z]+s\b)"
    r"|(?:(?<=Course )|(?<=Workshop )|(?<=Diploma ))in(?= [A-Z][a-z]+ [A-Z][a-z])"
)
_NAME = re.compile(
    rf"(?<![\w’'.-]){_CAPITAL}(?:(?: (?:of|for|on|and(?! the\b)|against|{_TRADE}"
    rf"|in(?= (?:Europe|Asia|Africa|the|[A-Z][a-z]+ing)\b)|to(?= (?:[A-Z][a-z]+ )+(?:Act|Bill)\b)|de|"
    rf"du|des|la|del|the|von|van|bin|al|&))* {ARTICLE}{_CAPITAL})*"
)
_BRACKETED = re.compile(r"\s+\((?:the\s+)?(?P<acronym>[A-Z][A-Za-z&-]{1,9})\)")
#: Before that: words with capitals, whatever joins them; so long a name may be.
_LONG = 200
_RUN = re.compile(
    rf"(?<![\w’'.-]){_CAPITAL}(?: (?:(?:of|for|on|and|in|to|the|against|de|&) )*{_CAPITAL}){{2,9}}$"
)
#: The Police and Border Guard Board.
_JOINT_BODY = re.compile(
    r"Police and (?:[A-Z][\w-]+ )+(?:Board|Agency|Service|Authority|Department|Office|Committee)\b"
)
#: The Three Shores Patrol.
_NUMBERED = re.compile(r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve) [A-Z]")
#: A day behind a name: Aburi on Monday, Aburi on September 22.
_ON_A_DAY = rf" on (?:[A-Z][a-z]+day|{'|'.join(MONTHS)})\b.*"
_JOINED = re.compile(r" (?:and|&|in) (?:the )?")
_ENDS_JOINED = re.compile(r" (?:and|&) (?:the )?$")
_YEAR = re.compile(r" (?:19|20)\d\d\b(?![-–/.,]\d)")
_UNITS_OF_BODIES = frozenset("Unit Brigade Bureau Division Section Squad Desk Cell".split())
#: Almaty-based Institute.
_BASED = re.compile(r"(?P<where>[^\W\d_a-z][\w’'.]*)-based ")
#: Before a name: what is called so.
_CALLED = re.compile(
    r"\b(?P<what>operation|exercise|campaign|forum|programme|program|project|initiative|mission|workshop|investigation|inquiry|probe|arrangement"
    r"|platform|system|database|scheme|action|day|week|patrols?|raids?|crackdown|sweep|drills?)"
    rf"(?: so far| to date| yet)?(?:,? (?:(?:is|was) )?{CALLED}|,) [“\"‘']?$|\b(?:code-?named|under the code ?name) [“\"‘']?$",
    re.IGNORECASE,
)
_STANDS_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|his|her|this|joint|called) (?:[a-z-]+ )?"
    r"(?P<what>operation|exercise|campaign|programme|program|project|initiative|mission|scheme"
    r"|database|course) [“\"‘']?$"
)
_EVENT_AFTER = re.compile(
    r" (?P<what>operation|exercise|drill|drills|patrols|campaign|forum|summit|conference|initiative|"
    r"programme|program|project|mission|hotline)\b"
)
#: A sentence may begin with what is no more than a time: Addressing the forum, Ana Lee said; at the forum, Peru paid.
_OPENS_WITH = re.compile(
    r"\W*(?:[A-Z][a-z]+ing|At|During|In|After|Before|Following|On|Under|With|Since|For|Throughout)\b[^,.;“]*\Z"
)
#: Before "forum, " and the like: whose name follows heads it.
_HEADED = re.compile(rf"\b(?:{PERSON_TITLES}|host|organi[sz]er) of (?:the|this|its) (?:\w+ )?$")
#: So many letters may be a unit or a currency.
_SHORT = 3


def unknown(text: str, known: Iterable[Span]) -> Iterator[Unknown]:
    """Yield what a stretch of English names and nobody knows, in order: only what its words tell the type of."""
    taken = sorted(known)
    for first, last in () if text.isupper() else _names(text):  # of capitals alone any word may be a name
        start, end = _trimmed(text, first, last)
        if based := _BASED.match(text, start, end):
            where = Span(*based.span("where"))
            if not any(span.meets(where) for span in taken):
                yield Unknown(where, based["where"], "place")
            start = based.end()
        if end <= start:
            continue
        cover = [span for span in taken if span.meets(Span(start, end))]
        start, end = _without_known(text, start, end, cover)
        if any(span.start <= start and end <= span.end for span in cover):
            continue
        whole, end = end, without_country(text, start, end, cover)
        if (place := re.compile(r" in (?:the )?").search(text, start, end)) and text.startswith(
            ("Operation", "Exercise"), start
        ):
            end = place.start()
        led_by, begin = _led_by(text, start, end)
        if led_by:
            yield led_by
        if begin > start:
            start, end = begin, without_country(text, begin, whole, cover)
        found = _whole(text, _typed(text, start, end))
        if (
            found
            and not WIDE.fullmatch(found.name)
            and not any(span.start <= found.span.start and found.span.end <= span.end for span in cover)
        ):
            yield found


def _without_known(text: str, start: int, end: int, known: Iterable[Span]) -> tuple[int, int]:
    """Return where a name begins and ends without what is known that it is joined with: Denmark and the Sea Union."""
    for span in known:
        if span.start == start and (joined := _JOINED.match(text, span.end, end)):
            start = joined.end()
        joined = _ENDS_JOINED.search(text, start, span.start) if span.end == end else None
        if joined and _is_a_body(text[slice(*span)]):
            end = joined.start()
    return start, end


def _is_a_body(name: str) -> bool:
    return type_by_head(name)[0] == "organization" or (name.isupper() and len(name) > _SHORT)


def _names(text: str) -> Iterator[Span]:
    """Yield what is written as a name: before its acronym as far back as the letters tell, of a ministry all its fields."""
    whole = [span for bracket in _BRACKETED.finditer(text) if (span := _spelt(text, bracket))]
    whole += [Span(*found.span()) for found in OF_SEVERAL.finditer(text)]
    yield from whole
    for match in _NAME.finditer(text):
        here = Span(*match.span())
        if not any(span.meets(here) for span in whole):
            yield here


def _spelt(text: str, bracket: re.Match[str]) -> Span | None:
    """Return the name that an acronym behind it spells: Humane and Safe Prisons in Chad (HASP)."""
    run = _RUN.search(text, max(0, bracket.start() - _LONG), bracket.start())
    if run is None or not re.search(r" in (?!the )", run[0]):
        return None
    fits = acronym_after(text, Span(*run.span())) and run[0][0] == bracket["acronym"][0]
    return Span(*run.span()) if fits else None


def _led_by(text: str, start: int, end: int) -> tuple[Unknown | None, int]:
    """Return the person or the unit that stands before the name of a body, if one does, and where that name begins."""
    of = re.search(r" (?:of|for|at) (?!State )(?:the )?", text[start:end])
    if of is None:
        return None, start
    first, begin = Span(start, start + of.start()), start + of.end()
    name = text[slice(*first)]
    if who := person_in(text, first):
        return _as_person(text, who), begin
    if _is_unit_of(name, of[0], text[begin:end]):
        return Unknown(first, name, "organization"), begin
    is_beside = IS_A_TITLE.fullmatch(name) or _is_of_a_body(name, of[0], text[begin:end])
    return None, begin if is_beside else start


def _is_unit_of(name: str, of: str, body: str) -> bool:
    """Tell whether two bodies are named, one of which is a part of the other: the Port Unit of the Lake Police."""
    is_unit = " " in name and name.rpartition(" ")[2] in _UNITS_OF_BODIES
    return is_unit and of.endswith(" the ") and type_by_head(body)[0] == "organization"


def _is_of_a_body(name: str, of: str, body: str) -> bool:
    """Tell whether only the second of two names is that of a body: Ana Lee of the Sea Institute."""
    return (
        of.endswith(" the ")
        and name.rpartition(" ")[2].lower() not in TYPE_OF
        and type_by_head(body)[0] is not None
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out an article, a preposition or a number word that only begins the sentence, and a possessive."""
    while first := re.match(r"[\w’'.&-]+ ?", text[start:end]):
        word = first[0].strip()
        if word.rstrip(".") not in NOT_NAMES and word not in JOINERS:
            break
        is_whole = _JOINT_BODY.match(text, start, end) or _NUMBERED.match(text, start, end)
        is_a_body = word == "Police" and re.match(r"Police [A-Z]", text[start:end])  # the Police Academy
        if (is_whole or is_a_body) and text[:start].lower().endswith("the "):
            break
        start += first.end()
    stripped = re.sub(rf"(?:{_ON_A_DAY}|[’']s?|[.,'’&-]+)$", "", text[start:end])
    return start, start + len(stripped)


def _typed(text: str, start: int, end: int) -> Unknown | None:
    name = text[start:end]
    if owners := [
        found.end() for found in re.finditer(r"(?<!People)(?<!Women)(?<!Children)(?<!Workers)[’']s ", name)
    ]:
        return _typed(text, start + owners[-1], end)  # "China's Ministry": the last of the two
    acronym = _acronym(text, name, end)
    words = [word for word in name.split() if word.lower() not in JOINERS]
    called = _CALLED.search(text, max(0, start - 40), start)
    if called is None and len(words) >= 2:
        called = _STANDS_BEFORE.search(text, max(0, start - 40), start)
    if called and _HEADED.search(text[: called.start()]) and looks_like_a_person(words):
        return Unknown(Span(start, end), name, "person")
    if called and not _OPENS_WITH.match(text, 0, called.start()):
        what = (called["what"] or "operation").lower()
        told = TYPE_OF.get(what, ("initiative", "operation" if what in OPERATIONS else None))
        return Unknown(Span(start, end), name, *told, acronym)
    if len(words) >= 2 and (event := _EVENT_AFTER.match(text, end)):
        return Unknown(Span(start, end), name, *TYPE_OF[event["what"]], acronym)
    if len(words) >= 2 or acronym:
        if words[-1].lower() not in TYPE_OF and (who := after_a_title(text, Span(start, end))):
            return _as_person(text, who)
        type_, kind = type_by_head(name)
        if type_ == "place" and is_said_to_happen(text, Span(start, end)):
            type_, kind = "initiative", None
        if (type_ is None and acronym) or (type_ == "initiative" and text.endswith("-based ", 0, start)):
            type_, kind = "organization", None
        if type_:
            return Unknown(Span(start, end), name, type_, kind, acronym)
    if re.search(
        r"\b(?:held|opened|opens|meets?|met|based|place|launched|born|detained|arrested|hosted [\w ]+) in $",
        text[:start],
    ):
        return (
            Unknown(Span(start, end), name, "place", None)
            if name not in LANGUAGES and " and " not in name
            else None
        )
    who = person_in(text, Span(start, end))
    return _as_person(text, who) if who else None


def _whole(text: str, thing: Unknown | None) -> Unknown | None:
    """Return an initiative with the year that belongs to its name: Exercise Net 2026."""
    year = _YEAR.match(text, thing.span.end) if thing and thing.type == "initiative" else None
    if thing is None or year is None:
        return thing
    span = thing.span._replace(end=year.end())
    return thing._replace(span=span, name=text[slice(*span)])


def _as_person(text: str, span: Span) -> Unknown:
    return Unknown(span, text[slice(*span)], "person")


def acronym_after(text: str, span: Span) -> str | None:
    """Return the acronym that a name introduces in brackets, if its letters are the initials."""
    return _acronym(text, text[slice(*span)], span.end)


def _acronym(text: str, name: str, end: int) -> str | None:
    """Return the acronym that a name introduces in brackets, if its letters are the initials."""
    bracket = _BRACKETED.match(text, end)
    if bracket is None:
        return None
    initials = [word[0].lower() for word in re.split(r"[\s-]+", name) if word and word[0].isalpha()]
    letters = iter(initials)
    acronym = bracket["acronym"]
    fits = all(letter in letters for letter in acronym.lower().replace("-", "").replace("&", "a"))
    if fits or initials[:1] == [acronym[0].lower()]:
        return acronym
    # It may be that of the name in its own language: the National Anti-Drug Secretariat (SENAD).
    is_of_a_body = type_by_head(name)[0] == "organization" and acronym.isupper() and len(acronym) > _SHORT
    return acronym if is_of_a_body and acronym not in NO_BODIES else None
