"""Read a pack: a folder of YAML and JSON lines files, or a single .jsonl file.

YAML files are small and are read whole; .jsonl files are streamed, so that memory does not grow with them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kb.errors import PackError
from kb.packs.format.items import SECTIONS, Header
from kb.packs.format.jsonl_file import LineOrigin, json_object, line_item
from kb.packs.format.origin import Origin, RawItem, YamlOrigin
from kb.packs.format.problems import Problems, Where
from kb.packs.format.several import each_of
from kb.packs.format.validate import explain
from kb.packs.format.yaml_file import YamlFile
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

#: The longest line of a .jsonl file, in bytes, and the longest header, which may hold sections.
MAX_LINE, MAX_HEADER = 2**20, 2**28


@dataclass
class PackFiles:
    """A pack that has been opened: its header, and what else there is to read of it."""

    path: Path
    header: Header
    header_origin: Origin
    problems: Problems
    #: The items of the file that has the header.
    beside_header: list[RawItem] = field(default_factory=list)
    #: The other YAML files.
    others: list[Path] = field(default_factory=list)
    streams: list[Path] = field(default_factory=list)
    #: How many lines at the start of a stream are not items (the header of a single .jsonl file).
    skip: int = 0
    _digest: Any = field(default_factory=hashlib.sha256)

    @cached_property
    def items(self) -> list[RawItem]:
        """The items of the YAML files, which are read when these are asked for."""
        found = list(self.beside_header)
        for path in self.others:
            file = YamlFile(path, path.name, self.problems)
            self.take_in(path.name, file.content)
            found += _items(_sections_only(file, self.problems), file, self.problems)
        return found

    @property
    def slug(self) -> str:
        """The pack's slug."""
        return self.header.pack

    @property
    def sha256(self) -> str:
        """The hash over the files read so far; of the whole pack once `stream` is through."""
        return str(self._digest.hexdigest())

    def take_in(self, name: str, content: bytes) -> None:
        """Add a file to the pack's hash."""
        self._digest.update(f"{name}\0{len(content)}\0".encode())
        self._digest.update(content)

    def size(self) -> int:
        """Return the number of bytes that `stream` will read."""
        return sum(path.stat().st_size for path in self.streams)

    def stream(self, progress: Callable[[int], None] | None = None) -> Iterator[RawItem]:
        """Yield the items of the .jsonl files in order; `progress` is told of bytes as they are read."""
        for path in self.streams:
            with path.open("rb") as file:
                self._digest.update(f"{path.name}\0".encode())
                yield from self._lines(path.name, file, progress)

    def _lines(self, name: str, file: BinaryIO, progress: Callable[[int], None] | None) -> Iterator[RawItem]:
        number = 0
        while line := file.readline((MAX_HEADER if number < self.skip else MAX_LINE) + 1):
            number += 1
            self._digest.update(line)
            if progress is not None:
                progress(len(line))
            if number > self.skip and len(line) > MAX_LINE:
                self.problems.add(Where(name, number, 1), f"a line of more than {MAX_LINE:,} bytes")
                return
            if number > self.skip and line.strip():
                item = line_item(LineOrigin(name, number, line), self.problems)
                if item is not None:
                    yield from each_of(item)


def empty_pack(slug: str, version: int) -> PackFiles:
    """Return a pack that holds nothing."""
    header = Header(pack=slug, version=version)
    return PackFiles(Path(slug), header, LineOrigin(slug, 1, b""), Problems(slug))


def open_pack(path: Path) -> PackFiles:
    """Open a pack. Raises PackError if it has no readable header."""
    try:
        if path.is_dir():
            return _open_folder(path)
        if path.suffix == ".jsonl" and path.is_file():
            return _open_jsonl(path)
    except OSError as error:
        raise PackError(f"{path} can't be read: {error.strerror}", []) from error
    if path.exists():
        raise PackError(f"{path} is not a pack; a pack is a folder with a pack.yaml, or a .jsonl file", [])
    raise PackError(f"there is no pack at {path}", [])


def _open_folder(folder: Path) -> PackFiles:
    problems = Problems(str(folder))
    main = folder / "pack.yaml"
    if not main.is_file():
        raise PackError(f"{folder} has no pack.yaml; 'kb pack new {folder}' starts one", [])
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml", ".jsonl"))
    _refuse_strays(folder, paths, problems)
    if main not in paths:
        raise problems.error()
    head = YamlFile(main, "pack.yaml", problems)
    header, sections = _header(head.data, YamlOrigin(head, ()), problems)
    if header is None:
        raise problems.error()
    files = PackFiles(folder, header, YamlOrigin(head, ()), problems, list(_items(sections, head, problems)))
    files.take_in("pack.yaml", head.content)
    files.streams = [path for path in paths if path.suffix == ".jsonl"]
    files.others = [path for path in paths if path != main and path.suffix != ".jsonl"]
    return files


def _refuse_strays(folder: Path, paths: list[Path], problems: Problems) -> None:
    inside = folder.resolve()
    for path in list(paths):
        if path.suffix == ".yml":
            problems.add(Where(path.name, 1, 1), "the name of a pack's file ends in .yaml")
            paths.remove(path)
        elif path.is_fifo() or path.is_socket():
            problems.add(Where(path.name, 1, 1), "not a file")
            paths.remove(path)
        elif not _is_within(path, inside):
            problems.add(Where(path.name, 1, 1), "the link leads out of the pack's folder")
            paths.remove(path)


def _is_within(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # a loop of links
        return False


def _open_jsonl(path: Path) -> PackFiles:
    problems = Problems(str(path))
    with path.open("rb") as file:
        origin = LineOrigin(path.name, 1, file.readline(MAX_HEADER + 1))
    if len(origin.line) > MAX_HEADER:
        problems.add(origin.where(()), f"a header of more than {MAX_HEADER:,} bytes")
        raise problems.error()
    data = json_object(origin, problems)
    header, sections = _header(data, origin, problems) if data is not None else (None, {})
    if header is None:
        raise problems.error()
    items = [
        each
        for section, listed in sections.items()
        for item in _listed(listed)
        for each in each_of(RawItem(section, item, origin))
    ]
    return PackFiles(path, header, origin, problems, items, streams=[path], skip=1)


def _header(data: Any, origin: Origin, problems: Problems) -> tuple[Header | None, dict[str, Any]]:
    if not isinstance(data, dict):
        if not problems.count:
            problems.add(origin.where(()), "a pack starts with its name and version: pack: NAME, version: 1")
        return None, {}
    sections = {key: value for key, value in data.items() if key in SECTIONS}
    try:
        header = Header.model_validate({key: value for key, value in data.items() if key not in SECTIONS})
    except ValidationError as error:
        for where, message in explain(error, origin, known=(*Header.model_fields, *SECTIONS)):
            problems.add(where, message)
        return None, {}
    return header, sections


def _sections_only(file: YamlFile, problems: Problems) -> dict[str, Any]:
    if file.data is None:
        return {}
    if not isinstance(file.data, dict):
        problems.add(file.where(()), f"a file of a pack holds sections: {', '.join(SECTIONS)}")
        return {}
    for key in file.data:
        if key not in SECTIONS:
            problems.add(
                file.where((key,), key=True), f"unknown section '{key}'{did_you_mean(key, SECTIONS)}"
            )
    return {key: value for key, value in file.data.items() if key in SECTIONS}


def _items(sections: dict[str, Any], file: YamlFile, problems: Problems) -> Iterator[RawItem]:
    for section, listed in sections.items():
        if listed is not None and not isinstance(listed, list):
            problems.add(file.where((section,)), f"{section} must be a list")
            continue
        for index, item in enumerate(_listed(listed)):
            yield from each_of(RawItem(section, item, YamlOrigin(file, (section, index))))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
