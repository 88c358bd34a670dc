"""Make a drafted claim one of another type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kb.kinds import CLAIMS, THING
from kb.packs.format.items import TODO
from kb.packs.write.answers import type_of

if TYPE_CHECKING:
    from collections.abc import Callable

#: Who holds an office the source says itself, and asserts it.
_LEFT_OUT = {"office": ("attributed_to", "modality", "marks")}
#: What only a reader can tell: whose the office is of somebody among others.
_OPEN = {("office", "organization")}


def retyped(claim: dict[str, Any], type_: str, type_of_thing: Callable[[str], str]) -> dict[str, Any]:
    """Return a claim as one of another type: each thing goes where one of its type does, the rest is to do."""
    was, kind = type_of(claim), CLAIMS[type_]  # type: ignore[index]
    old, about = claim[was], claim.get("about", [])
    things = [each for each in [*old.values(), *about] if isinstance(each, str) and type_of_thing(each)]
    detail: dict[str, Any] = {}
    wanted = [(kind.subject, kind.subject_types)]
    wanted += [(each.name, each.types) for each in kind.fields if each.required and each.holds == THING]
    for name, types in wanted:
        fit = [each for each in things if not types or type_of_thing(each) in types]
        fit = [] if (type_, name) in _OPEN else fit
        detail[name] = next((each for each in (old.get(name), *fit) if each in fit), TODO)
        things = [each for each in things if each != detail[name]]
    required = [each.name for each in kind.fields if each.required]
    detail |= {name: old.get(name, TODO) for name in required if name not in detail}
    left_out = (was, "about", *_LEFT_OUT.get(type_, ()))
    rest = {name: value for name, value in claim.items() if name not in left_out}
    if type_ == "office" and "/" not in rest.get("valid", "/"):
        rest["valid"] = TODO  # it may be the day on which it was said
    left = [each for each in about if each not in detail.values()]
    return {type_: detail, **rest, "summary": TODO} | ({"about": left} if left else {})
