"""The values that an item's fields hold: texts that can be seen, slugs, keys, dates."""

import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from kb import dates

# Line breaks and tabs are fine in a text, other control characters are not.
_NO_CONTROLS = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"


def _limited(length: int) -> Any:
    return StringConstraints(min_length=1, max_length=length, pattern=_NO_CONTROLS)


Short = Annotated[str, _limited(500)]


#: Letters and signs that are blank, and the categories of what is never seen: controls, formats, spaces.
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


def _seen(text: str) -> str:
    if all(character in _BLANK or unicodedata.category(character) in _UNSEEN for character in text):
        raise PydanticCustomError("rule", "a name needs something that can be seen")
    return text


#: A name: something that a person can see.
Named = Annotated[Short, AfterValidator(_seen)]
Summary = Annotated[str, _limited(1_000)]
Long = Annotated[str, _limited(10_000)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-+[a-z0-9]+)*$", max_length=120)]
#: A term; units are written as their standards do.
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+(-+[A-Za-z0-9]+)*$", max_length=120)]
#: Yes, or nothing: what is not set is as empty as it was before there was the field.
Flag = Annotated[bool, AfterValidator(lambda is_set: 1 if is_set else None)]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]*$", max_length=200)]
ClaimRef = Annotated[
    str, StringConstraints(pattern=r"^([a-z0-9-]+/)?[A-Za-z0-9][A-Za-z0-9._:-]*$", max_length=330)
]
Ref = Annotated[str, _limited(200)]


def _edtf(text: str) -> str:
    try:
        dates.span(text)
    except dates.DateError as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from None
    return text


Edtf = Annotated[str, AfterValidator(_edtf)]
