"""What is wrong with a pack: every problem with its place, the first ones in full, the rest counted."""

from typing import NamedTuple

from kb.errors import PackError

#: How many problems are kept in full.
LIMIT = 1000


class Where(NamedTuple):
    """A place in a pack's file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and compilers do."""
        return f"{self.file}:{self.line}:{self.column}"


class Problems:
    """Collects the problems of one pack, so that all are reported at once."""

    def __init__(self, pack: str) -> None:
        self.pack = pack
        self.count = 0
        self._found: list[tuple[Where, str]] = []

    def add(self, where: Where, message: str) -> None:
        """Note a problem at a place."""
        self.count += 1
        if len(self._found) < LIMIT:
            self._found.append((where, message))

    @property
    def messages(self) -> list[str]:
        """The problems in the order in which they stand in the pack. A claim for several parties has each once."""
        found = dict.fromkeys(sorted(self._found, key=lambda found: found[0]))
        return [f"{where}: {message}" for where, message in found]

    def error(self) -> PackError:
        """Return the error that reports them all."""
        messages = self.messages
        count = self.count - len(self._found) + len(messages)
        problems = "1 problem" if count == 1 else f"{count:,} problems"
        return PackError(f"{self.pack}: {problems}, nothing was written", messages, count)
