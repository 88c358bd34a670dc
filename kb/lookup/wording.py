"""What a claim is, in words: whose words it is, how sure it is, when it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kb.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What the grades of the Admiralty scale say: of a source, and of a claim.
RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}


def claim_flags(claim: Mapping[str, Any], *, voice: bool = True) -> str:
    """Say what keeps a claim from being plain fact: whose words it is, an opinion, a forecast, disputed.

    Without `voice`, not whose words: it stands beside the citation.
    """
    flags = []
    if claim["modality"] != "assertion":
        flags.append(claim["modality"])
    if voice and claim["attributed_to"]:
        flags.append(f"according to {speaker(claim)}")
    elif voice and claim["modality"] != "assertion":
        flags.append("of the source itself")
    if claim.get("disputed"):
        flags.append("disputed")
    credibility = claim.get("credibility") or 6
    if credibility != 6:
        flags.append(CREDIBILITY[credibility])
    return " · ".join(flags)


def speaker(claim: Mapping[str, Any]) -> str:
    """Return whose words the source relays, and whether that is nobody by name."""
    return f"{claim['attributed_to']}{', unnamed' if claim.get('voice') == 'unnamed' else ''}"


def claim_time(claim: Mapping[str, Any]) -> str:
    """Say when a claim holds, as people write it."""
    valid = claim.get("valid")
    return " · ".join(filter(None, (valid and in_words(valid), claim.get("time_note"))))
