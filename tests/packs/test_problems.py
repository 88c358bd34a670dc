"""What can be wrong with a pack: each problem with its place, and nothing written."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from fixtures import Run, WritePack
from sqlalchemy import create_engine

from kb.packs.apply.references import References

#: Three lines, so that what a case adds starts in line 4.
HEAD = """\
pack: p
version: 1
sources: [{slug: src, title: S}]
"""

#: Cases: what stands after HEAD, and the problems with their line and column.
CASES = {
    "unknown key of an item": (
        """\
        claims:
          - statement: {subject: NO}
            key: k
            sumary: S
            summary: S
            cite: x
        """,
        ["7:5: unknown key 'sumary'; did you mean 'summary'?"],
    ),
    "unknown key of a claim's detail": (
        """\
        claims:
          - relation: {subject: NO, predicate: supports, object: KE, colour: red}
            key: k
            summary: S
            cite: x
        """,
        ["5:62: unknown key 'colour'"],
    ),
    "unknown key of the header": ("verison: 2\n", ["4:1: unknown key 'verison'; did you mean 'version'?"]),
    "unknown section": ("claim: []\n", ["4:1: unknown key 'claim'; did you mean 'claims'?"]),
    "section that is no list": ("topics: {topic: t, name: T}\n", ["4:9: topics must be a list"]),
    "field that is no list": (
        "entities: [{organization: o-one, name: O, names: x, formerly: y, identifiers: z}]\n",
        [
            "4:50: names must be a list",
            "4:63: formerly must be a list",
            "4:79: identifiers must be a mapping",
        ],
    ),
    "item that is no mapping": ("topics: [t]\n", ["4:10: an item of topics must be a mapping"]),
    "unknown type of item": (
        "entities: [{organisation: o, name: O}]\n",
        ["4:12: unknown type 'organisation'; did you mean 'organization'?"],
    ),
    "item without a type": (
        "entities: [{name: O}]\n",
        [
            "4:12: an item of entities has one of the keys country, organization, initiative, person, place, "
            "actor"
        ],
    ),
    "unknown kind": (
        """\
        entities:
          - organization: o-one
            name: O
            kind: polic
        """,
        ["7:11: unknown kind of organization 'polic'; did you mean 'police'?"],
    ),
    "codes of another form": (
        "entities: [{country: x-land, name: X, alpha2: xl, alpha3: XL1, numeric_code: 12}]\n",
        [
            "4:47: alpha2 'xl' must be 2 capital letters",
            "4:59: alpha3 'XL1' must be 3 capital letters",
            "4:78: numeric_code '12' must be 3 digits",
        ],
    ),
    "what a draft leaves to do": (
        "entities: [{organization: o-one, name: O, kind: TODO}]\n",
        ["4:49: kind is still to do"],
    ),
    "a slug and a key of another form": (
        "publishers: [{slug: P_1, name: P}]\n"
        "passages: [{cite: {source: src, start: x}, nature: rhetoric, reason: r}]\n"
        "claims: [{statement: {}, key: a key, summary: S, cite: x}]\n",
        [
            "4:21: slug 'P_1' must be lower-case letters, digits and hyphens",
            "6:31: key 'a key' must be letters, digits and . _ : -",
        ],
    ),
    "unknown role": (
        """\
        entities: [{initiative: i-one, name: I}]
        claims:
          - participation: {initiative: i-one, participant: NO, role: hoster}
            key: k
            summary: S
            cite: x
        """,
        ["6:63: unknown role 'hoster'; did you mean 'host'?"],
    ),
    "unknown predicate": (
        "claims: [{relation: {subject: NO, predicate: suports, object: KE}, key: k, summary: S, cite: x}]\n",
        ["4:46: unknown predicate 'suports'; did you mean 'supports'?"],
    ),
    "unknown property": (
        "claims: [{attribute: {subject: NO, property: themes, value: x}, key: k, summary: S, cite: x}]\n",
        ["4:46: unknown property 'themes'; did you mean 'theme'?"],
    ),
    "unknown metric and unit": (
        """\
        claims:
          - figure: {subject: NO, metric: guest-attended, value: 1, unit: tons}
            key: k
            summary: S
            cite: x
        """,
        [
            "5:35: unknown metric 'guest-attended'; did you mean 'guests-attended'?",
            "5:67: unknown unit 'tons'; did you mean 'ton'?",
        ],
    ),
    "unknown participant": (
        """\
        entities: [{initiative: i-one, name: I}]
        claims:
          - participation: {initiative: i-one, participant: keniya, role: host}
            key: k
            summary: S
            cite: x
        """,
        ["6:53: unknown participant 'keniya'; did you mean 'kenya'?"],
    ),
    "unknown entity that is like no other": (
        "claims: [{statement: {subject: qqqqqqqqqqqqqq}, key: k, summary: S, cite: x}]\n",
        ["4:32: unknown subject 'qqqqqqqqqqqqqq'"],
    ),
    "unknown entities in about and attributed_to": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, about: [NO, norwai], attributed_to: swedn}]\n",
        [
            "4:67: unknown about 'norwai'; did you mean 'norway'?",
            "4:91: unknown attributed_to 'swedn'; did you mean 'sweden'?",
        ],
    ),
    "unknown topic": (
        """\
        topics:
          - {topic: sea-rescue, name: Sea rescue}
        claims:
          - statement: {}
            key: k
            summary: S
            topics: [sea-rescue, sea-resque]
            cite: x
        """,
        ["10:26: unknown topic 'sea-resque'; did you mean 'sea-rescue'?"],
    ),
    "unknown topic of an initiative": (
        """\
        topics: [{topic: sea-rescue, name: Sea rescue}]
        entities: [{initiative: i-one, name: I, topics: [sea-resque]}]
        """,
        ["5:50: unknown topic 'sea-resque'; did you mean 'sea-rescue'?"],
    ),
    "unknown parent of a topic": (
        """\
        topics:
          - {topic: sea-rescue, name: Sea rescue}
          - {topic: sea-rescue-training, name: T, parent: sea-resque}
        """,
        ["6:51: unknown topic 'sea-resque'; did you mean 'sea-rescue'?"],
    ),
    "unknown source": (
        "claims: [{statement: {}, key: k, summary: S, cite: {source: srk, start: x}}]\n",
        ["4:61: unknown source 'srk'"],
    ),
    "unknown source, nearly": (
        "claims: [{statement: {}, key: k, summary: S, cite: {source: lianyungang-2024}}]\n",
        ["4:61: unknown source 'lianyungang-2024'; did you mean 'lianyungang-2025'?"],
    ),
    "claim key twice": (
        """\
        claims:
          - {statement: {}, key: k, summary: S, cite: x}
          - {statement: {}, key: k, summary: T, cite: y}
        """,
        ["6:26: k stands in this pack twice"],
    ),
    "entity twice": (
        """\
        entities:
          - {organization: o-one, name: O}
          - {organization: o-one, name: O}
        """,
        ["6:5: o-one stands in this pack twice"],
    ),
    "key twice in a mapping": (
        """\
        claims:
          - statement: {}
            key: k
            summary: S
            summary: T
            cite: x
        """,
        ["8:5: the key 'summary' stands here twice"],
    ),
    "bad date": (
        "claims: [{statement: {}, key: k, summary: S, valid: last May, cite: x}]\n",
        ["4:53: 'last May' is no EDTF date, such as 2024, 2025-09-16/2025-09-18, 2024/.. or 2019~"],
    ),
    "day that there is not": (
        "claims: [{statement: {}, key: k, summary: S, valid: 2023-02-29, cite: x}]\n",
        ["4:53: '2023-02-29' has a day that its month doesn't have"],
    ),
    "interval that ends before it starts": (
        "claims: [{statement: {}, key: k, summary: S, valid: 2025/2024, cite: x}]\n",
        ["4:53: '2025/2024' ends before it starts"],
    ),
    "bad date as an attribute's value": (
        """\
        entities: [{initiative: i-one, name: I}]
        claims: [{attribute: {subject: i-one, property: starts, value: May}, key: k, summary: S, cite: x}]
        """,
        ["5:64: 'May' is no EDTF date, such as 2024, 2025-09-16/2025-09-18, 2024/.. or 2019~"],
    ),
    "no citation": (
        "claims: [{statement: {}, key: k, summary: S}]\n",
        ["4:10: 'cite' is missing"],
    ),
    "empty list of citations": (
        "claims: [{statement: {}, key: k, summary: S, cite: []}]\n",
        ["4:52: cite is empty"],
    ),
    "no summary": ("claims: [{statement: {}, key: k, cite: x}]\n", ["4:10: 'summary' is missing"]),
    "blank summary": (
        "claims: [{statement: {}, key: k, summary: '  ', cite: x}]\n",
        ["4:43: summary is empty"],
    ),
    "no key": ("claims: [{statement: {}, summary: S, cite: x}]\n", ["4:10: 'key' is missing"]),
    "citation with two ellipses": (
        "claims: [{statement: {}, key: k, summary: S, cite: a … b … c}]\n",
        ["4:52: more than one ellipsis; use start and end instead"],
    ),
    "citation without first words": (
        "claims: [{statement: {}, key: k, summary: S, cite: {end: c}}]\n",
        ["4:52: a fragment needs its first words (start)"],
    ),
    "citation twice": (
        "claims: [{statement: {}, key: k, summary: S, cite: [a, a]}]\n",
        ["4:56: the same citation stands here twice"],
    ),
    "country as an initiative": (
        """\
        claims:
          - participation: {initiative: NO, participant: KE, role: host}
            key: k
            summary: S
            cite: x
        """,
        ["5:33: initiative 'NO' is a country; it must be an initiative"],
    ),
    "initiative as a participant": (
        """\
        entities: [{initiative: i-one, name: I}]
        claims:
          - {participation: {initiative: i-one, participant: i-one, role: host}, key: k, summary: S, cite: x}
        """,
        [
            "6:54: participant 'i-one' is an initiative; it must be a country or organization or person or "
            "place or actor"
        ],
    ),
    "country as the seat": (
        """\
        entities: [{organization: o-one, name: O}]
        claims: [{attribute: {subject: o-one, property: seat, entity: NO}, key: k, summary: S, cite: x}]
        """,
        ["5:63: 'NO' is a country; the property seat needs a place here"],
    ),
    "organization as part of a country": (
        """\
        entities: [{organization: o-one, name: O}]
        claims: [{attribute: {subject: o-one, property: part-of, entity: NO}, key: k, summary: S, cite: x}]
        """,
        ["5:66: 'NO' is a country; the property part-of needs an organization here"],
    ),
    "value where a thing belongs": (
        """\
        entities: [{organization: o-one, name: O}]
        claims: [{attribute: {subject: o-one, property: seat, value: Oslo}, key: k, summary: S, cite: x}]
        """,
        ["5:22: the property seat takes a entity"],
    ),
    "both a value and a thing": (
        "claims: [{attribute: {subject: NO, property: theme, value: x, entity: KE}, key: k, summary: S, cite: x}]\n",
        ["4:22: an attribute has either a value or an entity"],
    ),
    "venue that is an organization": (
        """\
        entities: [{initiative: i-one, name: I}, {organization: o-one, name: O}]
        claims:
          - participation: {initiative: i-one, participant: o-one, role: venue}
            key: k
            summary: S
            cite: x
        """,
        ["6:53: a venue is a country or a place, and 'o-one' is an organization"],
    ),
    "figure without a number": (
        "claims: [{figure: {subject: NO, metric: guests-attended}, key: k, summary: S, cite: x}]\n",
        ["4:19: a figure needs a value, or a low and a high"],
    ),
    "figure that is no number": (
        "claims: [{figure: {subject: NO, metric: guests-attended, value: 1:30}, key: k, summary: S, cite: x}]\n",
        ["4:65: value '1:30' is not a number"],
    ),
    "figure with its range the wrong way": (
        "claims: [{figure: {subject: NO, metric: guests-attended, low: 3, high: 2}, key: k, summary: S, cite: x}]\n",
        ["4:19: low is above high"],
    ),
    "modality that there is not": (
        "claims: [{statement: {}, key: k, summary: S, modality: guess, cite: x}]\n",
        ["4:56: modality 'guess' must be assertion, opinion or forecast"],
    ),
    "slug with a capital": (
        "entities: [{organization: Org, name: O}]\n",
        ["4:27: organization 'Org' must be lower-case letters, digits and hyphens"],
    ),
    "control character": (
        'entities: [{organization: o-one, name: "O\\a"}]\n',
        ["4:40: name 'O\\x07' has a control character"],
    ),
    "new entity without a name": (
        "entities: [{organization: o-one}]\n",
        ["4:12: o-one is new here, so it needs a name"],
    ),
    "link to a claim that there is not": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, refines: [other]}]\n",
        ["1:1: claim 'k' is linked to 'p/other', and there is no other such claim"],
    ),
    "link to itself": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, contradicts: [k]}]\n",
        ["1:1: claim 'k' is linked to 'p/k', and there is no other such claim"],
    ),
    "topic under itself": (
        "topics: [{topic: t-one, name: T, parent: t-one}]\n",
        ["4:42: the topic 't-one' is under itself"],
    ),
    "topics under each other": (
        """\
        topics:
          - {topic: t-one, name: T, parent: t-two}
          - {topic: t-two, name: T, parent: t-one}
        """,
        ["5:37: the topic 't-one' is under itself", "6:37: the topic 't-two' is under itself"],
    ),
    "pack that is absent": (
        "requires: [vocabulary, harbours]\n",
        ["4:24: needs the pack 'harbours', which is not in the database; seed it first"],
    ),
    "10 MB scalar": (
        "claims: [{statement: {}, key: k, cite: x, summary: " + "x" * 10_000_000 + "}]\n",
        ["4:52: summary is 10,000,000 characters long, at most 1,000 are allowed"],
    ),
    "tag": (
        "description: !!python/object/apply:os.system [id]\n",
        [
            "4:14: the tag tag:yaml.org,2002:python/object/apply:os.system is not allowed; a pack holds plain "
            "values only"
        ],
    ),
    "alias that holds itself": (
        "topics: &all [*all]\n",
        ["4:9: nested deeper than 40 levels"],
    ),
    "key that is no word": ("? [a, b]\n: c\n", ["4:3: a key must be a word"]),
}


@pytest.mark.parametrize(("text", "problems"), CASES.values(), ids=CASES)
def test_a_problem_is_told_with_its_place(
    text: str, problems: str, kb: Run, write_pack: WritePack, db: Path
) -> None:
    pack = write_pack(HEAD + textwrap.dedent(text))
    before = db.read_bytes()
    result = kb("seed", str(pack), code=1)
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    assert result.stderr.splitlines() == [
        *(f"pack.yaml:{problem}" for problem in problems),
        f"kb: {pack}: {count}, nothing was written",
    ]
    assert result.stdout == ""
    assert db.read_bytes() == before


def test_the_check_tells_the_same_problems(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(HEAD + "claims: [{statement: {subject: keniya}, key: k, summary: S, cite: x}]\n")
    result = kb("pack", "check", str(pack), code=1)
    # A check could have written nothing.
    seeding = kb("seed", str(pack), code=1).stderr
    assert result.stderr == seeding.replace(", nothing was written", "")
    assert "pack.yaml:4:32: unknown subject 'keniya'; did you mean 'kenya'?" in result.stderr


def test_with_several_sources_a_citation_must_name_one(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack("""\
        pack: p
        version: 1
        sources: [{slug: one, title: S}, {slug: two, title: S}]
        claims: [{statement: {}, key: k, summary: S, cite: [x, {source: one, start: y}]}]
        """)
    result = kb("seed", str(pack), code=1)
    assert result.stderr.startswith(
        "pack.yaml:4:53: the pack has several sources, so a citation must name one: source: SLUG\nkb: "
    )


def test_without_a_source_of_its_own_a_citation_must_name_one(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack("""\
        pack: p
        version: 1
        claims: [{statement: {}, key: k, summary: S, cite: x}]
        """)
    result = kb("seed", str(pack), code=1)
    assert "pack.yaml:3:52: the pack has no source of its own, so a citation must name one" in result.stderr


def test_an_unknown_kind_of_source_and_a_publisher_that_is_nearly_another(
    kb: Run, write_pack: WritePack
) -> None:
    pack = write_pack("""\
        pack: p
        version: 1
        publishers: [{slug: harbour-herald, name: Harbour Herald}]
        sources:
          - slug: one
            title: S
            kind: articel
            publisher: harbour-heralt
        """)
    assert kb("seed", str(pack), code=1).stderr.splitlines()[:-1] == [
        "pack.yaml:7:11: unknown kind of source 'articel'; did you mean 'article'?",
        "pack.yaml:8:16: unknown publisher 'harbour-heralt'; did you mean 'harbour-herald'?",
    ]


def test_a_source_with_a_reliability_of_its_own_needs_a_reason(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack("""\
        pack: p
        version: 1
        sources:
          - {slug: one, title: S, reliability: B}
        """)
    assert kb("seed", str(pack), code=1).stderr.startswith(
        "pack.yaml:4:5: a source with a reliability of its own needs a reason\n"
    )


def test_a_problem_stands_in_the_file_that_it_is_in(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(HEAD, claims_yaml="\n\nclaims:\n  - {statement: {}, key: k, cite: x}\ntopic: []\n")
    assert kb("seed", str(pack), code=1).stderr.splitlines()[:-1] == [
        "claims.yaml:4:5: 'summary' is missing",
        "claims.yaml:5:1: unknown section 'topic'; did you mean 'topics'?",
    ]


def test_so_many_names_are_looked_for_among_the_known_ones_and_no_more(db: Path) -> None:
    """Each look costs time that grows with the names; who has a hundred wrong ones has another mistake."""
    with create_engine(f"sqlite:///{db}").connect() as connection:
        references = References(connection)
        said = [references.did_you_mean("Keny") for _ in range(101)]
    assert said[0] == said[99] != ""
    assert said[100] == ""
