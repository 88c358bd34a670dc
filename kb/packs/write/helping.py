"""Who supports, supplies or trains whom, by the verbs of a sentence."""

from __future__ import annotations

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
_BEGINS = frozenset(("found", "establish", "create", "set up", "build", "open"))
_MONEY = frozenset("money funding fund support help assistance aid backing grant".split())


class Helping(Frame):
    """The help that a sentence tells of."""

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes: A supports B, B was founded with money from A."""
        if predicate := _VERBS.get(clause.lemma):
            yield from self._related(clause.doers, predicate, clause.undergoers)
        if clause.lemma in ("succeed", "replace"):
            yield from self._related(clause.doers, "succeeds", clause.undergoers)
        if clause.lemma in _BEGINS and any(self.lemma(noun) in _MONEY for _, noun in clause.phrases):
            givers = [noun for preposition, noun in clause.phrases if preposition == "from"]
            yield from self._related(givers, "supports", clause.undergoers)

    def _related(self, ones: Iterable[int], predicate: str, others: Iterable[int]) -> Iterator[Said]:
        of, to = (
            (("person",), "person")
            if predicate == "succeeds"
            else (("country", "organization"), "organization")
        )
        # Whoever trains officers of a body trains that.
        found = self.parties(others) if predicate == "trains" else self.things(others, to)
        for other in (thing for thing in found if thing.type == to):
            for one in self.things(ones, *of):
                if one.slug != other.slug:
                    detail = {"subject": one.slug, "predicate": predicate, "object": other.slug}
                    said = f"{self.name(one)} {predicate} {self.name(other)}."
                    yield Said("relation", detail, f"{one.slug[:30]}-{predicate}-{other.slug[:30]}", said)
