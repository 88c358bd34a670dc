"""The read model: each view one `select()` over the tables. This is the public SQL interface.

Views are joins and correlated scalar subqueries, with at most a UNION ALL at the top, so that SQLite carries
a constant filter down to the indexes of the base tables. What can't be looked up so is kept (see `kb.kept`). Every view
of claims ends in the same columns. Columns never change meaning.
"""

from kb.views import audit, claims, comparisons, evidence, facts, terms, things
from kb.views.base import CLAIM_COLUMNS, View

#: Every view by its name. One that reads another stands after it.
VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        things.countries(),
        things.organizations(),
        things.initiatives(),
        things.people(),
        things.places(),
        things.actors(),
        things.things(),
        things.names(),
        things.identifiers(),
        facts.facts(),
        facts.involvements(),
        claims.claims(),
        *claims.each_type(),
        claims.claim_links(),
        evidence.citations(),
        claims.connections(),
        claims.mentions(),
        claims.timeline(),
        claims.tags(),
        evidence.sources(),
        evidence.publishers(),
        evidence.passages(),
        evidence.quotes(),
        comparisons.comparisons(),
        audit.grades(),
        audit.findings(),
        audit.audit(),
        terms.vocabulary(),
        terms.topics(),
        terms.packs(),
        terms.seedings(),
    )
}

__all__ = ["CLAIM_COLUMNS", "VIEWS", "View"]
