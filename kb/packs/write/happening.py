"""When and where something takes place, by the verbs of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.packs.write.frame import IN_OR_AT, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.write.said import Said
    from kb.sources.spot import Clause, Found

_STARTS = frozenset("open begin start launch kick commence".split())
_ENDS = frozenset("close end conclude finish wrap".split())
_LASTS = frozenset(
    ("take place", "hold", "run", "last", "meet", "convene", "stage", "host", "organize", "organise")
)


class Happening(Frame):
    """When initiatives start and end, and where they take place."""

    def of(self, clause: Clause) -> Iterator[Said]:
        """Yield the claims that a clause makes."""
        verb = clause.lemma if clause.lemma in _LASTS else clause.lemma.partition(" ")[0]
        if verb not in _STARTS | _ENDS | _LASTS:
            return
        events = self.things(clause.undergoers or clause.doers, "initiative")
        if len(events) != 1:
            return
        dates = self.dates(clause)
        if len(dates) == 1:
            yield from self._times(verb, events[0], dates[0].edtf)
        if place := self._place(clause):
            yield self.attribute(events[0], "place", f"takes place in {self.name(place)}", entity=place.slug)

    def _times(self, verb: str, event: Found, edtf: str) -> Iterator[Said]:
        start, slash, end = edtf.partition("/")
        if ".." in edtf or not start or (slash and not end and verb not in _STARTS):
            return
        if verb in _ENDS and not slash:
            yield self.attribute(event, "ends", f"ends on {start}", value=start)
        elif verb in _STARTS or end or len(start) == len("2025-01-01"):
            yield self.attribute(event, "starts", f"starts on {start}", value=start)
            if end:
                yield self.attribute(event, "ends", f"ends on {end}", value=end)

    def _place(self, clause: Clause) -> Found | None:
        nouns = [noun for preposition, noun in clause.phrases if preposition in IN_OR_AT]
        for at in (*clause.doers, *clause.undergoers):
            nouns += self.nouns(at, *IN_OR_AT)
        return next(iter(self.things(nouns, "place")), None)
