"""The syntax of an English sentence, as a parser has it: its words, and its clauses with who does what to what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.spot.verbs import DOES_TOO, ESTIMATES, HEARSAY, JUDGES, LEAVES_OPEN, OPINES, SAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.sources.rewritten import Span

_RELATIVE = frozenset(("which", "who", "that", "whom"))
_NOBODY = frozenset(("no", "neither", "nor", "or", "none"))
#: What a verb is within the clause of another.
_IN_A_VERB = frozenset("aux auxpass amod compound prep case".split())
#: Who speaks speaks for himself.
_SPEAKING = frozenset(("i", "we"))
_MODALS = frozenset("may might could would should can".split())
#: Behind a verb or its object these only lead to who helps, or where: with support from Interpol, take part in it.
_LIGHT = frozenset(
    "part place support help assistance backing cooperation co-operation coordination collaboration partnership participation"
    " funding fund money financing observer member partner conjunction aid understanding".split()
)


#: Verbs whose adverb belongs to what they mean.
_WITH_ADVERBS = frozenset((("bring", "together"), ("come", "together"), ("come", "aboard")))


class Word(NamedTuple):
    """A word: where it stands, its base form, its part of speech, what it is in the sentence and of which word."""

    span: Span
    lemma: str
    lower: str
    pos: str
    dep: str
    head: int


class Clause(NamedTuple):
    """A verb with who does it, and to what: in the passive voice, too. All are places of words."""

    verb: int
    lemma: str
    doers: tuple[int, ...]
    undergoers: tuple[int, ...]
    #: The phrases that belong to it: a preposition and a noun.
    phrases: tuple[tuple[str, int], ...]
    is_passive: bool
    #: Whether it is only denied, wished or possible.
    is_open: bool


class Tree:
    """The words of a sentence as a tree, and the names that the parser found in it, with their types."""

    def __init__(self, words: tuple[Word, ...], names: tuple[tuple[Span, str], ...]) -> None:
        self.words = words
        self.names = names
        self._children: list[list[int]] = [[] for _ in words]
        for place, word in enumerate(words):
            if word.head != place:
                self._children[word.head].append(place)

    def children(self, place: int, *deps: str) -> list[int]:
        """Return the words right below a word: all, or those that are something to it."""
        return [child for child in self._children[place] if not deps or self.words[child].dep in deps]

    def head(self, span: Span) -> int | None:
        """Return the word that a stretch of the sentence hangs by, None if it has no words."""
        inside = [
            at
            for at, word in enumerate(self.words)
            if span.start <= word.span.start and word.span.end <= span.end
        ]
        outside = [at for at in inside if self.words[at].head not in inside or self.words[at].head == at]
        nominal = [at for at in outside if self.words[at].pos != "ADP"]
        return (nominal or outside)[-1] if outside else None

    def within(self, span: Span) -> list[int]:
        """Return the words that a stretch of the sentence touches."""
        return [at for at, word in enumerate(self.words) if word.span.meets(span)]

    def is_a_length(self, place: int) -> bool:
        """Tell whether a word before a noun says how long that is: the two-day conference."""
        times = ("day", "week", "month", "year")
        below = [self.words[child] for child in self.children(place)]
        if self.words[place].lemma == "long":
            return any(word.lemma in times for word in below)
        return self.words[place].lemma in times and any(word.pos == "NUM" for word in below)

    def below(self, place: int) -> list[int]:
        """Return a word and all words below it."""
        return [place, *(each for child in self._children[place] for each in self.below(child))]

    def conjoined(self, place: int) -> list[int]:
        """Return a word and those that are listed with it."""
        found = [place]
        for child in self.children(place, "conj"):
            if not self.children(child, "neg"):  # A, but not B
                found += self.conjoined(child)
        return found

    def above(self, place: int, verb: int) -> list[int]:
        """Return the words from the one above a word up to a verb, without that."""
        found: list[int] = []
        while (place := self.words[place].head) not in (verb, *found) and self.words[place].head != place:
            found.append(place)
        return found

    def verb_of(self, place: int) -> int:
        """Return the verb of the clause that a word stands in; the topmost word where there is none."""
        while self.words[place].head != place:
            place = self.words[place].head
            if self.is_verb(place):
                break
        return place

    def is_verb(self, place: int) -> bool:
        """Tell whether a word is the verb of a clause."""
        word = self.words[place]
        return word.pos in ("VERB", "AUX") and word.dep not in _IN_A_VERB

    def goes_for(self, place: int, verb: int) -> bool:
        """Tell whether what stands in a clause goes for a verb, too: for its own, and for what is said below it."""
        own = self.verb_of(place)
        while verb != own and self.words[verb].head != verb:
            word = self.words[verb]
            is_after = word.dep == "conj" and place > word.head and self.is_verb(word.head)
            if is_after or word.dep in ("acl", "relcl"):
                return False
            verb = self.verb_of(verb)
        return verb == own

    def phrases(self, place: int) -> Iterator[tuple[str, int]]:
        """Yield the phrases that hang by a word, with what they lead to."""
        heads = self.children(place, "prep", "agent", "dative", "advmod")
        for child in [each for head in heads for each in self.conjoined(head)]:
            if self.words[child].dep == "dative" and self.words[child].pos != "ADP":
                continue
            for noun in self.children(child, "pobj"):
                for each in self.conjoined(noun):
                    yield self.words[child].lower, each
                    if self.words[each].lemma in _LIGHT:
                        yield from self.phrases(each)
            yield from self.phrases(child)  # together with; from among

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence, in order."""
        return tuple(self._clause(place) for place in range(len(self.words)) if self.is_verb(place))

    def _clause(self, verb: int) -> Clause:
        word = self.words[verb]
        is_passive = self._is_passive(verb)
        subjects = [each for subject in self._subjects(verb) for each in self.conjoined(subject)]
        objects = [each for child in self.children(verb, "dobj") for each in self.conjoined(child)]
        if word.dep == "relcl" and any(self.words[each].lower in _RELATIVE for each in objects):
            objects = [word.head]
        elif word.dep == "relcl" and not objects and not is_passive and self.children(verb, "nsubj"):
            objects = [word.head] if word.head not in subjects else []
        phrases = [*self.phrases(verb)]
        for each in self.children(verb, "dobj", "attr", "acomp"):
            phrases += self.phrases(each)
        agents = [noun for preposition, noun in phrases if preposition == "by"] if is_passive else []
        doers, undergoers = (agents, subjects) if is_passive else (subjects, objects)
        particles = [self.words[child].lower for child in self.children(verb, "prt")]
        beside = [self.words[child].lower for child in self.children(verb, "advmod")]
        particles += [each for each in beside if (word.lemma, each) in _WITH_ADVERBS]
        light = [self.words[child].lemma for child in self.children(verb, "dobj")]
        undergoers = [
            at for at in undergoers if word.lemma != "take" or self.words[at].lemma not in ("part", "place")
        ]
        lemma = " ".join([word.lemma, *particles, *(each for each in light if each in ("part", "place"))])
        return Clause(
            verb, lemma, tuple(doers), tuple(undergoers), tuple(phrases), is_passive, self._is_open(verb)
        )

    def _is_passive(self, verb: int) -> bool:
        word = self.words[verb]
        if self.children(verb, "nsubjpass", "auxpass"):
            return True
        if self.children(verb, "nsubj", "aux"):
            return False
        if word.dep == "conj" and self.is_verb(word.head):
            return bool(self.children(verb, "agent")) or (
                self._is_passive(word.head) and _is_participle(word) and not self.children(verb, "dobj")
            )
        return (
            word.dep in ("acl", "advcl", "acomp", "ROOT")
            and _is_participle(word)
            and not self.children(verb, "dobj")
        )

    def _subjects(self, verb: int) -> list[int]:
        word = self.words[verb]
        own = self.children(verb, "nsubj", "nsubjpass")
        if own:
            if word.dep == "relcl" and all(self.words[each].lower in _RELATIVE for each in own):
                return [word.head]
            return own
        if self.children(verb, "csubj", "expl"):
            return []
        if word.dep == "acl":
            return [word.head] if _is_participle(word) or word.lower.endswith("ing") else []
        is_without = word.dep in ("conj", "advcl", "acomp") or (
            word.dep == "xcomp" and not self.children(word.head, "dobj")
        )
        return self._subjects(word.head) if is_without and self.is_verb(word.head) else []

    def _is_open(self, verb: int) -> bool:
        word = self.words[verb]
        below = [
            child
            for noun in self.children(verb, "nsubj", "nsubjpass", "dobj")
            for child in self.children(noun)
        ]
        if self.children(verb, "neg") or any(self.words[child].lower in _NOBODY for child in below):
            return True
        before = [self.words[child].lower for child in self.children(verb, "aux", "mark")]
        if any(word in _MODALS or word in ("if", "unless", "whether") for word in before):
            return True
        above = self.words[word.head]
        if word.dep in ("xcomp", "ccomp") and above.lemma in LEAVES_OPEN and above.lemma not in SAYS:
            return True
        if word.dep == "ccomp" and above.lemma == "expect" and not self._is_passive(word.head):
            return True  # he expects A to join; A is expected to join is a forecast
        return (
            word.dep in ("xcomp", "conj")
            and word.head != verb
            and self.is_verb(word.head)
            and (self._is_open(word.head))
        )

    @cached_property
    def speakers(self) -> tuple[int, ...]:
        """Who says something in the sentence."""
        found = []
        for clause in self.clauses:
            is_said = clause.lemma not in DOES_TOO or self.children(clause.verb, "ccomp")
            if clause.lemma in SAYS and is_said:
                turned = not clause.doers and self.children(clause.verb, "ccomp")  # ..., reported X
                who = clause.undergoers if turned else clause.doers
                found += [(each, clause.verb) for each in who if len(who) == 1]
        # What tells somebody something within what is said speaks for nobody.
        main = [each for each, verb in found if self.words[verb].dep == "ROOT"]
        return tuple(main or (each for each, _ in found))

    @cached_property
    def main(self) -> Clause | None:
        """The clause that says what the sentence is about: of a sentence that relays something, what is said."""
        roots = [clause for clause in self.clauses if self.words[clause.verb].dep == "ROOT"]
        if len(roots) != 1 or any(word.lower == ";" for word in self.words):
            return None
        if roots[0].lemma not in SAYS:
            return next(
                (clause for clause in self.clauses if [clause.verb] == self._informed(roots[0].verb)),
                roots[0],
            )
        said = self.children(roots[0].verb, "ccomp")
        if not said and roots[0].undergoers:
            return roots[0] if self.is_judged(roots[0]) or roots[0].lemma in DOES_TOO else None
        return next((clause for clause in self.clauses if [clause.verb] == said), None)

    def _informed(self, verb: int) -> list[int]:
        """Return what somebody wishes to inform of: the ministry wishes to inform the public that it rains."""
        asked = self.children(verb, "xcomp") if self.words[verb].lemma == "wish" else []
        return [said for each in asked for said in self.children(each, "ccomp")]

    @property
    def relays(self) -> bool:
        """Whether the sentence as a whole is what somebody says, thinks or estimates, or what is said or thought to be so."""
        return any(self.words[each.verb].dep == "ROOT" and self._is_relaying(each) for each in self.clauses)

    def _is_relaying(self, clause: Clause) -> bool:
        if clause.is_passive:
            below = self.children(clause.verb, "xcomp")
            return clause.lemma in HEARSAY and any(self.children(each, "aux") for each in below)
        who = {self.words[each].lower for each in clause.doers}
        thinks = clause.lemma in SAYS or (clause.lemma in OPINES and not who & _SPEAKING)
        is_said = thinks and self.children(clause.verb, "ccomp")
        return bool(who and (is_said or clause.lemma in ESTIMATES))

    def is_judged(self, clause: Clause) -> bool:
        """Tell whether a clause is about what it is done to: she praised it."""
        return clause.lemma in JUDGES and not clause.is_passive


#: Verbs whose participle is no other word: behind a noun it is that, as in a unit set up in May.
_UNCHANGED = frozenset("set put cut run".split())


def _is_participle(word: Word) -> bool:
    if word.pos != "VERB" or word.lower.endswith(("ing", "s")):
        return False
    return word.lower != word.lemma or (word.dep == "acl" and word.lemma in _UNCHANGED)
