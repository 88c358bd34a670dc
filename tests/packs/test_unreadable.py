"""Files that can't be read as a pack: each problem with its place, and nothing written."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path
from typing import Any

import pytest
from fixtures import Run, WritePack

#: Three lines, so that what a case adds starts in line 4.
HEAD = """\
pack: p
version: 1
sources: [{slug: src, title: S}]
"""


def _pack(folder: Path, content: bytes, name: str = "pack.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder


BOMB = b"pack: p\nversion: 1\na: &a [x, x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (96 + n, 96 + n, b", ".join([b"*%c" % (95 + n)] * 10)) for n in range(2, 11)
)

BROKEN = {
    "invalid UTF-8": (
        b"pack: p\nversion: 1 # \xc3\xa6 \xff\n",
        "2:16: byte 0xff is not UTF-8; save the file as UTF-8",
    ),
    "invalid UTF-8 after a byte order mark": (
        b"\xef\xbb\xbfpack: \xff\n",
        "1:7: byte 0xff is not UTF-8; save the file as UTF-8",
    ),
    "UTF-16": ("pack: p\n".encode("utf-16"), "1:1: byte 0xff is not UTF-8; save the file as UTF-8"),
    "billion laughs": (BOMB, "too many aliases; write the values out"),
    "nested too deep": (
        b"pack: p\nversion: 1\nclaims: " + b"[" * 1000 + b"]" * 1000,
        "nested deeper than 40 levels",
    ),
    "not YAML": (b"pack: p\nversion: {1\n", "3:1: not YAML: did not find expected ',' or '}'"),
    "control character": (
        b"pack: p\x00\n",
        """1:1: not YAML: unacceptable character #x0000: control characters are not allowed in "<unicode string>", position 7""",
    ),
    "lone surrogate": (b'pack: "\\ud800"\n', "1:10: not YAML: found invalid Unicode character escape code"),
    "lone surrogate, raw": (b"pack: \xed\xa0\x80\n", "1:7: byte 0xed is not UTF-8; save the file as UTF-8"),
    "two documents": (b"pack: p\n---\npack: q\n", "2:1: not YAML: but found another document"),
    "list at the top": (
        b"- pack: p\n",
        "1:1: a pack starts with its name and version: pack: NAME, version: 1",
    ),
    "a word at the top": (b"hello\n", "1:1: a pack starts with its name and version: pack: NAME, version: 1"),
    "an empty file": (b"", "1:1: a pack starts with its name and version: pack: NAME, version: 1"),
    "no version": (b"pack: p\n", "1:1: 'version' is missing"),
    "version that is no number": (b"pack: p\nversion: one\n", "2:10: version 'one' is not a number"),
}


@pytest.mark.parametrize(("content", "problem"), BROKEN.values(), ids=BROKEN)
def test_a_pack_yaml_that_cannot_be_read_is_one_problem(
    content: bytes, problem: str, kb: Run, tmp_path: Path, db: Path
) -> None:
    pack = _pack(tmp_path / "pack", content)
    before = db.read_bytes()
    lines = kb("seed", str(pack), code=1).stderr.splitlines()
    assert lines[-1] == f"kb: {pack}: 1 problem, nothing was written"
    assert len(lines) == 2
    assert lines[0].startswith("pack.yaml:")
    assert lines[0].endswith(problem)
    assert db.read_bytes() == before


@pytest.mark.parametrize("opening", [b"[", b"- "], ids=["flow", "block"])
def test_nesting_of_any_depth_does_not_overflow_the_stack(opening: bytes, tmp_path: Path) -> None:
    """In a process of its own, because a stack that overflows takes the process with it."""
    import subprocess
    import sys

    pack = _pack(tmp_path / "pack", b"pack: p\nversion: 1\nclaims:\n  " + opening * 100_000)
    code = "import sys; from kb.cli import main; sys.argv[1:] = ['pack', 'check', 'pack']; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1, done.returncode
    assert "nested deeper than 40 levels" in done.stderr


def test_a_yaml_file_that_is_too_large_is_refused_unread(kb: Run, tmp_path: Path) -> None:
    pack = _pack(tmp_path / "pack", HEAD.encode())
    with (pack / "claims.yaml").open("wb") as file:
        file.truncate(17 * 2**20)
    stderr = kb("seed", str(pack), code=1).stderr
    assert stderr.startswith(
        "claims.yaml:1:1: 17,825,792 bytes are too many for a YAML file; write large packs as .jsonl\n"
    )


def test_a_folder_without_a_pack_yaml_is_no_pack(kb: Run, tmp_path: Path) -> None:
    folder = _pack(tmp_path / "pack", b"", "claims.yaml")
    stderr = kb("seed", str(folder), code=1).stderr
    assert stderr == f"kb: {folder} has no pack.yaml; 'kb pack new {folder}' starts one\n"


def test_another_file_is_no_pack(kb: Run, tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    path.write_text("pack: p\nversion: 1\n")
    stderr = kb("seed", str(path), code=1).stderr
    assert stderr == f"kb: {path} is not a pack; a pack is a folder with a pack.yaml, or a .jsonl file\n"


def test_a_file_whose_name_ends_in_yml_is_a_problem(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(HEAD, claims_yml="claims: []\n")
    stderr = kb("seed", str(pack), code=1).stderr
    assert stderr.startswith("claims.yml:1:1: the name of a pack's file ends in .yaml\nkb: ")


@pytest.mark.parametrize("name", ["claims.yaml", "claims.jsonl"])
def test_a_link_that_leads_out_of_the_folder_is_a_problem(
    name: str, kb: Run, write_pack: WritePack, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("root: secret-word\n")
    pack = write_pack(HEAD)
    (pack / name).symlink_to(tmp_path / "secret")
    stderr = kb("seed", str(pack), code=1).stderr
    assert stderr.splitlines()[:-1] == [f"{name}:1:1: the link leads out of the pack's folder"]


def test_a_pack_yaml_that_leads_out_of_the_folder_is_not_read(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret-word: x\n")
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").symlink_to(tmp_path / "secret")
    stderr = kb("seed", str(folder), code=1).stderr
    assert "pack.yaml:1:1: the link leads out of the pack's folder" in stderr
    assert "secret-word" not in stderr


def test_a_link_within_the_folder_is_fine(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(HEAD)
    (pack / "more.txt").write_text("topics: [{topic: t-one, name: T}]\n")
    (pack / "more.yaml").symlink_to("more.txt")
    assert "1 topics" in kb("pack", "check", str(pack)).stdout


def test_a_folder_named_like_a_file_is_an_error_and_no_crash(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(HEAD)
    (pack / "claims.yaml").mkdir()
    (pack / "data.jsonl").mkdir()
    stderr = kb("seed", str(pack), code=1).stderr
    assert "Is a directory" in stderr
    assert "a bug in kb" not in stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_error(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(HEAD, claims_yaml="claims: []\n")
    (pack / "claims.yaml").chmod(0)
    assert "claims.yaml:1:1: can't be read: Permission denied" in kb("seed", str(pack), code=1).stderr


# Lines of .jsonl files

LINES = {
    "broken": (b'{"organization": ', "1: not JSON: EOF while parsing a value at line 2 column 0"),
    "not an object": (b"[1]", "1: a line holds one object, such as an entity or a claim"),
    "a number": (b"12", "1: a line holds one object, such as an entity or a claim"),
    "NaN": (
        b'{"figure": {"subject": "NO", "metric": "guests-attended", "value": NaN}, "key": "k", "summary": "S"}',
        "1: not JSON: expected value at line 1 column 68",
    ),
    "too large a number": (
        b'{"figure": {"subject": "NO", "metric": "guests-attended", "value": 1e999}, "key": "k", "summary": "S",'
        b' "cite": "x"}',
        "68: value 'inf': input should be a finite number",
    ),
    "lone surrogate": (
        b'{"organization": "o-one", "name": "\\ud800"}',
        "1: not JSON: unexpected end of hex escape at line 1 column 42",
    ),
    "invalid UTF-8": (
        b'{"organization": "o-one", "name": "\xff"}',
        "36: byte 0xff is not UTF-8; save the file as UTF-8",
    ),
    "nested too deep": (
        b'{"organization": ' + b"[" * 100_000,
        "1: not JSON: recursion limit exceeded at line 1 column 218",
    ),
    "neither entity nor claim": (
        b'{"topic": "t"}',
        "1: no thing, claim or source: none of its keys is country, organization, initiative, person, place, "
        "actor, participation, membership, office, attribute, figure, relation, statement, source, publisher",
    ),
    "unknown key": (
        b'{"organization": "o-one", "name": "O", "acronim": "O"}',
        "40: unknown key 'acronim'; did you mean 'acronym'?",
    ),
    "unknown subject": (
        b'{"statement": {"subject": "keniya"}, "key": "k", "summary": "S", "cite": "x"}',
        "27: unknown subject 'keniya'; did you mean 'kenya'?",
    ),
    "line that is too long": (
        b'{"organization": "o-one", "name": "' + b"x" * 2**20 + b'"}',
        "1: a line of more than 1,048,576 bytes",
    ),
}


@pytest.mark.parametrize(("line", "problem"), LINES.values(), ids=LINES)
def test_a_bad_line_is_told_with_its_place(
    line: bytes, problem: str, kb: Run, tmp_path: Path, db: Path
) -> None:
    header = b'{"pack": "p", "version": 1, "sources": [{"slug": "src", "title": "S"}]}\n'
    good = b'{"organization": "o-good", "name": "Good"}\n'
    path = tmp_path / "p.jsonl"
    path.write_bytes(header + good + b"\n" + line + b"\n")
    before = db.read_bytes()
    assert kb("seed", str(path), code=1).stderr.splitlines() == [
        f"p.jsonl:4:{problem}",
        f"kb: {path}: 1 problem, nothing was written",
    ]
    assert db.read_bytes() == before


HEADERS = {
    "an empty file": (b"", "p.jsonl:1:1: not JSON: EOF while parsing a value at line 1 column 0"),
    "no header": (b'{"organization": "o", "name": "O"}\n', "p.jsonl:1:1: 'pack' is missing"),
    "a list": (b"[]\n", "p.jsonl:1:1: a line holds one object, such as an entity or a claim"),
}


@pytest.mark.parametrize(("content", "problem"), HEADERS.values(), ids=HEADERS)
def test_a_jsonl_pack_starts_with_its_header(content: bytes, problem: str, kb: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(content)
    assert problem in kb("seed", str(path), code=1).stderr.splitlines()


def test_an_entity_stands_before_the_claims_that_name_it(
    kb: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kb.packs.apply import order as apply

    monkeypatch.setattr(apply, "BATCH", 1)
    path = tmp_path / "p.jsonl"
    path.write_text(
        '{"pack": "p", "version": 1, "sources": [{"slug": "src", "title": "S"}]}\n'
        '{"statement": {"subject": "o-one"}, "key": "k", "summary": "S", "cite": "x"}\n'
        '{"organization": "o-one", "name": "O"}\n'
    )
    assert kb("seed", str(path), code=1).stderr.startswith("p.jsonl:2:27: unknown subject 'o-one'")


def test_a_duplicate_is_found_however_far_apart_the_two_stand(
    kb: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kb.packs.apply import order as apply

    monkeypatch.setattr(apply, "BATCH", 2)
    path = tmp_path / "p.jsonl"
    claim = '{"statement": {}, "key": "%s", "summary": "S", "cite": "x"}\n'
    keys = ["a", "b", "c", "d", "e", "a"]
    path.write_text(
        '{"pack": "p", "version": 1, "sources": [{"slug": "src", "title": "S"}]}\n'
        + "".join(claim % key for key in keys)
    )
    assert kb("seed", str(path), code=1).stderr.startswith("p.jsonl:7:26: a stands in this pack twice\n")


# Many at once


WRONG = """\
topics: [{topic: T}]
entities:
  - {organization: o-one, name: O, kind: polic}
  - {person: p-one, names: [{text: P, kind: nickname}]}
claims:
  - {membership: {organization: o-one, member: keniya, status: member}, key: a, summary: S, cite: x}
  - {membership: {organization: o-one, member: KE, status: friend}, key: b, summary: S, cite: x}
"""


def test_all_problems_are_told_at_once(kb: Run, write_pack: WritePack) -> None:
    more = '{"statement": {"subject": "p-one"}, "key": "c", "summary": "S"}\n'
    result = kb("seed", str(write_pack(HEAD + WRONG, more_jsonl=more)), code=1)
    places = {line.split(": ")[0] for line in result.stderr.splitlines()[:-1]}
    assert places == {
        "pack.yaml:4:10",  # no name
        "pack.yaml:4:18",  # no slug
        "pack.yaml:6:42",  # the kind
        "pack.yaml:7:45",  # the kind of the name
        "pack.yaml:9:48",  # the member
        "pack.yaml:10:60",  # the status
        "more.jsonl:1:1",  # no citation
    }
    assert result.stderr.endswith("7 problems, nothing was written\n")


def test_naming_an_entity_that_is_itself_wrong_is_no_problem_of_its_own(
    kb: Run, write_pack: WritePack
) -> None:
    pack = write_pack(HEAD + textwrap.dedent("""\
        entities: [{organization: o-one, name: O, kind: polic}, {person: p-one, title: P}]
        claims:
          - {statement: {subject: o-one}, key: a, summary: S, cite: x, about: [p-one]}
          - {office: {person: p-one, organization: o-one, title: T}, key: b, summary: S, cite: x}
        """))  # fmt: skip
    assert kb("seed", str(pack), code=1).stderr.splitlines()[:-1] == [
        "pack.yaml:4:49: unknown kind of organization 'polic'; did you mean 'police'?",
        "pack.yaml:4:73: unknown key 'title'",
    ]


def test_more_than_a_thousand_problems_are_counted(kb: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text('{"pack": "p", "version": 1}\n' + "[1]\n" * 2345)
    lines = kb("seed", str(path), code=1).stderr.splitlines()
    assert len(lines) == 1002
    assert lines[999].startswith("p.jsonl:1001:1: ")
    assert lines[1000:] == ["... and 1,345 more", f"kb: {path}: 2,345 problems, nothing was written"]


def test_what_a_pack_holds_cannot_drive_the_terminal(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(
        HEAD + 'claims: [{statement: {subject: "\\e[31mred\\u202e"}, key: k, summary: S, cite: x}]\n'
    )
    stderr = kb("seed", str(pack), code=1).stderr
    assert "\x1b" not in stderr
    assert "\u202e" not in stderr


def test_a_problem_with_a_huge_value_stays_short(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack(
        HEAD + f"claims: [{{statement: {{}}, key: k, summary: S, modality: {'x' * 100_000}, cite: x}}]\n"
    )
    assert len(kb("seed", str(pack), code=1).stderr) < 1_000


def test_a_link_that_leads_to_itself_is_a_problem(kb: Run, write_pack: WritePack) -> None:
    pack = write_pack("pack: p\nversion: 1\n")
    (pack / "loop.yaml").symlink_to(pack / "loop.yaml")
    assert "loop.yaml:1:1: the link leads out of the pack's folder" in kb("seed", str(pack), code=1).stderr


def test_a_first_line_that_is_too_long_is_called_so(
    kb: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kb.packs.format.files.MAX_HEADER", 1000)
    path = tmp_path / "p.jsonl"
    path.write_text('{"pack": "' + "x" * 1000 + '"}')
    assert "p.jsonl:1:1: a header of more than 1,000 bytes" in kb("seed", str(path), code=1).stderr


def test_a_line_that_is_too_long_is_called_so(kb: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text('{"pack": "p", "version": 1}\n{"actor": "' + "x" * (2**20 + 10) + '"}')
    assert "p.jsonl:2:1: a line of more than 1,048,576 bytes" in kb("seed", str(path), code=1).stderr


@pytest.mark.parametrize("name", ["\u200b", "\u2060\u200d", "\u3164", "\u2800 \u00a0"])
def test_a_name_that_nobody_can_see_is_none(kb: Any, write_pack: Any, name: str) -> None:
    pack = write_pack(f'pack: p\nversion: 1\nentities: [{{actor: a, name: "{name}"}}]\n')
    assert "pack.yaml:3:29: a name needs something that can be seen" in kb("seed", str(pack), code=1).stderr


def test_a_key_that_stands_twice_in_a_line_is_refused(kb: Any, write_pack: Any) -> None:
    lines = [
        '{"actor": "a", "name": "A \\": {", "description": "x \\":"}',
        '{"actor": "b", "name": "B", "name": "C"}',
        '{"actor": "c", "name" : "B", "identifiers": {"x": "1", "x" : "2"}}',
    ]
    pack = write_pack("pack: p\nversion: 1\n", things_jsonl="\n".join(lines))
    said = kb("seed", str(pack), code=1).stderr.splitlines()
    assert said[0] == "things.jsonl:2:1: not JSON: the key 'name' stands here twice"
    assert said[1] == "things.jsonl:3:1: not JSON: the key 'x' stands here twice"
    assert len(said) == 3


def test_a_file_of_very_many_values_is_refused_early(kb: Any, write_pack: Any) -> None:
    pack = write_pack("pack: p\nversion: 1\n", more_yaml=f"entities: [{'a,' * 300_000}]")
    said = kb("seed", str(pack), code=1).stderr
    assert (
        "more.yaml:1:1: more than 200,000 values are too many for a YAML file; write large packs as .jsonl"
        in said
    )
