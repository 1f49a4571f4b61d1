"""Real SPARQL servers on loopback for the tests of stores: Oxigraph and Virtuoso, each started once and stopped after."""

from __future__ import annotations

import ctypes
import importlib.metadata
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import pytest

PATIENCE: Final = 60
"""Seconds that a server gets to come up, and to go."""
PASSWORD: Final = "dba"

VIRTUOSO_SETTINGS: Final = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
ErrorLogLevel = 7
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
MaxClientConnections = 10
CheckpointInterval = 0
CaseMode = 2
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
MaxClientConnections = 10
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryExecutionTime = 60
[I18N]
XAnyNormalization = 3
"""
"""`ResultSetMaxRows` is what Debian ships with: answers are cut there without a word in the body."""


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def found(program: str) -> str:
    """The path of a program; without it the test is skipped, but fails where everything must be there (CI)."""
    path = shutil.which(program) or installed(program)
    if path:
        return path
    message = f"the program {program} is missing; .ci/run installs it"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def installed(package: str) -> str:
    """The program that a Python package of the same name brought; "" where there is none."""
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        return ""
    places = [Path(str(file.locate())) for file in files if file.name in (package, f"{package}.exe")]
    return next((str(place.resolve()) for place in places if place.is_file()), "")


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return when the server answers. Fails where it ends before, or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            pytest.fail(f"{process.args!r} ended with {process.returncode} before it answered")
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{url}: no answer in {PATIENCE} seconds")


def end_with_parent() -> None:
    """Let the system end a server when the tests are killed, so that none is left behind; Linux knows how."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


@contextmanager
def running(command: list[str], url: str, folder: Path) -> Iterator[str]:
    """A server while it is needed; its address."""
    with (folder / "output.txt").open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=end_with_parent
        )
        try:
            wait_for(url, process)
            yield url
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """An Oxigraph server in memory, with its default graph as SPARQL has it: apart from the named ones."""
    port = free_port()
    command = [found("oxigraph"), "serve", "--bind", f"127.0.0.1:{port}"]
    with running(command, f"http://127.0.0.1:{port}/query", folder) as address:
        yield address


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """A Virtuoso of its own, whose user `dba` may write."""
    program, sql, http = found("virtuoso-t"), free_port(), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO_SETTINGS.format(folder=folder, sql=sql, http=http), encoding="utf-8")
    command = [program, "+configfile", "virtuoso.ini", "+foreground"]
    with running(command, f"http://127.0.0.1:{http}/sparql", folder) as address:
        grant = ["-U", "dba", "-P", PASSWORD, 'exec=grant SPARQL_UPDATE to "SPARQL";']
        subprocess.run(
            [found("isql-vt"), f"127.0.0.1:{sql}", *grant], check=True, capture_output=True, timeout=PATIENCE
        )
        yield address


def emptied(address: str) -> None:
    """Leave nothing on a server of what was written to it."""
    update = address.replace("/query", "/update")
    steps = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(REGEX(STR(?g), '^(https://|urn:samgraf)')) }"
    form = urllib.parse.urlencode({"query": steps}).encode()
    with urllib.request.urlopen(urllib.request.Request(address, form, {"Accept": "text/csv"})) as answer:
        graphs = [line.strip('"') for line in answer.read().decode().split()[1:]]
    body = " ;\n".join(f"DROP SILENT GRAPH <{graph}>" for graph in graphs)
    if body:
        kind = {"Content-Type": "application/sparql-update"}
        urllib.request.urlopen(urllib.request.Request(update, body.encode(), kind)).close()
