"""Who takes part in what, by the words before a list of parties: a parser often loses its way in these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.packs.write.frame import Frame
from kb.packs.write.nearby import PARTICIPANTS
from kb.packs.write.roles import GATHERS, ROLE_OF
from kb.packs.write.said import Said, takes_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.write.who import Group
    from kb.sources.spot import Clause, Found

#: What a sentence may begin with before the initiative in which it happens, and what may follow its name.
_WITHIN = re.compile(r"(?:Under|During|In|For|As part of|In the course of) (?:the )?")
_AND_SO = re.compile(r"(?:, (?:which|held|carried out|conducted) [^,]{3,60})?, (?:the )?")
_AS_DID = re.compile(r", as (?:did|had|have|has|was|were) (?:the )?$")
#: Who comes for a body or a country, before its name.
_STAFF = (
    r"(?:(?:the )?(?:(?:interior|justice|home|foreign|prime|customs|police|border) )?(?:police|governments?|ministers|officers"
    r"|heads of (?:state|police|government)|chiefs of police|customs|coast guards|authorities|navies|presidents|parliaments)"
    r"(?: and (?:customs|police|border) (?:services|guards|officers))? (?:of|in|from) )?(?:the )?"
)
_WHAT = r"(?:, an? [^,;.]{3,60})?"
#: Between an initiative and a verb in the passive voice: the pact, he said, was; the pact, which binds both, was; the pact,
_IS = (
    r"(?:,(?! by )[^,;.]{2,90},)?(?: (?:is|was|are|were|has been|have been|had been|being)|,)"
    r"(?: (?:jointly|first|also|since|then))?"
)
_BY = re.compile(
    rf"{_IS} (?P<verb>[a-z]+(?:-[a-z]+)?)(?: (?:up|out|in|into force))?(?: [^,;.:()]{{2,60}}?)? by {_STAFF}"
)
#: Between an initiative and those who do it, or do something in it: a pact that A and B signed; in which A and B meet.
_WHICH = re.compile(rf"{_WHAT}(?:,? that|, which|[^;.]* and to which) {_STAFF}")
_IN_WHICH = re.compile(
    rf"(?:{_WHAT}| is an? [^,;.]{{3,60}}?)(?:[^;.]* and|,|) (?:in|under|during|by) which(?:,[^,;]+,)? {_STAFF}"
)
#: Between an initiative and those whose undertaking it is: Operation Net, a series of joint patrols by A and B.
_THEIRS = re.compile(rf", an? (?:(?!unit|force|office|desk|body)[\w-]+ ){{1,5}}?(?:of|by|between) {_STAFF}")
#: Between a verb and what is done: signed the first pact.
_DONE = re.compile(r" (?:up )?(?:(?:the|an?|its|their|his|her) )?(?:[a-z-]+ ){0,2}?")
_VERB = re.compile(r" (?:(?:have|has|had|both|all|jointly|then|since|first|also) )*(?P<verb>[a-z]+)")
#: Before those who come: 40 delegates from 12 countries, among them A, B and, for the first time, C.
_OF_THOSE = re.compile(
    r"\b(?:from|among them|including|for the first time,"
    rf"|(?:representatives|delegations|officers|delegates|experts|observers) of) {_STAFF}$"
)
_AMONG_THEM = re.compile(r" among them\b")


class Listed(Frame):
    """The participations that the words around a list of parties tell of."""

    def claims_beside(self, others: list[Said]) -> Iterator[Said]:
        """Yield who does what to an initiative, who comes to it, does something under it, or takes part as `others` do."""
        for group in self.groups:
            yield from self._by(group)
            yield from self._under(group)
            yield from self._as_did(group, others)
            label = PARTICIPANTS.match(self.each.text)
            if self.event and label and group.start == label.end():
                yield from (self.takes_part(party, self.event, "participant") for party in group.things)
        yield from self.claims()

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield who is listed of those that come: it drew 40 delegates from 12 countries, among them A and B."""
        if clause.lemma == "attend" and clause.is_passive:
            events = self.things(clause.undergoers, "initiative")
        elif clause.lemma in GATHERS and not clause.is_passive:
            events = self.things(clause.doers, "initiative")
        else:
            return
        start = self.tree.words[clause.verb].span.end
        ends = [at for mark in (";", " while ") if (at := self.each.text.find(mark, start)) > 0]
        for group in self.groups if events else ():
            is_of_those = _OF_THOSE.search(self.each.text, 0, group.start) is not None
            if start < group.start < min(ends, default=group.end) and (
                is_of_those or _AMONG_THEM.match(self.each.text, group.end)
            ):
                for party in group.things:
                    yield self.takes_part(party, events[0], "participant")

    def _as_did(self, group: Group, others: list[Said]) -> Iterator[Said]:
        """Yield who takes part as others do: A attended, as did B and C."""
        taking_part = [said for said in others if said.kind == "participation"]
        if taking_part and _AS_DID.search(self.each.text, 0, group.start):
            event, role = taking_part[-1].detail["initiative"], taking_part[-1].detail["role"]
            for party in group.things:
                yield takes_part(self.name(party), party.slug, self._names[event], event, role)

    def _by(self, group: Group) -> Iterator[Said]:
        """Yield who does it: the pact, which binds both, was signed in May by A and B, or a pact that A and B signed."""
        events = (
            event for _, event in sorted(self.each.means.items(), reverse=True) if event.type == "initiative"
        )
        for event in events:
            clause = self._done_by(group, event)
            role = ROLE_OF.get(clause.lemma) if clause and not clause.is_open else None
            if role is None and clause is None and group.start > event.span.end:
                role, clause = self._without_a_verb(group, event), None
            if role:
                found = (self.takes_part(party, event, role) for party in group.things)
                yield from (said._replace(verb=clause.verb) if clause else said for said in found)
                return

    def _done_by(self, group: Group, event: Found) -> Clause | None:
        """Return the clause in which a list of parties does something to an initiative."""
        text, told = self.each.text, _VERB.match(self.each.text, group.end)
        if event.span.start > group.end:  # A and B signed the pact
            found = told if told and _DONE.fullmatch(text, told.end(), event.span.start) else None
        elif _WHICH.fullmatch(text, event.span.end, group.start):
            found = told
        else:
            found = _BY.fullmatch(text, event.span.end, group.start)
        return self._clause_of(found.start("verb")) if found else None

    def _without_a_verb(self, group: Group, event: Found) -> str | None:
        """Return as what a list of parties takes part in which they do something, or that is theirs."""
        between = self.each.text, event.span.end, group.start
        if _IN_WHICH.fullmatch(*between):
            return None if self._is_open(group) else "participant"
        return "partner" if len(group.things) > 1 and _THEIRS.fullmatch(*between) else None

    def _is_open(self, group: Group) -> bool:
        """Tell whether what a list of parties does is only denied, wished or possible."""
        at = self.tree.head(group.things[-1].span)
        verb = None if at is None else self.tree.verb_of(at)
        return any(each.verb == verb and each.is_open for each in self.tree.clauses)

    def _clause_of(self, start: int) -> Clause | None:
        """Return the clause whose verb begins at a place of the sentence."""
        words = self.tree.words
        return next((each for each in self.tree.clauses if words[each.verb].span.start == start), None)

    def _under(self, group: Group) -> Iterator[Said]:
        """Yield who is listed behind what a sentence begins with: under Operation Net, A and B flew missions."""
        text, things = self.each.text, self.each.things
        events = [thing for thing in things if thing.type == "initiative"]
        if not events or not _WITHIN.fullmatch(text, 0, events[0].span.start):
            return
        if _AND_SO.fullmatch(text, events[0].span.end, group.start) and not self._is_open(group):
            beside = [
                noun
                for clause in self.tree.clauses
                if {self.tree.head(thing.span) for thing in group.things} & {*clause.doers}
                for preposition, noun in clause.phrases
                if preposition in ("with", "alongside")
            ]
            for party in [*group.things, *self.parties(beside)]:
                yield self.takes_part(party, events[0], "participant")
