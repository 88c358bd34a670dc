"""The thing that a common noun means because its name stands beside it: his firm, Bright Sea; X is a network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.spot.nouns import CALLED, CALLS, EVENTS, INTRODUCES

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found, Tree

#: Behind a noun: what it is called.
_CALLED = re.compile(rf",? {CALLED} (?:the )?[“\"‘']?")


def named_beside(each: Spotted, tree: Tree, at: int, means: dict[int, Found]) -> Found | None:
    """Return the thing whose name stands beside a noun: his firm, Bright Sea; a drill named Eagle; the Eagle drill."""
    word = tree.words[at]
    calls = [verb for verb in tree.children(at, "acl") if tree.words[verb].lemma in CALLS]
    beside = [
        *tree.children(at, "appos"),
        *(name for verb in calls for name in tree.children(verb, "oprd", "dobj")),
    ]
    named = [means[child] for child in beside if child in means]
    if not named and (called := _CALLED.match(each.text, word.span.end)):
        named = [thing for thing in means.values() if thing.span.start == called.end()]
    if not named and each.text.startswith(", ", word.span.end):
        behind = [thing for thing in means.values() if thing.span.start == word.span.end + len(", ")]
        named = [thing for thing in behind if INTRODUCES.get(word.lemma) == thing.type]
    if not named and word.lemma in EVENTS:
        before = [means[child] for child in tree.children(at, "compound", "nmod", "amod") if child in means]
        named = [thing for thing in before if thing.type == "initiative"]
    return named[0] if len(named) == 1 else None


def introduced(tree: Tree, at: int, means: dict[int, Found]) -> Found | None:
    """Return the body or initiative that a noun says something of: X, an investigation; X is a network."""
    word = tree.words[at]
    if word.dep not in ("appos", "attr"):
        return None
    subjects = tree.children(word.head, "nsubj") if word.dep == "attr" else [word.head]
    found = means.get(subjects[0]) if subjects else None
    return found if found and found.type in ("organization", "initiative") else None
