"""Spot in a text what a pack may want to claim: known things, numbers, dates, who says what.

Known things are found in any language; the rest reads English. It is all meant for a draft that somebody edits:
each rule prefers to find what is there and to leave the judgement to the reader.
"""

from kb.sources.spot.datewords import Date, date_spans, found_dates
from kb.sources.spot.gazetteer import Found, Gazetteer, Name
from kb.sources.spot.numbers import Number, numbers
from kb.sources.spot.speech import marks, modality, speaker

__all__ = [
    "Date",
    "Found",
    "Gazetteer",
    "Name",
    "Number",
    "date_spans",
    "found_dates",
    "marks",
    "modality",
    "numbers",
    "speaker",
]
