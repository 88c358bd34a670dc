"""Print the lowest versions that pyproject.toml allows, as constraints for pip.

Usage: python tools/lowest.py > lowest.txt && pip install -c lowest.txt -e '.[test]'
"""

import re
import tomllib
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: The extras that the suite needs.
_TRIED = ("test", "web", "pdf", "docx", "review")


def main() -> None:
    """Print them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for requirement in {*project["dependencies"], *chain(*(extras[name] for name in _TRIED))}:
        if found := re.fullmatch(r"([A-Za-z0-9_.-]+)(?:\[[^]]*\])?>=([\w.]+).*", requirement):
            print(f"{found[1]}=={found[2]}")


if __name__ == "__main__":
    main()
