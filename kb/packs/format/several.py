"""A claim that is written once for several parties is a claim for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kb.packs.format.origin import Origin, RawItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.format.origin import Path_
    from kb.packs.format.problems import Where

#: The field of a type that may be a list, under its plural.
PARTY = {"participation": "participant", "membership": "member"}


@dataclass(frozen=True, slots=True)
class _OneOf:
    """Finds parts of one of the claims, whose party stands in a list."""

    origin: Origin
    party: Path_
    listed: Path_

    def where(self, path: Path_, *, key: bool = False) -> Where:
        """Return the place of a part."""
        return self.origin.where(self.listed if path == self.party else path, key=key)


def each_of(raw: RawItem) -> Iterator[RawItem]:
    """Yield the claims that an item is: one, or one for each of the parties that it lists.

    In the key `{participant}` (`{member}`) stands for the party as it is written, else that is put behind it; in the
    summary it stands for the name, see `named_in`.
    """
    for type_, party in PARTY.items():
        detail = raw.data.get(type_) if raw.section == "claims" and isinstance(raw.data, dict) else None
        listed = detail.get(f"{party}s") if isinstance(detail, dict) and party not in detail else None
        if isinstance(detail, dict) and isinstance(listed, list) and listed:
            others = {name: value for name, value in detail.items() if name != f"{party}s"}
            for index, one in enumerate(listed):
                place = _OneOf(raw.origin, (type_, party), (type_, f"{party}s", index))
                data = raw.data | {type_: others | {party: one}, "key": _key(raw.data.get("key"), party, one)}
                yield RawItem(raw.section, data, place)
            return
    yield raw


def _key(key: object, party: str, one: object) -> object:
    if not isinstance(key, str) or not isinstance(one, str):
        return key
    here = f"{{{party}}}"
    return key.replace(here, one) if here in key else f"{key}-{one}"


def named_in(summary: str, type_: str, name: str) -> str:
    """Return a summary with the name of the party where `{participant}` or `{member}` stands for it."""
    return summary.replace(f"{{{PARTY[type_]}}}", name) if type_ in PARTY else summary
