"""Bytes to characters, in the encodings that Swedish minutes are really found in.

Order of trial: byte order mark; UTF-16 by its zero bytes; UTF-8; then the eight-bit code page
(Windows-1252 with Latin-1 inside it, Mac Roman, DOS 850) under which the bytes give the most
letters that Swedish is written with.
UTF-8 with a few broken bytes stays UTF-8, and the broken bytes alone are read as Windows-1252.
"""

from __future__ import annotations

import codecs
import re

CODE_PAGES = ("cp1252", "mac_roman", "cp850")
"""In order of preference where two read equally well."""

EXPECTED = frozenset("åäöÅÄÖéÉüÜèàáêôæøÆØñçß§–—‘’“”•…½°´·€«»\u00a0\u00ad")
"""What non-ASCII characters in Nordic minutes are; anything else counts against a code page."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> tuple[str, str]:
    """The characters of `data`, with lines ended by a line feed, and the name of the encoding found.

    What no encoding gives becomes U+FFFD, which is put on record as a letter lost when the text is written.

    >>> decode("§ 5 Årsmöte".encode("mac_roman"))
    ('§ 5 Årsmöte', 'mac_roman')
    >>> decode("Närvarande\\rEtt\\r\\nTvå".encode("utf-16"))
    ('Närvarande\\nEtt\\nTvå', 'utf-16-le')
    """
    text, encoding = characters(data)
    return re.sub(r"\r\n?|[\x0b\u2028\u2029]", "\n", text), encoding


def characters(data: bytes) -> tuple[str, str]:
    """As `decode`, with line ends as they are."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if mostly_utf8(data):
        return data.decode("utf-8", "samgraf-cp1252"), "utf-8"
    page = max(CODE_PAGES, key=lambda name: (fitness(data, name), -CODE_PAGES.index(name)))
    return data.decode(page, "replace"), page


def wide_encoding(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` where every other byte is mostly zero and the rest hardly ever, else ""."""
    sample = data[:4096]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


WELL_FORMED = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")


def mostly_utf8(data: bytes) -> bool:
    """Whether at least nine tenths of the bytes above ASCII stand in well-formed UTF-8 sequences."""
    high = len(HIGH.findall(data))
    formed = sum(len(match) for match in WELL_FORMED.findall(data))
    return formed >= 0.9 * high


def fitness(data: bytes, page: str) -> float:
    """How well a code page explains the bytes above ASCII: expected letters less all others.

    A letter counts double inside or at the end of a word, where no sign stands.
    """
    text = data[:200_000].decode(page, "replace")
    score = 0.0
    for match in re.finditer(r"([A-Za-z]?)([^\x00-\x7f])", text):
        before, char = match.groups()
        if char not in EXPECTED:
            score -= 2
        else:
            score += 2 if before and char.isalpha() else 1
    return score


def broken_byte(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8, read as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("samgraf-cp1252", broken_byte)
