"""Each kind is said once, in kb.kinds: what is derived from it, and what else a kind needs, is all there."""

import re
import sys
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
import sqlalchemy as sa

from kb import kinds, models
from kb.kinds import CLAIMS, KIND_OF, THINGS, VOCABULARIES, column_of, type_column_of
from kb.models import Base, Claim, Entity
from kb.packs.format.items import SECTIONS
from kb.packs.format.rules import CLAIM_CHECKS
from kb.views import CLAIM_COLUMNS, VIEWS
from kb.views.claims import of_type

pytestmark = pytest.mark.quick

ROOT = Path(__file__).resolve().parents[1]
PACKS = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
CLOSED = {
    value: name
    for name, value in vars(kinds).items()
    if name[0].isupper() and not isinstance(value, type) and get_args(value)
}


def mapped_columns() -> list[Any]:
    """Return every column that is annotated with a closed list, with the list."""
    found = {}
    for mapper in Base.registry.mappers:
        for name, hint in get_type_hints(mapper.class_, localns=vars(models)).items():
            for part in get_args(hint):
                for closed in (part, *get_args(part)):
                    if closed in CLOSED and name in mapper.columns:
                        column = mapper.columns[name]
                        found[column.table.name, column.name] = pytest.param(
                            column, closed, id=f"{column.table.name}.{column.name}"
                        )
    return [found[key] for key in sorted(found)]


def test_kinds_import_nothing_of_kb() -> None:
    text = (ROOT / "kb" / "kinds.py").read_text(encoding="utf-8")
    assert re.findall(r"^(?:from|import) (\S+)", text, re.MULTILINE) == ["typing"]


@pytest.mark.parametrize(("column", "closed"), mapped_columns())
def test_a_column_of_a_closed_list_holds_its_values_and_no_other(column: sa.Column[Any], closed: Any) -> None:
    texts = [
        str(check.sqltext)
        for check in column.table.constraints
        if isinstance(check, sa.CheckConstraint) and re.search(rf"\b{column.name}\b", str(check.sqltext))
    ]
    values = kinds.values(closed)
    if isinstance(values[0], int):
        assert f"{column.name} BETWEEN {values[0]} AND {values[-1]}" in texts
        return
    listed = [set(re.findall(r"'([^']*)'", text)) for text in texts if f"{column.name} IN (" in text]
    if column.name == "type" and column.table.name in {*THINGS, *CLAIMS}:
        assert f"type = '{column.table.name}'" in texts
    elif column.name.endswith("_type") and column.table.name in CLAIMS:
        [fit] = [
            field.types for field in CLAIMS[column.table.name].fields if type_column_of(field) == column.name
        ]
        assert set(fit) in listed
    elif column.name != "subject_type":  # which the foreign key to the thing holds to its type
        assert set(values) in listed, texts


def test_every_closed_list_is_a_column_of_the_tables_or_derived() -> None:
    used = {parameter.values[1] for parameter in mapped_columns()}
    assert {name for closed, name in CLOSED.items() if closed not in used} == {"Voice"}


@pytest.mark.parametrize("type_", CLAIMS)
def test_a_type_of_claim_has_all_its_parts(type_: kinds.ClaimType) -> None:
    kind = CLAIMS[type_]
    mapped = Claim.__mapper__.polymorphic_map[type_].class_
    assert mapped.__doc__
    assert (mapped.__tablename__ == type_) == bool(kind.fields)
    table = Base.metadata.tables[mapped.__tablename__]
    for field in kind.fields:
        assert column_of(field) in table.c, field.name
        assert not type_column_of(field) or type_column_of(field) in table.c, field.name
        assert field.means, field.name
        optional = table.c[column_of(field)].nullable
        assert optional == (not field.required and field.default is None), field.name
        assert field.holds != kinds.TERM or field.vocabulary in VOCABULARIES
    assert {check.name for check in table.constraints} >= {f"ck_{type_}_{rule.name}" for rule in kind.rules}
    assert CLAIM_CHECKS[type_].rules == kind.rules
    assert set(CLAIM_COLUMNS) | {f"{kind.subject}_slug"} <= set(VIEWS[kind.view].columns)
    assert type_ in SECTIONS["claims"]
    assert kind.tie in {"", *(field.name for field in kind.fields)}
    assert re.search(rf"\b{type_}\b", PACKS), f"docs/packs.md says nothing of {type_}"


@pytest.mark.parametrize("type_", THINGS)
def test_a_type_of_thing_has_all_its_parts(type_: kinds.ThingType) -> None:
    kind = THINGS[type_]
    mapped = Entity.__mapper__.polymorphic_map[type_].class_
    table = Base.metadata.tables[mapped.__tablename__]
    assert {column_of(field) for field in kind.fields} | {shown.column for shown in kind.resolved} <= set(
        table.c.keys()
    )
    for shown in kind.resolved:
        targets = {key.column.table.name for key in table.c[shown.column].foreign_keys}
        assert targets == ({shown.type} if shown.type else set())
    assert ("kind" in table.c) == (type_ in KIND_OF)
    assert kind.view in VIEWS
    assert type_ in SECTIONS["entities"]
    assert re.search(rf"\b{type_}\b", PACKS), f"docs/packs.md says nothing of {type_}"


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_vocabulary_is_documented_and_can_be_extended(name: str) -> None:
    assert name in SECTIONS["vocabulary"]
    assert re.search(rf"\b{name}\b", PACKS)


def test_a_missing_part_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A type without a table fails as soon as the views are made."""
    monkeypatch.setitem(CLAIMS, "visit", kinds.ClaimKind("visits", "Visits.", CLAIMS["office"].headings))  # type: ignore[misc]
    with pytest.raises(KeyError, match="visit"):
        of_type("visit")  # type: ignore[arg-type]


def test_closed_lists_are_literals() -> None:
    assert all(str(get_origin(closed)) == "typing.Literal" for closed in CLOSED), sys.version
