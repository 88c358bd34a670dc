"""Two things that turn out to be one: `same_as` gives the one all that the other has, until the line is taken out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from fixtures import Dump, Run, Sql, WritePack

ONE = """\
    pack: one
    version: 1
    sources: [{slug: herald, title: H}]
    entities:
      - {organization: guard, name: Coast Guard, acronym: CG, names: [The Guards]}
      - {initiative: watch, name: Watch}
    claims:
      - {participation: {initiative: watch, participant: guard, role: host}, key: hosts, summary: It hosts., cite: x}
    """
OTHER = """\
    pack: other
    version: 1
    requires: [one]
    sources: [{slug: courier, title: C}]
    entities:
      - {organization: shore-guard, name: Shore Guard, names: [The Guards, Shore Men], identifiers: {wikidata: Q1}}
      - {organization: school, name: School}
    claims:
      - {participation: {initiative: watch, participant: shore-guard, role: host}, key: hosts, summary: It does., cite: y}
      - {attribute: {subject: school, property: part-of, entity: shore-guard}, key: part, summary: Its own school., cite: y}
      - statement: {subject: school}
        key: says
        summary: It teaches.
        attributed_to: shore-guard
        about: [guard, shore-guard]
        cite: y
    """
SAME = """\
    pack: same
    version: 1
    requires: [one]
    entities: [{organization: guard, same_as: [shore-guard]}]
    """


@pytest.fixture
def seed(kb: Run, write_pack: WritePack) -> Callable[..., Result]:
    packs = {
        name: write_pack(text, name=name) for name, text in {"one": ONE, "other": OTHER, "same": SAME}.items()
    }

    def run(*names: str) -> Result:
        return kb("seed", "--prune", *(str(packs.get(name, name)) for name in names))

    return run


def test_claims_names_and_identifiers_come_to_be_the_ones(
    seed: Callable[..., Result], kb: Run, sql: Sql
) -> None:
    seed("one", "other", "same")
    claims = (
        "SELECT key, pack, participant_slug FROM participations WHERE initiative_slug = 'watch' ORDER BY pack"
    )
    assert sql(claims) == [("hosts", "one", "guard"), ("hosts", "other", "guard")]
    assert sql("SELECT attributed_to_slug FROM claims WHERE key = 'says'") == [("guard",)]
    assert sql("SELECT parent_slug FROM organizations WHERE slug = 'school'") == [("guard",)]
    assert sql("SELECT name FROM names WHERE slug = 'guard' AND kind = 'alias' ORDER BY name") == [
        ("Shore Guard",),
        ("Shore Men",),
        ("The Guards",),
    ]
    assert sql("SELECT slug FROM identifiers WHERE value = 'Q1'") == [("guard",)]
    assert sql("SELECT count(*) FROM facts WHERE subject_slug = 'watch'") == [(1,)]
    for name in ("shore-guard", "Shore Men", "Shore Guard"):
        assert "Coast Guard" in kb("show", name).stdout
    assert "note" not in kb("db", "check").stderr


def test_seeding_again_in_any_order_changes_nothing(
    seed: Callable[..., Result], sql: Sql, db: Path, dump: Dump
) -> None:
    seed("one", "other", "same")
    before = dump(db)
    for names in (("same",), ("other",), ("one", "other", "same"), ("other", "one")):
        assert seed(*names, "--exit-code").exit_code == 0
        assert dump(db) == before


def test_it_holds_for_packs_that_are_seeded_later(seed: Callable[..., Result], sql: Sql) -> None:
    seed("one", "same", "other")
    assert sql("SELECT count(*) FROM entity WHERE slug = 'shore-guard'") == [(0,)]
    assert sql("SELECT participant_slug FROM participations WHERE pack = 'other'") == [("guard",)]
    assert ("Shore Guard",) in sql("SELECT name FROM names WHERE slug = 'guard'")


def test_taking_it_out_makes_them_two_again(
    seed: Callable[..., Result], kb: Run, write_pack: WritePack, db: Path, sql: Sql, seeded_template: Path
) -> None:
    views = (
        "SELECT pack, key, subject_slug, relation, object_slug, attributed_to_slug FROM claims",
        "SELECT slug, name, kind FROM names",
        "SELECT slug, scheme, value FROM identifiers",
        "SELECT pack, key, thing_slug, via FROM mentions",
        "SELECT slug, name, acronym, parent_slug FROM organizations",
        "SELECT * FROM hand_edit",
    )
    seed("one", "other")
    never = [sorted(sql(view), key=repr) for view in views]
    db.write_bytes(seeded_template.read_bytes())
    seed("one", "other", "same")
    kb("seed", "--prune", str(write_pack("pack: same\nversion: 2\n", name="apart")))
    kept = seed("one", "other").stderr
    assert "kept" not in kept
    assert [sorted(sql(view), key=repr) for view in views] == never


@pytest.mark.parametrize(
    ("same", "problem"),
    [
        (SAME.replace("shore-guard", "watch"), "'watch' is a thing of type initiative, and 'guard' of type organization"),
        (SAME.replace("[{org", "[{organization: shore-guard}, {org"), "'shore-guard' stands in this pack itself"),
    ],
)  # fmt: skip
def test_what_cannot_be_one_is_refused(
    seed: Callable[..., Result], kb: Run, write_pack: WritePack, same: str, problem: str
) -> None:
    seed("one", "other")
    assert problem in kb("seed", str(write_pack(same, name="bad")), code=1).stderr
