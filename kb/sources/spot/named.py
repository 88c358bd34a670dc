"""Take over the names that a parser finds, with the types that the words around them tell better than it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.spot.cities import cities
from kb.sources.spot.english import is_common
from kb.sources.spot.first_names import whole_names
from kb.sources.spot.heads import JOINERS, is_institution, is_said_to_happen, type_by_head
from kb.sources.spot.no_names import LANGUAGES, NO_BODIES, NOT_NAMES, WIDE
from kb.sources.spot.nouns import CALLS, INTRODUCES, NO_THINGS
from kb.sources.spot.persons import IS_A_TITLE, TITLE_FOLLOWS, without_title
from kb.sources.spot.told_beside import somebody, something
from kb.sources.spot.unknown import Unknown, acronym_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.sources.rewritten import Span
    from kb.sources.spot.syntax import Tree

#: "Minister for Digital Affairs" names no body.
_OFFICE_OF = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Dd]irector|[Cc]ommissioner|[Hh]ead|[Aa]dvis[eo]r) (?:for|of|on) $"
)
_TITLE_OF = re.compile(rf"{IS_A_TITLE.pattern} of\b")
_OF_A_BODY = re.compile(r" (?:of|at|from) the [A-Z]")
_NO_THING = re.compile(rf"[A-Z]{{3}} ?\d|(?:Cyclone|Hurricane|Typhoon|Storm) |{WIDE.pattern}$")
#: The first part of a name: Novi Sad.
_GOES_BEFORE = re.compile(r"\b[A-Z][a-z]+ $")
#: Madre de Dios.
_LONG_PLACE = re.compile(r"[A-Z]\w+ (?:de|del|do|da|la|el) [A-Z]\w+")
_PERSON = re.compile(r"[^\W\d_a-z][\w’'-]+(?: (?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+){1,2}")
_LEADS = frozenset(("head", "chair", "direct"))
_WHO = re.compile(r",(?: an? [\w -]{2,30},)? who ")
_REGION = re.compile(r" (?:region|province|district|governorate|prefecture|valley)\b")
#: The longest name in capitals.
_ACRONYM = 8
#: Behind these a name of one word is a place, or may be one.
_PLACES_AFTER = frozenset("in near around outside from to between off".split())
_NO_BODY_AFTER = frozenset("at across along through for".split())
#: Two names, taken for one.
_TWO = re.compile(r"[^\W\d_a-z]\w+ and [^\W\d_a-z]\w+")
_HAPPENS = frozenset(("take place", "kick off", "hold", "last", "convene"))
#: Where this leads to is a place.
_MOVES = frozenset("fly travel return deport flee drive sail move".split())
_LIES = frozenset(("locate", "base", "headquarter", "hold", "take place", "open", "live", "arrest", "detain"))
_SEVERAL = frozenset("series string set wave round".split())
_COMES = frozenset(("attend", "take part", "participate"))


def named(text: str, tree: Tree) -> Iterator[Unknown]:
    """Yield the names that a parser finds in a sentence. A type that only the parser tells is a guess."""
    towns = list(cities(text))
    yield from (Unknown(span, text[slice(*span)], "person") for span in somebody(text))
    yield from _typed(text, tree, towns)
    yield from (Unknown(span, text[slice(*span)], "place", is_guess=True) for span in towns)
    yield from _places(text, tree)
    yield from (Unknown(span, text[slice(*span)], type_) for span, type_ in something(text))


def _typed(text: str, tree: Tree, towns: list[Span]) -> Iterator[Unknown]:
    """Yield the names of a parser with the types that the words around them tell, without those that are none."""
    for span, type_ in whole_names(text, tree):
        bare = without_title(text, span) if type_ == "person" else span
        bare = next((town for town in towns if _is_within(bare, town)), bare)
        name = text[slice(*bare)]
        if (
            not _is_written_as_a_name(name)
            or is_institution(name)
            or name == text.strip()  # a heading
            or _TITLE_OF.match(name)
            or _OFFICE_OF.search(text[: bare.start])
            or _describes(text, tree, bare)
        ):
            continue
        told = _told(text, tree, bare) or ("place" if bare in towns else None)
        if told is None:
            if _is_no_thing(text, tree, bare, type_):
                continue
            told = _told_by_what_is_beside(text, tree, bare, type_)
            if told is None and type_ == "organization":
                continue  # half of those of which only the parser says so are none
        if " " not in name and (told or type_) == "person":
            continue  # a surname, and nobody to know whose
        kind = type_by_head(name)
        yield Unknown(
            bare,
            name,
            told or type_,
            kind[1] if kind[0] == told else None,
            acronym_after(text, bare) if (told or type_) != "person" else None,
            is_guess=told is None,
        )


def _is_within(part: Span, whole: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _is_no_thing(text: str, tree: Tree, span: Span, type_: str) -> bool:
    """Tell whether a name of which only the parser tells the type is rather none, or two, or that of something else."""
    name = text[slice(*span)]
    if type_ == "person" and all(map(is_common, name.split())):
        return True  # Paper Moon, whatever that is
    if type_ == "organization" and _OF_A_BODY.match(text, span.end):
        return True  # rather a person
    if (
        name in NO_BODIES
        or (type_ == "place" and " and " in name)
        or not is_a_name(name, type_)
        or _TWO.fullmatch(name)
        or name.removesuffix("s") in LANGUAGES
    ):
        return True
    if _is_bare(name, type_) and re.match(r" [A-Z]", text[span.end :]):
        return True  # National Member for Peru
    is_first = not re.search(r"\w", text[: span.start])
    return _is_bare(name, type_) and (is_first or _before(text, tree, span) in _NO_BODY_AFTER)


def _told_by_what_is_beside(text: str, tree: Tree, span: Span, type_: str) -> str | None:
    """Return another type than the parser's, where the words next to a name tell it: in X, the X-based firm, X, who."""
    name = text[slice(*span)]
    if _is_bare(name, type_) and (
        _preposition(tree, span) in _PLACES_AFTER or text.startswith("-based ", span.end)
    ):
        return "place"
    if _REGION.match(text, span.end) or (type_ == "person" and _preposition(tree, span) == "in"):
        return "place"
    if type_ == "organization" and _preposition(tree, span) == "in" and _LONG_PLACE.fullmatch(name):
        return "place"
    is_somebody = type_ == "organization" and _WHO.match(text, span.end)
    return "person" if is_somebody and len(name.split()) in (2, 3) else None


def _is_bare(name: str, type_: str) -> bool:
    return type_ == "organization" and " " not in name and not name.isupper()


def _before(text: str, tree: Tree, span: Span) -> str:
    """Return the preposition or the word before a name."""
    return _preposition(tree, span) or text[: span.start].rstrip().rpartition(" ")[2].lower()


def _preposition(tree: Tree, span: Span) -> str | None:
    head = tree.head(span)
    if head is None or tree.words[head].dep != "pobj":
        return None
    return tree.words[tree.words[head].head].lower


def is_a_name(name: str, type_: str) -> bool:
    """Tell whether a name that a parser found can stand for a thing of a type by itself."""
    words = name.split()
    return all(character.isalnum() or character in " '’.&-" for character in name) and (
        type_ != "person"
        or (len(words) in (2, 3, 4) and all(word[0].isupper() or word in JOINERS for word in words))
    )


def _is_written_as_a_name(name: str) -> bool:
    return (
        name[:1].isupper()
        and not _NO_THING.match(name)
        and "\n" not in name
        and not (name.isupper() and len(name) > _ACRONYM)
        and is_a_name(name, "organization")
        and not name.endswith((" and", " of"))  # two names, of which the parser has one
    )


def _describes(text: str, tree: Tree, span: Span) -> bool:
    """Tell whether a word with a capital only says what follows it is: Interior Minister Lee, Media enquiries."""
    if TITLE_FOLLOWS.match(text, span.end) or IS_A_TITLE.fullmatch(text[slice(*span)]):
        return True
    head = tree.head(span)
    if head is None:
        return False
    if any(tree.words[at].lemma in NO_THINGS for at in _introductions(tree, head, span)):
        return True
    if " " in text[slice(*span)]:
        return False
    word = tree.words[head]
    return (
        tree.words[0].span == span
        and word.dep in ("compound", "amod", "nmod")
        and tree.words[word.head].pos == "NOUN"
    )


def _told(text: str, tree: Tree, span: Span) -> str | None:
    """Return the type of a thing as the words of its name and those beside it tell it."""
    if is_said_to_happen(text, span):
        return "initiative"
    if (type_ := type_by_head(text[slice(*span)])[0]) is not None:
        return type_
    if type_ := _told_right_beside(text, tree, span):
        return type_
    head = tree.head(span)
    if head is None:
        return None
    if type_ := next(filter(None, (_introduced(tree, at) for at in _introductions(tree, head, span))), None):
        return type_
    for clause in tree.clauses:
        is_subject = head in (clause.undergoers if clause.is_passive else clause.doers)
        if is_subject and clause.lemma in _HAPPENS and (clause.is_passive or clause.lemma != "hold"):
            return "initiative"
        to_there = (clause.lemma in _LIES and "in") or (clause.lemma.partition(" ")[0] in _MOVES and "to")
        if (to_there, head) in clause.phrases and " " not in text[slice(*span)]:
            return "place"
        if (
            clause.lemma in _LEADS
            and is_subject
            and not clause.is_passive
            and _PERSON.fullmatch(text[slice(*span)])
        ):
            return "person"
        if clause.lemma == "tell" and head in clause.undergoers:
            return "organization"
        reached = [noun for preposition, noun in clause.phrases if preposition == "in"]
        if clause.lemma in _COMES and head in (clause.undergoers if clause.lemma == "attend" else reached):
            return "initiative"
    return None


def _told_right_beside(text: str, tree: Tree, span: Span) -> str | None:
    """Return the type of what is X-based, or of X, who."""
    if text.endswith("-based ", 0, span.start):
        return "organization"
    is_somebody = _PERSON.fullmatch(text[slice(*span)]) and _WHO.match(text, span.end)
    return "person" if is_somebody and _preposition(tree, span) not in _PLACES_AFTER else None


def _introduced(tree: Tree, at: int) -> str | None:
    """Return the type of what a noun introduces; a series of raids is one raid."""
    of = [noun for _, noun in tree.phrases(at)] if tree.words[at].lemma in _SEVERAL else []
    for word in (tree.words[noun] for noun in (at, *of)):
        if word.pos == "NOUN" and (word.lemma in INTRODUCES or IS_A_TITLE.fullmatch(word.lemma)):
            return INTRODUCES.get(word.lemma, "person")
    return None


def _introductions(tree: Tree, head: int, span: Span) -> Iterator[int]:
    """Yield the words that say what a name stands for: the maker Altai, a system named Altai, Altai, a maker."""
    word = tree.words[head]
    if word.dep == "appos" and not any(tree.words[at].pos == "VERB" for at in range(word.head, head)):
        yield word.head
    if word.dep == "oprd" and tree.words[word.head].lemma in CALLS:
        yield tree.words[word.head].head
    if word.dep == "pobj":
        preposition = tree.words[word.head]
        above = tree.words[preposition.head]
        # Not the operators of Callao.
        if preposition.lower == "of" and INTRODUCES.get(above.lemma) != "organization":
            yield preposition.head
        elif above.lemma in CALLS:
            yield above.head
    if _preposition(tree, span) != "in":  # In Aden, a firm
        yield from tree.children(head, "appos")
    yield from (at for at in tree.children(head, "compound") if tree.words[at].span.end == span.start - 1)
    if word.dep in ("nsubj", "attr"):
        yield from tree.children(word.head, "attr" if word.dep == "nsubj" else "nsubj")


def _places(text: str, tree: Tree) -> Iterator[Unknown]:
    """Yield what something is in and the parser gives no type."""
    for at, word in enumerate(tree.words):
        if (
            word.pos != "PROPN"
            or word.dep not in ("pobj", "conj")
            or tree.children(at, "compound", "det", "amod", "nummod")
        ):
            continue
        first = at
        while tree.words[first].dep == "conj":
            first = tree.words[first].head
        preposition = tree.words[tree.words[first].head]
        name = text[slice(*word.span)]
        if (
            tree.words[first].dep == "pobj"
            and preposition.lower in ("in", "near", "between")
            and name[0].isupper()
            and not name.isupper()
            and not _GOES_BEFORE.search(text[: word.span.start])
            and name not in LANGUAGES | NOT_NAMES
            and not any(span.meets(word.span) for span, _ in tree.names)
        ):
            yield Unknown(word.span, name, "place", is_guess=True)
