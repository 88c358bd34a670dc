"""Tell whom "he", "it" and "the agency" mean, and by that who speaks in each sentence and what it is about.

A text is read in order. What is not surely one thing is left open: a second forum, an officer without a name, a new
paragraph about somebody else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from kb.packs.format.items import TODO
from kb.packs.write.beside import introduced, named_beside
from kb.packs.write.nearby import PARTICIPANTS, Bodies, Nearby, only
from kb.packs.write.pronouns import is_a_sum, is_empty, told_of
from kb.packs.write.who import has_a_nameless_person, take_subject, take_voice
from kb.sources import spot
from kb.sources.spot.nouns import EVENTS, head_noun

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found, Tree
    from kb.sources.spot.syntax import Word

_BODIES = frozenset("agency organization organisation body group institution bloc association".split())
#: Before a noun these leave it the one that was named before.
_SAME = frozenset("the this that same whole entire annual regional international joint action".split())
#: Whom only a body has.
_HEADS = frozenset(
    "director president chief chair chairman chairwoman coordinator spokesman spokeswoman secretary rector dean head"
    " principal".split()
)
_ITS = frozenset(("it", "its"))
_NAMED_BY_NOUNS = ("organization", "initiative", "person")
#: What a country has: its ambassador is no body's.
_OF_A_COUNTRY = frozenset(
    "ambassador minister president government parliament police army border coast citizen capital".split()
)
_RELATIVE = frozenset(("whose", "which", "whom"))
_HIS = frozenset(("he", "she", "his", "her"))
#: What stands for whom it is by.
_DOCUMENT = re.compile(
    r"\b(?:an?|its|his|her|new) (?:\w+ )?(report|study|survey|statement|assessment|review)\b"
)
_PUBLISHED = re.compile(
    r"\b(?:published|publishes|released|releases|issued|presented) (?:an?|its|the|this year['’]s) (?:\w+ ){0,2}?"
    r"(report|study|survey|statement|assessment|review)\b"
)
_OPENS, _CLOSES = '“"«', '”"»'


class Discourse:
    """What a text has named so far."""

    def __init__(self, only: dict[str, str]) -> None:
        #: The slug of the only initiative of the text by its noun: it may be named after it is spoken of.
        self._only = only
        #: What a common noun may mean: None is something without a name.
        self._named: dict[str, dict[str | None, str]] = defaultdict(dict)
        self._paragraph = 0
        #: The persons of this paragraph and of the one before; None is one without a name.
        self._persons: tuple[set[str | None], set[str | None]] = set(), set()
        self._people: set[str] = set()
        self._bodies = Bodies()
        #: The thing that the last sentence was about, and whose words it was.
        self._about: Found | None = None
        #: The bodies and initiatives that it named.
        self._told: dict[str, Found] = {}
        self._voice: str | None = None
        self._documents: dict[str, str] = {}
        self._is_quoted = self._is_headline = False
        self._names: dict[str, str] = {}
        self._events, self._institutions = Nearby("initiative"), Nearby("organization")

    def read(self, each: Spotted) -> None:
        """Give a sentence its subject and its speaker, and the things that its words mean."""
        if each.paragraph != self._paragraph:
            before, self._persons = self._persons[0] or self._persons[1], (set(), set())
            self._persons = set(), before
            self._paragraph, self._is_quoted = each.paragraph, False
        for thing in each.things:
            self._names.setdefault(thing.slug, each.text[slice(*thing.span)])
        if each.tree is not None:
            self._is_headline = each.is_headline
            each.means = self._means(each, each.tree)
        events = self._events.read(each)
        each.event = self._events.first if PARTICIPANTS.match(each.text) else only(events.values())
        each.meeting = each.event or only(
            event
            for slug, event in events.items()
            if head_noun(self._names.get(slug, "")) in EVENTS["meeting"]
        )
        each.body = only(self._institutions.read(each).values())
        each.event_name = self._names.get(each.event.slug, "") if each.event else ""
        take_voice(each, self._documents)
        self._mean_pronoun(each)
        self._take_quotation(each)
        take_subject(each)
        self._learn(each)

    # --- what words mean

    def _means(self, each: Spotted, tree: Tree) -> dict[int, Found]:
        """Return the things by the words that mean them."""
        means: dict[int, Found] = {}
        for thing in each.things:
            at = tree.head(thing.span)
            if at is not None and not thing.is_derived:
                means[at] = thing
        for at, thing in list(means.items()):
            self._call(head_noun(each.text[slice(*thing.span)]), thing.slug, thing.type)
            for title in tree.children(at, "compound", "appos", "nmod") if thing.type == "person" else ():
                self._call(tree.words[title].lemma, thing.slug, thing.type)
        covered = {at for thing in each.things for at in tree.within(thing.span)}
        for at in range(len(tree.words)):
            if at not in covered and (meant := self._meant(each, tree, at, means)):
                means[at] = meant
        return {at: _at(thing, tree, at) for at, thing in means.items()}

    def _meant(self, each: Spotted, tree: Tree, at: int, means: dict[int, Found]) -> Found | None:
        """Return what a word means that is no name."""
        word = tree.words[at]
        if word.pos == "PRON" or word.lower in _RELATIVE:
            return self._by_pronoun(tree, at, means)
        if word.pos == "PROPN" and not tree.children(at, "nmod"):
            # The Council, or the Sea Council, which has been named in full; and not Council Ana Lee.
            is_alone = not tree.children(at, "appos") or each.text.startswith(",", word.span.end)
            is_told = tree.children(at, "det") or not tree.children(at, "compound")
            return self._by_noun(tree, at, means) if is_alone and is_told else None
        if word.pos == "ADJ" and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return self._by_noun(tree, at, means)  # the roundtable, which a parser takes for an adjective
        if word.pos != "NOUN":
            return None
        found = named_beside(each, tree, at, means) or introduced(tree, at, means)
        if found is None:
            return self._by_noun(tree, at, means)
        self._call(word.lemma, found.slug, found.type)
        return found if word.dep != "attr" else None

    def _call(self, noun: str, slug: str | None, type_: str) -> None:
        self._named[noun.lower()][slug] = type_

    def _by_noun(self, tree: Tree, at: int, means: dict[int, Found]) -> Found | None:
        """Return what a noun with an article means, if all that it may mean is one thing."""
        word = tree.words[at]
        noun = word.lemma.lower()
        before = tree.children(at, "det", "poss", "amod", "compound", "nummod", "nmod")
        said = {tree.words[child].lower for child in before if not tree.is_a_length(child)}
        is_definite = bool(said & {"the", "this", "that"}) or (noun == "edition" and "last" in said)
        is_edition = noun == "edition" and bool(said & {"first", "last", "second", "third", "next", "latest"})
        restricts = [p for p, _ in tree.phrases(at) if p in ("of", "for", "on", "between")]
        if noun not in self._named and noun not in {*EVENTS, *_BODIES, "edition"}:
            return None
        if is_definite and not restricts and (whole := self._by_its_end(tree, at)):
            return spot.Found(word.span, *whole)
        if said & {"a", "an"} and (ahead := self._named_later(noun)):
            return spot.Found(word.span, ahead, "initiative")
        if not is_definite or (said - _SAME and not is_edition) or restricts:
            if not self._is_headline and (noun in self._named or not is_definite):
                self._call(noun, None, "")
            return None
        slugs = dict(self._named.get(noun, {}))
        if noun in EVENTS or noun == "edition":
            for other in EVENTS.get(noun, EVENTS["event"]):
                slugs |= {slug: type_ for slug, type_ in self._named.get(other, {}).items() if slug}
        if not slugs and noun in EVENTS:
            slugs = {slug: "initiative" for head, slug in self._only.items() if head in EVENTS[noun]}
        if not slugs and noun in _BODIES:
            near = set().union(
                *self._bodies.near(self._paragraph),
                {t.slug for t in means.values() if t.type == "organization"},
            )
            slugs = dict.fromkeys(near, "organization")
        slug, type_ = next(iter(slugs.items())) if len(slugs) == 1 else (None, "")
        return spot.Found(word.span, slug, type_) if slug and type_ in _NAMED_BY_NOUNS else None

    def _named_later(self, noun: str) -> str | None:
        """Return the only initiative of the text, where it is not named yet: police ended a drill. Drill Net was held in May."""
        fits = [slug for head, slug in self._only.items() if head in EVENTS.get(noun, ())]
        return fits[0] if fits and fits[0] not in self._names else None

    def _by_its_end(self, tree: Tree, at: int) -> tuple[str, str] | None:
        """Return the only body or initiative whose name ends with some words: the task force."""
        first = min(tree.children(at, "compound"), default=at)
        end = " " + " ".join(word.lower for word in tree.words[first : at + 1])
        of = self._named.get(tree.words[at].lemma.lower(), {}) if first < at else {}
        found = [
            (slug, type_) for slug, type_ in of.items() if slug and self._names[slug].lower().endswith(end)
        ]
        is_one = len(found) == 1 and found[0][1] in ("organization", "initiative")
        return found[0] if is_one else None

    def _by_pronoun(self, tree: Tree, at: int, means: dict[int, Found]) -> Found | None:
        word = tree.words[at]
        if word.lower in _RELATIVE:  # the body whose members are A and B, to which they belong
            return means.get(tree.words[tree.verb_of(at)].head)
        if word.lower in _HIS:
            here: set[str | None] = {
                thing.slug for place, thing in means.items() if thing.type == "person" and place < at
            }
            slug = self._person(here)
            return spot.Found(word.span, slug, "person") if slug else None
        if word.lower not in _ITS or (word.lower == "it" and (is_empty(tree, at) or is_a_sum(tree, at))):
            return None
        earlier = [
            clause
            for clause in tree.clauses
            if clause.verb < at
            and tree.verb_of(at) != clause.verb
            and clause.doers
            and tree.children(clause.verb, "nsubj", "nsubjpass")
        ]
        subjects = [
            means[d] for clause in earlier for d in clause.doers if d in means and len(clause.doers) == 1
        ]
        subject = tree.main
        if word.lower == "its" and subject and subject.verb == tree.verb_of(at) and not earlier:
            own = [means[d] for d in (*subject.doers, *subject.undergoers) if d in means and d < at]
            if own and own[0].type == "country" and tree.words[word.head].lemma in _OF_A_COUNTRY:
                return None
            subjects = [each for each in own[:1] if each.type in ("organization", "initiative")]
        found = (
            subjects[-1] if subjects else None if earlier else self._about_it() or self._speaking_body(word)
        )
        if word.lower == "its" and tree.words[word.head].lemma in _HEADS and not _has_a_head(found):
            bodies = {t.slug for place, t in means.items() if t.type == "organization" and place < at}
            body = self._bodies.nearest(bodies)
            found = spot.Found(word.span, body, "organization") if body else found
        return found if found and found.type in ("organization", "initiative") else None

    def _about_it(self) -> Found | None:
        """Return what the last sentence was about, of one about a person or left open the only body that it names."""
        is_thing = self._about is not None and self._about.type != "person"
        return self._about if is_thing else only(self._told.values())

    def _speaking_body(self, word: Word) -> Found | None:
        """Return the body whose words the last sentence was, where it names no other: its head is that body's."""
        if word.lower == "its" and self._voice and self._bodies.is_only(self._voice, self._paragraph):
            return spot.Found(word.span, self._voice, "organization")
        return None

    def _person(self, here: set[str | None]) -> str | None:
        """Return the only person that can be meant: of the sentence, else of the paragraph, else of the one before."""
        for persons in (here, self._persons[0], self._persons[1]):
            if persons:
                return next(iter(persons)) if len(persons) == 1 else None
        return None

    # --- who speaks

    def _mean_pronoun(self, each: Spotted) -> None:
        if each.voice != TODO or not each.pronoun:
            return
        if each.pronoun in {*_HIS, "him"}:
            each.voice = self._person(set()) or TODO
        elif each.pronoun != "they" and self._voice and self._bodies.are_only(self._voice):
            each.voice = self._voice

    def _take_quotation(self, each: Spotted) -> None:
        """Let a sentence that is nothing but a quotation be by who said the one before it in its paragraph."""
        text = each.text.strip()
        is_whole = text[:1] in _OPENS and text.rstrip(".,")[-1:] in _CLOSES and each.voice is None
        if is_whole:
            each.voice = (self._voice if self._is_quoted else None) or TODO
        self._is_quoted = any(mark in text for mark in _CLOSES) and each.voice not in (None, TODO)

    # --- what is kept for the next sentence

    def _learn(self, each: Spotted) -> None:
        named = [*each.things, *each.means.values()]
        self._persons[0].update(thing.slug for thing in named if thing.type == "person")
        if (each.voice == TODO and each.pronoun is None) or (each.tree and has_a_nameless_person(each)):
            self._persons[0].add(None)
        self._people |= {thing.slug for thing in named if thing.type == "person"}
        speaker = {each.voice} if each.voice and each.voice not in {TODO, *self._people} else set()
        if not each.is_headline:
            bodies = {thing.slug for thing in named if thing.type == "organization"} | speaker
            self._bodies.add(each.paragraph, bodies)
        if each.voice not in (None, TODO):
            self._voice = each.voice
            for found in _DOCUMENT.finditer(each.text):
                self._documents[found[1]] = each.voice
        elif each.subject and (published := _PUBLISHED.search(each.text)):
            self._documents[published[1]] = each.subject
        elif each.voice == TODO:
            self._voice = None
        self._told = told_of(each)
        self._about = next((thing for thing in named if thing.slug == each.subject), None)


def _has_a_head(thing: Found | None) -> bool:
    """Tell whether it is something whose head there can be: that of an initiative is rather a body's."""
    return thing is not None and thing.type != "initiative"


def _at(thing: Found, tree: Tree, at: int) -> Found:
    return thing if tree.head(thing.span) == at else thing._replace(span=tree.words[at].span)
