"""Words with capitals that name nothing that packs speak of, or nothing by themselves."""

import re

from kb.sources.demonyms import DEMONYMS

#: What something can be in besides a place.
LANGUAGES = frozenset(
    "Dutchman Dutchwoman Frenchman Frenchwoman Englishman Irishman Scotsman Welshman Korea Korean"
    " English Arabic Cyrillic Parliament Congress Court Cabinet East West North South".split()
) | {demonym.text for demonym in DEMONYMS}
#: Where so much is that it tells nothing.
WIDE = re.compile(
    r"(?:Europe|Asia|Africa|Eurasia|America|Baltic|Andes|Alps|Balkans|Caucasus|Sahel|Himalayas?|Mediterranean"
    r"|(?:Black|North|Baltic|Red|Caspian|Mediterranean) Sea)"
)
#: In capitals, and no name.
NO_BODIES = frozenset(
    "AI AIS ATM CCTV CEO DNA GPS HIV ID IMEI IP IT MEC MP NGO PC PDF PIN QR SIM SMS SUV TV URL USB VAT VIP VPN".split()
)
NOT_NAMES = frozenset(
    "A An The This That These Those It He She They We I In On At By For From With After Before "
    "During Since Under Over Between Among"
    " And But Or So If When While Where As Both Each Every All Some Many Most Several Few Other "
    "Another More Than Not No Its Their His"
    " Her Our Your There Here What Who Which How Why Also However Meanwhile Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday"
    " January February March April May June July August September October November December One "
    "Two Three Four Five Six Seven Eight"
    " Nine Ten Eleven Twelve Police Officers Officials According Last Next Earlier Later Today "
    "Yesterday Within Against Through Once"
    " Until Despite Although Because Nearly About Around Around Almost Such Then Now Only Even "
    "Still Yet Mr Mrs Ms Dr Speaking".split()
)
