"""Whose turn it is to speak: in an interview, with names before what is said or not, and behind "replied as follows"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kb.packs.format.items import TODO
from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kb.packs.write.spotted import Spotted

#: Before what somebody says.
_LABEL = re.compile(r"(?P<label>[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3}): (?=\S)")
_AS_FOLLOWS = re.compile(
    r"\b(?:replied|replies|answered|answers|responded|stated|said|declared)\b[^;]{0,60}? as follows\b"
)
_I = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y|me)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_QUOTES = '“"«'
#: Before what is asked.
_ASKS = ("Q: ", "Question: ")
#: A name begins a sentence, if with a word or two before it.
_FIRST = 12
#: So many questions make an interview.
_SEVERAL = 2


class Turns:
    """Who has the word in a text. `people` are the persons of the text, their names by their slugs."""

    def __init__(self, listed: Sequence[Spotted], people: Mapping[str, str]) -> None:
        labels = Counter(found["label"] for each in listed if (found := _LABEL.match(each.text)))
        often = {label: _person(label, people) for label, times in labels.items() if times > 1}
        self._people = people
        # Of a list of facts the labels are no persons.
        self._of = often if any(often.values()) else {}
        #: Who has the word in a paragraph, and behind all that tells of no other.
        self._turns = _answers(listed, people)
        self._reply: str | None = None

    def take_voice(self, each: Spotted) -> None:
        """Let a sentence be by who has the word, unless it tells who says it."""
        found = _LABEL.match(each.text)
        if found and found["label"] in self._of:
            self._turns[each.paragraph] = self._of[found["label"]] or TODO
        elif found and each.text[found.end()] in _QUOTES:  # who is quoted but once
            each.voice = _person(found["label"], self._people) or each.voice
        if each.voice is None:
            turn = self._turns.get(each.paragraph, self._reply)
            # Who has the word does not tell of himself: Lee, 46, studied law.
            is_of_him = any(thing.slug == turn and thing.span.start < _FIRST for thing in each.things)
            each.voice = None if is_of_him and not (found or _I.search(each.text)) else turn

    def learn(self, each: Spotted) -> None:
        """Give the word to who is said to reply as follows."""
        if found := _AS_FOLLOWS.search(each.text):
            before = [t for t in each.things if t.type == "person" and t.span.end <= found.start()]
            self._reply = before[-1].slug if before else TODO


def _answers(listed: Sequence[Spotted], people: Mapping[str, str]) -> dict[int, str]:
    """Return who speaks in the paragraphs behind those that ask, if the text has introduced one person before.

    Who is interviewed says "we" and "I"; a list of questions and answers does not, nor who is quoted. The headline may ask, too.
    """
    paragraphs: dict[int, list[str]] = {}
    for each in listed:
        paragraphs.setdefault(each.paragraph, []).append(each.text.strip())
    asked = [
        place
        for place, texts in list(paragraphs.items())[1:]
        if texts[0].startswith(_ASKS) or (len(texts) == 1 and texts[0].endswith("?"))
    ]
    if len(asked) < _SEVERAL:
        return {}
    unnamed = {place: TODO for place in asked if paragraphs[place][0].startswith(_ASKS)}
    introduction = " ".join(text for place, texts in paragraphs.items() if place < asked[0] for text in texts)
    named = {slug for slug, name in people.items() if name in introduction}
    answers = [place for place in paragraphs if place > asked[0] and place not in asked]
    in_person = [place for place in answers if _I.search(_QUOTED.sub("", " ".join(paragraphs[place])))]
    is_told = len(named) == 1 and len(in_person) >= _SEVERAL
    return dict.fromkeys(answers, *named) | unnamed if is_told else {}


def _person(label: str, people: Mapping[str, str]) -> str | None:
    """Return the only person whose name, first or last name a label is, in capitals or not."""
    wanted = fold(label)
    found = [slug for slug, name in people.items() if wanted in (fold(name), *fold(name).split())]
    return found[0] if len(found) == 1 else None
