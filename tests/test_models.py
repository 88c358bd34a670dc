"""The models as somebody reads them: relationships both ways, sessions that only read, and what automap makes of a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session, configure_mappers

import kb
from kb.errors import DatabaseError
from kb.models import (
    Base,
    Citation,
    Claim,
    Country,
    Entity,
    Figure,
    Initiative,
    Mention,
    Organization,
    Participation,
    Publisher,
    Source,
    Topic,
)


@pytest.fixture
def session(db: Path) -> Iterator[Session]:
    with kb.open(db) as base, base.session() as opened:
        yield opened


def one(session: Session, model: Any, slug: str) -> Any:
    return session.scalars(sa.select(model).where(model.slug == slug)).one()


def test_countries_initiatives_and_organizations_are_walked_in_a_triangle(session: Session) -> None:
    china = one(session, Country, "china")
    fox_hunt = one(session, Initiative, "fox-hunt")
    europol = one(session, Organization, "europol")
    assert fox_hunt in china.initiatives
    assert fox_hunt in europol.initiatives
    assert {china, europol} == set(fox_hunt.participants)
    assert europol in one(session, Country, "netherlands").organizations
    assert europol.country.slug == "netherlands"
    assert europol.seat.country.slug == "netherlands"


def test_an_initiative_lies_in_a_country_that_takes_no_part_in_it(session: Session) -> None:
    railway = one(session, Initiative, "kenya-railway-monitoring-center")
    assert one(session, Country, "kenya").initiatives == [railway]
    assert railway.country.slug == "kenya"


def test_members_are_those_that_a_claim_calls_so(session: Session) -> None:
    sco = one(session, Organization, "sco")
    assert len(sco.members) == 10
    assert len({member.id for member in sco.members}) == 10
    observers = {claim.member.slug for claim in sco.member_claims if claim.status == "observer"}
    assert observers
    assert not observers & (
        {member.slug for member in sco.members} - {"belarus", "iran", "india", "pakistan"}
    )
    assert sco in [claim.organization for claim in one(session, Country, "china").memberships]


def test_claims_lead_to_what_they_name_and_where_they_stand(session: Session) -> None:
    claim = session.scalars(sa.select(Claim).where(Claim.key == "fox-hunt-china")).one()
    assert isinstance(claim, Participation)
    assert (claim.initiative.slug, claim.participant.slug, claim.role) == ("fox-hunt", "china", "partner")
    assert claim.subject is not None
    assert claim in claim.subject.claims
    assert claim in claim.participant.participations
    [source] = claim.sources
    assert claim in source.claims
    assert source.publisher is not None
    assert source in source.publisher.sources
    [citation] = claim.citations
    assert (citation.claim, citation.source) == (claim, source)
    assert {mention.claim for mention in claim.participant.mentions} > {claim}
    assert claim.pack is not None
    assert claim.pack.slug == "lianyungang-2025"
    said = session.scalars(sa.select(Claim).where(Claim.attributed_to_id.is_not(None)).limit(1)).one()
    assert said.attributed_to is not None
    assert said in said.attributed_to.says


def test_topics_form_a_tree_with_what_is_about_them(session: Session) -> None:
    drugs = one(session, Topic, "drug-control")
    assert drugs.parent.slug == "transnational-crime"
    assert drugs in drugs.parent.children
    assert drugs in drugs.claims[0].topics
    assert drugs in drugs.initiatives[0].topics


def test_the_columns_of_a_type_come_with_the_claim(session: Session) -> None:
    """Not a query for each row: they are read together."""
    seen: list[str] = []
    sa.event.listen(session.get_bind(), "before_cursor_execute", lambda *args: seen.append(args[2]))
    claims = session.scalars(sa.select(Claim)).all()
    assert sum(claim.value is not None for claim in claims if isinstance(claim, Figure)) > 10
    assert len(seen) < 10


@pytest.mark.parametrize(
    "mapper", sorted(Base.registry.mappers, key=str), ids=lambda mapper: mapper.class_.__name__
)
def test_every_relationship_can_be_read(session: Session, mapper: sa.orm.Mapper[object]) -> None:
    configure_mappers()
    row = session.scalars(sa.select(mapper.class_).limit(1)).first()
    for name, relationship in mapper.relationships.items():
        assert relationship.viewonly, name
        if row is not None:
            getattr(row, name)


TIED = [
    (Country, Initiative),
    (Country, Organization),
    (Organization, Initiative),
    (Entity, Participation),
    (Entity, Claim),
    (Entity, Mention),
    (Claim, Source),
    (Claim, Citation),
    (Claim, Topic),
    (Source, Publisher),
    (Initiative, Topic),
]


def test_relationships_go_both_ways() -> None:
    """From each model that another one leads to there is a way back."""
    ways = {
        (mapper.class_, relationship.mapper.class_)
        for mapper in Base.registry.mappers
        for relationship in mapper.relationships
    }
    for here, there in TIED:
        for start, end in ((here, there), (there, here)):
            assert any(
                issubclass(start, a) and (issubclass(end, b) or issubclass(b, end)) for a, b in ways
            ), (start, end)


def test_a_session_changes_nothing(db: Path, session: Session) -> None:
    before = db.read_bytes()
    one(session, Country, "china").name = "Cathay"
    with pytest.raises(DatabaseError, match="a session is for reading; packs are the way to write"):
        session.commit()
    session.rollback()
    session.add(Publisher(slug="new", name="New"))
    with pytest.raises(DatabaseError, match="a session is for reading"):
        session.flush()
    session.rollback()
    for statement in ("DELETE FROM name", "DROP VIEW claims", "PRAGMA query_only=OFF; DELETE FROM name"):
        with pytest.raises((sa.exc.DatabaseError, sa.exc.ProgrammingError)):
            session.execute(sa.text(statement))
        session.rollback()
    assert db.read_bytes() == before


def test_a_session_sees_one_state(db: Path, session: Session) -> None:
    count = sa.select(sa.func.count()).select_from(Source)
    before = session.scalars(count).one()
    with sa.create_engine(f"sqlite:///{db}").begin() as writer:
        writer.exec_driver_sql("INSERT INTO source (slug, title) VALUES ('new', 'New')")
    assert session.scalar(count) == before
    session.rollback()
    assert session.scalar(count) == before + 1


def test_automap_takes_the_file_as_it_is(db: Path) -> None:
    mapped = automap_base()
    mapped.prepare(autoload_with=sa.create_engine(f"sqlite:///{db}"))
    assert {"claim", "source", "term", "entity", "citation"} <= set(mapped.classes.keys())


def test_a_file_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="there is no database at"):
        kb.open(tmp_path / "none.db")
