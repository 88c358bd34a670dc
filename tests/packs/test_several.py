"""A claim that is written once for several parties is a claim for each of them."""

from pathlib import Path

from fixtures import Run, Sql, WritePack

PACK = """\
    pack: fair
    version: 1
    requires: [vocabulary, iso-3166]
    sources: [{slug: herald, title: A fair}]
    entities:
      - {initiative: sea-fair, name: The Sea Fair, kind: forum}
      - {organization: sea-union, name: The Sea Union}
    claims:
      - participation: {initiative: sea-fair, participants: [AT, belgium], role: host}
        key: host-{participant}
        summary: "{participant} hosts the fair."
        cite: two hosts
      - membership: {organization: sea-union, members: [AT, BE], status: member}
        key: member
        summary: "{member} is in the union."
        refines: [host-AT]
        cite: its members
    """
STATED = "SELECT key, type, summary, subject_slug, object_slug FROM claims WHERE pack = 'fair' ORDER BY key"


def test_each_has_a_key_and_a_summary_of_its_own(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(PACK)))
    assert sql(STATED) == [
        ("host-AT", "participation", "Austria hosts the fair.", "sea-fair", "austria"),
        ("host-belgium", "participation", "Belgium hosts the fair.", "sea-fair", "belgium"),
        ("member-AT", "membership", "Austria is in the union.", "sea-union", "austria"),
        ("member-BE", "membership", "Belgium is in the union.", "sea-union", "belgium"),
    ]
    assert sql("SELECT count(*) FROM claim_links WHERE pack = 'fair' AND kind = 'refines'") == [(2,)]
    shorter = PACK.replace("[AT, belgium]", "[AT]")
    kb("seed", "--prune", str(write_pack(shorter)))
    assert [key for key, *_ in sql(STATED)] == ["host-AT", "member-AT", "member-BE"]


def test_a_line_may_list_them_too(kb: Run, tmp_path: Path, sql: Sql) -> None:
    (tmp_path / "fair.jsonl").write_text(
        '{"pack": "fair", "version": 1, "requires": ["vocabulary", "iso-3166"], "sources": [{"slug": "a", "title": "A"}]}\n'
        '{"organization": "sea-union", "name": "The Sea Union"}\n'
        '{"membership": {"organization": "sea-union", "members": ["AT", "BE"], "status": "member"}, "key": "in-{member}",'
        ' "summary": "{member} is in.", "cite": {"source": "a"}}\n',
        encoding="utf-8",
    )
    kb("seed", str(tmp_path / "fair.jsonl"))
    assert [row[:3] for row in sql(STATED)] == [
        ("in-AT", "membership", "Austria is in."),
        ("in-BE", "membership", "Belgium is in."),
    ]


def test_a_problem_of_one_is_where_it_is_named_and_one_of_all_is_said_once(
    kb: Run, write_pack: WritePack
) -> None:
    said = kb("pack", "check", str(write_pack(PACK.replace("[AT, belgium]", "[AT, belgia]"))), code=1).stderr
    assert "pack.yaml:9:62: unknown participant 'belgia'" in said
    assert "1 problem" in said
    said = kb(
        "pack",
        "check",
        str(
            write_pack(
                PACK.replace("role: host", "role: hast").replace("refines: [host-AT]", "modality: assertion")
            )
        ),
        code=1,
    ).stderr
    assert said.count("unknown role 'hast'") == 1
    assert "1 problem" in said


def test_what_lists_nobody_is_refused(kb: Run, write_pack: WritePack) -> None:
    said = kb("pack", "check", str(write_pack(PACK.replace("[AT, belgium]", "[]"))), code=1).stderr
    assert "unknown key 'participants'" in said
