"""Score a draft against what a person enters of the same text, by kind."""

import functools
import re
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

from kb.packs.format.several import PARTY
from kb.packs.write.new import slug_of
from kb.packs.write.proposed import slug_for
from kb.text import unaccented

KINDS = (
    "voice",
    "subject",
    "valid",
    "modality",
    "things",
    "new",
    "number",
    "comparator",
    "unit",
    "figure subject",
    "typed",
)

#: Slugs of what is new in a text and known by now, by the slugs that a draft would have made.
LEARNT: dict[str, str] = {}
#: Slugs of what is new as drafts make them, by those that a person writes.
WRITTEN: dict[str, str] = {}


#: At the end of the name of a body, or of a slug of it: which country it is of.
_OF_COUNTRY = re.compile("")


def without_country(name: Any) -> Any:
    """Return the name or the slug of a thing without the country that it is of, as with it it is the same."""
    return _OF_COUNTRY.sub("", name) if isinstance(name, str) else name


class Score:
    """What a draft got right, wrong and left open, by kind."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.wrong: list[str] = []

    def value(self, kind: str, wanted: Any, came: Any, where: str) -> None:
        """Count one value. `wanted` is None where a person enters none, "TODO" where it must stay open."""
        count = self.counts[kind]
        wanted, came = without_country(wanted), without_country(came)
        count["wanted"] += wanted not in (None, "TODO")
        if came == "TODO" or (came is None and wanted is not None):
            count["open"] += wanted not in (None, "TODO")
        elif came is not None:
            count["right" if came == wanted else "wrong"] += 1
            if came != wanted:
                self.wrong.append(f"{where}: {kind} {came!r}, not {wanted!r}")

    def listed(self, kind: str, wanted: set[Any], came: set[Any], where: str) -> None:
        """Count what is in a set."""
        count = self.counts[kind]
        wanted, came = set(map(without_country, wanted)), set(map(without_country, came))
        count["wanted"] += len(wanted)
        count["right"] += len(wanted & came)
        count["wrong"] += len(came - wanted)
        count["open"] += len(wanted - came)
        self.wrong += [f"{where}: {kind} {each!r}" for each in sorted(map(str, came - wanted))]

    def result(self, name: str) -> str:
        """Return what a text comes to, in one line, and what is wrong in a line each."""
        right, wrong, open_ = (
            sum(count[what] for count in self.counts.values()) for what in ("right", "wrong", "open")
        )
        lines = [f"{name}: {right} right, {wrong} wrong, {open_} open", *self.wrong]
        return "\n  ".join(lines) + "\n"

    def table(self) -> str:
        """Return a line a kind."""
        lines = [
            f"{'':16}{'wanted':>8}{'filled':>8}{'right':>8}{'wrong':>8}{'open':>8}{'precision':>11}{'recall':>8}"
        ]
        for kind in KINDS:
            if count := self.counts.get(kind):
                filled = count["right"] + count["wrong"]
                lines.append(
                    f"{kind:16}{count['wanted']:8}{filled:8}{count['right']:8}{count['wrong']:8}{count['open']:8}"
                    f"{count['right'] / (filled or 1):11.0%}{count['right'] / (count['wanted'] or 1):8.0%}"
                )
        return "\n".join(lines)


def slug(name: str | None) -> str | None:
    """Return the slug of a name: that of the thing if kb has learnt it since, else as drafts make it."""
    if name in (None, "TODO"):
        return name
    made = slug_for(str(name))
    return LEARNT.get(made, made)


@functools.cache
def _names_in(db: Path) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the slugs of names that mean one thing, and what a body's name ends with that is of a country."""
    with closing(sqlite3.connect(db)) as connection:
        known = dict(
            connection.execute(
                "SELECT lower(name), slug FROM names GROUP BY 1 HAVING count(DISTINCT slug) = 1"
            )
        )
        countries = [row[0] for row in connection.execute("SELECT name FROM names WHERE type = 'country'")]
    named = "|".join(sorted({*map(re.escape, countries), *map(slug_for, countries)}, key=len, reverse=True))
    return known, re.compile(rf"(?: of (?:the )?|-of-(?:the-)?)(?:{named})(?=$| \(organization\)$)")


def learn(wanted: dict[str, Any], db: Path) -> None:
    """Keep which things that are new to a text kb knows by now, and how the slugs of all are written."""
    global _OF_COUNTRY
    LEARNT.clear()
    WRITTEN.clear()
    known, _OF_COUNTRY = _names_in(db)
    for entered in wanted.values():
        for name, _ in entered.get("new", ()):
            if found := known.get(name.lower()):
                LEARNT[str(slug(name))] = found
            WRITTEN[slug_of(unaccented(name))] = str(slug(name))


def number_of(figure: dict[str, Any]) -> tuple[float, ...]:
    """Return the amounts of a figure, to tell it from others of its sentence."""
    return tuple(round(float(figure[name]), 2) for name in ("value", "low", "high") if name in figure)


def compare(
    score: Score,
    claims: dict[str, list[dict[str, Any]]],
    new: dict[str, str],
    wanted: dict[str, Any],
    name: str,
) -> None:
    """Compare a draft with the annotations of its text."""
    proposed: set[str] = set()
    for sentence, entered in wanted.items():
        where = f"{name} {sentence}"
        statement = next((each for each in claims.get(sentence, ()) if "statement" in each), {})
        detail = statement.get("statement") or {}
        score.value("voice", slug(entered.get("voice")), statement.get("attributed_to"), where)
        if "subject" in entered or detail.get("subject", "TODO") == "TODO":
            score.value("subject", slug(entered.get("subject")), detail.get("subject", "TODO"), where)
        score.value("valid", entered.get("valid"), statement.get("valid"), where)
        modality = statement.get("modality", "assertion")
        score.value("modality", entered.get("modality", "assertion"), modality, where)
        known = {*statement.get("about", ()), detail.get("subject"), statement.get("attributed_to")} - {
            None,
            "TODO",
        }
        # What was new when the text was annotated, packs may have learnt since.
        known -= {*new, *LEARNT.values()}
        voice = {slug(entered.get("voice"))}  # whether it is one of the things, too, people see differently
        score.listed("things", set(entered.get("things", ())) - voice, known - voice, where)
        proposed |= {
            f"{each} ({type_})" for each, type_ in entered.get("new", ()) if slug(each) not in LEARNT.values()
        }
        _compare_figures(score, claims.get(sentence, []), entered.get("figures", []), where)
        typed = {
            " ".join(WRITTEN.get(part) or LEARNT.get(part, part) for part in each.split())
            for each in entered.get("typed", ())
        }
        came = claims.get(sentence, [])
        as_funder = _as_funder(came)
        typed = {as_funder.get(each, each) for each in typed}
        score.listed("typed", typed, set(_typed(came)), where)
    score.listed("new", proposed, set(new.values()), name)


def _compare_figures(
    score: Score, claims: list[dict[str, Any]], wanted: list[dict[str, Any]], where: str
) -> None:
    came = {number_of(each["figure"]): each["figure"] for each in claims if "figure" in each}
    entered = {number_of(each): each for each in wanted}
    score.listed("number", set(entered), set(came), where)
    for number in entered.keys() & came.keys():
        one, other = entered[number], came[number]
        score.value("comparator", one.get("comparator", "exactly"), other.get("comparator"), where)
        if "unit" in one or "unit" in other:
            score.value("unit", one.get("unit"), other.get("unit"), where)
        score.value("figure subject", slug(one.get("subject", "TODO")), other.get("subject"), where)


def _typed(claims: list[dict[str, Any]]) -> list[str]:
    """Return the claims of a type in short: participation INITIATIVE PARTICIPANT."""
    parts = {"participation": ("initiative", "participant"), "membership": ("organization", "member"),
             "office": ("person", "organization"), "attribute": ("subject", "property"),
             "relation": ("subject", "predicate", "object")}  # fmt: skip
    return [
        " ".join([type_, *(str(detail.get(part)) for part in named)])
        for claim in claims
        for type_, named in parts.items()
        if type_ in claim
        for detail in _each(claim[type_])
    ]


def _as_funder(claims: list[dict[str, Any]]) -> dict[str, str]:
    """Return how else a person enters who pays for an initiative: as a relation, and not as its funder."""
    paid = [
        claim["participation"] for claim in claims if claim.get("participation", {}).get("role") == "funder"
    ]
    each = [(one["initiative"], one["participant"]) for detail in paid for one in _each(detail)]
    return {f"relation {who} supports {what}": f"participation {what} {who}" for what, who in each}


def _each(detail: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a claim states of each of the parties that it lists."""
    for party in PARTY.values():
        if f"{party}s" in detail:
            return [detail | {party: one} for one in detail[f"{party}s"]]
    return [detail]


def compare_article(score: Score, claims: dict[str, list[dict[str, Any]]], wanted: dict[str, Any]) -> None:
    """Compare a draft of the article with its pack."""
    for sentence, entered in wanted.items():
        statement = next((each for each in claims.get(sentence, ()) if "statement" in each), {})
        subject = (statement.get("statement") or {}).get("subject")
        known = {*statement.get("about", ()), subject, statement.get("attributed_to")} - {None, "TODO"}
        score.listed("things", set(entered["things"]), known, sentence)
        _compare_figures(score, claims.get(sentence, []), entered["figures"], sentence)
