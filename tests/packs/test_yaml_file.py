"""YAML files, read as plain text."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kb.packs.format.problems import Problems
from kb.packs.format.yaml_file import YamlFile

pytestmark = pytest.mark.quick


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("yaml") / "some.yaml"

    def run(content: str) -> Any:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        problems = Problems("some")
        return YamlFile(path, "some.yaml", problems), problems

    return run


def shape(data: Any) -> Any:
    """Whether data is made of texts, nothing, lists and mappings only."""
    if isinstance(data, dict):
        return all(isinstance(key, str) and shape(value) for key, value in data.items())
    if isinstance(data, list):
        return all(map(shape, data))
    return data is None or isinstance(data, str)


@given(st.text() | st.text("abc01-:?&*!|>{}[]#'\"%@`~\n\t ,.<=\\", max_size=60) | st.binary(max_size=60))
def test_any_content_is_data_or_a_problem(read: Any, content: str) -> None:
    try:
        file, problems = read(content)
    except UnicodeEncodeError:  # a lone surrogate can't be in a file
        return
    assert shape(file.data)
    assert problems.count <= 5 or file.data is not None
    assert all(message.startswith("some.yaml:") for message in problems.messages)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]) | st.sampled_from("\n\t"), max_size=20
)
documents = st.recursive(
    words | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


@given(documents, st.booleans())
def test_what_was_written_is_read(read: Any, data: Any, flow: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, default_style=None)
    file, problems = read(text)
    assert problems.messages == []
    assert file.data == data


@given(documents)
def test_every_part_has_a_place_in_the_file(read: Any, data: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    file, _ = read(text)
    lines = text.replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    for places in (file.values, file.keys):
        for line, column in places.values():
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize(
    "text",
    [
        "[NO, on, 1:30, 0o10, 010, 1_000, 1e3, 2031-05-02, yes, true, .nan, 0x1F, <<, =, 12]",
        "[y, n, Off, +1, -0]",
    ],
)
def test_words_that_other_readers_turn_into_something_else_stay_words(read: Any, text: str) -> None:
    file, problems = read(text)
    assert problems.messages == []
    assert file.data == text.strip("[]").split(", ")


def test_nothing_is_nothing_unless_it_is_quoted(read: Any) -> None:
    file, _ = read("a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: ''\ng: '~'\nh: \"null\"\ni: [~, x]\n")
    nothing = dict.fromkeys("abcde")
    assert file.data == {**nothing, "f": "", "g": "~", "h": "null", "i": [None, "x"]}


def test_an_alias_repeats_what_it_names(read: Any) -> None:
    file, problems = read("a: &x {k: [1, 2]}\nb: *x\n")
    assert problems.messages == []
    assert file.data == {"a": {"k": ["1", "2"]}, "b": {"k": ["1", "2"]}}


def test_a_merge_key_is_a_key_like_any_other(read: Any) -> None:
    file, _ = read("a: &x {k: v}\nb: {<<: *x}\n")
    assert file.data["b"] == {"<<": {"k": "v"}}


@pytest.mark.parametrize(
    "tag", ["!!python/object:os.system", "!!python/name:os.system", "!!binary", "!!set", "!local", "!<tag:x>"]
)
def test_a_tag_is_a_problem(read: Any, tag: str) -> None:
    file, problems = read(f"a: {tag} x\n")
    assert file.data is None
    [message] = problems.messages
    assert "is not allowed; a pack holds plain values only" in message
    assert message.startswith("some.yaml:1:4: the tag ")


def test_aliases_may_not_multiply(read: Any) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 30))
    file, problems = read(bomb)
    assert file.data is None
    [message] = problems.messages
    assert message.endswith(": too many aliases; write the values out")


def test_places_count_lines_and_columns_from_one(read: Any) -> None:
    file, _ = read("a: 1\nb:\n  - c: {d: e}\n")
    assert str(file.where(("a",))) == "some.yaml:1:4"
    assert str(file.where(("b", 0, "c", "d"), key=True)) == "some.yaml:3:9"
    assert str(file.where(("b", 0, "c", "d"))) == "some.yaml:3:12"


def test_what_is_not_there_has_the_place_of_what_would_hold_it(read: Any) -> None:
    file, _ = read("a: 1\nb:\n  - c: {d: e}\n")
    assert str(file.where(("b", 0, "x", "y"))) == "some.yaml:3:5"
    assert str(file.where(("nowhere",), key=True)) == "some.yaml:1:1"
