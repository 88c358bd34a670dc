"""What an answer may be, of the claim that is next in a review: what there is to take, in grey, with a key."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kb.dates import in_words
from kb.kinds import CLAIMS, THING, THINGS
from kb.packs.format.items import TODO
from kb.packs.write.answers import OUT, field_of, type_of
from kb.packs.write.metrics import counted_in, defined
from kb.packs.write.said import foreseen, summary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kb.packs.write.answers import Answers
    from kb.packs.write.metrics import Counted
    from kb.packs.write.review import Review
    from kb.sources.gazetteer import Found


#: What a claim is about sooner or later than other things that its sentence names.
_NEAR = {"initiative": 0, "person": 2, "country": 3, "place": 4}
#: Where something is done that is about something else.
_WHERE = ("country", "place")
_I = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?)\b")
_THE = re.compile(r"\b[Tt]he ([A-Za-z]{4,})\b")
#: What there is to choose from is listed up to so many characters.
_LISTED = 240
#: Before a time.
_WHEN = frozenset("in on from since until by to of".split())


class Suggestions:
    """Suggests values, and how a summary begins."""

    def __init__(self, review: Review, answers: Answers) -> None:
        self._review = review
        self._answers = answers
        #: Who speaks, by the sentence, as far as that was asked: the next claim of the sentence is often theirs, too.
        self._speaker = ("", "")
        #: Who "we" are where somebody speaks, or the source of itself, as was answered last.
        self._we: dict[tuple[str, bool], str] = {}

    def learn(self, path: tuple[str, ...], answer: str) -> None:
        """Keep what an answer tells of the next claims: who speaks in the sentence, and who "we" are."""
        if path == ("attributed_to",):
            self._speaker = (self._review.words, answer or OUT)
        elif path[-1] == "subject" and self.is_own():
            self._we[self._own()] = answer

    def value(self, path: tuple[str, ...]) -> str:
        """Return what a field may be: a summary of what the claim says, who was said to speak, what the last one is about."""
        claim = self._review.claim or {}
        detail = claim[type_of(claim)]
        if path == ("figure", "metric"):
            return counted.metric if (counted := self._counted()) else self._same_metric()
        if path == ("summary",):
            if any(each[0] == type_of(claim) for each in self._review.open_fields()):
                return ""
            valid = claim.get("valid", "")
            happens = self.type_of_thing(detail.get("subject", "")) == "initiative"
            when = "" if valid == TODO else valid
            said = summary_of(type_of(claim), detail, self._named, when, happens=happens)
            return foreseen(said) if claim.get("modality") == "forecast" else said
        if path == ("attribute", "value"):  # when something starts, a sentence tells by its date
            return str(claim.get("valid", "")).partition("/")[0]
        if path == ("valid",):
            return next(iter(self.dates()), "")
        if path == ("attributed_to",):
            return self._speaker[1] if self._speaker[0] == self._review.words else self._who_says()
        if path == ("office", "title"):
            return self._title()
        found = field_of(claim, path[-1]) if path[0] == type_of(claim) else None
        if found is None or found.holds != THING:
            return ""
        others = [value for name, value in detail.items() if name != path[-1]]
        return next((each for each in self._things(found.types or tuple(THINGS)) if each not in others), "")

    def _things(self, types: Sequence[str]) -> list[str]:
        """Return what the claim may name, of some types: what its sentence names, and what the text goes on about.

        What is done sooner than who does it; where, and in which country, last of all.
        """
        speaker, before = self._review.value(("attributed_to",)), self._subjects()
        last, most = next(iter(before), ""), Counter(before).most_common(1)
        named = [each for each in self._review.named() if each != speaker and self.type_of_thing(each)]
        named += [speaker] if self.is_own() else []
        named.sort(key=lambda each: _NEAR.get(self.type_of_thing(each), 1))
        does = [each for each in named if self.type_of_thing(each) not in _WHERE]
        # Where nothing but a place is named, the text goes on about the same.
        same = [last] if self.type_of_thing(last) not in _WHERE else [each for each, _ in most if not named]
        again = [last] if last in named else []
        called = self._called(before)
        we = [self._we.get(self._own(), "")] if self.is_own() else []
        first = [*again, *we, *called] if self._review.goes_on() else [*we, *called, *again]
        others = (*same, *named, *self._only_initiative(), last)
        found = [*first, *does, *(each for each in others if each != speaker or self.is_own())]
        return [each for each in found if self.type_of_thing(each) in types]

    def _subjects(self) -> list[str]:
        """Return what the claims before this one are about, the nearest first."""
        before = reversed(self._review.draft.claims[: self._review.place])
        subjects = (each[type_of(each)].get(CLAIMS[type_of(each)].subject, "") for each in before)
        return list(filter(self.type_of_thing, subjects))

    def _called(self, things: Sequence[str]) -> list[str]:
        """Return those of some things that the sentence calls by a noun of their names alone: the Centre."""
        nouns = {noun.lower() for noun in _THE.findall(self._review.words)}
        return [each for each in dict.fromkeys(things) if nouns & {*self._named(each).lower().split()}]

    def _own(self) -> tuple[str, bool]:
        """Return who speaks, and whether for more than himself."""
        return self._review.value(("attributed_to",)), _WE.search(self._review.words) is not None

    def is_own(self) -> bool:
        """Tell whether who speaks may be who is spoken of: we have 40 boats."""
        return _I.search(self._review.words) is not None

    def _only_initiative(self) -> list[str]:
        """Return the initiative that the draft declares, if it is one alone: a text is mostly about it."""
        found = [slug for slug, type_ in self._review.things().items() if type_ == "initiative"]
        return found if len(found) == 1 else []

    def question(self, name: str, choices: Sequence[str]) -> str:
        """Return what to ask for a field: its name, and what there is to choose from, if that is not much."""
        listed = ", ".join(choices)
        hints = [listed] if 0 < len(listed) <= _LISTED else []
        hints += [f"{OUT} if the source itself"] if name == "attributed_to" else []
        hints += [*self.dates(), f"{OUT} if it tells none"] if name == "valid" else []
        return f"{name} ({'; '.join(hints)})" if hints else name

    def dates(self) -> list[str]:
        """Return when the claim may hold: when others of its sentence do, else on the dates of the sentence."""
        from kb.sources.spot import found_dates

        review = self._review
        here = [each for each in review.draft.claims if review.is_of_this_sentence(each)]
        answered = [each["valid"] for each in here if each.get("valid", TODO) != TODO]
        found = [date.edtf for date in found_dates(review.words, review.published)]
        return list(dict.fromkeys([*answered, *found]))

    def behind(self) -> dict[str, list[str]]:
        """Return what a summary may have behind a word: who speaks, or a time of the claim, the sentence or the source."""
        claim, published = self._review.claim or {}, self._review.published or ""
        days = [
            str(claim.get("valid", "")),
            *self.dates(),
            published[: len("2031-05")],
            published[: len("2031")],
        ]
        times = list(dict.fromkeys(in_words(day) for day in days if re.fullmatch(r"\d{4}(-\d\d){0,2}", day)))
        speaker = self._named(claim.get("attributed_to", ""))
        return dict.fromkeys(_WHEN, times) | ({"says": [speaker]} if speaker else {})

    def written(self, name: str) -> str:
        """Return a name that was typed as a slug as the sentence writes it, else with capitals; any other as it is."""
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", name):
            return name
        found = re.search(r"[\s-]+".join(map(re.escape, name.split("-"))), self._review.words, re.IGNORECASE)
        return found[0] if found else name.replace("-", " ").title()

    def definition(self, vocabulary: str, code: str) -> str:
        """Return how a new term may be defined: a metric by what is counted, else by its own words."""
        if vocabulary != "metric":
            return ""
        counted = self._counted()
        return counted.definition if counted and counted.metric == code else defined(code)

    def _same_metric(self) -> str:
        """Return what the figure before this one of the sentence counts: 19 were arrested in Italy and 11 in Romania."""
        before = self._review.draft.claims[self._review.place - 1] if self._review.goes_on() else {}
        return str(before.get("figure", {}).get("metric", "")).replace(TODO, "")

    def _who_says(self) -> str:
        """Return who is said to say the sentence: somebody known, or the words for one who has no name."""
        from kb.sources.spot import PRONOUN, speaker

        words = self._review.words
        voice = speaker(words)
        if voice is None or voice.span is None or re.search(r"[\w'’]$", words[: voice.span.start]):
            return ""  # nobody, or a part of a word
        said = words[slice(*voice.span)]
        known = [each.slug for each in self.found_in(said) if slice(*each.span) == slice(0, len(said))]
        return next(iter(known), "" if PRONOUN.match(said) or PRONOUN.match(f"the {said}") else said)

    def _title(self) -> str:
        """Return what the holder of an office is called, behind his name: Ana Lee, deputy head of the coast guard."""
        name = self._named(self._review.value(("office", "person")))
        found = re.search(
            rf"{re.escape(name)}, (?:the )?([a-z][\w -]{{2,40}}?) (?:of|at|for|in)\b", self._review.words
        )
        return found[1] if name and found else ""

    def _counted(self) -> Counted | None:
        written = self._review.value(("figure", "as_written"))
        return counted_in(self._review.words, written, self._answers.terms("metric"))

    def type_of_thing(self, slug: str) -> str:
        """Return the type of a thing that is known or declared, "" of any other word."""
        return self._answers.type_of_thing(slug, self._review.things())

    def found_in(self, summary: str) -> list[Found]:
        """Return the things that a summary names."""
        from kb.sources.gazetteer import Gazetteer, Name

        things = self._review.things().items()
        own = [Name(self._review.name(slug) or slug, slug, type_, is_primary=True) for slug, type_ in things]
        return self._answers.found_in(summary, Gazetteer(own))

    def named(self, summary: str) -> list[str]:
        """Return the things that a summary names."""
        from kb.packs.apply.summaries import named_by

        return sorted(named_by(summary, self.found_in(summary)))

    def amiss(self, summary: str) -> list[str]:
        """Return why a summary would not stand alone, or is the sentence itself."""
        from kb.packs.apply.summaries import amiss, runs_of

        return list(amiss(summary, self.found_in(summary), runs_of([self._review.words])))

    def names(self) -> list[str]:
        """Return what a summary of the sentence may name: as it is called, and as the sentence has it."""
        words = self._review.words
        written = (words[slice(*each.span)] for each in self.found_in(words))
        return list(dict.fromkeys([*filter(None, map(self._named, self._review.named())), *written]))

    def filled_in(self, path: tuple[str, ...]) -> str:
        """Return what an Enter keeps: no summary of a figure, which seldom fits as it is and stands in grey."""
        return "" if path == ("summary",) and self._is_figure() else self.value(path)

    def _is_figure(self) -> bool:
        return "figure" in (self._review.claim or {})

    def opening(self) -> str:
        """Return how a summary may begin: as it is, if it says the claim; that of a figure; what it is about; who says so."""
        if self.is_said():
            return self._review.value(("summary",))
        if self._is_figure() and (said := self.value(("summary",))):
            return said
        claim = self._review.claim or {}
        type_ = type_of(claim)
        speaker = self._named(claim.get("attributed_to", ""))
        return self._named(claim[type_].get(CLAIMS[type_].subject, "")) or (
            speaker and f"{speaker} says that"
        )

    def _named(self, slug: str) -> str:
        return self._review.name(slug) or self._answers.name(slug) or ""

    def is_said(self) -> bool:
        """Tell whether the summary is the one that is proposed, under whatever name the text has for who does it."""
        said = self.value(("summary",))
        names = [name for name in map(self._named, self._review.named()) if name and said.startswith(name)]
        tail = said.removeprefix(max(names, key=len, default=""))
        return bool(tail) and self._review.value(("summary",)).endswith(tail)
