"""Say what a file that is no UTF-8 text may be."""

from __future__ import annotations

#: Encodings that texts are met in. The guesser knows many more, and then takes a few odd bytes for any of them.
_ENCODINGS = (
    *("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
#: What the guesser can't tell from each other in a short text; which of them it is goes by the letters of languages.
_LATIN = ("cp1252", "cp1250", "cp1254")
#: The letters beyond a to z of each language, by the encoding that it is written in.
_LETTERS = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ", "áéíóúüñ", "àáâãçéêíóôõúü", "äöüßé", "åäöé", "æøåéóôòü", "áéíóúýþæöð", "àèéìíîòóùú",
        "éëïóöüèêá",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1254": ("çğıöşüâîû",),
}  # fmt: skip
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
#: How much of a file is looked at, in bytes.
_ENOUGH = 2**18


def wide_encoding(content: bytes) -> str | None:
    """Return UTF-16 or UTF-32 if a file is in one, by its byte-order mark or by where its zeros are."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    start = content[:400]
    for width, name in ((4, "UTF-32"), (2, "UTF-16")):
        if len(start) < 2 * width or len(content) % width:
            continue
        zeros = [all(byte == 0 for byte in start[place::width]) for place in range(width)]
        if sum(zeros) >= width - 1 and not all(zeros):
            return name
    return None


def likely_encoding(content: bytes) -> str | None:
    """Return the encoding that a file probably is in, None if nothing speaks for one."""
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_ENOUGH], cp_isolation=list(_ENCODINGS)).best()
    if best is None or best.encoding not in _LATIN:
        return best.encoding if best else None
    return max(_LATIN, key=lambda encoding: _share(content[:_ENOUGH], encoding))


def _share(content: bytes, encoding: str) -> float:
    """Return the share of the letters beyond a to z that one language of an encoding has; the first of equals wins."""
    text = content.decode(encoding, "replace").lower()
    odd = [
        character
        for index, character in enumerate(text)
        if not character.isascii()
        and (character.isalnum() or text[index + 1 : index + 2].isalpha())
        and character not in "“‘„«"
    ]
    return max(sum(each in letters for each in odd) / (len(odd) or 1) for letters in _LETTERS[encoding])
