"""The one family of errors that kb raises on purpose. The CLI prints them as one line each."""


class KbError(Exception):
    """Something went wrong that the user can mend.

    `what` says what is wrong and where, `hint` what to do next.
    """

    def __init__(self, what: str, hint: str | None = None) -> None:
        super().__init__(what if hint is None else f"{what}; {hint}")
        self.what = what
        self.hint = hint


class DatabaseError(KbError):
    """The file is missing, is no kb database, has another schema, or can't be read or written."""


class NotFoundError(KbError):
    """No thing has this name, or more than one has."""


class QueryError(KbError):
    """A user's SQL or search words can't be run."""


class OptionError(KbError):
    """An option's value makes no sense."""


class PackError(KbError):
    """A pack can't be read, or breaks the rules.

    `problems` are one-line messages that start with file:line:column. Of very many only the first are
    kept; `total` counts them all.
    """

    def __init__(self, what: str, problems: list[str], total: int | None = None) -> None:
        super().__init__(what)
        self.problems = problems
        self.total = len(problems) if total is None else total


class SourceError(KbError):
    """The text of a source can't be read, or is not the one that its locators were written for."""


class ExportError(KbError):
    """What is asked for cannot be exported so."""
