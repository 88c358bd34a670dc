"""Spot in a text what a pack may want to claim: things, numbers, dates, who says what.

Numbers and dates are found in six languages, the rest in English. It is all meant for a draft that
somebody edits: what is not sure is left open, since a wrong value that looks right is worse than none.
"""

from kb.sources.gazetteer import Found
from kb.sources.spot.cities import is_city
from kb.sources.spot.datewords import Date, date_spans, found_dates
from kb.sources.spot.foreign import dates_in, numbers_in, speaks
from kb.sources.spot.modality import marks, modality, modality_at
from kb.sources.spot.named import named
from kb.sources.spot.no_names import NOT_NAMES
from kb.sources.spot.nouns import STAFF, head_noun
from kb.sources.spot.numbers import Number, numbers
from kb.sources.spot.persons import without_title
from kb.sources.spot.speech import PRONOUN, Voice, speaker
from kb.sources.spot.subject import figure_subject, subject_of
from kb.sources.spot.syntax import Clause, Tree
from kb.sources.spot.unknown import Unknown, unknown

__all__ = [
    "NOT_NAMES",
    "PRONOUN",
    "STAFF",
    "Clause",
    "Date",
    "Found",
    "Number",
    "Tree",
    "Unknown",
    "Voice",
    "date_spans",
    "dates_in",
    "figure_subject",
    "found_dates",
    "head_noun",
    "is_city",
    "marks",
    "modality",
    "modality_at",
    "named",
    "numbers",
    "numbers_in",
    "speaker",
    "speaks",
    "subject_of",
    "unknown",
    "without_title",
]
