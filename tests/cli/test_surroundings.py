"""Odd surroundings: closed streams, pipes that go away, narrow terminals, other encodings, Ctrl-C, hostile names of columns."""

import os
import re
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import pytest
from fixtures import Run, pairs

from kb.cli.app import FORMATS
from kb.health.check import problems

KB = [sys.executable, "-c", "from kb.__main__ import main; main()"]
HOSTILE = 'select 1 as "=cmd|x", 2 as "\x1b[31mred", 3 as "a\tb"'


def run(db: Path, *args: str | bytes, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [*KB, "--db", str(db), *args]
    return subprocess.run(command, check=False, **{"capture_output": True, "timeout": 60, **options})


@pytest.mark.parametrize("format_", FORMATS)
def test_names_of_columns_do_nothing_to_the_terminal(kb: Run, format_: str) -> None:
    printed = kb("sql", HOSTILE, "-f", format_).stdout
    assert "\x1b" not in printed or format_ in ("csv", "yaml")
    if format_ in ("csv", "tsv"):
        assert kb("sql", HOSTILE, "-f", format_, "--defuse").stdout.startswith("'=cmd|x")


@pytest.mark.parametrize(
    ("format_", "command"), pairs(FORMATS, ["claims", "show china", "search police", "timeline", "schema"])
)
def test_a_pipe_that_goes_away_is_no_failure(db: Path, format_: str, command: str) -> None:
    line = " ".join(f"'{part}'" for part in [*KB, "--db", str(db), *command.split(), "-f", format_])
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line} | head -c 20 > /dev/null"], capture_output=True, check=False
    )
    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("command", "argument"),
    pairs(
        ["show", "search", "claims --country", "sql", "seed", "pack check"],
        [b"\xff", b"caf\xe9", b"\xed\xa0\x80"],
    ),
)
def test_words_that_are_no_text_are_refused_in_one_line(db: Path, command: str, argument: bytes) -> None:
    done = run(db, *command.split(), argument)
    assert done.returncode in (1, 2)
    assert done.stderr.count(b"\n") == 1
    assert b"a bug in kb" not in done.stderr


def test_a_file_whose_name_is_no_text_can_be_used(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.db"
    made = subprocess.run([*KB, "--db", name, "init"], capture_output=True, check=False)
    assert made.returncode == 0, made.stderr
    assert subprocess.run([*KB, "--db", name, "show", "cn"], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("closed", "command"),
    pairs(
        [">&-", "2>&-", ">&- 2>&-", "<&- >&-"],
        ["show china", "sql 'select 1'", "seed organizations", "show nobody-at-all"],
    ),
)
def test_streams_may_be_closed(db: Path, command: str, closed: str) -> None:
    line = " ".join(f"'{part}'" for part in [*KB, "--db", str(db)])
    done = subprocess.run(["bash", "-c", f"{line} {command} {closed}"], capture_output=True, check=False)
    assert done.returncode == (1 if "nobody" in command else 0)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "more"),
    pairs(
        ["show china", "claims", "links china", "timeline", "--help", "show china -f json"],
        [
            {"LC_ALL": "C"},
            {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
            {"PYTHONIOENCODING": "latin-1"},
            {"COLUMNS": "1"},
            {"TERM": "dumb", "COLUMNS": "0"},
        ],
    ),
    ids=str,
)
def test_any_locale_and_width_will_do(db: Path, command: str, more: dict[str, str]) -> None:
    surroundings = {"PATH": os.environ["PATH"], **more}  # and no HOME
    done = run(db, "-f", "table", *command.split(), env=surroundings)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout) > 500


@pytest.mark.parametrize(
    ("delay", "command"),
    pairs([0.0, 0.02, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 0.8], ["show china -f table", "seed", "init"]),
)
def test_ctrl_c_never_shows_a_traceback(db: Path, tmp_path: Path, command: str, delay: float) -> None:
    target = tmp_path / "new.db" if command == "init" else db
    process = subprocess.Popen(
        [*KB, "--db", str(target), *command.split()], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    # While Python loads the first lines of kb, it may say something itself.
    assert not re.search(rb"/kb/(?!__init__\.py|__main__\.py)", said), said.decode()
    if (
        b"Fatal Python error" not in said and b"Error processing line" not in said
    ):  # then Python had not come to kb
        assert process.returncode in (0, 130, -signal.SIGINT), said.decode()
    if target.exists():  # whole, however late it was
        assert problems(target) == []


def test_ctrl_c_in_a_callback_stops_a_moment_later(db: Path) -> None:
    script = """
        import signal, time, weakref
        import kb.lookup.names
        from kb.cli import main
        class Thing: pass
        def work(*_):
            thing = Thing()
            there = weakref.ref(thing, lambda _: signal.raise_signal(signal.SIGINT))
            del thing
            time.sleep(20)
        kb.lookup.names.resolve = work
        main()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), "--db", str(db), "show", "kenya"],
        capture_output=True,
        timeout=15,
    )
    assert (done.returncode, done.stderr) == (130, b"\nkb: stopped\n")


def test_a_function_that_outlives_its_time_is_ended(db: Path) -> None:
    slow = "select instr(hex(zeroblob(4900000)), hex(zeroblob(2000000)) || 'x')"
    started = time.monotonic()
    done = run(db, "sql", slow, "--timeout", "0.5")
    assert time.monotonic() - started < 20
    if done.returncode:  # else the machine was faster than that
        assert (
            done.stderr == b"kb: the query took too long and was stopped; --timeout gives it more seconds\n"
        )


def test_a_number_of_seconds_is_a_number(kb: Run) -> None:
    for value in ("nan", "inf", "-1"):
        assert "Invalid value for '--timeout'" in kb("sql", "select 1", "--timeout", value, code=2).stderr


def test_a_query_is_bounded_in_memory(db: Path) -> None:
    rows = "with recursive n(i) as (select 1 union all select i + 1 from n limit 1000) select hex(zeroblob(4900000)) from n"
    done = run(db, "sql", rows, "-f", "table", "--timeout", "60")
    assert done.returncode == 1
    assert b"memory" in done.stderr
    assert b"Traceback" not in done.stderr


def test_yaml_is_written_row_by_row(kb: Run) -> None:
    assert kb("sql", "select 1 as a union select 2", "-f", "yaml").stdout == "- a: 1\n- a: 2\n"
    assert kb("sql", "select 1 as a where 0", "-f", "yaml").stdout == "[]\n"


def test_a_file_with_a_corrupt_schema_is_said_to_be_damaged(kb: Run, db: Path) -> None:
    content = db.read_bytes()
    place = content.index(b"CREATE TABLE claim")
    db.write_bytes(content[:place] + b"\xff\xfe" + content[place + 2 :])
    for command in (
        ("show", "china"),
        ("claims",),
        ("sql", "select 1"),
        ("seed",),
        ("db", "check"),
        ("db", "upgrade"),
    ):
        result = kb(*command, code=1)
        assert "is damaged" in result.stderr + result.stdout, command
        assert "a bug in kb" not in result.stderr
