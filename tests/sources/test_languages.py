"""Numbers and dates of other languages mean what their words say: each word that is known is here once."""

import pytest

from kb.sources.spot import dates_in, numbers_in

pytestmark = pytest.mark.quick

#: A number, and what it is of and how it compares.
NUMBERS = {
    "fr": """
        plus de 2 euros = more-than 2 EUR | moins de 2 tonnes = less-than 2 ton | environ 2 kg = about 2 kg
        près de 2 kilos = about 2 kg | au moins 2 % = at-least 2 percent | jusqu'à 2 pour cent = at-most 2 percent
        quelque 2 mille dollars = about 2000 USD | 2 cents personnes = exactly 200 person
        2 millions = exactly 2000000 | 2 milliards = exactly 2000000000 | 2.000,5 = exactly 2000.5
    """,
    "es": """
        más de 2 euros = more-than 2 EUR | menos de 2 toneladas = less-than 2 ton | unos 2 kg = about 2 kg
        unas 2 personas = about 2 person | cerca de 2 kilos = about 2 kg | al menos 2 % = at-least 2 percent
        hasta 2 por ciento = at-most 2 percent | aproximadamente 2 mil dólares = about 2000 USD
        2 millones = exactly 2000000 | 2 mil millones = exactly 2000000000 | 2.000,5 = exactly 2000.5
    """,
    "ru": """
        более 2 тонн = more-than 2 ton | свыше 2 кг = more-than 2 kg | около 2 % = about 2 percent
        примерно 2 процента = about 2 percent | не менее 2 евро = at-least 2 EUR | менее 2 рублей = less-than 2 RUB
        до 2 долларов США = at-most 2 USD | почти 2 человека = about 2 person | 2 тыс. = exactly 2000
        2 млн = exactly 2000000 | 2 миллиарда = exactly 2000000000 | 2 млрд долл. = exactly 2000000000 USD
    """,
    "ar": """
        أكثر من 2 طن = more-than 2 ton | نحو 2 دولار = about 2 USD | حوالي 2 يورو = about 2 EUR
        ما لا يقل عن 2 شخص = at-least 2 person | أقل من 2 في المائة = less-than 2 percent | 2 ألف = exactly 2000
        2 مليون = exactly 2000000 | 2 مليار = exactly 2000000000
    """,
    "zh": """
        超过2吨 = more-than 2 ton | 逾2公斤 = more-than 2 kg | 约2% = about 2 percent | 大约2美元 = about 2 USD
        近2欧元 = about 2 EUR | 至少2人民币 = at-least 2 CNY | 不到2名 = less-than 2 person | 2千 = exactly 2000
        2万 = exactly 20000 | 2百万 = exactly 2000000 | 2亿 = exactly 200000000 | 2000多人 = more-than 2000 person
    """,
}
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (language, said)
        for language, said_ in NUMBERS.items()
        for said in said_.replace("|", "\n").split("\n")
    ],
)
def test_numbers(language: str, said: str) -> None:
    text, _, meant = said.strip().partition(" = ")
    found = [(each.comparator, each.value, each.unit or "") for each in numbers_in(text, language, [])]
    comparator, value, unit = [*meant.split(), "", "", ""][:3]
    assert found == ([(comparator, float(value), unit)] if meant else [])


@pytest.mark.parametrize("language", MONTHS)
def test_months(language: str) -> None:
    found = [dates_in(f"3 {month} 2024", language)[0] for month in MONTHS[language].split()]
    assert [[date.edtf for date in dates] for dates in found] == [[f"2024-{n:02}-03"] for n in range(1, 13)]
