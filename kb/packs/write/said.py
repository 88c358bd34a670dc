"""A claim of a type that a sentence makes, ready to be written."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.dates import in_words
from kb.packs.format.items import TODO
from kb.packs.write.metrics import meaning
from kb.sources import spot

if TYPE_CHECKING:
    from collections.abc import Callable


class Said(NamedTuple):
    """A claim of a type: its kind, its fields, what its key ends with, its summary, and since when it holds if it says so."""

    kind: str
    detail: dict[str, str]
    key: str
    summary: str
    valid: str | None = None
    #: The verb that says it.
    verb: int | None = None


_SAYS = {
    "participant": "takes part in", "host": "hosts", "organizer": "organizes", "lead": "leads", "funder": "funds",
    "partner": "is a partner in", "manager": "manages", "provider": "provides something for",
    "speaker": "speaks at",
}  # fmt: skip


def takes_part(party: str, slug: str, initiative: str, initiative_slug: str, role: str) -> Said:
    """Return the claim that somebody takes part in something. Both come by their names and their slugs."""
    detail = {"initiative": initiative_slug, "participant": slug, "role": role}
    return Said("participation", detail, f"{slug[:40]}-{role}", _takes_part(party, role, initiative))


def is_member(member: str, slug: str, body: str, body_slug: str, status: str) -> Said:
    """Return the claim that somebody is a member of a body, or has another status there; names and slugs as above."""
    detail = {"organization": body_slug, "member": slug, "status": status}
    return Said("membership", detail, f"{slug[:40]}-{status}", _is_member(member, status, body))


def _takes_part(party: str, role: str, initiative: str) -> str:
    return f"{party} {_SAYS.get(role, f'is {_a(_plain(role))} of')} {initiative}."


def _is_member(member: str, status: str, body: str) -> str:
    return f"{member} is {_a(_plain(status))} of {body}."


def _a(noun: str) -> str:
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def _plain(code: str) -> str:
    return code.replace("-", " ")


_COMPARED = {
    "about": "about ", "more-than": "more than ", "at-least": "at least ", "less-than": "less than ", "at-most": "at most ",
    "order-of": "in the order of ", "several": "several",
}  # fmt: skip
_UNITS = {"percent": "%", "person": "", "": ""}
#: Units that are words, in the singular.
_WORDS = frozenset("ton tonne barrel year month week day hour minute".split())
#: How an attribute is said, where its property is no noun.
_PROPERTIES = {"starts": "starts", "ends": "ends", "founded": "was founded"}
#: And where it is one that a sentence seldom has.
_SAID_OF = {
    "place": "takes place in", "seat": "is seated in", "part-of": "is part of", "country": "is in",
}  # fmt: skip


def on(edtf: str) -> str:
    """Return a date as a sentence has it: on 3 May 2031, in May 2031."""
    return f"{'on' if len(edtf) == len('2031-05-03') else 'in'} {in_words(edtf)}"


def summary_of(
    type_: str, detail: dict[str, Any], name: Callable[[str], str], valid: str = "", *, happens: bool = False
) -> str:
    """Return a summary of a claim from its fields, all of which are known; "" for a statement.

    `name` tells that of a slug. A figure is said with its time, `valid`, as it seldom stands alone without that. What
    `happens` counts nothing: something is done in an operation.
    """

    def of(field: str) -> str:
        return name(str(detail.get(field, ""))) or str(detail.get(field, ""))

    match type_:
        case "participation":
            who = "{participant}" if "participants" in detail else of("participant")
            return _takes_part(who, detail["role"], of("initiative"))
        case "membership":
            who = "{member}" if "members" in detail else of("member")
            return _is_member(who, detail["status"], of("organization"))
        case "office":
            return f"{of('person')} is {detail['title']} of {of('organization')}."
        case "relation":
            return f"{of('subject')} {_plain(detail['predicate'])} {of('object')}."
        case "attribute":
            value = of("entity") if "entity" in detail else detail["value"]
            if says := _PROPERTIES.get(detail["property"]):
                return f"{of('subject')} {says} {on(value)}."
            says = _SAID_OF.get(detail["property"], f"has as {_plain(detail['property'])}")
            return f"{of('subject')} {says} {value}."
        case "figure":
            return _counts(of("subject"), detail, valid, happens=happens)
    return ""


_VERBS = re.compile(
    r" (?P<verb>is|has|takes|hosts|organizes|leads|funds|manages|provides|speaks|starts|ends|supports|supplies|trains"
    r"|cooperates|succeeds|counts|are|attend|were) "
)
_TO = {"is": "be", "are": "be", "were": "be", "has": "have", "supplies": "supply", "attend": "attend"}


def foreseen(summary: str) -> str:
    """Return a summary as it is said of what is to come: Kenya is to host the forum."""
    return _VERBS.sub(_is_to, summary, count=1)


def _is_to(found: re.Match[str]) -> str:
    verb = found["verb"]
    return f" {'are' if verb in ('are', 'attend', 'were') else 'is'} to {_TO.get(verb, verb[:-1])} "


#: What guests do, and is not done to them.
_COME = {"attended": "attend", "visited": "visit"}


def _counts(subject: str, figure: dict[str, Any], valid: str, *, happens: bool) -> str:
    """Return a figure as a sentence: Mali counts 9 pirates arrested in 2031, the cost of the forum is 5 INR."""
    noun, done, are_many = meaning(str(figure["metric"]))
    amount, is_measured = _amount(figure), figure.get("unit") not in (None, "", "person")
    per = f" per {figure['per']}" if figure.get("per") else ""
    if is_measured and not done:
        return f"The {noun} of {subject} {'are' if are_many else 'is'} {amount}{per}{_aside(valid)}."
    counted = noun if is_measured else _counted(figure, noun)
    when = f"{per} {on(valid)}" if re.fullmatch(r"[\d-]+", valid) else f"{per}{_aside(valid)}"
    if done in _COME:
        who = counted.partition(" (")[0]
        return f"{amount[:1].upper()}{amount[1:]} {who} {_COME[done]} {subject}{when}."
    if done and happens:
        were, whom = "was" if figure.get("value") == "1" else "were", counted.partition(" (")[0]
        whom = noun if done.startswith(whom.rstrip("s")) else whom  # and no arrests are arrested
        return f"In {subject} {amount} {'of ' * is_measured}{whom} {were} {done}{when}."
    what = f"of {counted} {done}" if is_measured else f"{counted} {done}"
    return f"{subject} counts {amount} {what.strip()}{when}."


def _aside(valid: str) -> str:
    """Return when a figure holds, in brackets."""
    return f" ({in_words(valid)})" if valid and valid != TODO else ""


def _counted(figure: dict[str, Any], noun: str) -> str:
    """Return what is counted: by its metric, and by the words of the text where these are others: boats, of seizures."""
    number = next(spot.numbers(str(figure.get("as_written", ""))), None)
    written = number.noun if number and number.noun else ""
    if not written or written.lower() == noun:
        return noun
    said, meant = ({word.rstrip("s") for word in words.lower().split()} for words in (written, noun))
    if said < meant:
        return noun
    return written if said >= meant else f"{written} ({noun})"


def _amount(figure: dict[str, Any]) -> str:
    amounts = [figure[part] for part in ("value", "low", "high") if part in figure]
    unit = str(figure.get("unit", ""))
    with suppress(ValueError):  # what is typed into the file need be no number
        amounts = [f"{float(each):,.10g}" for each in amounts]
    many = "s" if unit in _WORDS and amounts != ["1"] else ""
    said = _UNITS.get(unit, f" {unit}{many}")
    return f"{_COMPARED.get(figure.get('comparator', ''), '')}{' to '.join(amounts)}{said}"
