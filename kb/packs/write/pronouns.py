"""Tell which "it" means no thing that a text has named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.sources.spot import Tree


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
