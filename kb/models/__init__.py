"""The write model: two trees, things and claims about them, both by joined-table inheritance."""

from kb.models.base import Base
from kb.models.claim import (
    Attribute,
    Claim,
    ClaimAbout,
    ClaimLink,
    ClaimTopic,
    Figure,
    Membership,
    Office,
    Participation,
    Relation,
    Statement,
)
from kb.models.derived import Mention
from kb.models.entity import (
    Actor,
    Country,
    Entity,
    Identifier,
    Initiative,
    InitiativeTopic,
    Name,
    Organization,
    Person,
    Place,
)
from kb.models.pack import Pack
from kb.models.source import Anchor, Citation, Passage, PassageNote, Publisher, Source, SourceText
from kb.models.vocabulary import Kind, Metric, Predicate, Property, Role, Topic, Unit

__all__ = [
    "Actor",
    "Anchor",
    "Attribute",
    "Base",
    "Citation",
    "Claim",
    "ClaimAbout",
    "ClaimLink",
    "ClaimTopic",
    "Country",
    "Entity",
    "Figure",
    "Identifier",
    "Initiative",
    "InitiativeTopic",
    "Kind",
    "Membership",
    "Mention",
    "Metric",
    "Name",
    "Office",
    "Organization",
    "Pack",
    "Participation",
    "Passage",
    "PassageNote",
    "Person",
    "Place",
    "Predicate",
    "Property",
    "Publisher",
    "Relation",
    "Role",
    "Source",
    "SourceText",
    "Statement",
    "Topic",
    "Unit",
]
