"""Tell which "it" means no thing that a text has named, and what the next one may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found, Tree


def is_empty(tree: Tree, at: int) -> bool:
    """Tell whether an "it" means nothing: it is clear that, it took a year to."""
    word = tree.words[at]
    if word.dep not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return True
    verb = word.head
    clauses = list(tree.children(verb, "ccomp", "csubj", "xcomp", "advcl"))
    return (
        word.dep == "nsubj" and tree.words[verb].lemma in ("be", "take", "seem", "appear") and bool(clauses)
    )


def is_a_sum(tree: Tree, at: int) -> bool:
    """Tell whether an "it" is rather something that was given, found or made: it includes three boats."""
    word = tree.words[at]
    return word.dep == "nsubj" and tree.words[word.head].lemma in (
        "include",
        "comprise",
        "contain",
        "consist",
    )


def told_of(each: Spotted) -> dict[str, Found]:
    """Return the bodies and initiatives that a sentence tells something of: its subject, what is done to it, whose that is."""
    if each.tree is None or each.tree.main is None:
        return {}
    tree, main = each.tree, each.tree.main
    subjects = [] if main.is_passive else main.doers
    nouns = [*subjects, *main.undergoers, *tree.children(main.verb, "attr")]
    nouns += [noun for at in nouns for preposition, noun in tree.phrases(at) if preposition == "of"]
    things = (each.means[at] for at in nouns if at in each.means)
    return {thing.slug: thing for thing in things if thing.type in ("organization", "initiative")}
