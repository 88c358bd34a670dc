"""What the clauses of a sentence tell of things: the common part of all claims of a type that its syntax says."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from kb.packs.write.said import Said, takes_part
from kb.packs.write.who import groups_of, parties
from kb.sources.spot import modality, modality_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kb.packs.write.spotted import Spotted
    from kb.packs.write.who import Group
    from kb.sources.spot import Clause, Date, Found, Tree

IN_OR_AT = frozenset(("in", "at"))
_AHEAD = frozenset("will shall would may might could 'll ’ll".split())
#: What is done under these is to come.
_PLANS = frozenset("plan intend aim hope agree decide resolve expect schedule set undertake be".split())


def _is_ahead(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is one of what will or may be."""
    return any(tree.words[at].lower in _AHEAD for at in tree.children(verb, "aux"))


def is_told_so(tree: Tree, verb: int, told: str | None) -> bool:
    """Tell whether a verb shares the modality of its sentence: it is to come, or is not only told beside a judgement."""
    word = tree.words[verb]
    if told == "opinion":
        return word.dep not in ("relcl", "acl")
    if told != "forecast" or _is_ahead(tree, verb):
        return True
    above = tree.words[word.head]
    is_planned = word.dep in ("xcomp", "ccomp") and above.lemma in _PLANS
    is_joined = word.dep in ("xcomp", "ccomp", "conj") and word.head != verb and tree.is_verb(word.head)
    return is_planned or (is_joined and is_told_so(tree, word.head, told))


def _is_general(each: Spotted) -> bool:
    """Tell whether a sentence has no name, date or number: what is said so judges as often as it tells."""
    return not (each.things or each.unknown or each.dates or each.numbers)


#: Clauses in which a sentence foresees beside what it tells.
_ASIDES = frozenset("conj advcl csubj pcomp".split())


def told_modality(each: Spotted) -> str | None:
    """Guess whether a sentence asserts, judges or foresees; None if it foresees only beside that: it began and will end."""
    found = modality(each.text)
    if found == "assertion" and _is_general(each):
        return None
    if found != "forecast" or each.tree is None or each.tree.main is None:
        return found
    tree = each.tree
    ahead = [clause.verb for clause in tree.clauses if _is_ahead(tree, clause.verb)]
    is_beside = ahead and all(tree.words[verb].dep in _ASIDES for verb in ahead)
    return None if is_beside else found


def is_foreseen(each: Spotted, verb: int | None) -> bool:
    """Tell whether a verb foresees beside what is asserted: a centre opened, which Kenya will lead."""
    if each.tree is None or verb is None:
        return False
    return modality_at(each.text, each.tree.words[verb].span.start) == "forecast"


class Frame:
    """A sentence with its things, and what they are called. `event` is the only initiative that it can go on about.

    Whatever a verb is denied, wished or only possible with is left out.
    """

    def __init__(self, each: Spotted, tree: Tree, names: dict[str, str]) -> None:
        self.each = each
        self.tree = tree
        self.event = each.event
        self._names = names

    def claims(self) -> Iterator[Said]:
        """Yield the claims, in the order of the verbs."""
        for clause in self.tree.clauses:
            for said in () if clause.is_open else self.of(clause):
                yield said._replace(verb=clause.verb)

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes."""
        raise NotImplementedError

    def name(self, thing: Found) -> str:
        """Return what a thing is called."""
        return self._names[thing.slug]

    def lemma(self, at: int) -> str:
        """Return the base form of a word."""
        return self.tree.words[at].lemma

    def is_ahead(self, clause: Clause) -> bool:
        """Tell whether something will be given or is promised: it has not helped anybody yet."""
        return _is_ahead(self.tree, clause.verb) or clause.lemma in ("pledge", "promise")

    def is_owned(self, at: int) -> bool:
        """Tell whether something is somebody's who has been named: its head, their car."""
        return any(
            self.tree.words[child].lower in ("its", "their") for child in self.tree.children(at, "poss")
        )

    def things(self, places: Iterable[int], *types: str) -> list[Found]:
        """Return the things of some types that words mean."""
        found = (self.each.means.get(at) or self._ending(at) for at in places)
        return [thing for thing in found if thing and thing.type in types]

    def _ending(self, at: int) -> Found | None:
        """Return the thing whose name ends with a word: what follows hangs on that."""
        span = self.tree.words[at].span
        named = (thing for thing in self.each.things if not thing.is_derived)
        return next((t for t in named if t.span.end == span.end and t.span.start < span.start), None)

    def parties(self, places: Iterable[int]) -> list[Found]:
        """Return the parties that words mean: countries, bodies and persons, each once, also by their officers.

        Of three and more that are listed all count, even where a parser loses its way in the list.
        """
        found: dict[str, Found] = {}
        for at in places:
            for thing in parties(self.each, at, "from", "of", "in"):
                if thing.type in ("country", "organization", "person"):
                    listed = self._lists.get(thing.span.start, (thing,))
                    found |= {one.slug: one for one in listed if one.slug not in found}
        return list(found.values())

    @cached_property
    def _lists(self) -> dict[int, tuple[Found, ...]]:
        """The lists of three parties and more, by where each of these stands."""
        lists = (group.things for group in self.groups if len(group.things) > 2)
        return {thing.span.start: things for things in lists for thing in things}

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The lists of parties that the sentence names."""
        return tuple(groups_of(self.each.text, self.each.things))

    def told(self, clause: Clause) -> list[int]:
        """Return what the subject is said to be: A is a host and a member."""
        return [each for at in self.tree.children(clause.verb, "attr") for each in self.tree.conjoined(at)]

    def nouns(self, at: int, *prepositions: str) -> list[int]:
        """Return what follows some prepositions behind a word, and who owns it."""
        return [noun for preposition, noun in self.tree.phrases(at) if preposition in prepositions]

    def behind_a_colon(self, clause: Clause) -> list[int]:
        """Return who is listed behind a colon: six countries took part: A, B and C."""
        start = self.tree.words[clause.verb].span.end
        lists = [
            self.tree.head(thing.span)
            for thing in self.each.things
            if thing.span.start > start and re.search(r": (?:the )?$", self.each.text[: thing.span.start])
        ]
        return [each for at in lists if at is not None for each in self.tree.conjoined(at)]

    def dates(self, clause: Clause) -> list[Date]:
        """Return the dates that belong to the verb of a clause."""
        heads = [(date, self.tree.head(date.span)) for date in self.each.dates]
        return [date for date, at in heads if at is not None and self.tree.verb_of(at) == clause.verb]

    def takes_part(self, party: Found, event: Found, role: str) -> Said:
        """Return the claim that a party takes part in an initiative."""
        return takes_part(self.name(party), party.slug, self.name(event), event.slug, role)

    def attribute(self, thing: Found, property_: str, says: str, **value: str) -> Said:
        """Return the claim that a thing has a property."""
        detail = {"subject": thing.slug, "property": property_, **value}
        return Said("attribute", detail, f"{thing.slug[:40]}-{property_}", f"{self.name(thing)} {says}.")
