"""Where each page lies. A page's address is relative to the folder, so that it can lie anywhere."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kb.export.content import claim_name

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What every file system takes as it is, but for what Windows keeps to itself.
_PLAIN = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,99}")

#: Stands before every address until it is known how deep the page lies that leads there. No text holds it.
ROOT = "\0"


def stem(key: str) -> str:
    """Return the name of a file for a slug or a key; one that not every file system takes, by its hash."""
    return key if _PLAIN.fullmatch(key) else f"x-{sha256(key.encode()).hexdigest()[:20]}"


def page_of(kind: str, key: str) -> str:
    """Return where the page of a thing, source, topic or pack lies."""
    return f"{kind}/{stem(key)}.html"


def page_of_claim(claim: Mapping[str, Any]) -> str:
    """Return where the page of a claim lies."""
    pack, slash, key = claim_name(claim).rpartition("/")
    return f"claim/{stem(pack)}/{stem(key)}.html" if slash else f"claim/{stem(key)}.html"


def part(path: str, number: int) -> str:
    """Return where the further parts of a long page lie."""
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def placed(text: str, path: str) -> str:
    """Make the addresses in a page relative to where it lies."""
    return text.replace(ROOT, "../" * path.count("/"))
