"""Markdown inside a paragraph: to the words that a reader sees.

Emphasis, code and link marks go, and so do link targets; escapes and character references are resolved.
Line breaks stay where they are; `<br>` becomes `BREAK`, a further line from the same line of the file.
Every pattern looks a bounded stretch ahead, so that no text takes more than linear time.
"""

from __future__ import annotations

import html
import re

BREAK = "\x0b"
"""A line break that the mark-up asks for where the file has none."""

SHIFT = 0xF0000
"""Characters that are meant as they stand are moved here until all marks are gone (Unicode's private plane 15)."""

LONGEST = 50_000
"""Characters of a paragraph above which its marks stay as they are: nobody wrote that by hand."""

PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,1000}?)(?<!`)\1(?!`)")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
HARD_BREAK = re.compile(r"\\(?=\n|$)")
BR = re.compile(r"[ \t]*<br\s*/?>[ \t]*(?=(\n?))", re.I)
COMMENT = re.compile(r"<!--.{0,2000}?-->", re.S)
AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200})>")
TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|"
    r"ol|p|pre|q|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)\b[^<>]{0,500}>",
    re.I,
)
LINK = re.compile(
    r"!?\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,500})\]"
    r"\(\s*(?:<[^<>\n]{0,1000}>|(?:[^()\s]|\([^()\s]{0,200}\)){0,1000})"
    r"(?:\s+(?:\"[^\"]{0,300}\"|'[^']{0,300}'))?\s*\)"
)
NOTE = re.compile(r"\[\^[^\]\s]{1,60}\]|%%[^%\n]{0,2000}%%")
"""The mark of a note at the foot, and what a writer says to themselves."""
INLINE_NOTE = re.compile(r" ?\^\[([^\[\]\n]{1,500})\]")
"""A note that stands where its mark would."""
WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
REFERENCE = re.compile(r"\[([^\[\]\n]{1,300})\]\[[^\[\]\n]{0,100}\]")
EMPHASIS = tuple(
    re.compile(pattern, re.S)
    for pattern in (
        r"\*\*\*(?=[^\s*])(.{1,1000}?)(?<=[^\s*])\*\*\*",
        r"\*\*(?=\S)(.{1,1000}?)(?<=\S)\*\*(?!\*(?=[^*]))",
        r"(?<![\w_])__(?=[^\s_])(.{1,1000}?)(?<=\S)__(?![\w_])",
        r"(?<!\*)\*(?=[^\s*])([^*]{1,1000}?)(?<=\S)\*(?!\*)",
        r"(?<![\w_])_(?=[^\s_])(.{1,1000}?)(?<=[^\s_])_(?![\w_])",
        r"~~(?=\S)(.{1,1000}?)(?<=\S)~~",
        r"(?<![=\w])==(?=[^\s=>])([^=\n]{1,500})(?<=[^\s<])==(?![=\w])",
    )
)


def rendered(text: str) -> str:
    """The words of a paragraph, its marks resolved.

    >>> rendered("**Beslut**: se [protokollet](a.pdf) och <https://a.se>")
    'Beslut: se protokollet och https://a.se'
    >>> rendered("_Anna_ leder snake_case_namn, 2 * 3, 1\\\\. och `*kod*`")
    'Anna leder snake_case_namn, 2 * 3, 1. och *kod*'
    """
    if len(text) > LONGEST or not MARKED.search(text):
        return text
    text = CODE.sub(lambda m: shifted(m[2].strip() or m[2]), text)
    text = HARD_BREAK.sub("", text)
    text = ESCAPE.sub(lambda m: shifted(m[1]), text)
    text = COMMENT.sub("", text)
    text = NOTE.sub("", text)
    text = WIKI_LINK.sub(lambda m: m[1], text)
    text = AUTOLINK.sub(lambda m: shifted(m[1]), text)
    text = BR.sub(lambda m: "" if m[1] else BREAK, text)
    text = TAG.sub("", text)
    for _ in range(2):
        text = LINK.sub(lambda m: m[1], text)
    text = REFERENCE.sub(lambda m: m[1], text)
    text = BARE_URL.sub(lambda m: shifted(m[0]), text)
    for emphasis in EMPHASIS:
        text = emphasis.sub(lambda m: m[1], text)
    return unshifted(html.unescape(text))


MARKED = re.compile(r"[\\`*_\[<&~]|==|%%")
BARE_URL = re.compile(r"https?://[^\s<>]{1,1000}")


def is_bold(text: str) -> bool:
    """Whether a line is set in bold throughout.

    >>> is_bold("**Beslut**"), is_bold("**Beslut** att"), is_bold("**A** och **B**")
    (True, False, False)
    """
    text = text.strip()
    for mark in ("**", "__"):
        if len(text) > 4 and text.startswith(mark) and text.endswith(mark) and mark not in text[2:-2]:
            return True
    return False


def shifted(text: str) -> str:
    """Punctuation of `text` out of the way of marks."""
    return "".join(chr(SHIFT + ord(char)) if char in PUNCTUATION else char for char in text)


def unshifted(text: str) -> str:
    """`text` with shifted punctuation back in place."""
    return SHIFTED.sub(lambda m: chr(ord(m[0]) - SHIFT), text)


SHIFTED = re.compile("[" + "".join(chr(SHIFT + ord(char)) for char in PUNCTUATION) + "]")


def unclosed(text: str) -> str:
    """A heading without the signs that close it.

    >>> unclosed("Val ##"), unclosed("C#"), unclosed("##")
    ('Val', 'C#', '')
    """
    bare = text.rstrip("#")
    return bare.rstrip(" \t") if not bare or bare[-1] in " \t" else text


LONGEST_NAME = 100
"""Letters in the name of a heading."""


def unnamed(text: str) -> str:
    """A heading without its name for links.

    >>> unnamed("Beslut {#beslut}"), unnamed("Mängden {1, 2}")
    ('Beslut', 'Mängden {1, 2}')
    """
    start = text.rfind("{", -LONGEST_NAME - 2) if text.endswith("}") else -1
    return text[:start].rstrip() if start >= 0 and text[start + 1 : start + 2] in ("#", ".", ":") else text
