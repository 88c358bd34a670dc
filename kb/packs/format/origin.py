"""An item as it was read, and where in its file each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from kb.packs.format.problems import Where
    from kb.packs.format.yaml_file import YamlFile

Path_ = tuple[str | int, ...]


class Origin(Protocol):
    """Finds the place of a part of an item."""

    def where(self, path: Path_, *, key: bool = False) -> Where:
        """Return the place of the value at this path within the item, or of its key."""


class RawItem(NamedTuple):
    """An item as it was read, before it is checked."""

    section: str
    data: Any
    origin: Origin


@dataclass(frozen=True, slots=True)
class YamlOrigin:
    """Finds parts of an item in its YAML file."""

    file: YamlFile
    base: Path_

    def where(self, path: Path_, *, key: bool = False) -> Where:
        """Return the place of a part. A single citation need not be a list, though it is checked as one."""
        full = (*self.base, *path)
        if full not in (self.file.keys if key else self.file.values):
            full = (*self.base, *(part for part in path if isinstance(part, str)))
        return self.file.where(full, key=key)
