"""Claims of a type by the syntax of a sentence: its verbs say who takes part in what, and what begins where and when.

Whatever a verb is denied, wished or only possible with is left out, and so is what stands for something without a name.
"""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from kb.packs.write.meant import parties
from kb.packs.write.said import Said, takes_part
from kb.sources.spot.kinds import STAFF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Clause, Date, Found, Tree

_ROLES = {
    role: frozenset(verbs.split(","))
    for role, verbs in {
        "host": "host",
        "organizer": "organize,organise,convene,arrange",
        "lead": "lead,head,direct,coordinate,co-ordinate,command,chair,oversee,spearhead",
        "funder": "fund,finance,sponsor,co-finance,bankroll,pay,pay for",
        "participant": "attend,join,sign,ratify,take part,participate",
        "partner": "hold,launch,conduct,carry out,extend,start,begin,run,set up,establish,found,create,renew,resume"
        ",test,develop,support,back,assist,mount,stage,co-host,co-organize",
        "manager": "implement,manage,administer,operate",
    }.items()
}
_ROLE_OF = {verb: role for role, verbs in _ROLES.items() for verb in verbs}
#: What comes behind these takes part as well.
_BESIDE = frozenset(("with", "alongside", "by"))
_HELP = {
    **dict.fromkeys(
        ("support", "help", "assistance", "backing", "cooperation", "co-operation", "coordination", "aid"),
        "partner",
    ),
    **dict.fromkeys(("collaboration", "partnership", "participation", "conjunction"), "partner"),
    **dict.fromkeys(("funding", "fund", "money", "financing"), "funder"),
}
_LISTED = {
    **dict.fromkeys(
        ("participant", "attendee", "signatory", "guest", "delegate", "delegation", "speaker"), "participant"
    ),
    **dict.fromkeys(("sponsor", "donor", "funder"), "funder"),
    **{
        "host": "host",
        "organizer": "organizer",
        "organiser": "organizer",
        "partner": "partner",
        "leader": "lead",
    },
}
#: What an event does with those who come.
_GATHERS = frozenset(
    ("involve", "bring together", "gather", "unite", "include", "draw", "feature", "comprise", "attract")
)
_SENT = frozenset(
    "observer expert team delegation representative officer instructor ship official participant".split()
)
_STARTS = frozenset("open begin start launch kick commence".split())
_ENDS = frozenset("close end conclude finish wrap".split())
_LASTS = frozenset(("take place", "hold", "run", "last", "meet", "convene", "stage"))
_FOUNDS = frozenset(("found", "establish", "create", "set up", "form", "inaugurate"))
_SEATS = frozenset("headquarters headquarter seat secretariat office hq".split())
_STATUS = ("member", "observer", "partner", "candidate")
_DEALS = frozenset("agreement treaty memorandum deal pact accord mou convention protocol".split())
_MAKES = frozenset(("sign", "conclude", "reach", "ink", "initial", "enter into", "have", "agree"))
_AT = frozenset(("in", "at"))


class Frames:
    """The claims of a type that a sentence makes. `event` is the only initiative that it can go on about."""

    def __init__(self, each: Spotted, tree: Tree, event: Found | None, names: dict[str, str]) -> None:
        self._each = each
        self._tree = tree
        self._event = event
        self._names = names

    def claims(self) -> Iterator[Said]:
        """Yield the claims, in the order of the verbs."""
        for clause in self._tree.clauses:
            if clause.is_open:
                continue
            yield from self._participations(clause)
            yield from self._memberships(clause)
            yield from self._times(clause)
            yield from self._seat(clause)
            yield from self._agreement(clause)
        yield from self._in_apposition()

    # --- what words stand for

    def _name(self, thing: Found) -> str:
        return self._names[thing.slug]

    def _only(self, at: int, *types: str) -> Found | None:
        found = self._each.means.get(at)
        return found if found and found.type in types else None

    def _parties(self, places: Iterable[int]) -> list[Found]:
        found: dict[str, Found] = {}
        for at in places:
            for thing in parties(self._each, at, "from", "of"):
                if thing.type in ("country", "organization", "person"):
                    found.setdefault(thing.slug, thing)
        return list(found.values())

    def _events(self, clause: Clause) -> list[Found]:
        """Return the initiatives that a clause is about: what is done to them, and what somebody takes part in."""
        prepositions = (
            ("in", "to", "for") if clause.lemma in ("take part", "participate", "pay", "send") else ()
        )
        places = [
            *clause.undergoers,
            *(noun for preposition, noun in clause.phrases if preposition in prepositions),
        ]
        found = [event for at in places if (event := self._only(at, "initiative"))]
        if found or self._event is None:
            return found[:1]
        is_bare = not any(preposition == "in" for preposition, _ in clause.phrases)
        return [self._event] if clause.lemma in ("take part", "participate") and is_bare else []

    def _dates(self, clause: Clause) -> list[Date]:
        """Return the dates that belong to the verb of a clause."""
        heads = [(date, self._tree.head(date.span)) for date in self._each.dates]
        return [date for date, at in heads if at is not None and self._tree.verb_of(at) == clause.verb]

    def _place(self, clause: Clause) -> Found | None:
        nouns = [noun for preposition, noun in clause.phrases if preposition in _AT]
        for at in [*clause.doers, *clause.undergoers]:
            nouns += [noun for preposition, noun in self._tree.phrases(at) if preposition in _AT]
        found = [place for at in nouns if (place := self._only(at, "place"))]
        return found[0] if found else None

    # --- who takes part

    def _participations(self, clause: Clause) -> Iterator[Said]:
        role = _ROLE_OF.get(clause.lemma)
        sends = clause.lemma == "send" and any(
            self._tree.words[at].lemma in _SENT for at in clause.undergoers
        )
        if sends:
            role = "participant"
        events = self._events(clause)
        if sends and not events and self._event:
            reached = any(preposition == "to" for preposition, _ in clause.phrases)
            events = [] if reached else [self._event]
        is_told = bool(role) and (role != "partner" or clause.lemma != "support")
        for event in events:
            if is_told or role:
                for party in self._parties(clause.doers) or self._parties(self._behind_a_colon(clause)):
                    if party.type != "person" or role in ("lead", "organizer", "host", "participant"):
                        yield self._takes_part(party, event, role or "partner")
        yield from self._helpers(clause)
        yield from self._listed(clause)
        yield from self._gathered(clause)

    def _behind_a_colon(self, clause: Clause) -> list[int]:
        """Return who is listed behind a colon: six countries took part: A, B and C."""
        words = self._tree.words
        lists = [
            at for at in self._tree.children(clause.verb) if at > clause.verb and words[at - 1].lower == ":"
        ]
        return [each for at in lists for each in self._tree.conjoined(at)]

    def _gathered(self, clause: Clause) -> Iterator[Said]:
        """Yield who comes to what brings them together: the exercise involved soldiers from A and B."""
        events = [event for at in clause.doers if (event := self._only(at, "initiative"))]
        if clause.lemma not in _GATHERS or clause.is_passive or len(events) != 1:
            return
        came = self._parties(clause.undergoers)
        if any(self._tree.words[at].lemma in STAFF for at in clause.undergoers):
            came += self._parties(noun for preposition, noun in clause.phrases if preposition == "from")
        for party in came:
            yield self._takes_part(party, events[0], "participant")

    def _listed(self, clause: Clause) -> Iterator[Said]:
        """Yield who is listed: the participants include A and B; the hosts are A and B; A is a host of the forum."""
        nouns = clause.doers
        if clause.lemma not in ("include", "be"):
            return
        things = [
            *clause.undergoers,
            *(c for at in self._tree.children(clause.verb, "attr") for c in self._tree.conjoined(at)),
        ]
        if clause.lemma == "be" and not any(self._tree.words[at].lemma in _LISTED for at in nouns):
            nouns, things = tuple(things), list(nouns)
        for at in nouns:
            role = _LISTED.get(self._tree.words[at].lemma)
            of = [noun for preposition, noun in self._tree.phrases(at) if preposition in ("of", "in", "at")]
            events = [
                event
                for noun in (*of, *self._tree.children(at, "poss"))
                if (event := self._only(noun, "initiative"))
            ]
            if not events and not of and self._event and clause.lemma == "include":
                events = [self._event]
            for event in events[:1] if role else ():
                for party in self._parties(things):
                    yield self._takes_part(party, event, role or "")

    def _helpers(self, clause: Clause) -> Iterator[Said]:
        """Yield who does it, too: together with X; with support from Y; funded by Z."""
        subjects = clause.undergoers if clause.is_passive else (*clause.doers, *clause.undergoers)
        events = [event for at in subjects if (event := self._only(at, "initiative"))]
        if not events or clause.lemma not in {*_ROLE_OF, *_LASTS, *_STARTS}:
            return
        role = "partner"
        for preposition, noun in clause.phrases:
            role = _HELP.get(self._tree.words[noun].lemma, role)
            way = self._way(noun, clause.verb)
            is_beside = preposition in ("with", "alongside") or (
                preposition in ("from", "of") and way & _HELP.keys()
            )
            if is_beside:
                for party in self._parties([noun]):
                    if party.type != "person":
                        yield self._takes_part(party, events[0], role)

    def _way(self, at: int, verb: int) -> set[str]:
        found = set()
        while at != verb and self._tree.words[at].head != at:
            at = self._tree.words[at].head
            found.add(self._tree.words[at].lemma)
        return found

    def _takes_part(self, party: Found, event: Found, role: str) -> Said:
        return takes_part(self._name(party), party.slug, self._name(event), event.slug, role)

    # --- who belongs to what

    def _memberships(self, clause: Clause) -> Iterator[Said]:
        date = self._since(clause)
        if clause.lemma in ("join", "leave", "accede", "withdraw", "quit", "admit"):
            bodies = [*clause.undergoers, *(n for p, n in clause.phrases if p in ("to", "from", "into"))]
            members = clause.doers
            if clause.lemma == "admit":
                members, bodies = clause.undergoers, [n for p, n in clause.phrases if p in ("to", "into")]
            status = (
                "former-member"
                if clause.lemma in ("leave", "withdraw", "quit")
                else self._status(clause.phrases)
            )
            for at in bodies:
                yield from self._belongs(members, at, status, date)
        elif clause.lemma in ("be", "become", "remain"):
            for at in self._tree.children(clause.verb, "attr"):
                yield from self._as_noun(clause.doers, at, date)
        elif clause.lemma in ("comprise", "group", "unite", "bring together", "consist"):
            nouns = [*clause.undergoers, *(n for p, n in clause.phrases if p == "of")]
            for at in clause.doers:
                yield from self._belongs(nouns, at, "member", None)

    def _as_noun(self, members: Iterable[int], at: int, date: str | None) -> Iterator[Said]:
        """Yield who is a member of what, from a noun that says so."""
        word = self._tree.words[at]
        if word.lemma not in _STATUS:
            return
        status = self._called(at)
        for preposition, noun in self._tree.phrases(at):
            if preposition in ("of", "in", "at", "to"):
                yield from self._belongs(members, noun, status, date)

    def _called(self, at: int) -> str:
        before = {
            self._tree.words[child].lower for child in self._tree.children(at, "compound", "amod", "nmod")
        }
        if "former" in before:
            return "former-member"
        lemma = self._tree.words[at].lemma
        return "dialogue-partner" if lemma == "partner" and "dialogue" in before else lemma

    def _status(self, phrases: Iterable[tuple[str, int]]) -> str:
        as_ = [noun for preposition, noun in phrases if preposition == "as"]
        return next((self._called(at) for at in as_ if self._tree.words[at].lemma in _STATUS), "member")

    def _since(self, clause: Clause) -> str | None:
        """Return since when a membership holds."""
        dates = self._dates(clause)
        if len(dates) != 1:
            return None
        edtf = dates[0].edtf
        if clause.lemma in ("join", "become", "accede", "admit") and "/" not in edtf:
            return f"{edtf}/.."
        return edtf if edtf.endswith("/..") else None

    def _belongs(
        self, members: Iterable[int], body_at: int, status: str, valid: str | None
    ) -> Iterator[Said]:
        body = self._only(body_at, "organization")
        for at in members if body else ():
            thing = self._only(at, "country", "organization")
            if thing and body and thing.slug != body.slug:
                detail = {"organization": body.slug, "member": thing.slug, "status": status}
                said = f"{self._name(thing)} is {'an' if status[0] == 'o' else 'a'} {status.replace('-', ' ')} of {self._name(body)}."
                yield Said("membership", detail, f"{thing.slug[:40]}-{status}", said, valid)

    # --- when and where

    def _times(self, clause: Clause) -> Iterator[Said]:
        verb = clause.lemma.partition(" ")[0]
        subjects = clause.undergoers if clause.is_passive or not clause.doers else clause.doers
        if verb in _STARTS or clause.lemma == "hold" or verb in ("host", "organize", "organise", "stage"):
            subjects = (*clause.undergoers, *(() if clause.undergoers else clause.doers))
        events = [event for at in subjects if (event := self._only(at, "initiative"))]
        if len(events) == 1 and (
            verb in _STARTS | _ENDS or clause.lemma in {*_LASTS, "host", "organize", "organise"}
        ):
            dates = self._dates(clause)
            if len(dates) == 1:
                yield from self._starts_and_ends(clause, verb, events[0], dates[0].edtf)
            if place := self._place(clause):
                yield self._attribute(
                    events[0], "place", f"takes place in {self._name(place)}", entity=place.slug
                )
        bodies = [body for at in clause.undergoers if (body := self._only(at, "organization"))]
        dates = self._dates(clause)
        if clause.lemma in _FOUNDS and len(bodies) == 1 and len(dates) == 1 and "/" not in dates[0].edtf:
            yield self._attribute(
                bodies[0], "founded", f"was founded in {dates[0].edtf}", value=dates[0].edtf
            )

    def _starts_and_ends(self, clause: Clause, verb: str, event: Found, edtf: str) -> Iterator[Said]:
        start, _, end = edtf.partition("/")
        is_day = len(start) == 10
        if ".." in edtf or not start or (edtf.endswith("/") and verb not in _STARTS):
            return
        if verb in _ENDS and not end:
            yield self._attribute(event, "ends", f"ends on {start}", value=start)
        elif verb in _STARTS or end or is_day:
            yield self._attribute(event, "starts", f"starts on {start}", value=start)
            if end:
                yield self._attribute(event, "ends", f"ends on {end}", value=end)

    def _attribute(self, thing: Found, property_: str, says: str, **value: str) -> Said:
        detail = {"subject": thing.slug, "property": property_, **value}
        return Said("attribute", detail, f"{thing.slug[:40]}-{property_}", f"{self._name(thing)} {says}.")

    def _seat(self, clause: Clause) -> Iterator[Said]:
        """Yield where a body is seated: based in X; has its headquarters in X; its seat is in X."""
        nouns = [noun for preposition, noun in clause.phrases if preposition in _AT]
        places = [place for noun in nouns if (place := self._only(noun, "place"))]
        bodies: list[Found] = []
        if clause.lemma in ("base", "headquarter", "locate", "seat") and clause.is_passive:
            bodies = [body for at in clause.undergoers if (body := self._only(at, "organization"))]
        elif clause.lemma == "be":
            owned = [at for at in clause.doers if self._tree.words[at].lemma in _SEATS]
            owners = [child for at in owned for child in self._tree.children(at, "poss")]
            bodies = [body for at in owners if (body := self._only(at, "organization"))]
            owned_of = [noun for at in owned for p, noun in self._tree.phrases(at) if p == "of"]
            bodies += [body for at in owned_of if (body := self._only(at, "organization"))]
        elif clause.lemma == "have" and any(self._tree.words[at].lemma in _SEATS for at in clause.undergoers):
            bodies = [body for at in clause.doers if (body := self._only(at, "organization"))]
        if len(bodies) == 1 and places:
            yield self._attribute(
                bodies[0], "seat", f"is seated in {self._name(places[0])}", entity=places[0].slug
            )

    # --- who agrees with whom

    def _agreement(self, clause: Clause) -> Iterator[Said]:
        is_deal = any(
            self._tree.words[at].lemma in _DEALS and at not in self._each.means for at in clause.undergoers
        )
        if not is_deal or clause.lemma not in _MAKES:
            return
        doers = [thing for at in clause.doers if (thing := self._only(at, "country", "organization"))]
        others = [
            thing
            for preposition, noun in clause.phrases
            if preposition == "with" and (thing := self._only(noun, "country", "organization"))
        ]
        pairs = [(doers[0], other) for other in others] if len(doers) == 1 else []
        if len(doers) == 2 and not others and len(clause.doers) == 2:
            pairs = [next(permutations(doers, 2))]
        for one, other in pairs:
            detail = {"subject": one.slug, "predicate": "agreement-with", "object": other.slug}
            said = f"{self._name(one)} has an agreement with {self._name(other)}."
            yield Said("relation", detail, f"{one.slug[:30]}-{other.slug[:30]}", said)

    # --- what is said beside a name

    def _in_apposition(self) -> Iterator[Said]:
        """Yield who is a member of what, and where what is seated, from what only stands beside a name."""
        for at, word in enumerate(self._tree.words):
            if word.dep == "appos" and word.head in self._each.means:
                since = self._date_below(at)
                yield from self._as_noun([word.head], at, since)
        for found in re.finditer(r"(?P<where>[\w’']+)-based (?=[A-Z])", self._each.text):
            place = next(
                (t for t in self._each.things if t.span == found.span("where") and t.type == "place"), None
            )
            body = next(
                (t for t in self._each.things if t.span.start == found.end() and t.type == "organization"),
                None,
            )
            if place and body:
                yield self._attribute(body, "seat", f"is seated in {self._name(place)}", entity=place.slug)

    def _date_below(self, at: int) -> str | None:
        dates = [
            date.edtf
            for date in self._each.dates
            if (head := self._tree.head(date.span)) is not None and at in self._above(head)
        ]
        return dates[0] if len(dates) == 1 and dates[0].endswith("/..") else None

    def _above(self, at: int) -> set[int]:
        found = set()
        while self._tree.words[at].head != at:
            at = self._tree.words[at].head
            found.add(at)
        return found
