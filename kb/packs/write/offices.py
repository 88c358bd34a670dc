"""Who holds which office at which body, by the syntax of a sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kb.packs.format.items import TODO
from kb.packs.write.said import Said
from kb.sources.spot import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Clause, Tree

_TITLES = frozenset(
    "director head chief chair chairman chairwoman chairperson president minister secretary commissioner commander spokesman"
    " spokeswoman spokesperson representative coordinator ambassador governor mayor judge prosecutor professor analyst expert"
    " adviser advisor officer inspector superintendent general captain colonel deputy manager researcher fellow counsel"
    " rapporteur envoy attache attaché dean rector chancellor executive investigator lecturer economist lawyer attorney major"
    " lieutenant admiral commodore brigadier marshal sergeant constable founder co-founder leader boss principal"
    " curator scientist registrar treasurer commandant".split()
)
_HEADS = {
    "head": "head",
    "lead": "head",
    "chair": "chair",
    "direct": "director",
    "run": "head",
    "command": "commander",
    "coordinate": "coordinator",
    "advise": "adviser",
}
#: Whoever does so at a body is of it.
_WORKS = {"teach": "teacher", "lecture": "lecturer", "work": TODO}
#: What of a body stands for it: head of security at the X secretariat.
_SEATS = frozenset("secretariat headquarters office".split())
#: What a minister is minister of.
_FIELD = re.compile(r" (?:of|for) (?:the )?(?P<field>[A-Za-z][\w’'-]+(?: (?:and |of )?[A-Z][\w’'-]+)*)")
#: Between a person and the body that he is of: Ana Lee, National Member for Peru at Eurojust.
_OF = re.compile(
    r"(?:,? of (?:the )?| \((?:the )?"
    r"|, (?:an? |the )?(?P<title>(?!former|once|who|which)[^\W\d]\w*(?:[ -](?!who|which|and|that)[\w’'-]+){0,6}?)"
    r" (?:of|at|with|for) (?:the )?)(?:[A-Z]\w+(?: [A-Z]\w+)?[’']s? )?"
)
_NAMED = frozenset("appoint name elect make".split())
_BELONGING = frozenset(("of", "at", "for", "in", "with"))


def offices(each: Spotted, tree: Tree, names: dict[str, str]) -> Iterator[Said]:
    """Yield who holds an office: with the title before the name or behind it, or by a verb: X heads Y."""
    titles = [
        at
        for at, word in enumerate(tree.words)
        if word.lemma.lower() in _TITLES and word.pos in ("NOUN", "PROPN")
    ]
    for at in sorted(titles, key=lambda at: not _is_given(tree, at)):
        for person in _holders(each, tree, at):
            for body in _bodies(each, tree, at) or _ministries(each, at, names):
                yield _office(person, body, _title(each, tree, at), names)
    yield from _of_bodies(each, names)
    for clause in tree.clauses:
        title = (_HEADS | _WORKS).get(clause.lemma)
        if title and not clause.is_open:
            people = _doers(each, tree, clause)
            led = [*clause.undergoers, *(noun for at in clause.undergoers for noun in _whole(each, tree, at))]
            if clause.lemma in _WORKS:
                led = [noun for preposition, noun in clause.phrases if preposition in ("at", "for")]
            bodies = [thing for at in led if (thing := each.means.get(at)) and thing.type == "organization"]
            if len(people) == 1 and len(bodies) == 1 and not _is_over(tree, clause.verb):
                yield _office(people[0], bodies[0], title, names)


def _of_bodies(each: Spotted, names: dict[str, str]) -> Iterator[Said]:
    """Yield who is of which body by no word for an office: Ana Lee of the Bank of Korea, Ana Lee, a clerk at it."""
    listed = [thing for thing in each.things if not thing.is_derived and thing.type != "country"]
    for person, body in pairwise(listed):
        found = _OF.fullmatch(each.text, person.span.end, body.span.start)
        if found and (person.type, body.type) == ("person", "organization"):
            yield _office(person, body, found["title"] or TODO, names)


def _doers(each: Spotted, tree: Tree, clause: Clause) -> list[Found]:
    """Return the persons who do something: of several in a list, the one next to whose name it is told."""
    persons = [thing for thing in each.things if thing.type == "person"]
    if tree.words[clause.verb].dep == "relcl":
        start = tree.words[clause.verb].span.start
        if beside := [
            thing for thing in persons if re.fullmatch(r",? who ", each.text[thing.span.end : start])
        ]:
            return beside
    return [thing for at in clause.doers if (thing := each.means.get(at)) and thing.type == "person"]


def _whole(each: Spotted, tree: Tree, at: int) -> list[int]:
    """Return of what something is a part that has no name: the wildlife desk of X."""
    return [] if at in each.means else [noun for preposition, noun in tree.phrases(at) if preposition == "of"]


def _is_over(tree: Tree, verb: int) -> bool:
    """Tell whether somebody led a body and does so no more, as far as the verb says."""
    present = ("has", "have", "is", "are")
    has = any(tree.words[child].lower in present for child in tree.children(verb, "aux", "auxpass"))
    return tree.words[verb].lower in ("led", "ran", "headed", "taught", "worked") and not has


def _is_given(tree: Tree, at: int) -> bool:
    """Tell whether somebody is named as what a word says: appointed Captain Lee as its head."""
    as_ = tree.words[tree.words[at].head]
    return tree.words[at].dep == "pobj" and as_.lower == "as" and tree.words[as_.head].lemma in _NAMED


def _holders(each: Spotted, tree: Tree, at: int) -> list[Found]:
    """Return the one person whose title a word is."""
    word = tree.words[at]
    places: list[int] = [at, *tree.children(at, "appos")]
    # The head of the desk, Ana Lee: a parser has her beside the desk.
    places += [beside for _, noun in tree.phrases(at) for beside in tree.children(noun, "appos")]
    if word.dep in ("appos", "compound", "nmod"):
        places.append(word.head)
    if word.dep in ("attr", "oprd") or (
        word.dep in ("xcomp", "dobj", "ccomp") and tree.words[word.head].lemma in _NAMED
    ):
        clause = next(
            (clause for clause in tree.clauses if clause.verb == word.head and not clause.is_open), None
        )
        if clause and clause.lemma in {*_NAMED, "be", "become", "remain"}:
            places += clause.undergoers if clause.is_passive else clause.doers
    if _is_given(tree, at):
        places += tree.children(tree.words[word.head].head, "dobj", "nsubjpass")
    if word.dep == "nsubj" and tree.words[word.head].lemma == "be":
        places += tree.children(word.head, "attr")
    if word.dep == "conj":
        return _holders(each, tree, word.head) if tree.words[word.head].lemma.lower() in _TITLES else []
    found = {
        thing.slug: thing for place in places if (thing := each.means.get(place)) and thing.type == "person"
    }
    return list(found.values()) if len(found) == 1 else []


def _bodies(each: Spotted, tree: Tree, at: int) -> list[Found]:
    """Return the one body that a title is at: director of X, X's director, X director."""
    places = [noun for preposition, noun in tree.phrases(at) if preposition in _BELONGING]
    of_what = [noun for noun in places if noun not in each.means]  # director of operations at X
    places += [
        noun for at_ in of_what for preposition, noun in tree.phrases(at_) if preposition in _BELONGING
    ]
    beside = (
        [tree.words[at].head] if tree.words[at].dep in ("compound", "nmod") else tree.children(at, "appos")
    )
    for holder in beside:  # Judge X of the High Court, the judge X of the High Court
        places += [noun for preposition, noun in tree.phrases(holder) if preposition in ("of", "from")]
    places += [below for noun in places if tree.words[noun].lemma in _SEATS for below in tree.children(noun)]
    places += tree.children(at, "poss", "compound", "nmod", "amod")
    found = {
        thing.slug: thing
        for place in places
        if (thing := each.means.get(place)) and thing.type == "organization"
    }
    return list(found.values()) if len(found) == 1 else []


def _ministries(each: Spotted, at: int, names: dict[str, str]) -> list[Found]:
    """Return the ministry of a minister, where the text names it too: the Minister of Justice."""
    assert each.tree is not None  # noqa: S101
    word = each.tree.words[at]
    # Up to the name of who it is: Minister of Justice Ana Lee.
    ends = [
        thing.span.start - 1
        for thing in each.things
        if thing.type == "person" and thing.span.start > word.span.end
    ]
    end = min(ends, default=len(each.text))
    field = _FIELD.match(each.text, word.span.end, end) if word.lemma.lower() == "minister" else None
    ministry = field and re.compile(
        rf"Ministry (?:of|for) (?:the )?{re.escape(field['field'])}\b", re.IGNORECASE
    )
    found = [slug for slug, name in names.items() if ministry and ministry.match(name)]
    return [Found(word.span, found[0], "organization")] if len(found) == 1 else []


def _title(each: Spotted, tree: Tree, at: int) -> str:
    """Return a title with what belongs to it: deputy chief, secretary-general."""
    places = [at]
    for child in tree.children(at, "compound", "amod", "nmod"):
        is_named = any(
            thing.span.start <= tree.words[child].span.start < thing.span.end for thing in each.things
        )
        if child < at and not is_named and not any(tree.words[b].pos == "ADP" for b in tree.below(child)):
            places += tree.below(child)
    end = tree.words[at].span.end
    for child in tree.children(at, "amod", "advmod", "nummod"):
        if child > at and tree.words[child].lower in ("general", "emeritus", "designate"):
            end = tree.words[child].span.end
    return each.text[min(tree.words[place].span.start for place in places) : end]


def _office(person: Found, body: Found, title: str, names: dict[str, str]) -> Said:
    detail = {"person": person.slug, "organization": body.slug, "title": title}
    said = TODO if title == TODO else f"{names[person.slug]} is {title} of {names[body.slug]}."
    return Said("office", detail, f"{person.slug[:40]}-office", said)
