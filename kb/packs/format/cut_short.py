"""Find texts in a pack that end at a number sign, which begins a comment in YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: A text that is not in quotation marks and goes on behind a space and a number sign.
_CUT = re.compile(
    r"^\s*(?:- )?(?P<key>summary|reason|name|description|definition|title):\s+(?P<text>[^\s\"'|>#\[{][^#]*?)\s#\s?(?P<rest>\S.*)$"
)


def cut_short(path: Path) -> Iterator[str]:
    """Yield a warning for each text of a pack that a number sign cuts."""
    for file in sorted(path.glob("*.yaml")) if path.is_dir() else []:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            continue  # the check itself says so
        for number, line in enumerate(lines, 1):
            if found := _CUT.match(line):
                yield (
                    f"{file.name}:{number}: the {found['key']} ends before '# {found['rest'][:40]}', which is a comment;"
                    " put it in quotation marks if it belongs to it"
                )
