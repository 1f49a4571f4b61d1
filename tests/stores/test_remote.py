"""Endpoints that misbehave, and what samgraf says to them; addresses and who asks."""

from __future__ import annotations

import base64
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from samgraf.graph.engine import FORMAT
from samgraf.graph.errors import QueryError, StoreError
from samgraf.graph.remote import http as lines
from samgraf.graph.remote.address import UNIONS, endpoint
from samgraf.graph.remote.engine import at_endpoint
from samgraf.graph.store import open_store

EMPTY = {"head": {"vars": ["base", "version"]}, "results": {"bindings": []}}
MADE = {
    "head": {"vars": ["base", "version"]},
    "results": {
        "bindings": [
            {
                "base": {"type": "literal", "value": "https://a.example/id/"},
                "version": {"type": "literal", "value": str(FORMAT)},
            }
        ]
    },
}
ONE = {"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "ett"}}]}}
ASKED = "SELECT ?n { ?n ?p ?o }"
JSON = "application/sparql-results+json"


@dataclass
class Reply:
    """What the stub says: status, headers, body, and how much of the body it really sends (all where None)."""

    status: int = 200
    body: bytes = json.dumps(ONE).encode()
    kind: str = JSON
    headers: dict[str, str] = field(default_factory=dict)
    sent: int | None = None
    seconds: float = 0


@dataclass
class Stub:
    """A server that gives the replies in turn, the last one again and again, to everything but the first look."""

    replies: list[Reply]
    address: str = ""
    requests: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def stub(*replies: Reply, look: object = EMPTY) -> Iterator[Stub]:
    """The stub while it is needed."""
    found = Stub(list(replies))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            asked = parse_qs(body).get("query", [body])[0]
            if "GRAPH <urn:samgraf:store>" in asked or "LIMIT 1" in asked:
                reply = Reply(body=json.dumps(look).encode())
            else:
                found.requests.append((self.path, asked, {k.lower(): v for k, v in self.headers.items()}))
                reply = found.replies.pop(0) if len(found.replies) > 1 else found.replies[0]
            time.sleep(reply.seconds)
            self.send_response(reply.status)
            for name, value in {
                "Content-Type": reply.kind,
                "Content-Length": str(len(reply.body)),
                **reply.headers,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body[: reply.sent])
            self.close_connection = reply.sent is not None

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    found.address = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No credentials but those that a test gives, and no waiting between tries."""
    for name in ("SAMGRAF_USER", "SAMGRAF_PASSWORD", "SAMGRAF_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    monkeypatch.setattr(lines, "FIRST_PAUSE", 0.001)


BUSY = Reply(503, b"<html><h1>Busy</h1></html>", "text/html")
CUT = Reply(sent=20)
HALF = Reply(body=json.dumps(ONE).encode()[:30])


@pytest.mark.parametrize(
    ("replies", "tries"),
    [
        pytest.param((BUSY, BUSY, Reply()), 3, id="busy-then-fine"),
        pytest.param((CUT, Reply()), 2, id="line-broken-then-fine"),
        pytest.param((HALF, Reply()), 2, id="body-breaks-off-then-fine"),
        pytest.param((Reply(429, headers={"Retry-After": "0"}), Reply()), 2, id="asked-to-wait-then-fine"),
    ],
)
def test_passing_trouble_is_not_noticed(replies: tuple[Reply, ...], tries: int) -> None:
    """A server that is busy or drops the line is asked again, and the answer is the right one."""
    with stub(*replies) as server, open_store(server.address) as store:
        assert store.view.query(ASKED).rows == (("ett",),)
        assert len(server.requests) == tries


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        pytest.param(BUSY, r"no answer after 4 tries: status 503: Busy\. Try again later", id="always-busy"),
        pytest.param(CUT, "after 4 tries: the answer breaks off", id="always-broken"),
        pytest.param(HALF, "after 4 tries: the answer breaks off", id="always-half"),
        pytest.param(
            Reply(
                200, b"<html><title>Log in</title><script>x()</script><p>Welcome &amp; hello</p></html>", "text/html"
            ),
            r"answers with text/html, not with results of SPARQL \(status 200: Log in Welcome & hello\)",
            id="web-page-instead",
        ),
        pytest.param(Reply(body=b'{"head": 7}'), "the answer can't be read", id="json-of-something-else"),
        pytest.param(Reply(404, b"nothing here", "text/plain"), "no SPARQL endpoint there", id="not-found"),
        pytest.param(Reply(401, b""), "not allowed.*SAMGRAF_USER", id="not-allowed"),
        pytest.param(
            Reply(302, b"", headers={"Location": "https://evil.example/?k=1"}),
            r"sends elsewhere to https://evil\.example/\. Give",
            id="redirect",
        ),
        pytest.param(
            Reply(500, b"Boom at line 3\x1b[31m\nSPARQL query:\nSELECT", "text/plain"),
            r"refused the query: status 500: Boom at line 3 \[31m$",
            id="words-of-the-server",
        ),
    ],
)
def test_lasting_trouble_is_told_in_a_line(reply: Reply, message: str) -> None:
    """Whatever a server does, the message names it, says what is wrong, and is one line without control characters."""
    with stub(reply) as server, open_store(server.address) as store:
        with pytest.raises((StoreError, QueryError), match=message) as told:
            store.view.query(ASKED)
        assert server.address in str(told.value)
        assert str(told.value).isprintable()


def test_slow_server_is_given_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that takes too long is asked once only: a second time would take as long."""
    with stub(Reply(seconds=1)) as server, open_store(server.address) as store:
        store.engine._line.seconds = 0.1  # type: ignore[attr-defined]
        store.engine.close()
        with pytest.raises(StoreError, match=r"no answer within 0\.1 seconds\. .*SAMGRAF_TIMEOUT"):
            store.view.query(ASKED)
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("sparql", "tries"),
    [
        pytest.param("INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 1 } }", 4, id="the-same-twice"),
        pytest.param("INSERT { ?s <a:p> 1 } WHERE { ?s ?p ?o }", 1, id="another-thing-twice"),
    ],
)
def test_only_harmless_updates_are_sent_again(sparql: str, tries: int) -> None:
    """An update that would do something else the second time is sent once."""
    with stub(BUSY, look=MADE) as server:
        store = at_endpoint(f"{server.address}#union=", create=True, write=True)
        with pytest.raises(StoreError):
            store.update(sparql)
        assert sum("<a:p>" in asked for _, asked, _ in server.requests) == tries


def test_server_that_is_not_there_is_told() -> None:
    """An address where nobody listens gives one line."""
    with pytest.raises(StoreError, match=r"^http://127\.0\.0\.1:9/sparql: no answer after 4 tries"):
        open_store("http://127.0.0.1:9/sparql")


def test_default_graph_that_is_no_union_is_refused() -> None:
    """A server whose default graph can't be made the union is refused rather than half read; every known way is tried."""
    with stub(Reply(body=b'{"head": {}, "boolean": false}'), look=MADE) as server:
        with pytest.raises(StoreError, match="not the union of all graphs.*#union="):
            open_store(server.address)
        assert len(server.requests) == len(UNIONS)


def test_newer_store_is_refused() -> None:
    """A store that a later samgraf made is left alone."""
    newer = json.loads(json.dumps(MADE).replace(f'"{FORMAT}"', '"99"'))
    with stub(Reply(), look=newer) as server, pytest.raises(StoreError, match="made by a newer samgraf"):
        open_store(server.address)


# Who asks.


def challenge(kind: str) -> Reply:
    return Reply(401, b"", headers={"WWW-Authenticate": kind})


def test_basic_is_sent_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """User and password go out when the server asks, and without being asked from then on."""
    monkeypatch.setenv("SAMGRAF_USER", "ada")
    monkeypatch.setenv("SAMGRAF_PASSWORD", "hemligt")
    with stub(challenge('Basic realm="x"'), Reply()) as server, open_store(server.address) as store:
        store.view.query(ASKED)
        store.view.query(ASKED)
    sent = [headers.get("authorization", "") for _, _, headers in server.requests]
    assert sent == ["", *["Basic " + base64.b64encode(b"ada:hemligt").decode()] * 2]


def test_digest_proves_the_password_without_sending_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A digest counts up with each use of the server's nonce, and the password is in none."""
    monkeypatch.setenv("SAMGRAF_USER", "ada")
    monkeypatch.setenv("SAMGRAF_PASSWORD", "hemligt")
    asks = challenge('Digest realm="x", nonce="n1", qop="auth", algorithm=MD5')
    with stub(asks, Reply()) as server, open_store(server.address) as store:
        store.view.query(ASKED)
        store.view.query(ASKED)
    sent = [headers.get("authorization", "") for _, _, headers in server.requests]
    assert [re.findall(r"nc=(\d+)", header) for header in sent] == [[], ["00000001"], ["00000002"]]
    assert "hemligt" not in "".join(sent) and 'uri="/sparql"' in sent[1]


def test_token_and_netrc_are_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A token goes out as it is; without one, netrc is asked for the host."""
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login eva password nyckel\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with stub(challenge("Basic"), Reply()) as server:
        with open_store(server.address) as store:
            store.view.query(ASKED)
        monkeypatch.setenv("SAMGRAF_TOKEN", "abc.def")
        with open_store(server.address) as store:
            store.view.query(ASKED)
    sent = [headers.get("authorization", "") for _, _, headers in server.requests]
    assert sent == ["", "Basic " + base64.b64encode(b"eva:nyckel").decode(), "Bearer abc.def"]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        pytest.param("https://ada:hemligt@data.example/sparql", "no user or password in the address", id="password"),
        pytest.param("https:///sparql", "not the address of a server", id="no-host"),
        pytest.param("https://data.example/sparql#updat=/x", "'updat' is not understood", id="slip-behind-the-hash"),
        pytest.param("ftp://data.example/sparql", "not the address of a server", id="other-protocol"),
    ],
)
def test_address_that_is_off_is_refused(address: str, message: str) -> None:
    """A wrong address is told before anything is sent, and no password is ever repeated."""
    with pytest.raises(StoreError, match=message) as told:
        open_store(address)
    assert "hemligt" not in str(told.value)


@pytest.mark.parametrize(
    ("address", "update", "graphs"),
    [
        pytest.param("http://h:7878", "http://h:7878/update", "http://h:7878/store", id="oxigraph-root"),
        pytest.param("http://h:7878/query", "http://h:7878/update", "http://h:7878/store", id="oxigraph"),
        pytest.param("http://h/ds/query", "http://h/ds/update", "http://h/ds/data", id="fuseki"),
        pytest.param("http://h/ds/sparql", "http://h/ds/update", "http://h/ds/data", id="fuseki-by-sparql"),
        pytest.param("http://h/sparql", "http://h/sparql", "", id="one-for-all"),
        pytest.param("http://h/b/namespace/kb/sparql", "http://h/b/namespace/kb/sparql", "", id="blazegraph"),
        pytest.param(
            "https://h/repositories/m",
            "https://h/repositories/m/statements",
            "https://h/repositories/m/statements",
            id="graphdb",
        ),
        pytest.param(
            "https://h/q#update=/u&graphs=https://h/g", "https://h/u", "https://h/g", id="said-behind-the-hash"
        ),
    ],
)
def test_addresses_follow_from_the_first(address: str, update: str, graphs: str) -> None:
    """Known servers need one address only; for others the rest can be said."""
    found = endpoint(address)
    assert (found.update, found.graphs) == (update, graphs)
