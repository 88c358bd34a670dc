"""Tell by the syntax of a sentence what a number in it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.packs.write.roles import RAIDS
from kb.packs.write.who import parties
from kb.sources import spot
from kb.sources.spot.nouns import OPERATIONS, STAFF, head_noun

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Clause, Found, Number, Tree

#: Where these are on the way from a number to its verb, the verb does not say it of its subject: down from 41.
_BREAKS = frozenset("advmod npadvmod appos advcl acl relcl csubj parataxis".split())
_MEASURES = frozenset("year month week day hour minute metre meter kilometre kilometer".split())
#: What is paid, ordered or counted is about who does so as much as about something else.
_OF_OTHERS = frozenset(
    "bear spend refund reimburse allocate"
    " pay offer order demand request sentence fine accept reject count put express present uphold cite thank hold".split()
)
_TIMES = frozenset("years months weeks days hours minutes".split())
_RELAYS = frozenset(
    "say tell estimate report claim state put note announce warn expect believe celebrate hail welcome praise".split()
)
_WHERE = frozenset(("in", "during", "at", "for", "to"))
_COMES = frozenset(("attend", "join", "take part", "participate", "gather", "meet"))


def subject_of(each: Spotted, number: Number, *, counts_people: bool) -> Found | None:
    """Return what a number is about, by the words or else by the syntax; None unless that is sure."""
    at = each.tree.head(number.span) if each.tree else None
    if _lasts(number) or (each.tree and at is not None and _is_beside(each.tree, at)):
        return None
    found = spot.figure_subject(each.text, each.things, number.span, counts_people=counts_people)
    if found or each.tree is None:
        return found
    return _by_syntax(each, each.tree, number, counts_people=counts_people)


def _lasts(number: Number) -> bool:
    """Tell whether a number says how long something takes, which is rarely what the sentence is about."""
    return (number.noun or "").partition(" ")[0] in _TIMES


def _is_beside(tree: Tree, at: int) -> bool:
    """Tell whether a number is not what its sentence tells of anything: only offered, a measure of something, paid."""
    verb = tree.words[tree.verb_of(at)]
    is_aside = verb.dep == "advcl" or verb.lemma in _OF_OTHERS
    return is_aside or _is_open(tree, at) or _measures(tree, at)


def _is_open(tree: Tree, at: int) -> bool:
    """Tell whether what is counted is only offered or wished: X offered to pay a million."""
    return any(clause.is_open for clause in tree.clauses if clause.verb == tree.verb_of(at))


def _measures(tree: Tree, at: int) -> bool:
    """Tell whether a number says how long or dear something is: a boat of 20 metres, boats worth a million."""
    words = {tree.words[each].lower for each in way_words(tree, at, tree.verb_of(at))}
    return "worth" in words or ("of" in words and tree.words[at].lemma in _MEASURES)


def _by_syntax(each: Spotted, tree: Tree, number: Number, *, counts_people: bool) -> Found | None:
    """Return what a number is about, None unless that is sure.

    It is who does what is counted (the agency seized 40 cars), or the event where that was done.
    """
    at = tree.head(number.span)
    if at is None:
        return None
    verb = tree.verb_of(at)
    clause = next((clause for clause in tree.clauses if clause.verb == verb), None)
    if clause is None or clause.lemma in _RELAYS:
        return None
    way = _way(tree, at, verb)
    if way[-4:-1] == ["pobj", "prep", "appos"]:  # X, an association of 13 forces
        told = each.means.get(way_words(tree, at, verb)[-1])
        return told if told and told.type == "organization" else None
    if _BREAKS & set(way) or "than" in {tree.words[child].lower for child in way_words(tree, at, verb)}:
        return None
    event = _event(each, clause) or _operation(each, clause)
    if way and way[-1] in ("nsubj", "nsubjpass"):
        is_whole = len(way) == 1 or counts_people
        if clause.lemma in _COMES and not clause.undergoers and event is None and counts_people:
            return each.event
        return event if is_whole and (clause.is_passive or clause.lemma in _COMES) else None
    subjects = clause.undergoers if clause.is_passive else clause.doers
    things = list(parties(each, subjects[0])) if len(subjects) == 1 else []
    if len(things) != 1 or things[0].type not in ("organization", "initiative", "country"):
        return event if not things and len(subjects) <= 1 and way and way[-1] == "dobj" else None
    between = (one for one in each.things if things[0].span.end <= one.span.start < number.span.start)
    if any(one.type == things[0].type and one.slug != things[0].slug for one in between):
        return None  # Kenya accounted for 31 of the arrests and Mali for 14
    # What a country does at an event may be about that.
    has_event = any(thing.type == "initiative" for thing in each.things)
    return None if things[0].type == "country" and has_event else things[0]


def _event(each: Spotted, clause: Clause) -> Found | None:
    """Return the event where something is done, or to which somebody comes."""
    places = [noun for preposition, noun in clause.phrases if preposition in _WHERE]
    first = _first(each, clause)  # what begins a sentence goes for all its verbs
    places += [noun for _, noun in first.phrases if noun < first.verb]
    if clause.lemma in _COMES and not clause.is_passive:
        places += clause.undergoers
    found = {thing.slug: thing for at in places for thing in _reached(each, at) if thing.type == "initiative"}
    return next(iter(found.values())) if len(found) == 1 else None


def _operation(each: Spotted, clause: Clause) -> Found | None:
    """Return the operation that a text goes on about, where nobody else is named: officers also seized 40 cars."""
    assert each.tree is not None  # noqa: S101
    words = [each.tree.words[at] for at in clause.doers]
    nobody = all((word.lemma in STAFF or word.lower == "they") for word in words)
    is_alone = (
        not each.things
        and not each.dates
        and each.voice is None
        and not each.means.keys() & set(clause.doers)
    )
    is_operation = each.event is not None and head_noun(each.event_name) in OPERATIONS
    return each.event if clause.lemma in RAIDS and nobody and is_alone and is_operation else None


def _first(each: Spotted, clause: Clause) -> Clause:
    """Return the clause that others are listed with."""
    assert each.tree is not None  # noqa: S101
    word = each.tree.words[clause.verb]
    above = next(
        (other for other in each.tree.clauses if word.dep == "conj" and other.verb == word.head), None
    )
    return _first(each, above) if above else clause


def _reached(each: Spotted, at: int) -> list[Found]:
    """Return the thing that a word means, or that it is a part of: in earlier stages of the operation; not in a drill."""
    assert each.tree is not None  # noqa: S101
    if any(each.tree.words[child].lower in ("a", "an") for child in each.tree.children(at, "det")):
        return []
    if at in each.means:
        return [each.means[at]]
    parts = ("stage", "phase", "part", "course", "margin", "sideline", "framework", "day", "edition")
    if each.tree.words[at].lemma not in parts:
        return []
    return [
        each.means[noun]
        for preposition, noun in each.tree.phrases(at)
        if preposition == "of" and noun in each.means
    ]


def way_words(tree: Tree, at: int, verb: int) -> list[int]:
    """Return the words from a word up to its verb, without that."""
    found = []
    while at != verb and tree.words[at].head != at:
        found.append(at)
        at = tree.words[at].head
    return found


def _way(tree: Tree, at: int, verb: int) -> list[str]:
    return [
        "conj" if _is_listed(tree, place) else tree.words[place].dep for place in way_words(tree, at, verb)
    ]


def _is_listed(tree: Tree, place: int) -> bool:
    """Tell whether a parser takes for an apposition what is the next in a list: 40 boats, 12 nets."""
    word = tree.words[place]
    return word.dep == "appos" and bool(tree.children(place, "nummod") and tree.children(word.head, "nummod"))
