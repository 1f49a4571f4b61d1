"""Word files from before 2007, which LibreOffice opens for samgraf."""

from __future__ import annotations

import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import layouts
import pytest
from printed import office, print_all, printable

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import Refused, document, of_bytes, source
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.reading import Reading

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")
TEXT = """# Protokoll
Ekby byalag, styrelsemöte den 3 maj 2023
Närvarande: Eva Lindmark (ordförande), Bo Ramsell
## § 1 Vägen
Styrelsen beslutar att Bo Ramsell skriver till Trafikverket före den 1 juni 2023.
## § 2 Bryggan
Eva Lindmark är orolig för bryggans skick.
"""


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        pytest.param('cp "$SAMGRAF_MADE" "$(dirname "$last")/given.odt"', "", id="done"),
        pytest.param("exit 0", "can't read it", id="nothing-made"),
        pytest.param("exit 3", "can't read it", id="failed"),
        pytest.param('sleep 60 & echo $! > "$SAMGRAF_LEFT"; wait', "took more than 1 seconds", id="too-slow"),
    ],
)
def test_old_word_files_go_through_the_word_processor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, reason: str
) -> None:
    """What the word processor makes is read; the document keeps the file's own hash and says so."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nfor last; do :; done\n{script}\n")
    program.chmod(0o755)
    made, left = tmp_path / "made.odt", tmp_path / "left"
    made.write_bytes(layouts.as_odt(layouts.blocks("Beslut att bifalla")))
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("SAMGRAF_MADE", str(made))
    monkeypatch.setenv("SAMGRAF_LEFT", str(left))
    monkeypatch.setattr("samgraf.ingest.readers.olddoc.LIMITS", replace(LIMITS, conversion_seconds=1))
    given = of_bytes("gammal.doc", OLD)
    if reason:
        with pytest.raises(Refused, match=re.escape(reason)):
            document(given)
        assert not left.exists() or is_gone(int(left.read_text())), "what the word processor started goes with it"
        return
    of = document(given)
    assert of.text == "Beslut att bifalla\n" and of.source == given
    assert of.mendings[0].message == "an old Word file, read through LibreOffice"


def is_gone(number: int) -> bool:
    """Whether a process has ended, be it that nobody has asked how."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def told(reading: Reading) -> list[object]:
    """What was understood, without places."""
    minutes = reading.minutes
    return [
        minutes.meeting.start and minutes.meeting.start.text,
        [(p.name, p.roles) for p in minutes.participants],
        [(i.number, i.title) for i in minutes.items],
        [(d.text, d.due and d.due.text) for d in minutes.decisions],
        [(u.kind, u.quote) for u in reading.utterances],
    ]


def test_an_old_word_file_says_what_a_new_one_says(tmp_path: Path) -> None:
    """The same minutes as Word kept them before 2007 give the same facts."""
    new = tmp_path / "minutes.docx"
    new.write_bytes(printable(layouts.as_docx(layouts.blocks(TEXT))))
    print_all([new], tmp_path, form="doc")
    old = source(tmp_path / "minutes.doc")
    assert old.media_type == "application/msword"
    found = told(read(document(old)))
    assert found == told(read(document(source(new)))) and all(found)


@contextmanager
def listening() -> Iterator[tuple[int, list[str]]]:
    """A server's port, and what is asked of it."""
    asked: list[str] = []

    class Asked(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815 - the names that the server calls

        def log_message(self, *_: object) -> None:
            """Be quiet."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Asked)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port, asked
    server.shutdown()
    server.server_close()


def test_a_picture_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    """A file that points to the network makes nobody go there."""
    office()
    with listening() as (port, asked):
        page = tmp_path / "page.html"
        page.write_text(f'<html><body><p>Beslut att vänta.</p><img src="http://127.0.0.1:{port}/a.png"></body></html>')
        print_all([page], tmp_path, form="doc:MS Word 97")
        asked.clear()
        data = (tmp_path / "page.doc").read_bytes()
        assert f"http://127.0.0.1:{port}/a.png".encode("utf-16-le") in data or b"a.png" in data, "it points there"
        assert "Beslut att vänta." in document(of_bytes("page.doc", data)).text
        assert not asked
