"""What applying a pack did, or would do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kb.kinds import Rows
    from kb.packs.apply.summaries import Advice
    from kb.sources.anchors import Unresolved

#: What can happen to a row. "left behind": the pack no longer holds it, and it was not to be pruned.
#: "kept": it was changed by hand since it was seeded, or something else refers to it.
ACTIONS = ("created", "changed", "unchanged", "left behind", "pruned", "kept")

#: How many changes are kept in full, so that a plan of a huge pack stays readable.
LIMIT = 1000


class Change(NamedTuple):
    """One row's change; `fields` maps a field to its old and new value."""

    action: str
    label: str
    key: str
    fields: dict[str, tuple[Any, Any]] = {}
    note: str = ""


@dataclass
class Report:
    """Counts by label and action, and the first changes in full."""

    pack: str
    version: int
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    #: Locators that fit no place, or several, in the text that is attached to their source.
    unresolved: list[Unresolved] = field(default_factory=list)
    #: What is amiss with its summaries, where that was asked.
    advice: list[Advice] = field(default_factory=list)

    def add(self, change: Change) -> None:
        """Count a change and keep it, if it is one of the first."""
        self.count(change.label, change.action)
        if change.action != "unchanged" and self.room > 0:
            self.changes.append(change)

    def count(self, label: str, action: str, number: int = 1) -> None:
        """Count without keeping the change itself."""
        self.counts.setdefault(label, Counter())[action] += number

    def total(self, *actions: str) -> int:
        """Return how many rows had one of these actions."""
        return sum(counter[action] for counter in self.counts.values() for action in actions)

    def total_of(self, label: Rows, *actions: str) -> int:
        """Return how many rows of a kind had one of these actions."""
        return sum(self.counts.get(label, Counter())[action] for action in actions)

    @property
    def room(self) -> int:
        """How many more changes are kept in full."""
        return LIMIT - len(self.changes)

    @property
    def pending(self) -> bool:
        """Whether the pack and the database differ."""
        return self.total("created", "changed", "pruned", "left behind", "kept") > 0
