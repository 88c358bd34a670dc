"""Inputs that once did harm, and, in the second stage, new ones, through every target of tests/fuzz.py."""

import fuzz
import pytest
from hypothesis import given
from hypothesis import strategies as st

# Text with what readers trip over, cut by the separator that targets split their input at.
PIECES = st.sampled_from(
    ["{", "[", "- ", ": ", "pack: x", "version: 1", "claims:", "\n", "\x1e", "…", '"', "'", "<b>", "=", "\x1b[31m",
     "\u202e", "\ufeff", "2024", "/..", "~", "%", "*", "&a", "*a", "!!python", "SELECT ", "MATCH", "NEAR(", ";", "--",
     "é", "中国", "😀", "\x00", "\x85", "|", "`", "\\", "https://", "{{", "{%"]
)  # fmt: skip
INPUTS = st.binary(max_size=200) | st.lists(PIECES | st.text(max_size=5), max_size=30).map(
    lambda parts: "".join(parts).encode("utf-8", "replace")
)


@pytest.mark.second
@pytest.mark.parametrize("target", fuzz.TARGETS)
def test_kept_inputs_do_no_harm(target: str) -> None:
    assert fuzz.corpus(target)
    for path in fuzz.corpus(target):
        fuzz.TARGETS[target](path.read_bytes())


@pytest.mark.second
@pytest.mark.parametrize("target", fuzz.TARGETS)
@given(data=INPUTS)
def test_new_inputs_do_no_harm(target: str, data: bytes) -> None:
    fuzz.TARGETS[target](data)
