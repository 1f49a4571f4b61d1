"""Word files from before 2007, through LibreOffice, where it is installed.

What it makes of the file is read as any OpenDocument text; the document keeps the hash of the file that it came from.
Each file has a profile of its own, in which macros don't run, links are not followed and nothing is fetched.
"""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from samgraf.ingest.readers import odt, programs
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.text import Document, Mending, Source, Span

MEDIA_TYPE = "application/msword"

INSTALL = (
    "Install LibreOffice (`apt-get install libreoffice-writer-nogui`), or open it in a word processor and save it as "
    "DOCX, without a password."
)
BY_HAND = "Open it in a word processor and save it as DOCX, without a password."
NOTE = "an old Word file, read through LibreOffice"
MADE = "application/vnd.oasis.opendocument.text"

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop>
</item>
</oor:items>
"""
"""Settings of the word processor: no macros, no links, and no way out (a closed door is its proxy)."""


def read(source: Source) -> Document:
    """The document that an old Word file holds.

    Raises `Refused` where LibreOffice is not installed, can't read the file, or takes too long.
    """
    document = odt.read(converted(source))
    note = Mending(Span(0, 0), NOTE)
    return replace(document, source=source, mendings=(note, *document.mendings))


def converted(source: Source) -> Source:
    """The same as an OpenDocument text."""
    found = programs.found(programs.WORD_PROCESSOR)
    if not found:
        raise Refused(source.name, "it is a Word file from before 2007", INSTALL)
    with tempfile.TemporaryDirectory(prefix="samgraf-") as folder:
        given, made, profile = Path(folder) / "given.doc", Path(folder) / "given.odt", Path(folder) / "profile"
        given.write_bytes(source.data)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        call = [found, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", "odt"]
        try:
            status, _ = programs.run([*call, "--outdir", folder, str(given)], LIMITS.conversion_seconds)
        except subprocess.TimeoutExpired:
            limit = f"LibreOffice took more than {LIMITS.conversion_seconds} seconds on it"
            raise Refused(source.name, limit, BY_HAND) from None
        except OSError as error:
            raise Refused(source.name, f"LibreOffice can't be started ({error.strerror})", INSTALL) from None
        if status or not made.is_file():
            raise Refused(source.name, "LibreOffice can't read it (damaged, or with a password)", BY_HAND)
        return replace(source, data=made.read_bytes(), media_type=MADE)
