"""Read a YAML file as plain text values, with the line and column of each, and write one.

Every scalar stays the text that it is in the file (an empty one, `~` and `null` are nothing), so none of
YAML 1.1's surprises are left: `NO` is Norway, `on` a word, `1:30` no number. What a value means is for the
field that it stands in to say.
"""

import codecs
from pathlib import Path
from typing import Any

import yaml

from kb.packs.format.problems import Problems, Where

try:
    from yaml import CSafeDumper as Dumper
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeDumper as Dumper  # type: ignore[assignment]
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

#: Larger files should be .jsonl, which is streamed.
MAX_BYTES = 16 * 2**20
#: Values, after aliases are expanded: each takes far more memory than its byte or two in the file.
MAX_NODES = 200_000
#: An alias may repeat this many nodes in all; a file that wants more is a bomb.
MAX_ALIASED = 10_000
MAX_DEPTH = 40
_TOO_DEEP = f"nested deeper than {MAX_DEPTH} levels"

_NULLS = ("", "~", "null", "Null", "NULL")
_PLAIN_TAGS = tuple(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "null", "int", "float", "bool", "timestamp", "map", "seq", "merge", "value")
)

_TAG_OF: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}

Path_ = tuple[str | int, ...]


class _Loader(Loader):
    def resolve(self, kind: type[yaml.Node], _value: str, _implicit: object) -> str:
        """Take every scalar for a text, without a look at what else YAML 1.1 would make of it."""
        return _TAG_OF[kind]


class YamlFile:
    """The content of a file, and where each part of it stands."""

    def __init__(self, path: Path, name: str, problems: Problems) -> None:
        self.name = name
        self.problems = problems
        self.values: dict[Path_, tuple[int, int]] = {}
        self.keys: dict[Path_, tuple[int, int]] = {}
        self._aliased = 0
        self._seen: set[int] = set()
        self.content: bytes = b""
        self.data: Any = self._read(path)

    def where(self, path: Path_, *, key: bool = False) -> Where:
        """Return the place of a value, or of its key; of what holds it, if it isn't there itself."""
        places = self.keys if key else self.values
        while path and path not in places:
            path, places = path[:-1], self.values
        line, column = places.get(path, (1, 1))
        return Where(self.name, line, column)

    def _read(self, path: Path) -> Any:
        try:
            size = path.stat().st_size
            if size > MAX_BYTES:
                self._problem(f"{size:,} bytes are too many for a YAML file; write large packs as .jsonl")
                return None
            self.content = path.read_bytes()
        except OSError as error:
            self._problem(f"can't be read: {error.strerror}")
            return None
        return self._parse(self.content)

    def _parse(self, content: bytes) -> Any:
        try:
            content = content.removeprefix(codecs.BOM_UTF8)
            text = content.decode()
        except UnicodeDecodeError as error:
            before = content[: error.start].decode("utf-8", "replace").split("\n")
            where = Where(self.name, len(before), len(before[-1]) + 1)
            self.problems.add(
                where, f"byte 0x{content[error.start]:02x} is not UTF-8; save the file as UTF-8"
            )
            return None
        try:
            self._guard_depth(text)
            node = yaml.compose(text, Loader=_Loader)
            return None if node is None else self._plain(node, ())
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = Where(self.name, mark.line + 1, mark.column + 1) if mark else Where(self.name, 1, 1)
            self.problems.add(where, _explained(str(error.problem or error.context)))
        except yaml.YAMLError as error:
            self._problem(f"not YAML: {' '.join(str(error).split())}")
        except _Stop:
            pass
        return None

    def _guard_depth(self, text: str) -> None:
        """Stop at a file that is nested too deep, which would overflow the parser's own stack, or holds too much."""
        depth = 0
        for number, event in enumerate(iter(Loader(text).get_event, None)):
            if number > MAX_NODES:
                self._problem(
                    f"more than {MAX_NODES:,} values are too many for a YAML file; write large packs as .jsonl"
                )
                raise _Stop
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                mark: Any = event.start_mark
                where = Where(self.name, mark.line + 1, mark.column + 1)
                self.problems.add(where, _TOO_DEEP)
                raise _Stop

    def _problem(self, message: str, node: yaml.Node | None = None) -> None:
        line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
        self.problems.add(Where(self.name, line, column), message)

    def _plain(self, node: yaml.Node, path: Path_) -> Any:
        self.values[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        self._guard(node, len(path))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, (*path, i)) for i, item in enumerate(node.value)]
        is_plain = isinstance(node, yaml.ScalarNode) and not node.style
        return None if is_plain and node.value in _NULLS else node.value

    def _guard(self, node: yaml.Node, depth: int) -> None:
        if depth > MAX_DEPTH:  # an alias may hold itself
            self._problem(_TOO_DEEP, node)
            raise _Stop
        if node.tag not in _PLAIN_TAGS:
            self._problem(f"the tag {node.tag} is not allowed; a pack holds plain values only", node)
            raise _Stop
        if id(node) in self._seen:
            self._aliased += 1
        self._seen.add(id(node))
        if self._aliased > MAX_ALIASED or len(self.values) > MAX_NODES:
            self._problem("too many aliases; write the values out", node)
            raise _Stop

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem("a key must be a word", key_node)
                continue
            key = key_node.value
            if key in result:
                self._problem(f"the key '{key}' stands here twice", key_node)
                continue
            self.keys[*path, key] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            result[key] = self._plain(value_node, (*path, key))
        return result


def _explained(problem: str) -> str:
    # Newer releases of the parser look ahead of the events and stop at a limit of their own.
    return _TOO_DEEP if "nesting depth" in problem else f"not YAML: {problem}"


class _Stop(Exception):  # noqa: N818
    """The file is hostile; its problem is noted and there is no point in reading on."""


def dumped(data: Any, width: int = 110) -> str:
    """Write data as YAML, in the order and the shape that packs have, in lines of about so many characters."""
    style: dict[str, Any] = {"sort_keys": False, "allow_unicode": True, "default_flow_style": None}
    return str(yaml.dump(data, Dumper=Dumper, width=width, **style))
