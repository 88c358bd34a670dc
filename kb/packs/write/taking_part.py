"""Who takes part in what, and who agrees with whom, by the verbs of a sentence."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from kb.packs.write.frame import Frame
from kb.packs.write.helping import PAYS
from kb.packs.write.roles import (
    ACCEDES,
    COMES,
    GATHERS,
    GIVES,
    GOES_ON,
    HELP,
    LISTED,
    MANNER,
    OF_PERSONS,
    RAIDS,
    ROLE_OF,
)
from kb.packs.write.said import Said
from kb.sources.spot.nouns import OPERATIONS, STAFF, head_noun
from kb.sources.spot.numerals import AMOUNT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.sources.spot import Clause, Found

#: What is given and helps nothing to go on.
_WORDS_ALONE = frozenset(
    "assurance order instruction evidence permission account speech answer reason detail notice".split()
)
_REACHES = frozenset(("in", "to", "for", "on", "under"))
#: Who is sent to what takes place.
_SENT = frozenset(
    "observer expert team delegation representative delegate participant minister official officer inspector trainer analyst"
    " instructor specialist adviser investigator technician".split()
)
#: Before what they do these come together for something: they met for the forum, joined hands in the operation.
_MEETS = frozenset("meet gather assemble convene cooperate co-operate collaborate work join".split())
_TOGETHER_IN = frozenset(("for", "in", "at", "on"))
#: Who is sent to an initiative.
_SENDS_OUT = frozenset(("involve", "represent", "deploy"))
_MONEY = frozenset("grant donation contribution loan fund funding".split())
#: What several do together.
_UNDERTAKINGS = frozenset(
    "undertaking operation project initiative programme program exercise effort venture campaign drill scheme partnership"
    " mission action".split()
)
_DEALS = frozenset(
    "agreement treaty memorandum arrangement deal pact accord mou convention protocol declaration".split()
)
_MEANS = frozenset("intend plan hope aim seek want wish agree expect decide".split())
#: What is done to nothing but an initiative: A and B started it.
_DOES_IT = frozenset("host organize organise start launch found establish create run lead coordinate".split())
_SIGNS = frozenset(("sign", "ratify"))
_MAKES = frozenset(("sign", "conclude", "reach", "ink", "initial", "enter into", "have", "agree"))


class TakingPart(Frame):
    """The participations and agreements that a sentence tells of."""

    def claims(self) -> Iterator[Said]:
        """Yield the claims of the verbs, and whose an initiative is said to be."""
        yield from super().claims()
        yield from self._undertaken()

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes."""
        yield from self._doers(clause)
        yield from self._beside(clause)
        yield from self._listed(clause)
        yield from self._gathered(clause)
        yield from self._agreement(clause)
        yield from self._granted(clause)
        yield from self._led(clause)
        yield from self._meeting(clause)
        yield from self._borne(clause)

    def _doers(self, clause: Clause) -> Iterator[Said]:
        """Yield who does it: A hosts the forum, the forum is led by A, A takes part."""
        if clause.lemma == "come" and self.event and any(self.lemma(at) in _SENT for at in clause.doers):
            for party in self.parties(
                [noun for preposition, noun in clause.phrases if preposition == "from"]
            ):
                yield self.takes_part(party, self.event, "participant")
        if clause.lemma in _SENDS_OUT and clause.is_passive and self.event:  # A was involved, too
            for party in self.parties(clause.undergoers):
                yield self.takes_part(party, self.event, "participant")
        which = [noun for _, noun in clause.phrases if self.tree.words[noun].lower == "which"]
        for event in self.things(which, "initiative"):  # in which A and B patrol together
            sent = clause.undergoers if clause.lemma in _SENDS_OUT else ()
            for party in self.parties(sent if clause.is_passive else clause.doers):
                if party.type != "person":
                    yield self.takes_part(party, event, "participant")
        yield from self._raided(clause)
        sends = clause.lemma == "send"
        role = "participant" if sends else ROLE_OF.get(clause.lemma)
        for event in self._events(clause, sends=sends) if role else ():
            for party in self.parties(clause.doers) or self.parties(self.behind_a_colon(clause)):
                if party.type != "person" or role in OF_PERSONS:
                    yield self.takes_part(party, event, role or "")

    def _raided(self, clause: Clause) -> Iterator[Said]:
        """Yield whose officers did what is told of the only operation: police in A and B arrested eleven people."""
        by_staff = any(self.lemma(at) in (*STAFF, "customs") for at in clause.doers)
        parties = self.parties(clause.doers) if by_staff and clause.lemma in RAIDS else []
        if len(parties) > 1 and self.event and head_noun(self.each.event_name) in OPERATIONS:
            for party in parties:
                yield self.takes_part(party, self.event, "participant")

    def _undertaken(self) -> Iterator[Said]:
        """Yield whose an initiative is said to be beside its name: Operation Net, a joint undertaking of A and B."""
        for at, word in enumerate(self.tree.words):
            events = self.things([word.head], "initiative") if word.dep == "appos" else []
            if events and word.lemma in _UNDERTAKINGS:
                for party in self.parties(
                    [*self.nouns(at, "of", "by", "between"), *self.tree.children(at, "poss")]
                ):
                    yield self.takes_part(party, events[0], "partner")

    def _events(self, clause: Clause, *, sends: bool) -> list[Found]:
        """Return the initiative that a clause is about: what is done to it, what somebody takes part in or sends to."""
        together = clause.lemma == "join" and any(self.lemma(at) == "force" for at in clause.undergoers)
        joins = together or clause.lemma in COMES
        is_deal = head_noun(self.each.event_name) in _DEALS
        reached = [noun for preposition, noun in clause.phrases if preposition in _REACHES]
        if joins or sends:
            reached = [noun for noun in reached if noun not in self._in_dates]
        if clause.lemma in GIVES:  # gives the project a million
            reached += [at for at in self.tree.children(clause.verb, "dative") if at in self.each.means]
        found = self.things(
            [*clause.undergoers, *(reached if joins or sends or clause.lemma in GIVES else ())], "initiative"
        )
        event = self.each.meeting if clause.lemma == "attend" else self.event
        if found or event is None:
            return found[:1]
        words = [at for at in (*clause.undergoers, *reached) if at not in self.each.means]
        fits = joins or clause.lemma in ({"join", *_SIGNS} if is_deal else {"join", *_DOES_IT})
        if fits and any(self.tree.words[at].lower == "it" for at in words):
            return [event]
        if clause.lemma in ACCEDES and not is_deal:
            return []
        is_sent = sends and any(self.lemma(at) in _SENT for at in clause.undergoers)
        if is_sent:  # four analysts to Lisbon
            reached = [
                at for at in reached if at not in self.each.means or self.each.means[at].type != "place"
            ]
        is_bare = not reached and (is_sent or clause.lemma == "take part" or not clause.undergoers)
        is_signed = is_deal and clause.lemma in _SIGNS
        is_told_beside = self.tree.words[clause.verb].dep == "relcl" or is_deal
        is_supplied = clause.lemma in ("supply", "provide") and "with" in dict(clause.phrases)
        is_nothing = reached or is_told_beside or is_supplied or self.is_ahead(clause)
        is_help = clause.lemma in GIVES and not is_nothing and any(map(self._helps, clause.undergoers))
        is_told = is_help or (is_bare and (joins or sends or is_signed))
        return [event] if is_told and not clause.is_passive else []

    @cached_property
    def _in_dates(self) -> set[int]:
        """The words that are in dates."""
        return {at for date in self.each.dates for at in self.tree.within(date.span)}

    def _helps(self, at: int) -> bool:
        """Tell whether what is given helps: nothing that is somebody's, Peru provides its first head, nor a bare number."""
        is_word = self.lemma(at) in _WORDS_ALONE or re.fullmatch(AMOUNT, self.tree.words[at].lower)
        return not (is_word or self.is_owned(at))

    def _beside(self, clause: Clause) -> Iterator[Said]:
        """Yield who does it, too: together with A, with support from A, with teams from A."""
        events = self.things((*clause.undergoers, *(() if clause.is_passive else clause.doers)), "initiative")
        events = events or (self._events(clause, sends=False) if clause.lemma in COMES else [])
        role = "partner"
        for preposition, noun in clause.phrases if events and clause.lemma in GOES_ON else ():
            role = HELP.get(self.lemma(noun), role)
            helps = {self.lemma(at) for at in self.tree.above(noun, clause.verb)} & HELP.keys()
            if preposition in ("with", "alongside") or (preposition in ("from", "of") and helps):
                for party in self.parties([noun]):
                    if party.type != "person":
                        came = "participant" if self.lemma(noun) in STAFF else role
                        yield self.takes_part(party, events[0], came)

    def _listed(self, clause: Clause) -> Iterator[Said]:
        """Yield who is listed: the participants include A and B, the hosts are A and B, A is a host of the forum."""
        if clause.lemma not in ("include", "be"):
            return
        nouns, others = [*clause.doers], [*clause.undergoers, *self.told(clause)]
        if clause.lemma == "be" and not any(self.lemma(at) in LISTED for at in nouns):
            nouns, others = others, nouns
        for at in nouns:
            of = [*self.nouns(at, "of", "in", "at"), *self.tree.children(at, "poss")]
            events = self.things(of, "initiative")
            if not of and self.event and clause.lemma == "include":
                events = [self.event]
            role = LISTED.get(self.lemma(at))
            for party in self.parties(others) if role and events else ():
                yield self.takes_part(party, events[0], role or "")

    def _gathered(self, clause: Clause) -> Iterator[Said]:
        """Yield who comes to what brings them together: the exercise involved A, and soldiers from B and C."""
        events = self.things(clause.doers, "initiative")
        if clause.lemma not in GATHERS or clause.is_passive or len(events) != 1:
            return
        came = [*clause.undergoers]
        if any(self.lemma(at) in STAFF for at in clause.undergoers):
            came += [noun for preposition, noun in clause.phrases if preposition == "from"]
        for party in self.parties(came):
            yield self.takes_part(party, events[0], "participant")

    def _led(self, clause: Clause) -> Iterator[Said]:
        """Yield under whose lead it is, on whose initiative, at whose invitation, with whose participation."""
        for event in self.things((*clause.undergoers, *clause.doers), "initiative"):
            for preposition, noun in clause.phrases:
                role = MANNER.get(self.lemma(noun))
                if role and preposition in ("under", "on", "at", "with"):
                    of = [at for at in self.tree.children(noun, "prep") if self.tree.words[at].lower == "of"]
                    whose = [
                        each
                        for at in of
                        for below in self.tree.children(at, "pobj")
                        for each in self.tree.conjoined(below)
                    ]
                    yield from (self.takes_part(party, event, role) for party in self.parties(whose))

    def _meeting(self, clause: Clause) -> Iterator[Said]:
        """Yield who comes together for it: the ministers of A and B met for the forum."""
        reached = [noun for preposition, noun in clause.phrases if preposition in _TOGETHER_IN]
        is_hands = clause.lemma != "join" or any(
            self.lemma(at) in ("hand", "force") for at in clause.undergoers
        )
        for event in self.things(reached, "initiative") if clause.lemma in _MEETS and is_hands else ():
            beside = [noun for preposition, noun in clause.phrases if preposition in ("with", "alongside")]
            we = [noun for at in clause.doers for noun in self.tree.children(at, "appos")]  # we, the heads of
            for party in self.parties([*clause.doers, *we, *beside]):
                if party.type != "person":
                    yield self.takes_part(party, event, "participant")

    def _borne(self, clause: Clause) -> Iterator[Said]:
        """Yield who bears a part of its costs: it cost a million, half of which was met by A."""
        main = self.tree.main
        is_cost = main is not None and main.lemma == "cost" and main.verb != clause.verb
        if main and is_cost and clause.lemma in {*PAYS, "provide"} and clause.is_passive:
            for event in self.things(main.doers, "initiative"):
                for party in self.parties(clause.doers):
                    yield self.takes_part(party, event, "funder")

    def _granted(self, clause: Clause) -> Iterator[Said]:
        """Yield who gives money to what: A announced a grant for the project."""
        if any(self.lemma(at) in _MONEY for at in clause.undergoers):
            reached = [noun for preposition, noun in clause.phrases if preposition in ("for", "to")]
            for event in self.things(reached, "initiative"):
                for party in self.parties(clause.doers):
                    if party.type != "person":
                        yield self.takes_part(party, event, "funder")

    def _agreement(self, clause: Clause) -> Iterator[Said]:
        """Yield who has an agreement with whom, where that has no name: A signed a treaty with B, A and B a pact."""
        is_deal = any(self.lemma(at) in _DEALS and at not in self.each.means for at in clause.undergoers)
        is_meant = self.lemma(self.tree.words[clause.verb].head) in _MEANS  # to conclude one
        if not is_deal or is_meant or clause.lemma not in _MAKES or len(clause.doers) > 2:
            return
        doers = self.things(clause.doers, "country", "organization")
        others = [noun for preposition, noun in clause.phrases if preposition == "with"]
        others += [noun for at in clause.undergoers for noun in self.nouns(at, "with") if noun not in others]
        with_ = self.things(others, "country", "organization")
        pairs = [(doers[0], other) for other in with_] if len(doers) == 1 else []
        if len(doers) == 2 and not others:
            pairs = [(doers[0], doers[1])]
        for one, other in pairs:
            detail = {"subject": one.slug, "predicate": "agreement-with", "object": other.slug}
            said = f"{self.name(one)} has an agreement with {self.name(other)}."
            yield Said("relation", detail, f"{one.slug[:30]}-{other.slug[:30]}", said)
