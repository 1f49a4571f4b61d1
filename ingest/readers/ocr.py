"""Pictures of pages, through text recognition: `ocrmypdf` with Swedish, where it is installed.

The recognised text is read from the PDF that comes out, as any other text layer; the document keeps the
hash of the picture that it came from. Nothing is fetched; without the program the refusal says what to install.
"""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from samgraf.ingest.readers import pdf, programs
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.text import Document, Mending, Source, Span

MEDIA_TYPE = "image/*"

LANGUAGES = "swe+eng"
INSTALL = (
    "Install the extra `samgraf[ocr]` (ocrmypdf) and Tesseract with Swedish (`apt-get install tesseract-ocr-swe`), "
    "or give a PDF that has been through text recognition."
)
NOTE = "text recognised from pictures; letters may be wrong"


def read(source: Source) -> Document:
    """The document that a picture, or a PDF of pictures, shows.

    Raises `Refused` where recognition is not installed, fails, takes too long, or finds no text.
    """
    document = pdf.text_layer(recognised(source))
    if document is None:
        raise Refused(source.name, "text recognition finds no text in it", "Check that it is the right file.")
    note = Mending(Span(0, 0), NOTE)
    return replace(document, source=source, mendings=(note, *document.mendings))


def recognised(source: Source) -> Source:
    """A PDF with a text layer over the pages of `source`."""
    program = programs.found(programs.RECOGNISER)
    if not program:
        raise Refused(source.name, "its pages are pictures without a text layer", INSTALL)
    is_picture = source.media_type.startswith("image/")
    with tempfile.TemporaryDirectory(prefix="samgraf-") as folder:
        given, made = Path(folder) / "given", Path(folder) / "made.pdf"
        given.write_bytes(source.data)
        call = [program, "--language", LANGUAGES, "--output-type", "pdf", "--quiet", "--jobs", "1"]
        call += ["--image-dpi", "300"] if is_picture else ["--skip-text"]
        try:
            status, said = programs.run([*call, str(given), str(made)], LIMITS.recognition_seconds)
        except subprocess.TimeoutExpired:
            limit = f"text recognition took more than {LIMITS.recognition_seconds} seconds"
            raise Refused(source.name, limit, "Run `ocrmypdf -l swe` on it by hand.") from None
        except OSError as error:
            raise Refused(source.name, f"text recognition can't be started ({error.strerror})", INSTALL) from None
        if status or not made.is_file():
            said = said or f"status {status}"
            raise Refused(source.name, f"text recognition failed on it ({said[:200]})", INSTALL)
        return replace(source, data=made.read_bytes(), media_type="application/pdf")
