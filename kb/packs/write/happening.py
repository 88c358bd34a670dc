"""When and where something takes place, by the verbs of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.packs.write.frame import IN_OR_AT, Frame
from kb.packs.write.said import on
from kb.sources.spot.heads import type_by_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kb.packs.write.said import Said
    from kb.sources.spot import Clause, Found

_STARTS = frozenset("open begin start launch kick commence establish".split())
#: It goes live, takes effect, enters into force.
_BEGUN = {
    "go": frozenset(("live",)),
    "take": frozenset(("effect",)),
    "enter": frozenset(("force",)),
    "come": frozenset(("force", "effect")),
}
_ENDS = frozenset("close end conclude finish wrap".split())
_LASTS = frozenset(
    "take place,hold,run,last,meet,convene,stage,host,organize,organise,carry out,conduct,be under way".split(
        ","
    )
)

_UNTIL = re.compile(r" (?:until|to|till|through) ")
#: In such a time something takes place; it need not last as long.
_WITHIN = re.compile(r"half|quarter|months|weeks")
#: Between an initiative and when it was done.
_DONE_ON = re.compile(
    r"(?: \([A-Z]\w+\))?,? (?:(?:which|that) )?(?:was |were |has been |had been )?(?:first |jointly )?"
    r"(?:(?P<starts>launched|opened|started|set up|begun|began|established|created)|held|carried out|conducted|run|ran|led)"
    r"(?: [^,;.:()]{1,60})?(?: (?:on|in|from|between|since))? "
)
_MEETS = frozenset("meet gather convene assemble".split())


class Happening(Frame):
    """When initiatives start and end, and where they take place."""

    def claims(self) -> Iterator[Said]:
        """Yield the claims of the verbs, and of the words between an initiative and a date."""
        yield from super().claims()
        yield from self._beside_a_date()

    def _beside_a_date(self) -> Iterator[Said]:
        """Yield when it was held or launched by what stands behind its name: the drill, carried out from 4 to 9 May."""
        events = [thing for thing in self.each.things if thing.type == "initiative"]
        for event in events:
            for date in self.each.dates:
                found = _DONE_ON.fullmatch(self.each.text, event.span.end, date.span.start)
                is_deal = type_by_head(self.name(event))[1] == "agreement"
                if found and not is_deal and not _WITHIN.search(self.each.text, *date.span):
                    verb = "start" if found["starts"] else "hold"
                    yield from self._times(verb, event, date.edtf)

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes."""
        told = {self.lemma(at) for at in self.tree.children(clause.verb)}
        told |= {self.lemma(noun) for _, noun in clause.phrases}
        is_begun = told & _BEGUN.get(clause.lemma, frozenset())
        verb = clause.lemma if clause.lemma in _LASTS else clause.lemma.partition(" ")[0]
        verb = "start" if is_begun else verb
        if verb not in _STARTS | _ENDS | _LASTS | _MEETS:
            return
        events = self.things(self._told_of(clause), "initiative")
        if len(events) != 1:
            return
        dates = self.dates(clause)
        if verb == "conclude" and type_by_head(self.name(events[0]))[1] == "agreement":
            return  # that was its beginning
        if len(dates) == 1 and not _WITHIN.search(self.each.text, *dates[0].span):
            yield from self._times(verb, events[0], dates[0].edtf)
        if (
            len(dates) == 2
            and verb in _LASTS
            and _UNTIL.fullmatch(self.each.text, dates[0].span.end, dates[1].span.start)
        ):
            yield from self._times(verb, events[0], f"{dates[0].edtf}/{dates[1].edtf}")
        if verb not in _STARTS and (place := self._place(clause)):  # it goes on elsewhere, too
            yield self.attribute(events[0], "place", f"takes place in {self.name(place)}", entity=place.slug)

    def _told_of(self, clause: Clause) -> Iterable[int]:
        """Return the words for what takes place. The next one is another."""
        for_ = [noun for preposition, noun in clause.phrases if preposition == "for"]
        if clause.lemma in _MEETS and (not clause.undergoers or self.things(for_, "initiative")):
            return for_
        words = clause.doers if clause.lemma in _BEGUN else clause.undergoers or clause.doers
        return [at for at in words if "next" not in map(self.lemma, self.tree.children(at))]

    def _times(self, verb: str, event: Found, edtf: str) -> Iterator[Said]:
        start, slash, end = edtf.partition("/")
        if end == ".." and verb in ("run", *_STARTS):  # has been running since May, or since it began in May
            verb, slash, end, edtf = "start", "", "", start
        if verb in _LASTS and end and not start:
            yield self._time(event, "ends", end)
        if ".." in edtf or not start or (slash and not end and verb not in _STARTS):
            return
        if verb in _ENDS and not slash:
            yield self._time(event, "ends", start)
        elif verb in _STARTS or end or len(start) == len("2025-01-01"):
            yield self._time(event, "starts", start)
            if end:
                yield self._time(event, "ends", end)

    def _time(self, event: Found, property_: str, edtf: str) -> Said:
        return self.attribute(event, property_, f"{property_} {on(edtf)}", value=edtf)

    def _place(self, clause: Clause) -> Found | None:
        nouns = [noun for preposition, noun in clause.phrases if preposition in (*IN_OR_AT, "off")]
        for at in self._told_of(clause):
            nouns += self.nouns(at, *IN_OR_AT)
        return next(iter(self.things(nouns, "place")), None)
