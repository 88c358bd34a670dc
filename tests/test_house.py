"""How the package hangs together: who may import whom, and that a name means one thing."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

pytestmark = pytest.mark.quick

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "kb"
#: Longer than the rest, each for a reason.
LONG = {
    "kb/kinds.py": "every closed list and kind stands in one place",
    "migrations/versions/2026_11_24_0001_initial.py": "a revision holds the whole schema that it makes",
    "migrations/versions/2026_11_27_0005_read_model.py": "a revision holds frozen copies of what it needs",
}


@cache
def modules() -> dict[str, ast.Module]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(tree: ast.Module, *, top_level: bool) -> Iterator[str]:
    """Yield the modules of kb that a module imports; at its top level those that it can't be loaded without."""
    nodes = tree.body if top_level else ast.walk(tree)
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kb":
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.split(".")[0] == "kb")


def test_no_import_goes_round_in_a_circle() -> None:
    trees = modules()
    graph = {
        name: {other for other in imports(tree, top_level=True) if other in trees and other != name}
        # A package that collects its modules is loaded along with each of them.
        - {name.rpartition(".")[0]}
        for name, tree in trees.items()
    }
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise AssertionError(" imports ".join(error.args[1])) from None


def test_nothing_imports_the_command_line() -> None:
    for name, tree in modules().items():
        if not name.startswith("kb.cli") and name != "kb.__main__":
            assert not [other for other in imports(tree, top_level=False) if other.startswith("kb.cli")], name


def test_the_models_import_nothing_but_kinds() -> None:
    for name, tree in modules().items():
        if name.startswith("kb.models"):
            for other in imports(tree, top_level=True):
                assert other.startswith(("kb.models", "kb.kinds")) or other == "kb", (name, other)


def test_no_module_is_named_like_another() -> None:
    """But for the command line's, which are named like what they call."""
    names = Counter(
        name.rpartition(".")[2]
        for name in modules()
        if not name.startswith(("kb.cli", "kb.models", "kb.views"))
    )
    assert {name for name, number in names.items() if number > 1} == set()


def code() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of everything in Python."""
    for path in sorted(ROOT.glob("*/**/*.py")):
        if path.relative_to(ROOT).parts[0] in ("kb", "migrations", "tests", "tools", "benchmarks"):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_no_module_is_too_long() -> None:
    too_long = {
        path for path, text in code() if text.count("\n") > (500 if path.startswith("tests/") else 300)
    }
    assert too_long == set(LONG)


def test_no_function_is_too_long() -> None:
    too_long = [
        (path, node.name)
        for path, text in code()
        if not path.startswith("tests/")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    ]
    assert too_long == []
