"""Damaged files: whatever happens to the bytes, reading ends soon, with a document or with one refusal."""

from __future__ import annotations

import email.message
import random

import layouts
import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import Refused, document, of_bytes, parts

TEXT = layouts.blocks(
    """
# Minnesanteckningar
Närvarande: Nils Ekström och Åsa Öberg
- att bifalla
- att avslå
Namn\t§ 1\t§ 2
Nils Ekström\tX\tX
## Beslut
Gruppen beslutar att hålla årsmöte den 3 maj 2024.
"""
)


def mail() -> bytes:
    """An e-mail with an archive and a text attached."""
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "nils@example.se", "eva@example.se", "Från mötet"
    message.set_content("Här är anteckningarna.\n")
    archive = layouts.zipped((("a.txt", "Beslut att bifalla"), ("b.md", "# Beslut\n")))
    message.add_attachment(archive, maintype="application", subtype="zip", filename="a.zip")
    message.add_attachment(layouts.as_docx(TEXT), maintype="application", subtype="octet-stream", filename="a.docx")
    return message.as_bytes()


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes cut off, sprinkled with others, with a stretch repeated, or with a stretch missing."""
    bytes_ = bytearray(data)
    at = chance.randrange(len(bytes_))
    length = chance.randrange(1, 400)
    match chance.randrange(4):
        case 0:
            del bytes_[at:]
        case 1:
            for _ in range(chance.randrange(1, 40)):
                bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        case 2:
            bytes_[at:at] = bytes_[at : at + length] * chance.randrange(1, 20)
        case _:
            del bytes_[at : at + length]
    return bytes(bytes_)


@pytest.mark.parametrize("kind", [*layouts.FORMATS, "eml"])
def test_damaged_file_ends_as_document_or_refusal(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Of forty damaged files of each kind every one is read or refused with a reason; no reader fails on any."""
    monkeypatch.setenv("PATH", "")
    whole = mail() if kind == "eml" else layouts.FORMATS[kind](TEXT)
    chance = random.Random(kind)
    for _ in range(40):
        try:
            for part in parts(of_bytes(f"a.{kind}", mutated(whole, chance))):
                if isinstance(part, Refused):
                    raise part
                of = document(part)
                assert all(hint.span.end <= len(of.text) for hint in of.hints)
                assert all(place.span.end <= len(of.text) for place in of.places)
        except Refused as refusal:
            assert refusal.reason and refusal.remedy
            assert "failed on it" not in refusal.reason, refusal


PICTURE = "iVBORw0KGgo/and+the+of/" * 2_000
"""A picture as letters and signs, some of which look like words of another language."""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("a.md", f"![](data:image/png;base64,{PICTURE})", id="in-markdown"),
        pytest.param("a.md", f"[image1]: <data:image/png;base64,{PICTURE}>", id="target-in-markdown"),
        pytest.param("a.txt", PICTURE, id="in-plain-text"),
    ],
)
def test_a_picture_in_letters_hides_nothing(name: str, shown: str) -> None:
    """What stands around a picture that word processors wrote into the text is read as it is without it."""
    minutes = "Protokoll Ekby byalag 2024-01-01\n\n{}\n\nNärvarande: Eva Ek, Bo Alm\n\n§ 1 Vägen\n\nStyrelsen beslutar att vänta.\n"
    with_it, without = (read(document(of_bytes(name, minutes.format(part).encode()))).minutes for part in (shown, ""))
    assert (
        [d.text for d in with_it.decisions] == [d.text for d in without.decisions] == ["Styrelsen beslutar att vänta."]
    )
    assert [p.name for p in with_it.participants] == [p.name for p in without.participants]
    assert with_it.language == "sv"
