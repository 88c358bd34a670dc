"""Hold the amounts of figures to what can be kept as it is written."""

import re
from typing import Any

from pydantic_core import PydanticCustomError

#: Above this not every whole number is kept as it is written.
_MOST = 2**53


def plain_number(value: Any) -> Any:
    """Refuse what is written for readers, and what would not be kept as it is written."""
    if isinstance(value, str):
        if re.fullmatch(r"[-+]?\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?", value):
            plain = re.sub(r"[^\d.+-]", "", value)
            raise PydanticCustomError(
                "rule",
                "{message}",
                {"message": f"write {plain} and not '{value}': a number has no commas or spaces"},
            )
        whole = re.fullmatch(r"[-+]?\d+", value)
        if whole and abs(int(value)) > _MOST and int(float(value)) != int(value):
            raise PydanticCustomError(
                "rule", "{message}", {"message": f"'{value}' has more digits than can be kept; round it"}
            )
    return value


def either(row: dict[str, Any]) -> None:
    """Refuse a figure that has both a value and an end of a range."""
    if row.get("value") is not None and (row.get("low") is not None or row.get("high") is not None):
        raise PydanticCustomError("rule", "a figure has either a value, or a low and a high")
