"""Minutes set in Word, printed as PDF by a real word processor: its fonts, its line breaks, its tab stops."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from layouts import zipped

LETTER, ROOM = 5.4, 14.0
"""Points that a letter takes at the most, and what is left between columns."""
FULL = 430.0
"""Points across a page; what would stand farther to the right keeps the usual stops."""
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LOOKS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" '
    'w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="{after}"/></w:pPr></w:style>'
)
HEADS = {"Rubrik": (36, 0), "Rubrik1": (30, 240), "Rubrik2": (26, 240), "Rubrik3": (24, 120)}
"""Twice the size of a head's letters, and the room above it in twentieths of a point."""
PARAGRAPH = re.compile(r"<w:p>(?:(?!</w:p>).)*</w:p>", re.DOTALL)


def office() -> str:
    """The word processor: it must be there in CI, elsewhere the tests that need it are skipped."""
    found = shutil.which("soffice") or ""
    if not found and os.environ.get("CI") == "true":
        pytest.fail("no LibreOffice found, but CI needs it: apt-get install libreoffice-writer-nogui")
    if not found:
        pytest.skip("no LibreOffice found: apt-get install libreoffice-writer-nogui")
    return found


def print_all(files: Sequence[Path], to: Path, *, form: str = "pdf") -> None:
    """The files as PDF in a folder, or in another form that the word processor saves."""
    profile = f"-env:UserInstallation=file://{to.resolve()}/.profile"
    command = [office(), profile, "--headless", "--convert-to", form, "--outdir", str(to), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    lost = [file.name for file in files if not (to / f"{file.stem}.{form.partition(':')[0]}").exists()]
    assert not lost, f"not printed: {lost}: {done.stderr[-400:]}"


def printable(data: bytes, *, hanging: bool = False, after: int = 120) -> bytes:
    """A Word file as a word processor needs it: its parts declared, its styles with looks, tabs at stops of their own.

    `hanging`: what a value has no room for stands below it, not below its label; `after`: room below a paragraph.
    """
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    names = [name[5:-4] for name in parts if re.fullmatch(r"word/\w+\.xml", name)]
    parts["[Content_Types].xml"] = types(names)
    parts["_rels/.rels"] = relations({"officeDocument": "word/document.xml"})
    parts["word/_rels/document.xml.rels"] = relations({kind(n): f"{n}.xml" for n in names if n != "document"})
    parts["word/styles.xml"] = styled(parts["word/styles.xml"], after)
    parts["word/document.xml"] = at_stops(parts["word/document.xml"], hanging=hanging)
    return zipped(list(parts.items()))


def kind(name: str) -> str:
    """What a part is ("header1": "header")."""
    return name.rstrip("0123456789")


def types(names: Sequence[str]) -> str:
    """The list of what the parts are."""
    said = {"document": "document.main"}
    each = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{TYPES}.{said.get(kind(n), kind(n))}+xml"/>' for n in names
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    plain = '<Default Extension="xml" ContentType="application/xml"/>'
    return f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">{rels}{plain}{each}</Types>'


def relations(to: Mapping[str, str]) -> str:
    """What a part uses; headers and footers keep the names that the document gives them."""
    known = {"header": "r1", "footer": "r2"}
    each = "".join(
        f'<Relationship Id="{known.get(k, f"part{n}")}" Type="{OFFICE}/{k}" Target="{target}"/>'
        for n, (k, target) in enumerate(to.items())
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def styled(styles: str, after: int) -> str:
    """Styles with looks: heads in bold and larger, with room around them."""
    plain = '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    made = styles.replace(plain, LOOKS.format(after=after))
    for name, (size, above) in HEADS.items():
        looks = (
            f'<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="{above}" w:after="60"/></w:pPr>'
            f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr>'
        )
        made = re.sub(rf'(w:styleId="{name}"><w:name w:val="[^"]*"/>)', rf"\1{looks}", made)
    return made.replace('<w:name w:val="Ledtext"/>', '<w:name w:val="Ledtext"/><w:basedOn w:val="Normal"/>')


def at_stops(body: str, *, hanging: bool) -> str:
    """A body in which paragraphs with tabs that stand together have stops wide enough for all of them."""
    made: list[str] = []
    block: list[str] = []
    end = 0
    for hit in PARAGRAPH.finditer(body):
        tabbed = "<w:tab/>" in hit[0]
        if block and (not tabbed or hit.start() > end):
            made += with_stops(block, hanging=hanging)
            block = []
        made.append(body[end : hit.start()])
        if tabbed:
            block.append(hit[0])
        else:
            made.append(hit[0])
        end = hit.end()
    return "".join([*made, *with_stops(block, hanging=hanging), body[end:]])


def with_stops(block: Sequence[str], *, hanging: bool) -> list[str]:
    """Paragraphs with the stops that their cells need, as long as these fit on a page."""
    rows = [re.sub(r"<[^>]+>", "", paragraph.replace("<w:tab/>", "\t")).split("\t") for paragraph in block]
    at, stops = 0.0, []
    for n in range(max(map(len, rows), default=1) - 1):
        at += LETTER * max(len(row[n]) for row in rows if len(row) > n + 1) + ROOM
        stops.append(int(20 * at))
    if not stops or at > FULL:
        return list(block)
    tabs = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    hang = f'<w:ind w:left="{stops[0]}" w:hanging="{stops[0]}"/>' if hanging and len(stops) == 1 else ""
    props = rf"\1<w:tabs>{tabs}</w:tabs>{hang}"
    return [re.sub(r"(<w:pPr>(?:<w:pStyle [^>]*/>)?)", props, paragraph, count=1) for paragraph in block]
