"""`topic_within`: which topics lie within which; `tag`: all topics of each claim, wider ones and its initiative's too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kept.base import Kept, Trigger, trigger

if TYPE_CHECKING:
    from collections.abc import Iterator


def _within(of: str) -> str:
    return (
        "WITH RECURSIVE up(topic_id, wider_id) AS ("
        f"SELECT id, id FROM topic{f' WHERE id {of}' if of else ''}"
        " UNION SELECT up.topic_id, t.parent_id FROM up JOIN topic AS t ON t.id = up.wider_id"
        " WHERE t.parent_id IS NOT NULL) SELECT topic_id, wider_id FROM up"
    )


def _tags(of: str) -> str:
    own = f"SELECT claim_id, topic_id FROM claim_topic{f' WHERE claim_id {of}' if of else ''}"
    initiatives = (
        "SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id"
        f"{f' WHERE c.id {of}' if of else ''}"
    )
    return (
        f"SELECT DISTINCT w.wider_id, x.claim_id FROM ({own} UNION ALL {initiatives}) AS x"
        " JOIN topic_within AS w ON w.topic_id = x.topic_id"
    )


# A topic moves with all that lies within it: what they had of the wider ones goes, what the new parent has comes.
_LEAVE = (
    "DELETE FROM topic_within WHERE topic_id IN (SELECT topic_id FROM topic_within WHERE wider_id = NEW.id)"
    " AND wider_id IN (SELECT wider_id FROM topic_within WHERE topic_id = NEW.id AND wider_id <> NEW.id)"
)
_ARRIVE = (
    "INSERT OR IGNORE INTO topic_within (topic_id, wider_id) SELECT below.topic_id, above.wider_id"
    " FROM topic_within AS below JOIN topic_within AS above"
    " WHERE below.wider_id = NEW.id AND above.topic_id = NEW.parent_id"
)


def _within_triggers() -> Iterator[Trigger]:
    itself = "INSERT INTO topic_within (topic_id, wider_id) VALUES (NEW.id, NEW.id)"
    yield trigger("topic", "within_insert", "INSERT", itself, _ARRIVE)
    moved = "IN (SELECT claim_id FROM tag WHERE topic_id = NEW.id)"
    yield trigger(
        "topic", "within_update", "UPDATE OF parent_id", _LEAVE, _ARRIVE, _drop(moved, keep=True), _put(moved)
    )


def _put(of: str) -> str:
    return f"INSERT OR IGNORE INTO tag (topic_id, claim_id) {_tags(of)}"


def _drop(of: str, *, keep: bool = False) -> str:
    """Return the statement that removes tags of claims, with `keep` only those that they should not have."""
    wrong = f" AND (topic_id, claim_id) NOT IN ({_tags(of)})" if keep else ""
    return f"DELETE FROM tag WHERE claim_id {of}{wrong}"


def _tag_triggers() -> Iterator[Trigger]:
    yield trigger("claim", "tag_insert", "INSERT", _put("= NEW.id"))
    yield trigger("claim", "tag_update", "UPDATE OF subject_id", _drop("= NEW.id"), _put("= NEW.id"))
    for table, row_of in (
        ("claim_topic", "= {row}.claim_id"),
        ("initiative_topic", "IN (SELECT id FROM claim WHERE subject_id = {row}.initiative_id)"),
    ):
        old, new = row_of.format(row="OLD"), row_of.format(row="NEW")
        yield trigger(table, "tag_insert", "INSERT", _put(new))
        yield trigger(table, "tag_update", "UPDATE", _drop(old), _put(old), _drop(new), _put(new))
        yield trigger(table, "tag_delete", "DELETE", _drop(old), _put(old))


WITHIN = Kept("topic_within", "topic_id", ("topic_id", "wider_id"), _within, tuple(_within_triggers()))
TAG = Kept("tag", "claim_id", ("topic_id", "claim_id"), _tags, tuple(_tag_triggers()))
