"""What holds for every format: whole or not at all, the same bytes, the words of sources only if asked, one last line."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from exports import WORDS, whole
from fixtures import sampled

from kb.export import formats
from kb.export.formats import FORMATS

#: Formats that need nothing besides a place to go, and what they are asked for here.
HERE = {
    name: ("--about", "harbour watch") if "about" in form.needs else ()
    for name, form in FORMATS.items()
    if form.makes != "server"
}
RUN = Callable[..., Result]


def exported(kb: RUN, form: str, path: Path, *more: str) -> dict[str, bytes]:
    if FORMATS[form].extra == "parquet":
        pytest.importorskip("pyarrow")
    kb("export", form, "-o", str(path), *HERE[form], *more)
    return whole(path)


@pytest.mark.parametrize("form", sampled(list(HERE), 4))
def test_the_same_content_gives_the_same_bytes(harbour: RUN, tmp_path: Path, form: str) -> None:
    first = exported(harbour, form, tmp_path / "one")
    assert first == exported(harbour, form, tmp_path / "two")
    assert all(first.values())


@pytest.mark.parametrize("form", sampled(list(HERE), 4))
def test_the_words_of_sources_stay_out_unless_asked(harbour: RUN, tmp_path: Path, form: str) -> None:
    closely = WORDS.split(" of ")[0].encode()
    quoted = tmp_path / "quoted"
    assert not any(closely in content for content in exported(harbour, form, tmp_path / "plain").values())
    if "quotes" in FORMATS[form].options:
        options = [f"--{name}" for name in ("texts", "quotes") if name in FORMATS[form].options]
        assert FORMATS[form].packed or any(
            closely in content for content in exported(harbour, form, quoted, *options).values()
        )


@pytest.mark.parametrize("form", HERE)
def test_what_is_there_stays(harbour: RUN, tmp_path: Path, form: str) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    done = harbour("export", form, "-o", str(there), *HERE[form], code=1)
    assert "exists already" in done.output
    assert there.read_text() == "mine"
    assert "no folder" in harbour("export", form, "-o", "not/there", *HERE[form], code=1).output


@pytest.mark.parametrize("form", sampled(list(HERE), 4))
def test_after_an_error_nothing_is_left(
    harbour: RUN, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if FORMATS[form].extra == "parquet":
        pytest.importorskip("pyarrow")
    written = formats.write

    def fail(*args: object, **options: object) -> None:
        written(*args, **options)  # type: ignore[arg-type]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(formats, "write", fail)
    folder = tmp_path / "folder"
    folder.mkdir()
    done = harbour("export", form, "-o", str(folder / "out"), *HERE[form], code=1)
    assert "No space left" in done.output
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("form", HERE)
def test_the_last_line_says_what_it_cannot_hold(harbour: RUN, tmp_path: Path, form: str) -> None:
    if FORMATS[form].extra == "parquet":
        pytest.importorskip("pyarrow")
    done = harbour("export", form, "-o", str(tmp_path / "out"), *HERE[form])
    assert done.output.startswith(f"{form}: ")
    assert FORMATS[form].cannot_hold in done.output
    assert len(done.output.splitlines()) == 1


@pytest.mark.parametrize("form", sampled(list(HERE), 4))
def test_an_export_does_not_touch_the_database(harbour: RUN, db: Path, tmp_path: Path, form: str) -> None:
    with sqlite3.connect(db) as connection:
        before = list(connection.iterdump())
    exported(harbour, form, tmp_path / "out", "--organization", "coast guard academy")
    with sqlite3.connect(db) as connection:
        assert before == list(connection.iterdump())


def test_a_text_goes_to_standard_output_and_a_folder_needs_a_name(harbour: RUN) -> None:
    for form, about in HERE.items():
        if FORMATS[form].makes == "text":
            assert "Harbour Watch" in harbour("export", form, *about).stdout
        else:
            assert "name it: -o PATH" in harbour("export", form, code=2).output


def test_an_option_of_another_format_is_wrong_use(harbour: RUN) -> None:
    assert "--base means nothing to csv" in harbour("export", "csv", "--base", "urn:x:", code=2).output


def test_a_folder_that_a_killed_process_left_is_removed(harbour: RUN, tmp_path: Path) -> None:
    from kb.file.safely import _host

    left = tmp_path / f".kb-{_host()}-{2**22 + 1}-{'0' * 16}.partial"
    left.mkdir()
    (left / "half.csv").write_text("a,b")
    harbour("export", "csv", "-o", str(tmp_path / "out"))
    assert not left.exists()


def test_a_folder_is_not_written_over_one_that_came_meanwhile(tmp_path: Path) -> None:
    from kb.file.safely import new_folder

    with pytest.raises(FileExistsError), new_folder(tmp_path / "out") as folder:
        (folder / "a").write_text("new")
        (tmp_path / "out").mkdir()
    assert list((tmp_path / "out").iterdir()) == []
