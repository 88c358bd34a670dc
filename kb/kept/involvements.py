"""`stand_in`: which country or organization acts where a thing does; `involvement`: who is thereby in which initiative.

A country or organization stands for itself. For an organization also stand those that it is part of, and the country of
each of these whose kind acts for its country: a ministry, not a secretariat. For a person or an actor of such a kind
stands the country, and for a place the country that it lies in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kept.base import Kept, Trigger, trigger

if TYPE_CHECKING:
    from collections.abc import Iterator


def _national(type_: str) -> str:
    return f"JOIN term AS k ON k.vocabulary = '{type_}-kind' AND k.code = x.kind AND k.national = 1"


def _stand_ins(of: str) -> str:
    where, and_ = (f" {word} id {of}" if of else "" for word in ("WHERE", "AND"))
    return (
        "WITH RECURSIVE up(entity_id, id) AS ("
        f"SELECT id, id FROM organization{where}"
        " UNION SELECT up.entity_id, x.parent_id FROM up JOIN organization AS x ON x.id = up.id"
        " WHERE x.parent_id IS NOT NULL)"
        f" SELECT id AS entity_id, id AS party_id FROM country{where}"
        " UNION SELECT entity_id, id FROM up"
        f" UNION SELECT up.entity_id, x.country_id FROM up JOIN organization AS x ON x.id = up.id"
        f" {_national('organization')} WHERE x.country_id IS NOT NULL"
        f" UNION SELECT id, country_id FROM place WHERE country_id IS NOT NULL{and_}"
        + "".join(
            f" UNION SELECT x.id, x.country_id FROM {type_} AS x {_national(type_)}"
            f" WHERE x.country_id IS NOT NULL{and_.replace(' id ', ' x.id ')}"
            for type_ in ("person", "actor")
        )
    )


_COLUMNS = ("party_id", "initiative_id", "claim_id", "through_id", "how", "role")
#: How a claim on an initiative names who is in it, and where it takes place.
_TAKES_PART, _TAKES_PLACE = "participation:", ("attribute:place", "attribute:country")


def _involvements(*conditions: str) -> str:
    is_part = f"substr(m.via, 1, {len(_TAKES_PART)}) = '{_TAKES_PART}'"
    role = f"CASE WHEN {is_part} THEN substr(m.via, {len(_TAKES_PART) + 1}) END"
    places = ", ".join(f"'{via}'" for via in _TAKES_PLACE)
    return (
        "SELECT s.party_id, c.subject_id, c.id, s.entity_id,"
        f" CASE WHEN m.via IN ({places}, '{_TAKES_PART}venue') OR e.type = 'place' THEN 'venue'"
        " WHEN s.party_id = s.entity_id THEN 'participant' ELSE 'body' END,"
        f" {role} FROM mention AS m JOIN claim AS c ON c.id = m.claim_id"
        " JOIN stand_in AS s ON s.entity_id = m.entity_id JOIN entity AS e ON e.id = m.entity_id"
        f" WHERE c.subject_type = 'initiative' AND ({is_part} OR m.via IN ({places}))"
        + "".join(f" AND {condition}" for condition in conditions)
    )


def _rows(of: str) -> str:
    return _involvements(f"c.id {of}") if of else _involvements()


def _put(*conditions: str) -> str:
    return f"INSERT OR IGNORE INTO involvement ({', '.join(_COLUMNS)}) {_involvements(*conditions)}"


def _stand_in_triggers() -> Iterator[Trigger]:
    # Of the others, whoever writes what they are resolved from writes them, too.
    itself = (
        "INSERT INTO stand_in (entity_id, party_id)"
        " SELECT NEW.id, NEW.id WHERE NEW.type IN ('country', 'organization')"
    )
    yield trigger("entity", "stand_in_insert", "INSERT", itself)


def _triggers() -> Iterator[Trigger]:
    named = ("m.claim_id = NEW.claim_id", "m.entity_id = NEW.entity_id", "m.via = NEW.via")
    yield trigger("mention", "involvement_insert", "INSERT", _put(*named))
    gone = "DELETE FROM involvement WHERE claim_id = OLD.claim_id AND through_id = OLD.entity_id"
    yield trigger("mention", "involvement_delete", "DELETE", gone)
    stands = ("m.entity_id = NEW.entity_id", "s.party_id = NEW.party_id")
    yield trigger("stand_in", "involvement_insert", "INSERT", _put(*stands))
    gone = "DELETE FROM involvement WHERE party_id = OLD.party_id AND through_id = OLD.entity_id"
    yield trigger("stand_in", "involvement_delete", "DELETE", gone)
    gone = "DELETE FROM involvement WHERE claim_id = NEW.id"
    yield trigger("claim", "involvement_update", "UPDATE OF subject_id", gone, _put("c.id = NEW.id"))


STAND_IN = Kept("stand_in", "entity_id", ("entity_id", "party_id"), _stand_ins, tuple(_stand_in_triggers()))
INVOLVEMENT = Kept("involvement", "claim_id", _COLUMNS, _rows, tuple(_triggers()))
