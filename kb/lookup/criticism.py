"""How much of a source is claimed, and what a careful reader wants to know before trusting it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kb.errors import NotFoundError, QueryError
from kb.kinds import proposed_credibility
from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_TEXTS = """
SELECT DISTINCT sha256, variant FROM passages WHERE source_slug = ? AND sha256 LIKE ? || '%'
ORDER BY variant, sha256
"""
_PASSAGES = """
SELECT paragraph, sentence, claims, coalesce(nature, 'unmarked') AS nature, reason, start_char, end_char, text
FROM passages WHERE source_slug = ? AND sha256 = ? ORDER BY paragraph, sentence
"""
_COUNTS = "SELECT grade, count(*) AS claims, {counts}\nFROM findings WHERE source_slug = ?\nGROUP BY grade ORDER BY grade"
# A statement of its own, as each of the tables that it goes through costs more the more a statement has open; and the
# LIMIT has what others do to a claim worked out once, as SQLite does not merge such a SELECT into its own.
_STANDINGS = """
SELECT modality, credibility, corroboration, contradiction, refined, count(*) AS claims
FROM (SELECT f.modality, f.credibility, g.corroboration, g.contradiction, f.refined
  FROM findings AS f CROSS JOIN grades AS g ON g.claim_id = f.claim_id WHERE f.source_slug = ? LIMIT -1)
GROUP BY modality, credibility, corroboration, contradiction, refined
"""
_LISTED = """
SELECT pack, key, summary, detail, modality, voice, attributed_to, grade, valid, claim_id FROM audit
WHERE source_slug = ? AND finding = ? ORDER BY claim_id
"""
_LISTED_GRADE = """
SELECT pack, key, summary, detail, modality, voice, attributed_to, grade, valid, claim_id FROM audit
WHERE source_slug = ? AND grade = ? AND finding IN ('own-voice', 'named', 'unnamed') ORDER BY claim_id
"""
# What is worked out for each claim is worked out once.
_PROPOSALS = """
WITH graded AS MATERIALIZED (
  SELECT pack, key, summary, credibility, proposed, corroboration, contradiction, claim_id FROM grades
  WHERE claim_id IN (SELECT claim_id FROM citations WHERE source_slug = ? AND stance = 'supports'))
SELECT * FROM graded WHERE proposed <> credibility ORDER BY claim_id
"""

# Whoever stands behind a claim that bears out, contradicts or refines one of the source's, but for copies of it.
_TOLD = """
WITH own AS MATERIALIZED (SELECT claim_id FROM citations WHERE source_slug = ? AND stance = 'supports'),
told AS (
  SELECT kind, claim_id, other_claim_id AS by FROM comparisons WHERE independent > 0 AND claim_id IN own
  UNION SELECT kind, other_claim_id, claim_id FROM claim_links WHERE kind = 'refines' AND other_claim_id IN own)
"""
_OTHERS = f"""{_TOLD}
SELECT s.publisher, s.publisher_slug, p.affiliations,
  count(DISTINCT CASE told.kind WHEN 'corroborates' THEN told.claim_id END) AS corroborates,
  count(DISTINCT CASE told.kind WHEN 'contradicts' THEN told.claim_id END) AS contradicts,
  count(DISTINCT CASE told.kind WHEN 'refines' THEN told.claim_id END) AS refines,
  count(DISTINCT told.claim_id) AS claims
FROM told JOIN citations AS c ON c.claim_id = told.by JOIN sources AS s ON s.slug = c.source_slug
JOIN publishers AS p ON p.slug = s.publisher_slug
WHERE coalesce(s.derived_from_slug, s.slug) <> ?
GROUP BY s.publisher_slug ORDER BY claims DESC, s.publisher_slug
"""

#: What each finding of the view `audit` means, in the order in which a reader wants to know.
FINDINGS = {
    "own-voice": "the source says so itself",
    "named": "relayed from somebody who is named",
    "unnamed": "relayed from somebody who is not named",
    "opinion": "opinions, praise among them",
    "forecast": "forecasts and plans",
    "vague-quantity": "numbers that are not given, such as tens of thousands",
    "vague-time": "times that are not given, such as in recent years",
    "first": "said to be the first or the only one",
    "superlative": "said to be the best or the most of its kind",
    "sweeping": "said to be so everywhere or for everybody",
    "self-reference": "the speaker or publisher on itself or its own",
    "uncorroborated": "no independent publisher has it",
    "contradicted": "an independent publisher contradicts it",
    "unlocated": "cited to the source as a whole, not to a place in it",
}
#: What `kb source audit --list` takes besides findings and grades.
PROPOSALS, OTHERS = "proposals", "others"
#: Those that are columns of the view `findings`; the others follow from how a claim stands among those of others.
_COUNTED = [name for name in FINDINGS if name not in ("uncorroborated", "contradicted")]


def text_of(connection: sqlite3.Connection, slug: str, sha256: str | None = None) -> str:
    """Return the hash of a source's attached text: the one meant for its locators, if there are several.

    `sha256` is the beginning of the hash of the one wanted. Raises NotFoundError if there is none.
    """
    found = Query(_TEXTS, (slug, sha256 or "")).rows(connection)
    if not found:
        which = f" whose sha256 begins with {sha256}" if sha256 else ""
        raise NotFoundError(
            f"no text of '{slug}'{which} is attached", f"'kb source attach {slug} FILE' takes one in"
        )
    return str(found[0]["sha256"])


def passages_query(slug: str, sha256: str) -> Query:
    """Return the statement that lists the sentences of a text, and what stands on each."""
    return Query(_PASSAGES, (slug, sha256))


class Coverage(NamedTuple):
    """How much of a text is claimed. A sentence that nobody marked counts as factual."""

    sentences: int
    factual: int
    factual_with_claim: int
    bare: Counter[str]

    @property
    def share(self) -> float:
        """The share of the factual sentences that have a claim, from 0 to 1."""
        return self.factual_with_claim / self.factual if self.factual else 1.0


def coverage(passages: Sequence[sqlite3.Row]) -> Coverage:
    """Count the sentences of a text by what they are and whether a claim stands on them."""
    factual = [row for row in passages if row["nature"] in ("factual", "unmarked")]
    return Coverage(
        len(passages),
        len(factual),
        sum(row["claims"] > 0 for row in factual),
        Counter(row["nature"] for row in passages if not row["claims"]),
    )


class Finding(NamedTuple):
    """How many of a source's claims something holds for."""

    finding: str
    claims: int
    share: float
    meaning: str


def findings(connection: sqlite3.Connection, slug: str) -> list[Finding]:
    """Return what a careful reader wants to know of a source, and how its claims are graded."""
    counts: Counter[str] = Counter()
    grades: Counter[str] = Counter()
    counted, standings = audit_queries(slug)
    for row in counted.run(connection):
        grades[row["grade"]] += row["claims"]
        counts.update({name: row[_column(name)] for name in _COUNTED})
    for row in standings.run(connection):
        counts.update({name: row["claims"] for name, holds in _by_standing(row).items() if holds})
    total = grades.total() or 1
    lines = [(name, counts[name], meaning) for name, meaning in FINDINGS.items()]
    said = "graded so: reliability of the source, credibility of the claim"
    lines += [(grade, claims, said) for grade, claims in sorted(grades.items())]
    lines.append((PROPOSALS, counts[PROPOSALS], "the other sources suggest another credibility"))
    other = "another publisher bears out, contradicts or refines it; who, says --list others"
    lines.append((OTHERS, counts[OTHERS], other))
    return [Finding(name, claims, claims / total, meaning) for name, claims, meaning in lines]


def _by_standing(row: sqlite3.Row) -> dict[str, bool]:
    """Return what follows from how claims stand among those of other publishers."""
    corroboration, contradiction = row["corroboration"], row["contradiction"]
    proposed = proposed_credibility(corroboration, contradiction)
    return {
        "uncorroborated": not corroboration,
        "contradicted": contradiction > 0,
        PROPOSALS: row["modality"] == "assertion" and proposed not in (None, row["credibility"]),
        OTHERS: bool(corroboration or contradiction or row["refined"]),
    }


def audit_queries(slug: str) -> tuple[Query, Query]:
    """Return the statements that count a source's findings by grade, and its claims by how they stand among others."""
    counts = ", ".join(f"sum({name}) AS {name}" for name in map(_column, _COUNTED))
    return Query(_COUNTS.format(counts=counts), (slug,)), Query(_STANDINGS, (slug,))


def _column(finding: str) -> str:
    return finding.replace("-", "_")


def listed_query(slug: str, finding: str) -> Query:
    """Return the statement that lists the claims behind a finding, a grade, or the proposals.

    Raises QueryError for anything else.
    """
    if finding == PROPOSALS:
        return Query(_PROPOSALS, (slug,))
    if finding == OTHERS:
        return Query(_OTHERS, (slug, slug))
    if finding in FINDINGS:
        return Query(_LISTED, (slug, finding))
    if len(finding) == 2 and finding[0].upper() in "ABCDEF" and finding[1] in "123456":
        return Query(_LISTED_GRADE, (slug, finding.upper()))
    raise QueryError(
        f"there is no finding '{finding}'",
        f"known: {', '.join(FINDINGS)}, {PROPOSALS}, {OTHERS}, or a grade such as F6",
    )
