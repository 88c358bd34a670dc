"""Who is a member of what body, what that is a part of and since when it is there, by the verbs of a sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kb.packs.write.frame import Frame
from kb.packs.write.said import Said, is_member, on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kb.sources.spot import Clause, Date, Found

_STATUS = ("member", "observer", "partner", "candidate")
_FOUNDS = frozenset(("found", "open", "establish", "create", "set up", "form", "inaugurate"))
_JOINS = frozenset(("join", "accede", "admit"))
_FOLLOWS = frozenset(("follow", "accede", "join"))
_GRANTS = frozenset("grant give receive obtain hold have".split())
_LEAVES = frozenset(("leave", "withdraw", "quit"))
_HOLDS = frozenset(("comprise", "group", "unite", "bring together", "consist"))
_FOUNDATIONS = frozenset("foundation founding creation establishment inception".split())
#: What a body is that others make up.
_JOINT = frozenset(
    "force association alliance union network federation league group grouping consortium bloc".split()
)
#: What a body may be of a greater one.
_PARTS = frozenset("body agency arm branch unit division department institution organ bureau service".split())


#: By its name a body is one of a greater one, which follows: the Fraud Desk of Y.
_UNIT = re.compile(
    r"\b(?:Desk|Centre|Center|Unit|Office|Cell|Team|Department|Division|Directorate|Branch|Section|Bureau|Laboratory|Squad)$"
)
_OF = re.compile(r"(?: \([A-Z]\w+\))? of (?:the )?")


class Belonging(Frame):
    """The memberships, parts and foundings that a sentence tells of."""

    #: The body that was spoken of last.
    _body: Found | None = None

    def claims(self) -> Iterator[Said]:
        """Yield the claims of the verbs, and of what only stands beside a name."""
        yield from super().claims()
        yield from self._beside_a_name()

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes."""
        yield from self._memberships(clause)
        if clause.lemma in _GRANTS and self.each.body:
            yield from self._granted(clause, self.each.body)
        yield from self._applied(clause)
        yield from self._founding(clause)
        yield from self._parts(clause)

    def _parts(self, clause: Clause) -> Iterator[Said]:
        """Yield what is, or forms, part of what."""
        if clause.lemma == "be":
            for at in self.told(clause):
                for doer in clause.doers:
                    yield from self._part_of(doer, at)
        if clause.lemma == "form part":
            of = [noun for preposition, noun in clause.phrases if preposition == "of"]
            for part in self.things(clause.doers, "initiative"):
                for whole in self.things(of, "initiative"):
                    yield from self._is_part(part, whole)

    def _memberships(self, clause: Clause) -> Iterator[Said]:
        """Yield who joins, leaves or is a member of what, and who the members of a body are."""
        since = self._since(clause)
        of = [noun for preposition, noun in clause.phrases if preposition in ("to", "from", "into", "of")]
        match clause.lemma:
            case lemma if lemma in _FOLLOWS and not clause.undergoers and self._followed_body:
                yield from self._followed(clause, self._followed_body)
            case lemma if lemma in _JOINS | _LEAVES:
                yield from self._joining(clause, of, since)
            case "belong":
                countries = [at for at in clause.doers if self.things([at], "country")]  # a body is a part
                yield from self._belong(countries, of, "member", None)
            case "be" | "become" | "remain":
                told, doers = self.told(clause), list(clause.doers)
                for named, nouns in ((doers, told), (told, doers)):
                    for at in nouns:
                        yield from self._as_noun(named, at, since)
            case "have" if any(self.lemma(at) == "member" for at in clause.undergoers):
                listed = self.behind_a_colon(clause)
                listed += [at for one in clause.undergoers for at in self.tree.children(one, "appos")]
                yield from self._belong(listed, clause.doers, "member", None)
            case "include":
                for at in clause.doers:
                    yield from self._as_noun(clause.undergoers, at, since)
            case lemma if lemma in _HOLDS:
                yield from self._belong([*clause.undergoers, *of], clause.doers, "member", None)
            case "make up" | "compose" if clause.is_passive:
                yield from self._belong(of, clause.undergoers, "member", None)

    @property
    def _followed_body(self) -> Found | None:
        """The body that others join: that of the same sentence, else the only one that is spoken of."""
        return self._body or (self.each.body if self.event is None else None)

    def _joining(self, clause: Clause, of: list[int], since: str | None) -> Iterator[Said]:
        """Yield who joins or leaves what, or is let in."""
        is_let_in = clause.lemma == "admit"
        members, others = (
            (clause.undergoers, clause.doers) if is_let_in else (clause.doers, clause.undergoers)
        )
        as_ = [noun for preposition, noun in clause.phrases if preposition == "as"]
        told = next((noun for noun in as_ if self.lemma(noun) in _STATUS), None)
        status = "former-member" if clause.lemma in _LEAVES else self._status(told) if told else "member"
        yield from self._belong(members, [*others, *of], status, since)
        if self._body and status == "member" and not is_let_in:
            yield from self._followed(clause, self._body)

    def _granted(self, clause: Clause, body: Found) -> Iterator[Said]:
        """Yield who has a status at the body that is spoken of: was granted observer status."""
        for at in self.tree.children(clause.verb, "dobj"):
            kinds = [self.lemma(child) for child in self.tree.children(at, "compound", "amod")]
            status = next((kind for kind in kinds if kind in _STATUS), None)
            if self.lemma(at) == "status" and status:
                given = self.tree.children(clause.verb, "dative")
                members = given or (clause.undergoers if clause.is_passive else clause.doers)
                yield from self._are(members, body, status, self._since(clause))

    def _applied(self, clause: Clause) -> Iterator[Said]:
        """Yield who wants to become a member of what: has applied for membership."""
        asked = [noun for _, noun in clause.phrases]
        if clause.lemma == "apply" and "membership" in map(self.lemma, asked):
            body = next(iter(self.things(asked, "organization")), self.each.body)
            if body:
                yield from self._are(clause.doers, body, "candidate", None)

    def _followed(self, clause: Clause, body: Found) -> Iterator[Said]:
        """Yield who joined a body after others, each with its date: B followed in 2018 and C last year."""
        first = min((self.tree.words[at].span.start for at in clause.doers), default=len(self.each.text))
        for thing in self.each.things:
            own = [date.edtf for date in self.each.dates if self._is_beside(thing, clause, date)]
            is_told = self.tree.head(thing.span) in clause.doers and bool(clause.undergoers)
            is_after = thing.type == "country" and thing.span.end > first
            if is_after and not is_told and len(own) == 1 and "/" not in own[0]:
                yield self._member(thing, body, "member", f"{own[0]}/..")

    def _is_beside(self, thing: Found, clause: Clause, date: Date) -> bool:
        """Tell whether a date stands behind a name, or behind the verb that has it as its only subject."""
        start = thing.span.end
        if [self.tree.head(thing.span)] == list(clause.doers):
            start = self.tree.words[clause.verb].span.end
        return re.fullmatch(r",? (?:in )?", self.each.text[start : date.span.start]) is not None

    def _as_noun(self, members: Iterable[int], at: int, since: str | None) -> Iterator[Said]:
        """Yield who is a member of what, from a noun that says so: a member of X, X's members."""
        if self.lemma(at) in _STATUS and not self.tree.children(at, "neg"):
            bodies = [*self.nouns(at, "of", "in", "at", "to"), *self.tree.children(at, "poss")]
            if bodies or self.each.body is None or (self.lemma(at) == "partner" and since is None):
                yield from self._belong(members, bodies, self._status(at), since)
            elif self.event is None:  # of the one that is spoken of
                yield from self._are(members, self.each.body, self._status(at), since)

    def _status(self, at: int) -> str:
        before = {
            self.tree.words[child].lower for child in self.tree.children(at, "compound", "amod", "nmod")
        }
        if "former" in before:
            return "former-member"
        return "dialogue-partner" if self.lemma(at) == "partner" and "dialogue" in before else self.lemma(at)

    def _since(self, clause: Clause) -> str | None:
        """Return since when a membership holds."""
        dates = self.dates(clause)
        if len(dates) != 1:
            return None
        is_beginning = clause.lemma in {*_JOINS, "become"} and "/" not in dates[0].edtf
        return f"{dates[0].edtf}/.." if is_beginning else _open_ended(dates[0].edtf)

    def _belong(
        self, members: Iterable[int], bodies: Iterable[int], status: str, since: str | None
    ) -> Iterator[Said]:
        for body in self.things(bodies, "organization"):
            yield from self._are(members, body, status, since)

    def _are(self, members: Iterable[int], body: Found, status: str, since: str | None) -> Iterator[Said]:
        self._body = body
        for thing in self.parties(members):
            if thing.slug != body.slug and thing.type != "person":
                yield self._member(thing, body, status, since)

    def _member(self, thing: Found, body: Found, status: str, since: str | None) -> Said:
        said = is_member(self.name(thing), thing.slug, self.name(body), body.slug, status)
        return said._replace(valid=since)

    def _founding(self, clause: Clause) -> Iterator[Said]:
        """Yield when a body was founded."""
        if clause.lemma not in _FOUNDS:
            return
        bodies, dates = self.things(clause.undergoers, "organization"), self.dates(clause)
        is_it = [self.lemma(at) for at in clause.undergoers] == ["it"]
        if is_it and not bodies:  # members since it was founded
            before = self.tree.words[clause.undergoers[0]].span.start
            named = [t for t in self.each.things if t.type == "organization" and t.span.end < before]
            bodies = named[-1:]
        self._body = bodies[0] if len(bodies) == 1 else self._body
        if len(bodies) == 1 and len(dates) == 1:
            yield from self._founded(bodies[0], dates[0].edtf)

    def _units(self) -> Iterator[Said]:
        """Yield of what body another is a part by its name alone: the Fraud Desk of Y."""
        bodies = [thing for thing in self.each.things if thing.type == "organization"]
        for unit, whole in pairwise(bodies):
            if _OF.fullmatch(self.each.text, unit.span.end, whole.span.start) and _UNIT.search(
                self.name(unit)
            ):
                yield from self._is_part(unit, whole)

    def _beside_a_name(self) -> Iterator[Said]:
        """Yield what only stands beside a name: A, a member of X since 2016; the Lyon-based X."""
        yield from self._units()
        for at, word in enumerate(self.tree.words):
            if word.dep == "appos" and word.head in self.each.means:
                yield from self._as_noun([word.head], at, self._since_below(at))
                yield from self._part_of(word.head, at)
                is_joint = any(self.lemma(child) == "joint" for child in self.tree.children(at, "amod"))
                if word.lemma in _JOINT or is_joint:  # X, a joint force of A and B
                    yield from self._belong(self.nouns(at, "of", "between"), [word.head], "member", None)
            # Its six members, A, B and C.
            if word.lemma in _STATUS and word.dep != "appos" and self.is_owned(at):
                listed = self.tree.children(at, "appos")
                yield from self._belong(listed, self._subjects(), self._status(at), None)
            if word.lemma in _FOUNDATIONS and word.dep == "pobj":
                yield from self._founded_by_noun(at)

    def _subjects(self) -> list[int]:
        """Return the words that are the subject of the sentence."""
        clause = self.tree.main
        return list(clause.undergoers if clause.is_passive else clause.doers) if clause else []

    def _part_of(self, thing: int, at: int) -> Iterator[Said]:
        """Yield of what a body or an initiative is a part: X, an agency of Y."""
        of = ("organization", "initiative") if self.lemma(at) == "part" else ("organization",)
        own = self.things([thing], *of)
        wholes = self.things(self.nouns(at, "of"), *of) if self.lemma(at) in (*_PARTS, "part") else []
        for whole in wholes if own else []:
            yield from self._is_part(own[0], whole)

    def _is_part(self, part: Found, whole: Found) -> Iterator[Said]:
        if part.slug != whole.slug and part.type == whole.type:
            yield self.attribute(part, "part-of", f"is a part of {self.name(whole)}", entity=whole.slug)

    def _founded_by_noun(self, at: int) -> Iterator[Said]:
        """Yield when a body was founded: since its foundation in 2017."""
        bodies = self.things(self.tree.children(at, "poss"), "organization")
        if bodies and len(dates := self._dates_below(at)) == 1:
            yield from self._founded(bodies[0], dates[0])

    def _founded(self, body: Found, edtf: str) -> Iterator[Said]:
        day = edtf.removesuffix("/..")  # what goes on since then
        if "/" not in day:
            yield self.attribute(body, "founded", f"was founded {on(day)}", value=day)

    def _dates_below(self, at: int) -> list[str]:
        below = self.tree.below(at)
        return [date.edtf for date in self.each.dates if self.tree.head(date.span) in below]

    def _since_below(self, at: int) -> str | None:
        dates = self._dates_below(at)
        return _open_ended(dates[0]) if len(dates) == 1 else None


def _open_ended(edtf: str) -> str | None:
    return edtf if edtf.endswith("/..") else None
