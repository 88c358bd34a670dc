"""What people and things of a country are called in English, by its ISO 3166 code. Words of two countries are left out."""

from typing import NamedTuple

_DEMONYMS = """
AD Andorran;AE Emirati;AF Afghan;AG Antiguan;AL Albanian;AM Armenian;AO Angolan;AR Argentine Argentinian;AT Austrian
AU Australian;AZ Azerbaijani Azeri;BA Bosnian;BB Barbadian;BD Bangladeshi;BE Belgian;BF Burkinabe Burkinabè;BG Bulgarian
BH Bahraini;BI Burundian;BJ Beninese;BN Bruneian;BO Bolivian;BR Brazilian;BS Bahamian;BT Bhutanese;BW Batswana
BY Belarusian Belarussian;BZ Belizean;CA Canadian;CF Central_African;CH Swiss;CI Ivorian;CL Chilean;CM Cameroonian
CN Chinese;CO Colombian;CR Costa_Rican;CU Cuban;CV Cape_Verdean Cabo_Verdean;CY Cypriot;CZ Czech;DE German;DJ Djiboutian
DK Danish;DZ Algerian;EC Ecuadorian Ecuadorean;EE Estonian;EG Egyptian;ER Eritrean;ES Spanish;ET Ethiopian;FI Finnish
FJ Fijian;FR French;GA Gabonese;GB British;GD Grenadian;GE Georgian;GH Ghanaian;GM Gambian;GN Guinean
GQ Equatorial_Guinean Equatoguinean;GR Greek;GT Guatemalan;GW Bissau-Guinean;GY Guyanese;HN Honduran;HR Croatian;HT Haitian
HU Hungarian;ID Indonesian;IE Irish;IL Israeli;IN Indian;IQ Iraqi;IR Iranian;IS Icelandic;IT Italian;JM Jamaican
JO Jordanian;JP Japanese;KE Kenyan;KG Kyrgyz;KH Cambodian;KM Comorian;KP North_Korean;KR South_Korean;KW Kuwaiti
KZ Kazakh Kazakhstani;LA Laotian Lao;LB Lebanese;LK Sri_Lankan;LR Liberian;LS Basotho;LT Lithuanian;LU Luxembourgish
LV Latvian;LY Libyan;MA Moroccan;MC Monegasque;MD Moldovan;ME Montenegrin;MG Malagasy;MK Macedonian;ML Malian
MM Burmese;MN Mongolian;MR Mauritanian;MT Maltese;MU Mauritian;MV Maldivian;MW Malawian;MX Mexican;MY Malaysian
MZ Mozambican;NA Namibian;NE Nigerien;NG Nigerian;NI Nicaraguan;NL Dutch;NO Norwegian;NP Nepali Nepalese
NZ New_Zealander;OM Omani;PA Panamanian;PE Peruvian;PG Papua_New_Guinean;PH Philippine Filipino;PK Pakistani;PL Polish
PS Palestinian;PT Portuguese;PY Paraguayan;QA Qatari;RO Romanian;RS Serbian;RU Russian;RW Rwandan;SA Saudi
SB Solomon_Islander;SC Seychellois;SD Sudanese;SE Swedish;SG Singaporean;SI Slovenian Slovene;SK Slovak Slovakian
SL Sierra_Leonean;SN Senegalese;SO Somali Somalian;SR Surinamese;SS South_Sudanese;SV Salvadoran;SY Syrian
SZ Swazi;TD Chadian;TG Togolese;TH Thai;TJ Tajik Tajikistani;TL Timorese;TM Turkmen;TN Tunisian;TO Tongan;TR Turkish
TT Trinidadian;TW Taiwanese;TZ Tanzanian;UA Ukrainian;UG Ugandan;US American;UY Uruguayan;UZ Uzbek Uzbekistani
VC Vincentian;VE Venezuelan;VN Vietnamese;VU Ni-Vanuatu;WS Samoan;XK Kosovar;YE Yemeni;ZA South_African;ZM Zambian
ZW Zimbabwean
"""


class Demonym(NamedTuple):
    """A word such as Dutch, and the code of the country."""

    text: str
    alpha2: str


#: "Polish" and "Turkey" are told from words by their capitals.
DEMONYMS = tuple(
    Demonym(word.replace("_", " "), entry[:2])
    for entry in _DEMONYMS.strip().replace("\n", ";").split(";")
    for word in entry[3:].split()
)
