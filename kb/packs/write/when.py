"""When what a sentence tells holds, by its dates and the clauses that these stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.packs.format.items import TODO

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted
    from kb.sources import spot


def dates_of(each: Spotted, verb: int | None) -> list[spot.Date]:
    """Return the dates that go for a verb: what was founded in 1952 has its members now."""
    if each.tree is None or verb is None:
        return each.dates
    heads = [(date, each.tree.head(date.span)) for date in each.dates]
    return [date for date, at in heads if at is not None and each.tree.goes_for(at, verb)]


#: What has a year in its name: the treaty of 2019.
_DATED = frozenset(
    "agreement arrangement treaty law act convention protocol amnesty statute accord pact memorandum decision attack war crisis"
    " election summit report".split()
)
#: What is said of a thing where it is named, and is no part of what is told.
_BESIDE = frozenset("date set found establish create form bear commission publish release".split())


def told_date(each: Spotted) -> str | None:
    """Return when what a sentence tells holds, TODO where its dates leave that open; one that is told beside it may not."""
    told = _told_dates(each)
    own = [date for date, is_beside in told if not is_beside]
    return (date_of(own) or TODO) if told else None


def _told_dates(each: Spotted) -> list[tuple[spot.Date, bool]]:
    """Return the dates of a sentence and whether each is that of something beside it, but for what was set up then."""
    tree = each.tree
    if tree is None:
        return [(date, False) for date in each.dates]

    def is_origin(at: int) -> bool:
        verb = tree.words[tree.verb_of(at)]
        is_since = verb.dep == "advcl" and any(
            tree.words[each].lower == "since" for each in tree.children(tree.verb_of(at))
        )
        return verb.lemma in _BESIDE and (verb.dep == "acl" or is_since)

    def is_beside(at: int) -> bool:
        above = tree.words[tree.words[at].head]
        if above.lower == "of" and tree.words[above.head].lemma in _DATED:
            return True
        verb = tree.words[tree.verb_of(at)]
        if verb.dep == "conj" and tree.children(tree.verb_of(at), "nsubj", "nsubjpass"):
            return True
        return any(tree.words[each].dep in ("relcl", "advcl", "acl", "appos") for each in tree.above(at, -1))

    heads = [(date, tree.head(date.span)) for date in each.dates]
    return [(date, at is not None and is_beside(at)) for date, at in heads if at is None or not is_origin(at)]


def date_of(found: list[spot.Date]) -> str | None:
    """Return the date that a sentence gives: the narrowest, if all the others span it."""
    from kb import dates

    if not found:
        return None
    days = {date.edtf: dates.widest(date.edtf) for date in found}
    if len(days) > 1 and any(edtf.startswith("/") for edtf in days):
        return None  # today and by 2030: the one does not tell when in the other
    narrowest = max(days, key=lambda edtf: (days[edtf][0], [-ord(c) for c in days[edtf][1]]))
    first_day, last_day = days[narrowest]
    fits = all(first <= first_day and last_day <= last for first, last in days.values())
    return narrowest if fits else None
