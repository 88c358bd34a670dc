"""What takes long to make is kept among the user's caches, until a file that it follows from changes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from fixtures import Run

from kb.file.cache import cached
from kb.packs.apply import trial


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "pack.yaml").write_text("pack: lake", encoding="utf-8")
    return tmp_path / "pack"


@pytest.fixture
def made(folder: Path) -> Callable[[], int]:
    """Return how often it has been made after one more look."""
    times: list[bytes] = []

    def look() -> int:
        def make() -> bytes:
            times.append(b"image")
            return b"image"

        assert cached([folder], make) == b"image"
        return len(times)

    return look


def kept(folder: Path) -> list[Path]:
    return sorted((folder.parent / "caches" / "kb-claims").iterdir())


def test_it_is_made_once(made: Callable[[], int]) -> None:
    assert [made(), made()] == [1, 1]


def test_a_change_of_a_file_makes_it_anew(folder: Path, made: Callable[[], int]) -> None:
    made()
    (folder / "pack.yaml").write_text("pack: lakes", encoding="utf-8")
    assert made() == 2
    (folder / "claims.yaml").write_text("claims: []", encoding="utf-8")
    assert [made(), made()] == [3, 3]


def test_a_time_alone_makes_it_anew(folder: Path, made: Callable[[], int]) -> None:
    made()
    os.utime(folder / "pack.yaml", ns=(1, 1))
    assert made() == 2


@pytest.mark.parametrize("harm", [b"", b"image", b"\0" * 37])
def test_a_broken_cache_is_made_anew(folder: Path, made: Callable[[], int], harm: bytes) -> None:
    made()
    [place] = kept(folder)
    place.write_bytes(harm)
    assert [made(), made()] == [2, 2]


def test_a_cache_that_cannot_be_written_costs_only_time(folder: Path, made: Callable[[], int]) -> None:
    (folder.parent / "caches").write_text("no folder", encoding="utf-8")
    assert [made(), made()] == [1, 2]


def test_no_more_than_eight_are_kept(folder: Path, made: Callable[[], int]) -> None:
    for day in range(1, 11):
        os.utime(folder / "pack.yaml", (day, day))
        made()
    assert len(kept(folder)) == 8
    assert made() == 10  # the one that was used last


def test_a_check_says_the_same_with_a_broken_cache(kb: Run, folder: Path) -> None:
    def check() -> str:
        trial._image.cache_clear()
        return kb("pack", "check", "lianyungang-2025").stdout

    said = check()
    [place] = kept(folder)
    place.write_bytes(place.read_bytes()[:-1])
    assert check() == said
