"""Whether others agree with a claim: who bears it out, who repeats it, who contradicts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

State = Literal["agreed", "contested", "repeated", "alone"]
#: What each state means, as a legend says it.
STATES: dict[State, str] = {
    "agreed": "borne out by an independent publisher",
    "repeated": "repeated, but not independently",
    "alone": "said by no other source here",
    "contested": "contradicted or disputed",
}


class Other(NamedTuple):
    """Another claim beside one, or another source of the same."""

    kind: str
    basis: str
    claim_id: int
    #: Who is behind the other claim and not behind this one.
    publishers: tuple[str, ...]
    independent: bool


class Verdict:
    """What the other sources at hand make of a claim."""

    def __init__(self, others: Sequence[Other] = ()) -> None:
        self.others = others
        against = [other for other in others if other.kind == "contradicts"]
        behind = [other for other in others if other.kind == "corroborates"]
        self.is_borne_out = any(other.independent for other in behind)
        self.is_contradicted = any(other.independent for other in against)
        self.state: State = (
            "contested" if against else "agreed" if self.is_borne_out else "repeated" if behind else "alone"
        )
        self.against = _names(against)
        self.behind = _names(other for other in behind if other.independent or not self.is_borne_out)

    @property
    def words(self) -> str:
        """Say it in a line."""
        agree = f"{_listed(self.behind)} {'agrees' if len(self.behind) == 1 else 'agree'}"
        match self.state:
            case "agreed":
                return agree
            case "repeated":
                return f"repeated by {_listed(self.behind)}, not independently"
            case "alone":
                return "no other source here says so"
            case _:
                also = f"; {agree}" if self.is_borne_out else ""
                return f"disputed by {_listed(self.against)}{also}"


def verdicts(
    claims: Mapping[int, Mapping[str, Any]],
    compared: Iterable[Mapping[str, Any]],
    publishers: Mapping[str, str],
) -> dict[int, Verdict]:
    """Return the verdict on each claim. `publishers` are names by slug."""
    found: dict[int, list[Other]] = {}
    for row in compared:
        id_, basis = row["claim_id"], row["basis"]
        theirs = (row["other_publishers"] or "").split(", ")
        if basis == "cited":  # the claim stands beside itself
            theirs = _also_citing(claims[id_], row["kind"])
        own = (
            {citation["publisher_slug"] for citation in claims[id_]["citations"]}
            if basis != "cited"
            else set()
        )
        names = tuple(publishers[slug] for slug in theirs if slug in publishers and slug not in own)
        if not names and own.intersection(theirs):
            names = ("its own publisher",)
        other = Other(row["kind"], basis, row["other_claim_id"], names, row["independent"] > 0)
        found.setdefault(id_, []).append(other)
    return {id_: Verdict(found.get(id_, [])) for id_ in claims}


def _also_citing(claim: Mapping[str, Any], kind: str) -> list[str]:
    """Return the publishers that dispute the claim, or that are behind it besides the one of its leading source."""
    if kind == "contradicts":
        return [row["publisher_slug"] for row in claim["citations"] if row["stance"] == "disputes"]
    return [
        row["publisher_slug"]
        for row in claim["citations"]
        if row["stance"] == "supports" and row["source_slug"] != claim["source_slug"]
    ]


def _names(others: Iterable[Other]) -> list[str]:
    return sorted({name for other in others for name in other.publishers})


#: So many are named; of more only the number.
_NAMED = 3


def _listed(names: list[str]) -> str:
    if not names:
        return "another source"
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
