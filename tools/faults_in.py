"""Find where small faults can be planted in a module: conditions turned round, statements and terms of SQL left out.

Each is of a kind that people make: off by one, a condition forgotten, a value left out of a list, an order not kept.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
#: Calls of which each argument narrows or widens what is found, and those in a chain that can be left out.
_CONDITIONS = ("where", "and_", "or_")
_LINKS = ("order_by", "limit", "distinct", "where", "desc", "casefold", "strip", "lower")
_SQL = re.compile(r"\b(SELECT|WHERE|AND|JOIN|ORDER BY|UPDATE|DELETE|INSERT|EXISTS|CASE)\b")
_TERM = r"(?:[^()'\"]|'[^']*'|\((?:[^()]|\([^()]*\))*\))+?(?=\s+(?:AND|OR|ORDER|GROUP|LIMIT)\b|\)|\n|\"|$)"
#: What is wrong in a piece of SQL, and what stands there then.
_IN_SQL: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"\b(WHERE|AND) ({_TERM})"), lambda found: f"{found[1]} ({found[2]} OR 1)"),
    (re.compile(r"\bORDER BY (?:[^()\n\"]|\([^()]*\))+?(?= LIMIT|\n|\"|$|\))"), ""),
    (re.compile(r"\bLIMIT \d+"), ""),
    (re.compile(r"\bDISTINCT "), ""),
    (re.compile(r"\bNOT (?=EXISTS|IN\b)"), ""),
    (re.compile(r"\bIS NOT NULL"), "IS NULL"),
    (re.compile(r"\bIS NULL"), "IS NOT NULL"),
    (re.compile(r"\bLEFT JOIN"), "JOIN"),
    (re.compile(r" (<=|>=) "), lambda found: f" {found[1][0]} "),
    (re.compile(r" <> "), " = "),
    (re.compile(r" OR "), " AND "),
    (re.compile(r" DESC\b"), ""),
    (re.compile(r"\b(min|max)\("), lambda found: "max(" if found[1] == "min" else "min("),
)


class Fault(NamedTuple):
    """A fault: which text of which module, from one place to another, becomes what."""

    path: str
    #: The first and last line of the statement that it is in.
    lines: tuple[int, int]
    start: int
    end: int
    text: str
    was: str
    #: The names that the statement binds at the top level of the module; a constant is used elsewhere.
    binds: tuple[str, ...]

    def __str__(self) -> str:
        """Say where it is and what it does."""
        was, text = (" ".join(each.split()) or "nothing" for each in (self.was, self.text))
        return f"{self.path}:{self.lines[0]}: {was} -> {text}"

    def planted(self, source: str) -> str:
        """Return the text of the module with the fault in it."""
        content = source.encode()
        return (content[: self.start] + self.text.encode() + content[self.end :]).decode()


class _Finder:
    """Finds the faults of a module."""

    def __init__(self, path: str, source: str) -> None:
        self._path = path
        self._source = source
        self._content = source.encode()
        self._starts = [0]
        for line in self._content.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def faults(self) -> Iterator[Fault]:
        """Yield those that can still be compiled."""
        for statement in ast.parse(self._source).body:
            if _does_nothing(statement):
                continue
            binds = tuple(node.id for node in ast.walk(statement) if isinstance(node, ast.Name))[:1]
            if not isinstance(statement, ast.Assign | ast.AnnAssign):
                binds = ()
            for inner, node in _nodes(statement, statement):
                for start, end, text in self._at(node):
                    was = self._content[start:end].decode()
                    lines = (inner.lineno, inner.end_lineno or inner.lineno)
                    fault = Fault(self._path, lines, start, end, text, was, binds)
                    if _compiles(fault.planted(self._source)):
                        yield fault

    def _at(self, node: ast.AST) -> Iterator[tuple[int, int, str]]:
        """Yield what may become what in a node itself, as from where to where and the text that stands there then."""
        yield from self._in_condition(node)
        match node:
            case ast.Constant(value=bool()):
                yield self._start(node), self._end(node), str(not node.value)
            case ast.Constant(value=int(number)):
                yield self._start(node), self._end(node), str(number + 1)
            case ast.Constant(value=str()) | ast.JoinedStr():
                yield from self._in_sql(node)
            case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
                yield self._start(node), self._end(node), "pass"
            case ast.Call():
                yield from self._in_call(node)
            case ast.List(elts=many) | ast.Tuple(elts=many, ctx=ast.Load()) | ast.Set(elts=many):
                yield from self._left_out(
                    [each for each in many if isinstance(each, ast.Constant) and not _is_prose(each)],
                    len(many),
                )
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and len(keys) > 1:
                        yield self._start(key), self._past_comma(self._end(value)), ""

    def _in_condition(self, node: ast.AST) -> Iterator[tuple[int, int, str]]:
        match node:
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                yield self._end(left), self._start(right), f" {_COMPARISONS[type(operator)]} "
            case ast.BoolOp(values=[first, second, *_]):
                yield (
                    self._end(first),
                    self._start(second),
                    " or " if isinstance(node.op, ast.And) else " and ",
                )
            case ast.UnaryOp(op=ast.Not()):
                yield self._start(node), self._start(node.operand), ""
            case ast.If() | ast.While():
                yield self._start(node.test), self._end(node.test), "False"
            case ast.IfExp():
                yield self._start(node.test), self._end(node.test), f"not ({self._of(node.test)})"

    def _in_call(self, node: ast.Call) -> Iterator[tuple[int, int, str]]:
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
        if name in _CONDITIONS:
            yield from self._left_out(node.args, len(node.args))
        if name in _LINKS and isinstance(node.func, ast.Attribute):
            yield self._end(node.func.value), self._end(node), ""
        if name in ("sorted", "min", "max", "sort"):
            for keyword in node.keywords:
                yield self._start(keyword), self._past_comma(self._end(keyword)), ""

    def _left_out(self, some: list[ast.expr], of: int) -> Iterator[tuple[int, int, str]]:
        if of > 1:
            for each in some:
                yield self._start(each), self._past_comma(self._end(each)), ""

    def _in_sql(self, node: ast.AST) -> Iterator[tuple[int, int, str]]:
        text = self._of(node)
        if not _SQL.search(text):
            return
        for pattern, instead in _IN_SQL:
            for found in pattern.finditer(text):
                start = self._start(node) + len(text[: found.start()].encode())
                new = instead(found) if callable(instead) else instead
                yield start, start + len(found[0].encode()), new

    def _past_comma(self, place: int) -> int:
        found = re.compile(rb"\s*,\s*").match(self._content, place)
        return found.end() if found else place

    def _of(self, node: ast.AST) -> str:
        return self._content[self._start(node) : self._end(node)].decode()

    def _start(self, node: ast.AST) -> int:
        return self._starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined,no-any-return]

    def _end(self, node: ast.AST) -> int:
        return self._starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined,no-any-return]


def _nodes(node: ast.AST, statement: ast.stmt) -> Iterator[tuple[ast.stmt, ast.AST]]:
    """Yield what is in a statement, each with the innermost statement around it, but for what does nothing."""
    yield statement, node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "bases", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _does_nothing(child):
                continue
            if isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant):
                continue  # its place is not its own
            yield from _nodes(child, child if isinstance(child, ast.stmt) else statement)


def _is_prose(constant: ast.Constant) -> bool:
    return isinstance(constant.value, str) and constant.value.endswith(".") and " " in constant.value


def _does_nothing(node: ast.AST) -> bool:
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    is_for_types = isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
    return is_docstring or is_for_types or isinstance(node, ast.Import | ast.ImportFrom)


def _compiles(source: str) -> bool:
    try:
        compile(source, "fault", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def faults_of(root: Path, path: str) -> list[Fault]:
    """Return the faults that can be planted in a module, each once."""
    found = _Finder(path, (root / path).read_text(encoding="utf-8")).faults()
    return list({(fault.start, fault.end, fault.text): fault for fault in found}.values())
