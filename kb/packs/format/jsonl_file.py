"""Read a line of a .jsonl file: an object, and what item it is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json, to_json

from kb.packs.format.items import SECTIONS
from kb.packs.format.origin import RawItem
from kb.packs.format.problems import Where

if TYPE_CHECKING:
    from kb.packs.format.origin import Path_
    from kb.packs.format.problems import Problems


@dataclass(frozen=True, slots=True)
class LineOrigin:
    """Finds parts of an item in its line, by looking for their names only when it is asked."""

    file: str
    number: int
    line: bytes

    def where(self, path: Path_, *, key: bool = False) -> Where:
        """Return the place of a part."""
        start = 0
        for name in (part for part in path if isinstance(part, str)):
            found = self.line.find(b'"%s"' % name.encode(), start)
            if found < 0:  # a key that is missing: the place is what it is missing from
                break
            after = found + len(name.encode()) + 2
            value = self.line[after:].lstrip(b": \t")
            start = found if key and name == path[-1] else len(self.line) - len(value)
        return Where(self.file, self.number, len(self.line[:start].decode("utf-8", "replace")) + 1)


_SECTION_OF = {key: section for section in ("entities", "claims") for key in SECTIONS[section]}
#: Lines whose slug stands under the name of what they are. A source names its publisher.
_NAMED = {"source": "sources", "publisher": "publishers"}


def line_item(origin: LineOrigin, problems: Problems) -> RawItem | None:
    """Return the item of a line, or nothing where there is a problem."""
    data = json_object(origin, problems)
    if data is None:
        return None
    for key in data:
        if key in _SECTION_OF:
            return RawItem(_SECTION_OF[key], data, origin)
    for key, section in _NAMED.items():
        if key in data and "slug" not in data:
            return RawItem(section, {"slug": data.pop(key), **data}, origin)
    expected = ", ".join((*_SECTION_OF, *_NAMED))
    problems.add(origin.where(()), f"no thing, claim or source: none of its keys is {expected}")
    return None


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its pairs, if no key stands there twice: of two values one would be lost."""
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key '{twice}' stands here twice")
    return made


def _may_repeat(line: bytes, data: Any) -> bool:
    """Tell, in a fraction of the time that it takes to look, whether a key may stand in an object twice."""
    return line.count(b'":') != to_json(data).count(b'":') or b'" :' in line or b'"\t:' in line


def json_object(origin: LineOrigin, problems: Problems) -> dict[str, Any] | None:
    """Return the object of a line, or nothing where there is a problem."""
    try:
        data = from_json(origin.line, allow_inf_nan=False)
        if _may_repeat(origin.line, data):
            json.loads(origin.line, object_pairs_hook=_unrepeated)
    except ValueError as error:
        where = Where(origin.file, origin.number, 1)
        try:
            origin.line.decode()
            problems.add(where, f"not JSON: {error}")
        except UnicodeDecodeError as not_utf8:
            byte = f"byte 0x{origin.line[not_utf8.start]:02x} is not UTF-8; save the file as UTF-8"
            problems.add(where._replace(column=not_utf8.start + 1), byte)
        return None
    if isinstance(data, dict):
        return data
    problems.add(origin.where(()), "a line holds one object, such as an entity or a claim")
    return None
