"""A knowledge base of what sources claim about international public-security cooperation.

`kb.open("kb.db")` opens one for reading, see docs/python.md. The command line is `kb`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as that of typing, which takes long to load
if TYPE_CHECKING:
    from pathlib import Path

    from kb.api import KnowledgeBase

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(path: str | Path = "kb.db") -> KnowledgeBase:  # noqa: A001 - reads as kb.open()
    """Open a database for reading, best in a `with` statement.

    Raises kb.errors.DatabaseError if there is no file, or no database of this version's schema in it.
    """
    from kb.api import KnowledgeBase

    return KnowledgeBase(path)
