"""Check an item against its model, and say in plain words what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kb.packs.format.items import SECTIONS, TODO, Item
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic_core import ErrorDetails

    from kb.packs.format.origin import Origin, RawItem
    from kb.packs.format.problems import Problems, Where


def validate(raw: RawItem, problems: Problems) -> tuple[str, Item] | None:
    """Return an item's type key and its model, or None and the problems noted."""
    models = SECTIONS[raw.section]
    if not isinstance(raw.data, dict):
        problems.add(raw.origin.where(()), f"an item of {raw.section} must be a mapping")
        return None
    key = next((key for key in raw.data if key in models), None) if "" not in models else ""
    if key is None:
        problems.add(raw.origin.where(()), _untyped(raw, models))
        return None
    try:
        return key, models[key].model_validate(raw.data)
    except ValidationError as error:
        for where, message in explain(error, raw.origin, known=models[key].model_fields):
            problems.add(where, message)
        return None


def _untyped(raw: RawItem, models: dict[str, type[Item]]) -> str:
    for word in raw.data:
        if suggestion := did_you_mean(str(word), models):
            return f"unknown type '{word}'{suggestion}"
    return f"an item of {raw.section} has one of the keys {', '.join(models)}"


def explain(error: ValidationError, origin: Origin, known: Iterable[str]) -> Iterator[tuple[Where, str]]:
    """Yield the place and the message of each of pydantic's findings."""
    for detail in error.errors(include_url=False):
        path = detail["loc"]
        unknown = detail["type"] == "extra_forbidden"
        name = next((part for part in reversed(path) if isinstance(part, str)), "item")
        if detail["input"] == TODO and not unknown:
            message = ": ".join(filter(None, (f"{name} is still to do", _expected(detail))))
        else:
            message = _message(detail, name, known if len(path) == 1 else ())
        yield origin.where(path, key=unknown), message


def _expected(detail: ErrorDetails) -> str:
    return str(detail.get("ctx", {}).get("expected", "")).replace("'", "")


def _message(detail: ErrorDetails, name: str, known: Iterable[str]) -> str:
    given: Any = detail["input"]
    context: dict[str, Any] = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            return f"unknown key '{name}'{did_you_mean(name, known)}"
        case "missing":
            return f"'{name}' is missing"
        case "literal_error":
            return f"{name} {_shown(given)} must be {_expected(detail)}"
        case "string_too_long":
            return f"{name} is {len(given):,} characters long, at most {context['max_length']:,} are allowed"
        case "string_too_short" | "too_short":
            return f"{name} is empty"
        case "string_pattern_mismatch":
            return f"{name} {_shown(given)} {_pattern(context['pattern'])}"
        case "edtf" | "rule":
            return str(detail["msg"])
        case "string_type" | "string_unicode":
            return f"{name} must be a text" if given is not None else f"{name} is empty"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"{name} must be a mapping"
        case "list_type" | "tuple_type":
            return f"{name} must be a list"
        case "int_parsing" | "int_type" | "int_from_float" | "float_parsing" | "float_type":
            return f"{name} {_shown(given)} is not a number"
    return f"{name} {_shown(given)}: {detail['msg'][0].lower()}{detail['msg'][1:]}"


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else repr(value)
    return repr(text if len(text) <= 60 else f"{text[:60]}…")


def _pattern(pattern: str) -> str:
    if pattern.startswith("^[^"):
        return "has a control character"
    if pattern.startswith("^https"):
        return "must be a web address, https://..."
    if "{64}" in pattern:
        return "must be 64 hexadecimal digits"
    for each, what in (("[A-Z]", "capital letters"), ("[0-9]", "digits")):
        if number := pattern.count(each):
            return f"must be {number} {what}"
    if pattern.startswith("^[a-z0-9]+"):
        return "must be lower-case letters, digits and hyphens"
    return "must be letters, digits and . _ : -"
