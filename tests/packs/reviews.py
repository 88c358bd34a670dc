"""A draft under review, and keys that are typed into it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result
from fixtures import Run
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

#: The right arrow, which takes what is suggested.
TAKE = "\x1b[C"

TEXT = """\
Norway opened Harbour Watch with more than 40 guests.
Kenya and Mali took part in the Harbour Exercise.
It was a proud day for one and for all.
"""


@pytest.fixture
def without_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser, where there is one, leaves less to do."""
    monkeypatch.setattr("kb.packs.write.new.load", lambda: None)


def drafted(kb: Run, folder: Path, text: str, *published: str) -> Path:
    """Draft a text in a folder, as published on a day, if one is given. Returns the pack."""
    (folder / "herald.txt").write_text(text, encoding="utf-8")
    day = ("--published", *published) if published else ()
    kb("source", "add", "herald.txt", "--title", "T", "--slug", "harbour", *day)
    return folder / "harbour"


@pytest.fixture
def draft(kb: Run, tmp_path: Path) -> Path:
    return drafted(kb, tmp_path, TEXT, "2031-05-02")


@pytest.fixture
def type_in(kb: Run) -> Callable[[str], Result]:
    def typed(keys: str) -> Result:
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text(keys)
            pipe.close()  # a question that no key answers ends the review: nothing waits
            return kb("pack", "review", "harbour")

    return typed


def claims(folder: Path) -> list[dict[str, Any]]:
    read = yaml.load((folder / "claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    found: list[dict[str, Any]] = read["claims"]
    return found
