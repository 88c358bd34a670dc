"""The pages: what each says, laid out by its template."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.kinds import CLAIMS, THINGS
from kb.lookup.dossier import BEST, HUB, by_heading, one_a_fact
from kb.site import drawings
from kb.site.agreement import STATES
from kb.site.drawings import Share
from kb.site.fragments import Fragments
from kb.site.material import Material, Row, Tie, in_order
from kb.site.paths import part, placed
from kb.site.templating import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from markupsafe import Markup

#: A page's place and text.
Page = tuple[str, str]
#: How many lines a page of a list has.
LINES = 1000
_TYPES = {name: name for name in CLAIMS}


class Section(NamedTuple):
    """Claims under one heading."""

    title: str
    cards: list[Markup]
    more: int


class Pages:
    """Lays out pages of one material."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.drawn = Fragments()

    def render(self, template: str, path: str, **shown: Any) -> Page:
        """Lay out one page."""
        text = (
            environment()
            .get_template(template)
            .render(shown, path=path, material=self.material, drawn=self.drawn)
        )
        return path, placed(text, path)

    def sections(self, ties: Iterable[Tie], source: str = "") -> Iterator[Section]:
        """Put claims under headings, one of those that say the same; of a hub the best of each."""
        headed = by_heading(ties)
        is_hub = sum(map(len, headed.values())) > HUB
        for (_, title), ids in headed.items():
            claims = sorted((self.material.claims[id_] for id_ in ids), key=in_order)
            best = sorted(claims, key=lambda claim: -claim["lead"])[:BEST] if is_hub else claims
            said = sorted(one_a_fact(best), key=in_order)
            yield Section(title, [self.drawn.card(claim, source) for claim in said], len(claims) - len(best))

    def claims_of(self, ties: Iterable[Tie]) -> list[Row]:
        """Return claims once, in order."""
        return sorted((self.material.claims[id_] for id_ in {id_ for _, id_ in ties}), key=in_order)

    def subject(self, kind: str, slug: str, row: Row) -> Iterator[Page]:
        """Yield the page of a thing, source, topic or pack, and the list of its claims if it is a hub."""
        ties = self.material.ties.get((kind, slug), [])
        claims = self.claims_of(ties)
        path = row["page"]
        everything = part(path, 2) if len(claims) > HUB else ""
        name = row.get("name") or row.get("title") or slug
        shown: dict[str, Any] = {
            "row": row,
            "name": name,
            "kind": kind,
            "claims": claims,
            "sections": list(self.sections(ties, slug if kind == "source" else "")),
            "everything": everything,
            "glance": glance(claims),
            "cited": self._cited(claims) if kind != "source" else [],
            "timeline": self._timeline(name, claims),
        }
        if kind == "thing":
            shown["network"] = drawings.network(name, self.material.neighbours.get(slug, []))
        yield self.render(f"{kind}.html", path, **shown)
        if everything:
            yield from self.listed(
                "claims.html", path, claims, first=2, title=f"All claims: {name}", above=path, types=_TYPES
            )

    def _cited(self, claims: Iterable[Row]) -> list[tuple[Row, int]]:
        """Return who says so: the sources of claims, the one with most first."""
        counts = Counter(
            slug for claim in claims for slug in {each["source_slug"] for each in claim["citations"]}
        )
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return [(self.material.sources[slug], count) for slug, count in ordered]

    def _timeline(self, name: str, claims: Iterable[Row]) -> drawings.Drawing | None:
        dates = self.material.dates
        return drawings.timeline(name, [claim for claim in claims if claim["claim_id"] in dates], dates)

    def claim(self, claim: Row) -> Iterator[Page]:
        """Yield the page of a claim."""
        material, id_ = self.material, claim["claim_id"]
        beside: dict[str, list[Row]] = {"corroborates": [], "contradicts": []}
        for other in claim["verdict"].others:
            if other.claim_id != id_:
                beside[other.kind].append(material.claims[other.claim_id])
        linked = [(kind, material.claims[other]) for kind, other in material.links.get(id_, [])]
        yield self.render(
            "claim.html",
            claim["page"],
            claim=claim,
            fields=material.fields.get(id_, []),
            names=[(material.things[slug], via) for slug, via in material.mentions.get(id_, [])],
            beside={kind: sorted(_once(others), key=in_order) for kind, others in beside.items()},
            linked=sorted(linked, key=lambda item: (item[0], in_order(item[1]))),
        )

    def listed(
        self, template: str, path: str, rows: Sequence[Row], *, first: int = 1, **shown: Any
    ) -> Iterator[Page]:
        """Yield the pages of a list, of so many lines each."""
        chunks = [rows[start : start + LINES] for start in range(0, len(rows), LINES)] or [rows]
        parts = [part(path, first + number) for number in range(len(chunks))]
        for number, chunk in enumerate(chunks):
            yield self.render(
                template, parts[number], rows=chunk, total=len(rows), parts_=parts, number=number, **shown
            )

    def disputes(self) -> Iterator[Page]:
        """Yield the page of what is disputed: each claim beside those that contradict it, each pair once."""
        claims, pairs, alone = self.material.claims, [], []
        for id_, claim in claims.items():
            verdict = claim["verdict"]
            against = [other.claim_id for other in verdict.others if other.kind == "contradicts"]
            others = _once([claims[other] for other in against if other != id_])
            pairs += [(claim, other) for other in others if in_order(claim) < in_order(other)]
            if id_ in against:
                alone.append(claim)
        pairs.sort(key=lambda pair: (in_order(pair[0]), in_order(pair[1])))
        yield self.render("disputed.html", "disputed.html", pairs=pairs, alone=sorted(alone, key=in_order))

    def lists(self) -> Iterator[Page]:
        """Yield the first page and the lists."""
        material = self.material
        claims = list(material.claims.values())
        things = sorted(material.things.values(), key=lambda row: (row["name"].casefold(), row["slug"]))
        counts = {key: len({id_ for _, id_ in ties}) for key, ties in material.ties.items()}
        ranked = sorted(
            material.things.values(), key=lambda row: (-counts.get(("thing", row["slug"]), 0), row["name"])
        )
        shown: dict[str, Any] = {"counts": counts, "types": {name: name for name in THINGS}}
        contested = [claim for claim in claims if claim["verdict"].state == "contested"]
        yield self.render(
            "index.html", "index.html", ranked=ranked, glance=glance(claims), contested=contested, **shown
        )
        yield from self.listed("things.html", "things.html", things, **shown)
        yield from self.listed("claims.html", "claims.html", claims, title="Claims", above="", types=_TYPES)
        sources = sorted(
            material.sources.values(), key=lambda row: (-counts.get(("source", row["slug"]), 0), row["slug"])
        )
        yield from self.listed("sources.html", "sources.html", sources, **shown)
        yield self.render("topics.html", "topics.html", **shown)
        yield self.render("packs.html", "packs.html", **shown)
        yield self.render("search.html", "search.html")
        yield from self.disputes()

    def tasks(self) -> Iterator[Callable[[], Iterable[Page]]]:
        """Yield what lays out every page but those of texts, a few of them at a time."""
        yield self.lists
        for kind, rows in (
            ("thing", self.material.things),
            ("topic", self.material.topics),
            ("pack", self.material.packs),
        ):
            for slug, row in rows.items():
                yield partial(self.subject, kind, slug, row)
        for slug, row in self.material.sources.items():
            audited = row | {"audit": audit(self.material.audits.get(slug, Counter()))}
            yield partial(self.subject, "source", slug, audited)
        for claim in self.material.claims.values():
            yield partial(self.claim, claim)


def glance(claims: Sequence[Row]) -> dict[str, Any]:
    """Return how many claims others agree with, and how many are opinions: as shares of a bar."""
    states = Counter(claim["verdict"].state for claim in claims)
    kinds = Counter(claim["modality"] for claim in claims)
    words = {"assertion": "asserted", "opinion": "opinions", "forecast": "forecasts and plans"}
    return {
        "agreement": [Share(state, states[state], means) for state, means in STATES.items()],
        "modality": [Share(kind, kinds[kind], means) for kind, means in words.items()],
    }


def _once(rows: Iterable[Row]) -> list[Row]:
    """Return each claim once."""
    return list({row["claim_id"]: row for row in rows}.values())


class Finding(NamedTuple):
    """A line of an audit: what it means, how many claims, and the bar."""

    means: str
    claims: int
    shares: list[Share]


def audit(counts: Counter[str]) -> dict[str, Any]:
    """Return what a source is worth: whose words it has, what they are, who else says so, and what to beware of."""
    from kb.lookup.criticism import FINDINGS

    voices = ("own-voice", "named", "unnamed")
    total = sum(counts[voice] for voice in voices)
    borne_out = total - counts["uncorroborated"]
    warnings = [
        name
        for name in FINDINGS
        if name not in (*voices, "opinion", "forecast", "uncorroborated", "contradicted")
    ]
    return {
        "total": total,
        "bars": {
            "Whose words": [Share(voice, counts[voice], FINDINGS[voice]) for voice in voices],
            "What they are": [
                Share("assertion", total - counts["opinion"] - counts["forecast"], "assertions"),
                Share("opinion", counts["opinion"], FINDINGS["opinion"]),
                Share("forecast", counts["forecast"], FINDINGS["forecast"]),
            ],
            "Who else says so": [
                Share("agreed", borne_out, "an independent publisher has it too"),
                Share("alone", counts["uncorroborated"], FINDINGS["uncorroborated"]),
            ],
        },
        "contradicted": counts["contradicted"],
        "warnings": [
            Finding(
                FINDINGS[name],
                counts[name],
                [Share("warned", counts[name], ""), Share("rest", total - counts[name], "")],
            )
            for name in warnings
            if counts[name]
        ],
    }
