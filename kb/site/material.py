"""What the pages show, read once from one state of the views, as `Content` lets it out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kb.export.content import claim_name
from kb.kinds import CLAIMS
from kb.lookup.criticism import FINDINGS
from kb.lookup.dossier import heading_of
from kb.site.agreement import Verdict, verdicts
from kb.site.paths import page_of, page_of_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.export.content import Content

Row = dict[str, Any]
#: A claim under a heading of a dossier.
Tie = tuple[tuple[int, str], int]

_OF_CLAIM = (
    "type subject subject_slug relation object object_slug topics marks disputed fact_id summary modality voice"
    " attributed_to attributed_to_slug credibility source source_slug reliability valid first_day last_day time_note"
    " lead pack key claim_id"
).split()
_OF_CITATION = (
    "citation_id claim_id source source_slug stance fragment paragraph sentence quote link reliability credibility voice"
    " attributed_to summary pack key"
).split()
_COMPARED = "claim_id kind basis other_claim_id other_publishers independent".split()
#: These are worked out here, from the comparisons that are read anyway: as the view `audit` does, and sooner.
_FROM_COMPARISONS = ("uncorroborated", "contradicted")


def in_order(claim: Row) -> tuple[Any, ...]:
    """Return what claims are put in order by: when they hold, and what they are called, whatever their ids."""
    return (
        claim["first_day"] or "~",
        claim["last_day"] or "~",
        claim["pack"] or "",
        claim["key"] or "",
        claim["claim_id"],
    )


@dataclass
class Material:
    """Everything that pages are made of."""

    content: Content

    def read_all(self) -> None:
        """Read all of it now, so that processes that share it have nothing left to read."""
        for name, value in vars(type(self)).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    @cached_property
    def claims(self) -> dict[int, Row]:
        """Claims by id, in order, with citations, the page and the verdict of each."""
        rows = sorted(map(dict, self.content.rows("claims", _OF_CLAIM, ("claim_id",))), key=in_order)
        claims = {row["claim_id"]: row for row in rows}
        for row in rows:
            row |= {"citations": [], "page": page_of_claim(row), "name": claim_name(row)}
        order = ("stance", "source_slug", "paragraph", "sentence", "fragment", "citation_id")
        for citation in map(dict, self.content.rows("citations", _OF_CITATION, order)):
            source = self.sources[citation["source_slug"]]
            claims[citation["claim_id"]]["citations"].append(
                citation
                | {
                    name: source[name]
                    for name in ("publisher", "publisher_slug", "published", "language", "url", "page")
                }
            )
        names = {slug: row["name"] for slug, row in self.publishers.items()}
        by = ("claim_id", "kind", "basis", "other_pack", "other_key", "other_claim_id")
        found = verdicts(claims, self.content.rows("comparisons", _COMPARED, by), names)
        for id_, verdict in found.items():
            claims[id_]["verdict"] = verdict
        return claims

    def verdict(self, id_: int) -> Verdict:
        """Return what others make of a claim."""
        found: Verdict = self.claims[id_]["verdict"]
        return found

    @cached_property
    def things(self) -> dict[str, Row]:
        """Things by slug, with their own row, names and identifiers."""
        return {
            thing["slug"]: dict(thing)
            | {"own": dict(found["own"][0]), "names": found["names"], "identifiers": found["identifiers"]}
            | {"page": page_of("thing", thing["slug"])}
            for thing, found in self.content.things()
        }

    @cached_property
    def sources(self) -> dict[str, Row]:
        """Sources by slug."""
        return self._named("source", "sources")

    @cached_property
    def publishers(self) -> dict[str, Row]:
        """Publishers by slug."""
        return {row["slug"]: dict(row) for row in self.content.rows("publishers")}

    @cached_property
    def topics(self) -> dict[str, Row]:
        """Topics by slug."""
        return self._named("topic", "topics")

    @cached_property
    def packs(self) -> dict[str, Row]:
        """Packs by slug."""
        return self._named("pack", "packs")

    def _named(self, kind: str, view: str) -> dict[str, Row]:
        return {
            row["slug"]: dict(row) | {"page": page_of(kind, row["slug"])}
            for row in self.content.rows(view, (), ("slug",))
        }

    @cached_property
    def ties(self) -> dict[tuple[str, str], list[Tie]]:
        """The claims of each thing, source, topic and pack, under the headings of dossiers."""
        found: dict[tuple[str, str], list[Tie]] = defaultdict(list)
        for slug, via, id_ in self._rows("mentions", "thing_slug", "via", "claim_id"):
            if via != "subject":
                found["thing", slug].append((heading_of(via, None, None), id_))
        for slug, through, how, id_ in self._rows(
            "involvements", "party_slug", "through_slug", "how", "claim_id"
        ):
            if through is not None:
                found["thing", slug].append((heading_of(f"through:{how}", None, None), id_))
        headings: dict[int, tuple[int, str]] = {}
        for id_, claim in self.claims.items():
            headings[id_] = heading_of("source", claim["type"], claim["relation"])
            if claim["subject_slug"]:
                found["thing", claim["subject_slug"]].append(
                    (heading_of("subject", claim["type"], claim["relation"]), id_)
                )
            if claim["pack"]:
                found["pack", claim["pack"]].append((headings[id_], id_))
            for slug in {citation["source_slug"] for citation in claim["citations"]}:
                found["source", slug].append((headings[id_], id_))
        for slug, id_ in self._rows("tags", "topic_slug", "claim_id"):
            found["topic", slug].append((headings[id_], id_))
        return found

    @cached_property
    def neighbours(self) -> dict[str, list[tuple[str, str, str, str]]]:
        """What ties each thing to which other, by name, slug and modality."""
        found = defaultdict(list)
        columns = ("thing_slug", "via", "other", "other_slug", "modality")
        for slug, *row in self._rows(
            "connections", *columns, order=("thing_slug", "other", "other_slug", "via", "modality")
        ):
            found[slug].append(tuple(row))
        return found

    @cached_property
    def dates(self) -> dict[int, str]:
        """The date of each dated claim, as the timeline has it."""
        return dict(self._rows("timeline", "claim_id", "date"))

    @cached_property
    def audits(self) -> dict[str, Counter[str]]:
        """How many claims of each source each finding holds for."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        where = self.content.where("audit") or " WHERE 1"
        asked = [name for name in FINDINGS if name not in _FROM_COMPARISONS]
        rows = self.content.connection.execute(
            f"SELECT source_slug, finding, claim_id FROM audit{where} AND finding IN ({', '.join('?' * len(asked))})",
            asked,
        )
        for slug, finding, id_ in rows:
            found[slug][finding] += 1
            if finding in ("own-voice", "named", "unnamed"):
                found[slug]["uncorroborated"] += not self.verdict(id_).is_borne_out
                found[slug]["contradicted"] += self.verdict(id_).is_contradicted
        return found

    @cached_property
    def fields(self) -> dict[int, list[tuple[str, str, str | None]]]:
        """What each claim states, as label, value and, of a thing, slug."""
        found = {}
        for kind in CLAIMS.values():
            columns = self.content.columns(kind.view)
            names = ["object" if field.column == "object_id" else field.name for field in kind.fields]
            linked = [f"{name}_slug" for name in names if f"{name}_slug" in columns]
            for row in self.content.rows(kind.view, ("claim_id", *names, *linked), ("claim_id",)):
                found[row["claim_id"]] = [
                    (name, row[name], row[f"{name}_slug"] if f"{name}_slug" in linked else None)
                    for name in names
                    if row[name] is not None
                ]
        return found

    @cached_property
    def mentions(self) -> dict[int, list[tuple[str, str]]]:
        """What each claim names, and as what."""
        found = defaultdict(list)
        for id_, slug, via in self._rows("mentions", "claim_id", "thing_slug", "via"):
            found[id_].append((slug, via))
        return found

    @cached_property
    def links(self) -> dict[int, list[tuple[str, int]]]:
        """The claims that each refines or supersedes, and that do so to it."""
        found = defaultdict(list)
        back = {"refines": "refined by", "supersedes": "superseded by"}
        for id_, other, kind in self._rows("claim_links", "claim_id", "other_claim_id", "kind"):
            if kind in back:
                found[id_].append((kind, other))
                found[other].append((back[kind], id_))
        return found

    def _rows(self, view: str, *columns: str, order: tuple[str, ...] = ()) -> Iterator[Any]:
        return self.content.rows(view, columns, order or columns)
