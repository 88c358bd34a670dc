"""`parquet`: each view as a Parquet file, with types and meanings, for DuckDB and the like."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

from kb.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

    from kb.export.content import Content

#: So many rows are held at a time.
_ROWS = 50_000


def write(content: Content, target: Path) -> Counter[str]:
    """Write a file for each view."""
    try:
        import pyarrow as pa
        from pyarrow import parquet as pq
    except ImportError as error:
        raise ExportError(
            "parquet needs the library pyarrow", "install it: pip install 'kb-claims[parquet]'"
        ) from error
    types = {"TEXT": pa.string(), "INTEGER": pa.int64(), "BIGINT": pa.int64(), "REAL": pa.float64()}
    written = Counter(tables=0, rows=0)
    for view, doc in content.docs.items():
        fields = [
            pa.field(name, types[each["type"]], metadata={"description": each["meaning"]})
            for name, each in doc["columns"].items()
        ]
        schema = pa.schema(fields, metadata={"description": doc["meaning"]})
        rows = content.rows(view)
        with pq.ParquetWriter(target / f"{view}.parquet", schema, compression="zstd") as writer:
            while block := list(islice(rows, _ROWS)):
                writer.write_table(_table(pa, schema, block))
                written["rows"] += len(block)
        written["tables"] += 1
    return written


def _table(pa: Any, schema: Any, block: list[Any]) -> Any:
    columns = zip(*block, strict=True)
    return pa.Table.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )
