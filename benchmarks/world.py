"""Invent a pack as large as asked for: all types of claims, hubs and a long tail, things that grow with the claims.

China is named by a tenth of the claims and one source is cited by a tenth; the other countries, things and sources are
named the less the later they come. Topics, `about`, dates, speakers, links and rival values are as frequent as in the
bundled packs. The same number of claims gives the same pack.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

COUNTRIES = ("CN KE LA MM PK AE MY RU KZ IN IR BY DE FR ES BR ZA JP TH VN UZ TJ KG EG NG ET RS HU").split()
TOPICS = (
    "drug-control law-enforcement-cooperation synthetic-drugs capacity-building counterterrorism "
    "surveillance telecom-fraud smart-city intelligence-sharing judicial-cooperation cybersecurity "
    "development-aid"
).split()
ROLES = ("partner", "host", "participant", "provider", "recipient", "funder", "lead", "speaker", "invitee")
WORDS = (
    "police border training drugs seizure network cooperation exchange ministry operation patrol "
    "delegation evidence exercise agreement forensic traffic smuggling suspects arrest liaison workshop "
    "equipment donation summit joint regional maritime airport customs precursor laboratory cyber fraud "
    "victims extradition court prosecutors data camera railway port centre academy officers course "
    "certificate dialogue platform consensus framework"
).split()
METRICS = (
    "guests-attended",
    "countries-attended",
    "cases-solved",
    "suspects-arrested",
    "personnel",
    "members",
)
#: How often each type comes, of a hundred claims.
MIX = {
    "participation": 30,
    "statement": 18,
    "figure": 15,
    "relation": 13,
    "attribute": 12,
    "office": 6,
    "membership": 6,
}


class World:
    """Draws things, sources and claims. `claims` is how many claims there are to be."""

    def __init__(self, claims: int) -> None:
        self.claims = claims
        self.random = random.Random(claims)  # noqa: S311 - no secret
        #: How many things there are of each type, and how many sources.
        self.size = {
            "initiative": claims // 20 + 1,
            "organization": claims // 40 + 1,
            "person": claims // 40 + 1,
            "place": claims // 100 + 1,
            "actor": claims // 100 + 1,
            "source": claims // 100 + 1,
        }

    def lines(self, pack: str, within: str | None) -> Iterator[dict[str, Any]]:
        """Yield the pack, a line each; with `within`, about things and sources of that larger pack."""
        yield {
            "pack": pack,
            "version": 1,
            "requires": ["vocabulary", "iso-3166", *([within] if within else [])],
        }
        if not within:
            yield from self._things()
        for number in range(self.claims):
            yield self._claim(number)

    def _things(self) -> Iterator[dict[str, Any]]:
        for number in range(self.size["source"] // 10 + 1):
            yield {
                "publisher": f"publisher-{number}",
                "name": f"Publisher {number}",
                "reliability": "ABCDEF"[number % 6],
            }
        for number in range(self.size["source"]):
            yield self._source(number)
        for type_ in ("place", "organization", "initiative", "person", "actor"):
            for number in range(self.size[type_]):
                yield self._thing(type_, number)

    def _source(self, number: int) -> dict[str, Any]:
        return {
            "source": f"source-{number}",
            "title": f"Report {number}",
            "publisher": f"publisher-{number % (self.size['source'] // 10 + 1)}",
            "published": f"20{self.random.randrange(10, 26)}-{self.random.randrange(1, 13):02}",
        }

    def _thing(self, type_: str, number: int) -> dict[str, Any]:
        word = WORDS[number % len(WORDS)].capitalize()
        kinds = {
            "place": ("city", "province", "region", "infrastructure"),
            "organization": ("police", "ministry", "intergovernmental", "academy"),
            "initiative": ("operation", "conference", "project", "training"),
            "person": ("official", "expert"),
            "actor": ("group", "criminal"),
        }[type_]
        made = {
            type_: f"{type_}-{number}",
            "name": f"{word} {type_} {number}",
            "kind": kinds[number % len(kinds)],
        }
        return made | ({"topics": [TOPICS[number % len(TOPICS)]]} if type_ == "initiative" else {})

    def _any(self, type_: str) -> str:
        """Draw a thing: the first ones are hubs."""
        return f"{type_}-{int(self.size[type_] * self.random.random() ** 3)}"

    def _country(self) -> str:
        draw = self.random.random()
        return "CN" if draw < 0.2 else COUNTRIES[int(len(COUNTRIES) * draw**2)]

    def _party(self) -> str:
        draw = self.random.random()
        return self._country() if draw < 0.4 else self._any("organization" if draw < 0.8 else "actor")

    def _source_cited(self) -> str:
        number = 0 if self.random.random() < 0.1 else int(self.size["source"] * self.random.random() ** 2)
        return f"source-{number}"

    def _summary(self, number: int) -> str:
        drawn = self.random.choices(WORDS, k=self.random.randrange(7, 16))
        return f"Entry {number} {' '.join(drawn)}."

    def _date(self) -> str:
        day = f"20{self.random.randrange(10, 26)}-{self.random.randrange(1, 13):02}"
        return day if self.random.random() < 0.7 else f"{day}/.."

    def _claim(self, number: int) -> dict[str, Any]:
        draw = self.random.random
        [type_] = self.random.choices(list(MIX), list(MIX.values()))
        claim: dict[str, Any] = {
            type_: getattr(self, f"_{type_}")(),
            "key": f"c{number}",
            "summary": self._summary(number),
            "cite": [{"source": self._source_cited(), "start": f"entry {number}"}],
        }
        if draw() < 0.1:
            other = self._source_cited()
            claim["cite"] += [{"source": other}] if other != claim["cite"][0]["source"] else []
        if draw() < 0.7:
            claim["valid"] = self._date()
        if draw() < 0.3:
            claim["attributed_to"] = self._any(self.random.choice(("person", "organization", "actor")))
        if draw() < 0.2:
            claim["modality"] = self.random.choice(("opinion", "forecast"))
        if draw() < 0.3:
            claim["credibility"] = self.random.randrange(1, 6)
        if draw() < 0.4:
            claim["about"] = [self._party() for _ in range(self.random.randrange(1, 4))]
        if draw() < 0.5:
            claim["topics"] = [self.random.choice(TOPICS) for _ in range(self.random.randrange(1, 3))]
        if draw() < 0.02 and number:
            claim[self.random.choice(("contradicts", "corroborates", "refines"))] = [
                f"c{self.random.randrange(number)}"
            ]
        return claim

    def _participation(self) -> dict[str, Any]:
        return {
            "initiative": self._any("initiative"),
            "participant": self._party(),
            "role": self.random.choice(ROLES),
        }

    def _statement(self) -> dict[str, Any]:
        return {"subject": self._party() if self.random.random() < 0.7 else self._any("initiative")}

    def _figure(self) -> dict[str, Any]:
        value = self.random.randrange(1, 40) * 10
        figure = {"subject": self._any("initiative"), "metric": self.random.choice(METRICS), "value": value}
        return figure | {
            "comparator": self.random.choice(("exactly", "more-than", "about")),
            "as_written": str(value),
        }

    def _relation(self) -> dict[str, Any]:
        return {"subject": self._party(), "predicate": "cooperates-with", "object": self._party()}

    def _attribute(self) -> dict[str, Any]:
        draw = self.random.random()
        if draw < 0.3:
            return {"subject": self._any("organization"), "property": "country", "entity": self._country()}
        if draw < 0.5:
            return {"subject": self._any("place"), "property": "country", "entity": self._country()}
        if draw < 0.7:
            return {"subject": self._any("initiative"), "property": "place", "entity": self._any("place")}
        if draw < 0.9:
            year = self.random.randrange(2010, 2026)
            return {
                "subject": self._any("initiative"),
                "property": "starts",
                "value": f"{year}-0{self.random.randrange(1, 10)}",
            }
        return {"subject": self._any("initiative"), "property": "purpose", "value": self.random.choice(WORDS)}

    def _office(self) -> dict[str, Any]:
        organization = self._any("organization")
        return {
            "person": self._any("person"),
            "organization": organization,
            "title": self.random.choice(WORDS),
        }

    def _membership(self) -> dict[str, Any]:
        status = self.random.choice(("member", "member", "observer"))
        return {"organization": self._any("organization"), "member": self._country(), "status": status}


def write_world(path: Path, claims: int, *, pack: str = "world", within: str | None = None) -> None:
    """Write the pack as a .jsonl file."""
    with path.open("w", encoding="utf-8") as file:
        for line in World(claims).lines(pack, within):
            file.write(json.dumps(line) + "\n")
