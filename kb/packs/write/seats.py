"""Where a body is seated, by the verbs of a sentence and by what stands beside its name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kb.packs.write.frame import IN_OR_AT, Frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kb.packs.write.said import Said
    from kb.sources.spot import Clause, Found

_SEATS = frozenset("headquarters headquarter seat secretariat office hq".split())
#: What a body is that has a house: where such a one is named to be, it is seated.
_HOUSES = re.compile(
    r"\b(?:Cent(?:re|er)|Academy|Squad|Unit|Archive|Museum|Bureau|Court|Institute|College|School|University|Laboratory|Headquarters|Hub"
    r"|Desk|Cell|Office|Secretariat|Observatory|Agency|Exchange|Task ?Force|Brigade|Network|Group|Foundation|Board)\b"
)
#: Between a body and the place where it is: X, a charity based in Y.
_IS_THERE = re.compile(
    r"(?: \([A-Z]\w+\))?, an? (?:[\w-]+ ){1,4}?(?:(?:based|registered|located) )?in (?:the city of )?"
)
#: Before the place of the body that is named next: (based) in X, the Y Institute.
_THERE = re.compile(r"(?:(?:^|and )[Bb]ased in|^In) $")
_AND_THERE = re.compile(r", (?:the )?")
_IN = re.compile(r"(?: \([A-Z]\w+)?\)? in ")


class Seats(Frame):
    """The seats that a sentence tells of."""

    def claims(self) -> Iterator[Said]:
        """Yield the claims of the verbs, and of what only stands beside a name."""
        yield from super().claims()
        yield from self._beside_a_name()

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield where a body is seated: based in X, has its headquarters in X, its seat is in X."""
        bodies: list[Found] = []
        seats = [at for at in (*clause.doers, *clause.undergoers) if self.lemma(at) in _SEATS]
        if clause.lemma in ("base", "headquarter", "locate", "seat") and clause.is_passive:
            bodies = self.things(clause.undergoers, "organization")
        if clause.lemma in ("be", "base", "locate", "have") and seats:
            owners = [
                owner for at in seats for owner in (*self.tree.children(at, "poss"), *self.nouns(at, "of"))
            ]
            bodies = self.things(clause.doers if clause.lemma == "have" else owners, "organization")
        into = ("from",) if clause.lemma in ("work", "operate") else IN_OR_AT
        if clause.lemma in ("work", "operate", "open"):  # works from X, will open in X
            bodies = self.things(clause.undergoers or clause.doers, "organization")
        places = self._places(noun for preposition, noun in clause.phrases if preposition in into)
        if len(bodies) == 1 and places:
            yield self._seated(bodies[0], places[0])

    def _places(self, nouns: Iterable[int]) -> list[Found]:
        """Return the places that words mean, or that they introduce: in the city of X."""
        return self.things((place for noun in nouns for place in (noun, *self.nouns(noun, "of"))), "place")

    def _seated(self, body: Found, place: Found) -> Said:
        return self.attribute(body, "seat", f"is seated in {self.name(place)}", entity=place.slug)

    def _beside_a_name(self) -> Iterator[Said]:
        """Yield what only stands beside a name: the Lyon-based X; X, with its seat in Y; the X Centre in Y."""
        for at, word in enumerate(self.tree.words):
            if word.dep == "appos" and word.head in self.each.means:
                yield from self._seated_in(word.head, at)
            if word.lemma in _SEATS - {"office"} and word.dep == "pobj":
                yield from self._seated_at(at)
        for found in re.finditer(r"(?:, an? )?(?P<where>[\w’']+)-based (?:[a-z]+ ){0,4}", self.each.text):
            places = [t for t in self.each.things if t.span == found.span("where") and t.type == "place"]
            bodies = [
                t
                for t in self.each.things
                if t.type == "organization" and (t.span.start == found.end() or t.span.end == found.start())
            ]
            if places and bodies:
                yield self._seated(bodies[0], places[0])
        for one, next_ in pairwise(self.each.things):
            yield from self._seated_by(one, next_, self.each.text[one.span.end : next_.span.start])

    def _seated_by(self, one: Found, next_: Found, between: str) -> Iterator[Said]:
        """Yield where a body is by what stands between its name and that of the place: the X Centre in Y; in Y, the X Centre."""
        is_house = _IN.fullmatch(between) and _HOUSES.search(self.name(one))
        is_one_there = one.type == "organization" and _IS_THERE.fullmatch(between)
        if next_.type == "place" and (is_house or is_one_there):
            yield self._seated(one, next_)
        if (one.type, next_.type) == ("place", "organization") and _AND_THERE.fullmatch(between):
            is_there = _THERE.search(self.each.text, 0, one.span.start)
            if is_there and _HOUSES.search(self.name(next_)):
                yield self._seated(next_, one)

    def _seated_in(self, thing: int, at: int) -> Iterator[Said]:
        """Yield where a body is that is said to be one there: X, a lobby group in Brussels."""
        bodies, places = self.things([thing], "organization"), self._places(self.nouns(at, "in"))
        if bodies and len(places) == 1:
            yield self._seated(bodies[0], places[0])

    def _seated_at(self, at: int) -> Iterator[Said]:
        """Yield where a body is seated that is named with its seat: X, with its headquarters in Y."""
        of = self.tree.words[self.tree.words[at].head].head
        owners = [of, self.tree.words[of].head] if self.tree.words[of].dep == "appos" else [of]
        for clause in self.tree.clauses:
            if clause.verb == of:  # set up X with its headquarters in Y
                owners = [*clause.undergoers]
        bodies = self.things(owners, "organization") or self.things(
            self.tree.children(at, "poss"), "organization"
        )
        places = self._places(self.nouns(at, *IN_OR_AT))
        if bodies and places:
            yield self._seated(bodies[0], places[0])
