"""Who supports, supplies or trains whom, by the verbs of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.packs.write.frame import Frame
from kb.packs.write.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kb.sources.spot import Clause

_VERBS = {
    **dict.fromkeys(("support", "fund", "finance", "sponsor", "assist", "equip"), "supports"),
    "supply": "supplies",
    "train": "trains",
}
#: What is told of other things than bodies. To endorse an initiative is to support it.
_OBJECTS = {
    "succeeds": ("person", "initiative"),
    "supplies": ("organization", "country"),
    "endorses": ("organization", "initiative"),
}
_BEGINS = frozenset(("found", "establish", "create", "set up", "build", "open"))
PAYS = frozenset("bear cover meet pay fund finance".split())
_COSTS = frozenset("cost budget expense spending salary running".split())
_GIVES = frozenset("give contribute pay donate grant provide supply allocate transfer lend".split())
_OF_WHICH = re.compile(r"\bof (?:which|this|that)\b")
_MONEY = frozenset("money funding fund support help assistance aid backing grant".split())


class Helping(Frame):
    """The help that a sentence tells of."""

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes: A supports B, gives B a million, pays its costs; A cooperates with B."""
        if predicate := _VERBS.get(clause.lemma):
            yield from self._related(clause.doers, predicate, clause.undergoers)
        if clause.lemma == "endorse":
            yield from self._related(clause.doers, "endorses", clause.undergoers)
        if clause.lemma == "hand over" and not clause.is_passive:
            yield from self._related(clause.doers, "supplies", self._receivers(clause))
        if clause.lemma in ("succeed", "replace"):
            yield from self._related(clause.doers, "succeeds", clause.undergoers)
        if clause.lemma in PAYS and clause.is_passive:
            yield from self._related(clause.doers, "supports", self._whose_costs(clause))
        if clause.lemma in _GIVES and not self.is_ahead(clause):
            yield from self._related(clause.doers, "supports", self._receivers(clause))
        if clause.lemma in ("cooperate", "co-operate"):
            with_ = [noun for preposition, noun in clause.phrases if preposition == "with"]
            yield from self._related(clause.doers, "cooperates-with", with_)
        if clause.lemma in _BEGINS and any(self.lemma(noun) in _MONEY for _, noun in clause.phrases):
            givers = [noun for preposition, noun in clause.phrases if preposition == "from"]
            yield from self._related(givers, "supports", clause.undergoers)

    def _whose_costs(self, clause: Clause) -> list[int]:
        """Return whose costs are paid: the desk's costs, half of the costs of the desk."""
        if any(self.tree.words[at].lower == "for" for at in self.tree.children(clause.verb, "prep")):
            return list(clause.undergoers)  # it is paid for by A
        costs = [each for at in clause.undergoers for each in (at, *self.nouns(at, "of"))]
        return [
            owner
            for at in costs
            if self.lemma(at) in _COSTS
            for owner in (*self.tree.children(at, "poss"), *self.nouns(at, "of"))
        ]

    def _receivers(self, clause: Clause) -> list[int]:
        """Return who is given something: gave X a million, contributed to the building of X, of X's budget A paid half."""
        reached = [noun for preposition, noun in clause.phrases if preposition in ("to", "for")]
        found = [*self.tree.children(clause.verb, "dative"), *reached]
        for at in reached:
            found += [*self.nouns(at, "of"), *self.tree.children(at, "poss")]
        before = self.each.text[: self.tree.words[clause.verb].span.start]
        if _OF_WHICH.search(before):
            for at, word in enumerate(self.tree.words):
                if word.lemma in _COSTS:
                    found += [*self.tree.children(at, "poss"), *self.nouns(at, "of")]
        return found

    def _related(self, ones: Iterable[int], predicate: str, others: Iterable[int]) -> Iterator[Said]:
        of = ("country", "organization")
        to = _OBJECTS.get(predicate, ("organization",))
        # Whoever trains officers of a body trains that.
        found = self.parties(others) if predicate == "trains" else self.things(others, *to)
        predicate = "supports" if predicate == "endorses" else predicate
        for other in (thing for thing in found if thing.type in to):
            for one in self.things(ones, *((other.type,) if predicate == "succeeds" else of)):
                if one.slug != other.slug:
                    detail = {"subject": one.slug, "predicate": predicate, "object": other.slug}
                    said = f"{self.name(one)} {predicate} {self.name(other)}."
                    yield Said("relation", detail, f"{one.slug[:30]}-{predicate}-{other.slug[:30]}", said)
