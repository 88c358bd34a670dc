"""What there is: closed lists, vocabularies, types of things and types of claims. Plain data that imports nothing of kb.

Each kind is said here once. Models, the pack format, stores, views, look-ups, checks and documents read it, and
`tests/test_kinds.py` says what a type of thing or of claim still lacks.
"""

from typing import Any, Literal, NamedTuple, get_args

# Closed lists. The tables hold a column to its list by a CHECK, so a change takes a revision.

ThingType = Literal["country", "organization", "initiative", "person", "place", "actor"]
ClaimType = Literal["participation", "membership", "office", "attribute", "figure", "relation", "statement"]
Modality = Literal["assertion", "opinion", "forecast"]
#: Whose words they are: the source's own, those of somebody it names, or of somebody it doesn't. It is derived.
Voice = Literal["source", "named", "unnamed"]
#: Admiralty (NATO) scale of an information's credibility: 1 confirmed ... 5 improbable, 6 can't be judged.
Credibility = Literal[1, 2, 3, 4, 5, 6]
#: Admiralty (NATO) scale of a source's reliability: A completely reliable ... E unreliable, F can't be judged.
Reliability = Literal["A", "B", "C", "D", "E", "F"]
#: Those of a source that can be relied on as a rule.
RELIABLE = ("A", "B", "C")


def proposed_credibility(corroboration: int, contradiction: int) -> int | None:
    """Return the credibility that an assertion could have by how it stands among others; None if they suggest none.

    Both are 0 for nobody, 1 for an independent publisher, 2 for one of reliability A to C; 3 for several who corroborate.
    """
    if contradiction == 2:
        return 3 if corroboration else 4
    return {3: 1, 2: 2, 1: 3}.get(corroboration)


Status = Literal["member", "observer", "dialogue-partner", "partner", "candidate", "former-member"]
Comparator = Literal[
    "exactly", "about", "more-than", "at-least", "less-than", "at-most", "order-of", "several"
]
LinkKind = Literal["contradicts", "corroborates", "refines", "supersedes"]
Stance = Literal["supports", "disputes"]
#: What a claim says in the way of advertising: that something is the first or only one, the best or most of
#: its kind, or so everywhere and for everybody.
Mark = Literal["first", "superlative", "sweeping"]
#: What a stretch of a text is.
Nature = Literal["factual", "opinion", "forecast", "rhetoric", "boilerplate"]
#: What the title of a source is: its own headline or, where that is not known, a description.
TitleIs = Literal["headline", "description"]
NameKind = Literal["official", "acronym", "alias", "native", "former"]
#: What the value of an attribute with a property is.
PropertyValue = Literal["text", "date", "entity"]
#: How a country or an organization is in an initiative: itself, as where it takes place, through a body of its own.
How = Literal["participant", "venue", "body"]
#: The kinds of rows that packs own, as reports call them.
Rows = Literal[
    "terms",
    "topics",
    "publishers",
    "sources",
    "entities",
    "names",
    "identifiers",
    "affiliations",
    "passages",
    "claims",
]


def values(closed: Any) -> tuple[Any, ...]:
    """Return the values of a closed list, in order."""
    return get_args(closed)


def listed(closed: Any) -> str:
    """Write the values of a closed list, or of a tuple, as a sentence does: a, b or c."""
    *others, last = map(str, closed if isinstance(closed, tuple) else values(closed))
    return f"{', '.join(others)} or {last}"


class Rule(NamedTuple):
    """What ties fields to each other: a CHECK of the table, which the pack format runs too."""

    name: str
    #: A condition over the table's columns. NULL is no breach, as in any CHECK.
    sql: str
    #: What to say of an item that breaks it; may name columns in braces.
    message: str
    #: The field that is to blame, if one is.
    at: str = ""


# What a field holds. A closed list stands for itself. A flag is 1 or NULL.
TEXT, NUMBER, THING, TERM, FLAG = "text", "number", "thing", "term", "flag"


class Field(NamedTuple):
    """A field of a thing or a claim."""

    name: str
    holds: Any = TEXT
    required: bool = False
    default: Any = None
    #: Of a thing: the types that fit, any unless given. The table then keeps the type beside and checks it.
    types: tuple[ThingType, ...] = ()
    #: Of a term: the vocabulary that it is from.
    vocabulary: str = ""
    #: Of a text: what it looks like, as a GLOB of character classes.
    glob: str = ""
    #: The column that holds it.
    column: str = ""
    #: What it means, for whoever reads the view.
    means: str = ""


def column_of(field: Field) -> str:
    """Return the column that holds a field: of a thing its id."""
    return field.column or (f"{field.name}_id" if field.holds == THING else field.name)


def type_column_of(field: Field) -> str:
    """Return the column that keeps the type of a field's thing beside its id, "" if there is none."""
    return f"{field.name}_type" if len(field.types) > 1 else ""


# Vocabularies: rows of the table `term`, which packs add to.


class Vocabulary(NamedTuple):
    """Terms of one sort, under the key that packs write them with."""

    what: str
    #: What such a term says besides its definition.
    extras: tuple[Field, ...] = ()


VOCABULARIES: dict[str, Vocabulary] = {
    "role": Vocabulary("what a participant is to an initiative"),
    "predicate": Vocabulary("how the subject of a relation stands to its object"),
    "property": Vocabulary(
        "what an attribute states of its subject",
        (
            Field("value", PropertyValue, required=True, means="Of a property: what its value is."),
            Field(
                "several", FLAG, means="Of a property: 1 if a thing may have several values of it at once."
            ),
        ),
    ),
    "metric": Vocabulary("what a figure counts or measures"),
    "unit": Vocabulary("what a figure is measured in"),
    "kind": Vocabulary(
        "a kind within a type: a conference is a kind of initiative",
        (Field("national", FLAG, means="Of a kind: 1 if such a body or person acts for its country."),),
    ),
}
#: All that terms say besides their definitions.
TERM_EXTRAS = tuple(extra for vocabulary in VOCABULARIES.values() for extra in vocabulary.extras)
#: The types whose rows have a kind; the vocabulary is then the type followed by -kind.
KIND_OF = ("organization", "initiative", "person", "place", "actor", "source")


def kind_vocabulary(type_: str) -> str:
    """Return the vocabulary of the kinds of a type."""
    return f"{type_}-kind"


#: The vocabularies as the table and the view know them.
TERM_VOCABULARIES = (
    *(name for name in VOCABULARIES if name != "kind"),
    *map(kind_vocabulary, KIND_OF),
)

# Types of things.


class Resolved(NamedTuple):
    """A property whose value a thing's own row shows, as the claims resolve to it."""

    property: str
    column: str
    #: The type that its object must have, where it is a thing.
    type: ThingType | None = None


class ThingKind(NamedTuple):
    """A type of thing: the view that lists them, and what packs and claims say of one."""

    view: str
    fields: tuple[Field, ...] = ()
    resolved: tuple[Resolved, ...] = ()


_KIND = (Field("kind"),)
_COUNTRY = Resolved("country", "country_id", "country")

THINGS: dict[ThingType, ThingKind] = {
    "country": ThingKind(
        "countries",
        (
            Field("alpha2", glob="[A-Z][A-Z]"),
            Field("alpha3", glob="[A-Z][A-Z][A-Z]"),
            Field("numeric_code", glob="[0-9][0-9][0-9]"),
            Field("region"),
            Field("subregion"),
        ),
    ),
    "organization": ThingKind(
        "organizations",
        (*_KIND, Field("acronym")),
        (
            Resolved("founded", "founded"),
            Resolved("seat", "seat_id", "place"),
            _COUNTRY,
            Resolved("part-of", "parent_id", "organization"),
        ),
    ),
    "initiative": ThingKind(
        "initiatives",
        _KIND,
        (
            Resolved("theme", "theme"),
            Resolved("starts", "starts"),
            Resolved("ends", "ends"),
            Resolved("place", "place_id", "place"),
            _COUNTRY,
            Resolved("part-of", "parent_id", "initiative"),
        ),
    ),
    "person": ThingKind("people", _KIND, (_COUNTRY,)),
    "place": ThingKind(
        "places",
        _KIND,
        (_COUNTRY, Resolved("part-of", "parent_id", "place")),
    ),
    "actor": ThingKind("actors", _KIND, (_COUNTRY,)),
}

#: Where an identifier of a scheme leads; the value follows.
IDENTIFIER_URLS = {
    "wikidata": "https://www.wikidata.org/entity/",
    "ror": "https://ror.org/",
    "viaf": "https://viaf.org/viaf/",
    "isni": "https://isni.org/isni/",
}

#: What is no thing and no claim, and bears a name and has claims all the same, in the order in which it is looked for.
GROUPINGS = ("topic", "source", "publisher", "pack")
#: The view that lists things of a type, sources and the like.
VIEW_OF: dict[str, str] = {name: thing.view for name, thing in THINGS.items()} | {
    name: f"{name}s" for name in GROUPINGS
}
#: Lists that are not cut by claims.
UNCUT_LISTS = ("publishers", "packs", "vocabulary")

# Types of claims.


class Headings(NamedTuple):
    """Where a dossier puts claims of a type: the place among the sections and its title, which may name the tie."""

    #: In the dossier of the subject, of a source, and of another thing that the claim names.
    subject: tuple[int, str]
    source: tuple[int, str]
    other: tuple[int, str] = (9, "Also named in")


class ClaimKind(NamedTuple):
    """A type of claim."""

    #: The view that lists them, and what that shows.
    view: str
    shows: str
    headings: Headings
    fields: tuple[Field, ...] = ()
    #: What packs call the subject, and the types that fit it, any unless given.
    subject: str = "subject"
    subject_means: str = "the subject"
    subject_types: tuple[ThingType, ...] = ()
    #: The field that says how the other thing stands to the subject; mentions and connections name it.
    tie: str = ""
    rules: tuple[Rule, ...] = ()


_PARTIES: tuple[ThingType, ...] = ("country", "organization", "person", "place", "actor")
_MEMBERS: tuple[ThingType, ...] = ("country", "organization", "person", "actor")

CLAIMS: dict[ClaimType, ClaimKind] = {
    "participation": ClaimKind(
        "participations",
        "Who takes part in which initiative, and in what role.",
        Headings((0, "{Tie}s"), (1, "Participations"), (0, "As {tie}")),
        (
            Field("participant", THING, required=True, types=_PARTIES, means="the participant"),
            Field(
                "role",
                TERM,
                required=True,
                vocabulary="role",
                means="The participant's role; see vocabulary.",
            ),
        ),
        subject="initiative",
        subject_means="the initiative",
        subject_types=("initiative",),
        tie="role",
        rules=(
            Rule(
                "venue",
                "role <> 'venue' OR participant_type IN ('country', 'place')",
                "a venue is a country or a place, and '{participant_id}' is {participant_type}",
                at="participant",
            ),
        ),
    ),
    "membership": ClaimKind(
        "memberships",
        "Who belongs to which organization.",
        Headings((1, "{Tie}s"), (2, "Memberships"), (1, "{Tie} of")),
        (
            Field("member", THING, required=True, types=_MEMBERS, means="the member"),
            Field("status", Status, required=True, means=f"{listed(Status)}."),
        ),
        subject="organization",
        subject_means="the organization",
        subject_types=("organization",),
        tie="status",
    ),
    "office": ClaimKind(
        "offices",
        "Who holds which office.",
        Headings((4, "Offices"), (3, "Offices"), (4, "Offices")),
        (
            Field("organization", THING, required=True, types=("organization",), means="the organization"),
            Field("title", required=True, means="The title of the office."),
        ),
        subject="person",
        subject_means="the person",
        subject_types=("person",),
    ),
    "attribute": ClaimKind(
        "attributes",
        "What sources say of a thing's properties.",
        Headings((2, "Properties"), (4, "Properties"), (5, "Is the {tie} of")),
        (
            Field(
                "property", TERM, required=True, vocabulary="property", means="The property; see vocabulary."
            ),
            Field("value", means="The value: a text, an EDTF date or the name of a thing."),
            Field("entity", THING, column="object_id", means="the thing, if the value is a thing"),
        ),
        tie="property",
        rules=(
            Rule(
                "value",
                "(value IS NULL) <> (object_id IS NULL)",
                "an attribute has either a value or an entity",
            ),
        ),
    ),
    "figure": ClaimKind(
        "figures",
        "Numbers that sources give.",
        Headings((3, "Figures"), (5, "Figures")),
        (
            Field(
                "metric",
                TERM,
                required=True,
                vocabulary="metric",
                means="What is counted or measured; see vocabulary.",
            ),
            Field("comparator", Comparator, default="exactly", means=f"{listed(Comparator)}."),
            Field("value", NUMBER, means="The number, if the source gives a single one."),
            Field("low", NUMBER, means="The least number."),
            Field("high", NUMBER, means="The greatest number."),
            Field("unit", TERM, vocabulary="unit", means="The unit; NULL for a plain count."),
            Field("per", means="The period or thing that the number is per, such as year."),
            Field("as_written", means="The number as the source writes it."),
        ),
        subject_means="what the number is about",
        rules=(
            Rule("range", "low IS NULL OR high IS NULL OR low <= high", "low is above high"),
            Rule(
                "several",
                "comparator <> 'several' OR (value IS NULL AND high IS NULL)",
                "'several' has no value and no high",
            ),
            Rule(
                "order_of",
                "comparator <> 'order-of' OR (value IS NULL AND low IS NOT NULL)",
                "'order-of' has a low (tens of thousands: 10000), no value",
            ),
            Rule(
                "number",
                "comparator IN ('several', 'order-of') OR value IS NOT NULL"
                " OR (low IS NOT NULL AND high IS NOT NULL)",
                "a figure needs a value, or a low and a high",
            ),
        ),
    ),
    "relation": ClaimKind(
        "relations",
        "How one thing stands to another, once, as it is claimed; connections has both ways round.",
        Headings((6, "Relations"), (6, "Relations"), (6, "Relations")),
        (
            Field(
                "predicate",
                TERM,
                required=True,
                vocabulary="predicate",
                means="What the subject does or is to the object; see vocabulary.",
            ),
            Field("object", THING, required=True, means="the object"),
        ),
        tie="predicate",
    ),
    "statement": ClaimKind(
        "statements",
        "Claims with no structure but their words.",
        Headings((7, "Said of it"), (7, "Statements")),
    ),
}
#: Types of claims with a table of their own; the others have no field besides those of every claim.
TABLED_CLAIMS: tuple[ClaimType, ...] = tuple(name for name, claim in CLAIMS.items() if claim.fields)

# Rules on other rows.

SOURCE_RULES = (
    Rule(
        "reason",
        "reliability IS NULL OR reason IS NOT NULL",
        "a source with a reliability of its own needs a reason",
    ),
)
#: A text fragment that starts nowhere can have neither an end nor a context.
FRAGMENT_RULES = (
    Rule(
        "fragment",
        "text_start IS NOT NULL OR (prefix IS NULL AND text_end IS NULL AND suffix IS NULL)",
        "a fragment needs its first words (start)",
    ),
)
