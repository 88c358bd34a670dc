"""Who speaks in a sentence, what it is about, and which parties its words stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.packs.format.items import TODO
from kb.sources import spot
from kb.sources.spot.nouns import HUMANS, STAFF
from kb.sources.spot.verbs import OPINES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found
    from kb.sources.spot.syntax import Tree, Word

_ACRONYM = re.compile(r" \([A-Z][\w-]+\)?$")
_BY_A_DOCUMENT = re.compile(r"\b[Aa]ccording to (?:the|this) (\w+)[,.]")
_AND = re.compile(r"(?:,| and|, and| as well as|, as well as)(?:,? for the first time,)?\s+(?:the\s+)?")
#: Behind a name: what follows is a part of it, Italy's Carabinieri.
_OWNS = re.compile(r"[’']s? ")
#: Several of them stand for their countries.
_HEADS = frozenset("head minister chief president".split())
#: What of a body stands for it: Interpol's bureau in Harare.
_BRANCHES = frozenset("bureau office branch".split())
#: What says what whoever it is by says.
_DOCUMENTS = frozenset("report study survey review audit analysis statement assessment paper".split())
_SPEAK = ("person", "organization", "actor")


def take_voice(each: Spotted, documents: dict[str, str]) -> None:
    """Let a thing be the speaker where the whole name of the speaker is its own; a parser may know better what that is."""
    if each.voice is None and each.tree is not None and each.tree.relays:
        each.voice = TODO
    if each.voice in (None, TODO) and (who := _opines(each)):
        each.voice = who.slug
    if each.voice != TODO:
        return
    voice = spot.speaker(each.text)
    span = voice.span if voice else None
    if slug := _by_document(each, documents):
        each.voice = slug
        return
    named = [thing for thing in each.things if thing.type in _SPEAK and not thing.is_derived]
    if span and (acronym := _ACRONYM.search(each.text, *span)):
        span = span._replace(end=acronym.start())
    if found := next((thing for thing in named if thing.span == span), None):
        each.voice = found.slug
    elif each.tree is not None:
        heads = (
            each.tree.speakers if len(each.tree.speakers) == 1 else (each.tree.head(span),) if span else ()
        )
        found = each.means.get(heads[0]) if heads and heads[0] is not None else None
        each.voice = found.slug if found and found.type in _SPEAK else TODO


#: She puts the number at some 40, at between 40 and 50; it down to the rain.
_PUT_AT = re.compile(r"\bput(?:s|ting)?\b.*\b(?:at|down to)\b")


def _opines(each: Spotted) -> Found | None:
    """Return the person or the body that thinks, expects or judges something, and is nowhere said to say it."""
    tree = each.tree
    for clause in tree.clauses if tree else ():
        is_put_at = clause.lemma == "put" and _PUT_AT.search(each.text)
        is_main = tree is not None and tree.words[clause.verb].dep == "ROOT" and not clause.is_passive
        if is_main and (clause.lemma in OPINES or is_put_at) and len(clause.doers) == 1:
            thing = each.means.get(clause.doers[0])
            return thing if thing and thing.type in ("person", "organization") else None
    return None


def _by_document(each: Spotted, documents: dict[str, str]) -> str | None:
    """Return whose words a sentence relays by what they have written before: according to the report."""
    if found := _BY_A_DOCUMENT.search(each.text):
        return documents.get(found[1])
    if each.tree is None or len(each.tree.speakers) != 1:
        return None
    [at] = each.tree.speakers
    noun = each.tree.words[at].lemma
    by = [
        each.means[whose]
        for p, whose in each.tree.phrases(at)
        if p in ("by", "of", "from") and whose in each.means
    ]
    if noun in _DOCUMENTS and len(by) == 1 and by[0].type in _SPEAK:
        return by[0].slug
    return documents.get(noun)


def take_subject(each: Spotted) -> None:
    """Let a thing be the subject where that is its name alone, by the words or else by the parser."""
    if each.subject is not None:
        return
    found = spot.subject_of(each.text, each.things)
    if found is None and each.tree is not None and each.tree.main is not None:
        clause = each.tree.main
        subjects = clause.undergoers if clause.is_passive or each.tree.is_judged(clause) else clause.doers
        things = list(parties(each, subjects[0])) if len(subjects) == 1 else []
        found = things[0] if len(things) == 1 and things[0].type != "place" else None
        if found and _is_listed(each, found):  # of which the parser saw one
            found = None
    each.subject = found.slug if found else None


#: What a party does something with sooner than it is what the sentence is about: it pays for a forum; she praises a body.
_OVER = {
    "person": ("organization", "initiative"),
    "organization": ("initiative",),
    "country": ("initiative",),
}


#: What is told of somebody's life is about him, whatever he worked for, and what a country accedes to about that.
_OWN = {
    "person": "be become lead head chair direct command serve work study join retire succeed spend bear grow take run"
    " come".split(),
    "country": ["join", "accede", "sign", "take part"],
}


def told_subject(each: Spotted) -> str | None:
    """Return what a sentence is surely about: a party that it is told of alone, nobody who speaks or judges."""
    main = each.tree.main if each.tree else None
    if each.subject is None or each.subject == each.voice or each.tree is None or main is None:
        return None if each.subject == each.voice else each.subject
    things = [*each.things, *each.means.values()]
    type_ = next((thing.type for thing in things if thing.slug == each.subject), "")
    is_judge = each.tree.is_judged(main) and each.subject not in _slugs(each, main.undergoers)
    if is_judge or (type_ == "person" and spot.modality(each.text) == "opinion"):
        return None
    if any(each.tree.words[at].lower == "it" and at not in each.means for at in main.undergoers):
        return None
    if main.lemma in _OWN.get(type_, ()):
        return each.subject
    told = (*main.doers, *main.undergoers, *(noun for _, noun in main.phrases))
    others = [each.means[at] for at in told if at in each.means and each.means[at].slug != each.subject]
    return None if any(other.type in _OVER.get(type_, ()) for other in others) else each.subject


def only_initiative(each: Spotted) -> str | None:
    """Return the initiative that a sentence is about as nothing else could be: it names no party but several countries."""
    tree, things = each.tree, [*each.things, *each.means.values()]
    found = {thing.slug for thing in things if thing.type == "initiative"}
    countries = {thing.slug for thing in things if thing.type == "country"}
    if tree is None or each.voice or len(found) != 1 or len(countries) == 1:
        return None
    if any(thing.type in _SPEAK for thing in things):
        return None
    doers = [at for clause in tree.clauses if tree.words[clause.verb].dep == "ROOT" for at in clause.doers]
    return None if any(at not in each.means and _is_definite(tree, at) for at in doers) else found.pop()


def _is_definite(tree: Tree, at: int) -> bool:
    """Tell whether a word means something that has been named before: the network, it."""
    below = {tree.words[child].lower for child in tree.children(at, "det", "poss")}
    is_meant = tree.words[at].pos in ("PRON", "PROPN")
    return is_meant or bool(below & {"the", "this", "its", "his", "her", "their", "our"})


def _slugs(each: Spotted, words: Sequence[int]) -> set[str]:
    return {each.means[at].slug for at in words if at in each.means}


def _is_listed(each: Spotted, first: Found) -> bool:
    """Tell whether another thing of its type follows a thing in a list: Peru, Chile and Cuba."""
    return any(
        other.type == first.type
        and other.slug != first.slug
        and re.fullmatch(r"(?:,(?: and)?| and) (?:the )?", each.text[first.span.end : other.span.start])
        for other in each.things
    )


def parties(each: Spotted, at: int, *prepositions: str) -> Iterator[Found]:
    """Yield the things that a word means: itself, the body that its officers are of, or some that it includes.

    With `prepositions` the officers stand for countries, too, that come behind these.
    """
    if at in each.means:
        yield each.means[at]
        return
    if each.tree is None:
        return
    word = each.tree.words[at]
    if word.dep == "appos" and word.head in each.means and each.means[word.head].type == "person":
        yield each.means[word.head]  # Ana Lee, an officer from Tonga
        return
    is_staff = word.lemma in STAFF or _are_heads(word)
    phrases = list(each.tree.phrases(at))
    if _are_heads(word):  # the heads of police of A and B
        phrases += [
            below for _, noun in phrases if noun not in each.means for below in each.tree.phrases(noun)
        ]
    for preposition, noun in phrases:
        thing = each.means.get(noun)
        is_of = is_staff and (preposition in prepositions or _is_body(thing, preposition))
        if preposition == "in" and thing and thing.type != "country":
            continue
        if thing and (is_of or (prepositions and preposition == "including")):
            yield thing
    # The Kenyan authorities stand for their country.
    for child in each.tree.children(at, "amod") if is_staff and prepositions else ():
        span = each.tree.words[child].span
        yield from (thing for thing in each.things if thing.span == span and thing.type == "country")
    for child in each.tree.children(at, "compound", "poss") if is_staff or word.lemma in _BRANCHES else ():
        if child in each.means and each.means[child].type == "organization":
            yield each.means[child]


def _are_heads(word: Word) -> bool:
    """Tell whether a word is of several who head what they stand for: one may hold another office."""
    return word.lemma in _HEADS and word.lower != word.lemma


def _is_body(thing: Found | None, preposition: str) -> bool:
    return thing is not None and thing.type == "organization" and preposition in ("of", "from")


def has_a_nameless_person(each: Spotted) -> bool:
    """Tell whether somebody without a name does something in a sentence: an officer, a witness."""
    tree = each.tree
    assert tree is not None  # noqa: S101
    return any(
        tree.words[doer].lemma in HUMANS
        and tree.words[doer].lower == tree.words[doer].lemma
        and not each.means.keys() & {doer, *_equated(tree, doer)}
        for clause in tree.clauses
        for doer in (*clause.doers, *(clause.undergoers if clause.is_passive else ()))
    )


def _equated(tree: Tree, at: int) -> list[int]:
    """Return the words that a word is said to be the same as: Ana Lee, the lawyer; the man is Ben Lee."""
    word = tree.words[at]
    named = [word.head] if word.dep == "appos" else tree.children(at, "appos")
    return named + (tree.children(word.head, "attr") if word.dep == "nsubj" else [])


class Group(NamedTuple):
    """Parties that are listed: A, B and C."""

    start: int
    end: int
    things: tuple[Found, ...]


def groups_of(text: str, things: Sequence[Found]) -> Iterator[Group]:
    """Yield the lists of parties that a sentence names; one alone is a list too."""
    parties = [
        thing
        for thing in things
        if thing.type in ("country", "organization")
        and not thing.is_derived
        and not _OWNS.match(text, thing.span.end)
    ]
    current: list[Found] = []
    for thing in parties:
        if current and not _AND.fullmatch(text[current[-1].span.end : thing.span.start]):
            yield Group(current[0].span.start, current[-1].span.end, tuple(current))
            current = []
        current.append(thing)
    if current:
        yield Group(current[0].span.start, current[-1].span.end, tuple(current))
