"""Views of the controlled terms, topics and packs."""

from sqlalchemy import func

from kb.kinds import TERM_EXTRAS, TERM_VOCABULARIES, listed
from kb.views.base import Columns, View, claim, pack, scalar, t, thing, topic, view_of


def vocabulary() -> View:
    """Return the view `vocabulary`."""
    term = t["term"]
    columns: Columns = {
        "vocabulary": (
            term.c.vocabulary,
            f"{listed(TERM_VOCABULARIES)}.",
        ),
        "code": (term.c.code, "The term as claims use it."),
        "definition": (term.c.definition, "What it means."),
        **{extra.name: (term.c[extra.name], extra.means) for extra in TERM_EXTRAS},
    }
    return view_of("vocabulary", "The controlled terms.", columns, term, unique=("vocabulary", "code"))


def topics() -> View:
    """Return the view `topics`."""
    parent, tag = topic.alias("parent_row"), t["tag"]
    columns: Columns = {
        "name": (topic.c.name, "The name."),
        "slug": (topic.c.slug, "The stable key."),
        **thing("parent", parent, "the wider topic"),
        "claims": (
            scalar(func.count(), tag.c.topic_id == topic.c.id, correlate=topic),
            "How many claims are about it, about an initiative that is, or about a topic within it; see tags.",
        ),
    }
    return view_of(
        "topics", "Subject areas.", columns, topic.outerjoin(parent, parent.c.id == topic.c.parent_id)
    )


def packs() -> View:
    """Return the view `packs`."""
    seeding, other = t["seeding"], t["seeding"].alias("other")
    last = scalar(func.max(other.c.id), other.c.pack_id == pack.c.id, correlate=pack)
    columns: Columns = {
        "slug": (pack.c.slug, "The pack's slug."),
        "version": (seeding.c.version, "The version that was applied last."),
        "sha256": (seeding.c.sha256, "The hash of its files."),
        "applied_at": (seeding.c.applied_at, "When that was, UTC."),
        "claims": (
            scalar(func.count(), claim.c.pack_id == pack.c.id, correlate=pack),
            "How many claims are the pack's.",
        ),
    }
    joined = pack.outerjoin(seeding, seeding.c.id == last)
    return view_of("packs", "The packs that this database was filled from.", columns, joined)


def seedings() -> View:
    """Return the view `seedings`."""
    seeding = t["seeding"]
    columns: Columns = {
        "pack": (pack.c.slug, "The slug of the pack."),
        "version": (seeding.c.version, "The version that was applied."),
        "sha256": (seeding.c.sha256, "The hash of its files."),
        "applied_at": (seeding.c.applied_at, "When that was, UTC."),
        "created": (seeding.c.created, "How many rows it made; NULL where that was not written down yet."),
        "changed": (seeding.c.changed, "How many rows it rewrote."),
        "pruned": (seeding.c.pruned, "How many rows it removed."),
    }
    return view_of(
        "seedings",
        "Every time that applying a pack changed this database.",
        columns,
        seeding.join(pack, pack.c.id == seeding.c.pack_id),
        unique=("pack", "applied_at", "version", "sha256"),
    )
