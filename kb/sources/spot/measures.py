"""What an amount is measured in: units and currencies as the vocabulary has them, by their English words and signs."""

import re

_UNIT_WORDS = {
    "tonne": "metric_tons metric_ton",
    "ton": "tons ton tonnes tonne", "kg": "kilograms kilogram kilogrammes kilogramme kilos kilo kgs kg",
    "g": "grams gram grammes gramme", "km": "kilometres kilometre kilometers kilometer km",
    "m": "metres metre meters meter",
    "m2": "square_metres square_meters", "m3": "cubic_metres cubic_meters",
    "l": "litres litre liters liter", "ha": "hectares hectare ha",
    "percent": "percent per_cent percentage_points %", "barrel": "barrels barrel",
    "km2": "square_kilometres square_kilometers km2", "mile": "miles mile", "acre": "acres acre",
    "USD": "US_dollars U.S._dollars dollars dollar", "AUD": "Australian_dollars",
    "CAD": "Canadian_dollars", "NZD": "New_Zealand_dollars", "SGD": "Singapore_dollars", "HKD": "Hong_Kong_dollars",
    "GEL": "lari", "XOF": "CFA_francs", "UAH": "hryvnias hryvnia", "KZT": "tenge", "AED": "dirhams",
    "EUR": "euros euro", "JPY": "yen", "CNY": "yuan renminbi RMB",
    "RUB": "roubles rouble rubles ruble", "THB": "baht", "ZAR": "rand", "NGN": "naira", "CHF": "Swiss_francs"
    " Swiss_franc", "GBP": "pounds_sterling",
    "person": "people persons guests suspects participants men women boys girls children officers officials victims experts"
    " delegates soldiers students workers migrants refugees passengers visitors miners instructors staff employees"
    " inspectors coastguards guards"
    " analysts investigators specialists trainers graduates police_officers prosecutors judges dockers fighters"
    " traders smugglers traffickers survivors drivers referees detainees nurses seafarers poachers fishermen farmers"
    " trainees civilians inmates prisoners defendants arrestees cadets recruits sailors crew_members",
}  # fmt: skip
#: Percentage points are no percentage.
_NOT_A_UNIT = "percentage points"
_CODES = (
    "USD EUR GBP CNY JPY RUB INR CHF AUD CAD HKD SGD KRW THB ZAR NGN KES BRL TRY SAR AED MYR IDR NZD PKR BDT NOK SEK DKK PLN"
    " UAH"
)
_SIGNS = {
    "US$": "USD", "C$": "CAD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "$": "USD", "€": "EUR",
    "£": "GBP", "₹": "INR", "₽": "RUB", "₺": "TRY", "₦": "NGN", "RMB": "CNY", "US dollars": "USD",
}  # fmt: skip

UNITS = {
    word.replace("_", " ").lower(): code for code, words in _UNIT_WORDS.items() for word in words.split()
}
UNITS |= {code.lower(): code for code in _CODES.split()}
del UNITS[_NOT_A_UNIT]
CURRENCIES = {sign.lower(): code for sign, code in _SIGNS.items()} | {
    code.lower(): code for code in _CODES.split()
}


def _any(words: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


UNIT = rf"(?:{_any(UNITS)})"
_OF_WHOM = re.compile(
    r"\s+of (?:the|its|their|his|her|our|these|those) (?P<noun>[a-z]+)(?: (?P<next>[a-z]+))?"
)


def of_whom(text: str, start: int) -> str:
    """Return the noun of whose number a text goes on: two of its analysts."""
    match = _OF_WHOM.match(text, start)
    nouns = match.group("noun", "next") if match else ()
    return next((noun for noun in nouns if noun in UNITS), "")


#: Money of which the words before it tell whose it is, and that is none of the above: Namibian dollars.
_OTHER_MONEY = re.compile(r"(?:^| )(?!US |U\.S\. )[A-Z]\w+ (?:dollars?|pounds?|francs?)$")


def unit_of(noun: str) -> str | None:
    """Return the unit that what is counted may be: dollars, officers."""
    return (
        None
        if _OTHER_MONEY.search(noun)
        else UNITS.get(noun.lower()) or UNITS.get(noun.rpartition(" ")[2].lower())
    )


#: Before an amount. A currency whose country can't be told ("Rs", "¥") is passed over.
CURRENCY = rf"(?:{_any(CURRENCIES)}|Rs\.?|¥|USD?)"
