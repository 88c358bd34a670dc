"""Verbs by what they do: they say, judge, estimate, or leave open whether something is done."""

SAYS = frozenset(
    "say tell add note warn state announce report claim argue explain stress emphasize emphasise insist confirm estimate believe"
    " praise criticize criticise deny describe acknowledge welcome urge hail applaud commend condemn reveal conclude declare"
    " predict remark reiterate comment find point recall suggest expect admit predict forecast reckon promise write"
    " counter object retort contend concede caution assert allege maintain assure favour favor".split()
)
JUDGES = frozenset("praise criticize criticise describe hail applaud commend condemn call welcome".split())
#: Who does these says so, whether or not the sentence says that he said it.
OPINES = frozenset(
    "call consider expect hope think suspect regard recommend believe fear doubt criticize criticise regret thank complain"
    " dispute mean".split()
)
#: What is so done by nobody who is named is hearsay: he is said to have left.
HEARSAY = frozenset("believe think say report allege claim understand".split())
#: Verbs of saying that are none with an object: she found two boats.
DOES_TOO = frozenset("find recall add conclude reveal promise write".split())
ESTIMATES = frozenset("estimate predict forecast reckon".split())
#: What is done under these need not be done: he refused to join.
LEAVES_OPEN = frozenset(
    "want hope wish refuse decline fail offer propose consider threaten urge ask call invite try seek need promise"
    " vow decide request demand help allow like prefer suggest encourage".split()
)
