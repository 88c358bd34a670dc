"""What people and things of a country are called in English, by its ISO 3166 code. Words of two countries are left out."""

import re
from typing import NamedTuple

_DEMONYMS = """
AD Andorran;AE Emirati;AF Afghan;AG Antiguan Barbudan;AI Anguillan;AL Albanian;AM Armenian;AO Angolan
AR Argentine Argentinian;AS American_Samoan;AT Austrian;AU Australian;AW Aruban;AZ Azerbaijani Azeri
BA Bosnian Herzegovinian;BB Barbadian Bajan;BD Bangladeshi;BE Belgian;BF Burkinabe Burkinabè;BG Bulgarian;BH Bahraini
BI Burundian;BJ Beninese;BM Bermudian;BN Bruneian;BO Bolivian;BR Brazilian;BS Bahamian;BT Bhutanese
BW Batswana Motswana;BY Belarusian Belarussian;BZ Belizean;CA Canadian;CC Cocos_Islander;CF Central_African;CH Swiss
CI Ivorian;CK Cook_Islander;CL Chilean;CM Cameroonian;CN Chinese;CO Colombian;CR Costa_Rican;CU Cuban
CV Cape_Verdean Cabo_Verdean;CW Curacaoan;CY Cypriot;CZ Czech;DE German;DJ Djiboutian;DK Danish;DZ Algerian
EC Ecuadorian Ecuadorean;EE Estonian;EG Egyptian;EH Sahrawi Sahrawian Sahraouian;ER Eritrean;ES Spanish;ET Ethiopian
FI Finnish;FJ Fijian;FO Faroese;FR French;GA Gabonese;GB British;GD Grenadian;GE Georgian;GH Ghanaian;GL Greenlandic
GM Gambian;GN Guinean;GQ Equatorial_Guinean Equatoguinean;GR Greek;GT Guatemalan;GU Guamanian;GW Bissau-Guinean
GY Guyanese;HN Honduran;HR Croatian;HT Haitian;HU Hungarian;ID Indonesian;IE Irish;IL Israeli;IM Manx;IN Indian
IQ Iraqi;IR Iranian;IS Icelandic;IT Italian;JM Jamaican;JO Jordanian;JP Japanese;KE Kenyan;KG Kyrgyz Kyrgyzstani
KH Cambodian;KM Comorian Comoran;KN Kittitian Nevisian;KP North_Korean;KR South_Korean;KW Kuwaiti;KY Caymanian
KZ Kazakh Kazakhstani;LA Laotian Lao;LB Lebanese;LC Saint_Lucian;LK Sri_Lankan;LR Liberian;LS Basotho;LT Lithuanian
LU Luxembourgish;LV Latvian;LY Libyan;MA Moroccan;MC Monegasque Monacan;MD Moldovan;ME Montenegrin;MG Malagasy
MH Marshallese;MK Macedonian;ML Malian;MM Burmese;MN Mongolian;MR Mauritanian;MS Montserratian;MT Maltese;MU Mauritian
MV Maldivian;MW Malawian;MX Mexican;MY Malaysian;MZ Mozambican;NA Namibian;NC New_Caledonian;NE Nigerien
NF Norfolk_Islander;NG Nigerian;NI Nicaraguan;NL Dutch;NO Norwegian;NP Nepali Nepalese;NR Nauruan;NU Niuean
NZ New_Zealander;OM Omani;PA Panamanian;PE Peruvian;PF French_Polynesian;PG Papua_New_Guinean;PH Philippine Filipino
PK Pakistani;PL Polish;PN Pitcairn_Islander;PR Puerto_Rican;PS Palestinian;PT Portuguese;PW Palauan;PY Paraguayan
QA Qatari;RO Romanian;RS Serbian;RU Russian;RW Rwandan;SA Saudi Saudi_Arabian;SB Solomon_Islander;SC Seychellois
SD Sudanese;SE Swedish;SG Singaporean;SI Slovenian Slovene;SK Slovak Slovakian;SL Sierra_Leonean;SM Sammarinese
SN Senegalese;SO Somali Somalian;SR Surinamese;SS South_Sudanese;ST Sao_Tomean;SV Salvadoran;SY Syrian;SZ Swazi Swati
TD Chadian;TG Togolese;TH Thai;TJ Tajik Tajikistani;TK Tokelauan;TL Timorese;TM Turkmen Turkmenistani;TN Tunisian
TO Tongan;TR Turkish;TT Trinidadian Tobagonian;TV Tuvaluan;TW Taiwanese;TZ Tanzanian;UA Ukrainian;UG Ugandan
US American;UY Uruguayan;UZ Uzbek Uzbekistani;VC Vincentian Saint_Vincentian;VE Venezuelan;VG British_Virgin_Islander
VN Vietnamese;VU Ni-Vanuatu;WS Samoan;XK Kosovar;YE Yemeni;ZA South_African;ZM Zambian;ZW Zimbabwean
"""


class Demonym(NamedTuple):
    """A word such as Dutch, and the code of the country."""

    text: str
    alpha2: str


#: "Polish" and "Turkey" are told from words by their capitals.
DEMONYMS = tuple(
    Demonym(word.replace("_", " "), entry[:2])
    for entry in _DEMONYMS.replace("\n", ";").split(";")
    for word in entry[3:].split()
)

_SPOKEN_BEFORE = re.compile(
    r"\b(?:in|into|speaks?|spoke|spoken|speaking|fluent in|learn(?:s|ed|ing)?"
    r"|teach(?:es|ing)?|taught) (?:[A-Z][a-z]+(?:,? and |, | or ))*$"
)
_SPOKEN_AFTER = re.compile(
    r"(?:(?:,? (?:and|or) |, )[A-Z][a-z]+)*(?:[,.;:)”\"]|$|\n| (?:for|on|at|by|with|as|to|from)\b)"
)


def is_language(text: str, start: int, end: int) -> bool:
    """Tell whether a word such as French only says in which language something is said."""
    before = text[max(0, start - 60) : start]
    return _SPOKEN_BEFORE.search(before) is not None and _SPOKEN_AFTER.match(text, end) is not None
