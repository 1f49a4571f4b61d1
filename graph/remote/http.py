"""Requests to one server: credentials, time limits, new tries, and errors in one line.

Only the server named is spoken to: no proxy, no redirect to elsewhere. The standard library is enough for that.
"""

from __future__ import annotations

import html
import http.client
import os
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from samgraf.graph.errors import StoreError
from samgraf.graph.remote.address import without_secrets
from samgraf.graph.remote.credentials import Credentials

TIME_VARIABLE: Final = "SAMGRAF_TIMEOUT"
SECONDS: Final = 60.0
TRIES: Final = 4
FIRST_PAUSE: Final = 0.25
LONGEST_PAUSE: Final = 10.0
BUSY: Final = (429, 502, 503, 504)
"""Statuses that may be gone at the next try."""
BROKEN: Final = (ConnectionError, http.client.IncompleteRead, http.client.BadStatusLine, http.client.CannotSendRequest)
PIECE: Final = 1 << 16
SHOWN: Final = 240
"""Characters of a server's own words that a message quotes."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered: all of it."""

    status: int
    type: str
    server: str
    body: bytes = field(repr=False)
    location: str = ""


class Line:
    """The line to one server. It may be used by several threads, each of which gets a connection of its own."""

    def __init__(
        self, credentials: Credentials, *, seconds: float | None = None, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self.credentials = credentials
        self.seconds = seconds_allowed() if seconds is None else seconds
        self._pause = pause
        self._own = threading.local()
        self._open: list[http.client.HTTPConnection] = []

    def send(
        self,
        method: str,
        url: str,
        *,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        again: bool = True,
        whole: Callable[[Response], bool] = lambda _: True,
    ) -> Response:
        """Send a request and read the answer, whatever its status.

        `again`: the request does no harm when sent twice, so that it is sent anew where the server is busy or the
        line breaks. `whole` tells an answer that is complete from one that breaks off.

        Raises `StoreError` where no whole answer is to be had.
        """
        shown, problem = without_secrets(url), ""
        if not again:
            self._drop()  # a line that was idle may be dead, and what is sent once must not be lost on it
        for left in reversed(range(TRIES if again else 1)):
            wait = FIRST_PAUSE * 2 ** (TRIES - 1 - left)
            try:
                found, later = self._once(method, url, body, dict(headers or {}))
                if found.status not in BUSY and whole(found):
                    return found
                problem = said(found) if found.status in BUSY else "the answer breaks off"
                wait = later or wait
            except TimeoutError:
                self._drop()
                raise StoreError(
                    f"{shown}: no answer within {self.seconds:g} seconds. Ask for less, or set ${TIME_VARIABLE} higher."
                ) from None
            except BROKEN as error:
                problem = "the answer breaks off" if isinstance(error, http.client.IncompleteRead) else spoken(error)
            except (
                OSError
            ) as error:  # a name that isn't known, a certificate that isn't trusted: no use in asking again
                raise StoreError(f"{shown}: can't be reached: {spoken(error)}. Check the address.") from None
            except http.client.HTTPException as error:
                raise StoreError(f"{shown}: no server of the web: {spoken(error)}. Check the address.") from None
            self._drop()
            if left:
                self._pause(min(wait, LONGEST_PAUSE))
        times = f" after {TRIES} tries" if again else ""
        raise StoreError(f"{shown}: no answer{times}: {problem}. Try again later.")

    def close(self) -> None:
        """Hang up."""
        for connection in self._open:
            connection.close()
        self._open.clear()
        self._own = threading.local()

    def _once(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> tuple[Response, float]:
        """One request, sent a second time with credentials where the server asks; the answer and a pause it wants."""
        headers = {"User-Agent": "samgraf", **headers}
        found, asked, later = self._exchange(method, url, body, headers | self.credentials.ready(method, url))
        if found.status == 401 and not self.credentials.token:
            self.credentials.learn(asked)
            if extra := self.credentials.ready(method, url):
                found, _, later = self._exchange(method, url, body, headers | extra)
        if found.status in (401, 403):
            raise StoreError(
                f"{without_secrets(url)}: not allowed (status {found.status}). Set $SAMGRAF_USER and "
                f"$SAMGRAF_PASSWORD, or $SAMGRAF_TOKEN, or write them into ~/.netrc."
            )
        if 300 <= found.status < 400:
            where = f" to {without_secrets(found.location)}" if found.location else ""
            raise StoreError(
                f"{without_secrets(url)}: the server sends elsewhere{where}. Give the address that is meant."
            )
        return found, later

    def _exchange(
        self, method: str, url: str, body: bytes, headers: dict[str, str]
    ) -> tuple[Response, list[str], float]:
        """Send and read once: the answer, how the server wants to know who asks, and the pause it wants."""
        parts, until = urlsplit(url), time.monotonic() + self.seconds
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection = self._connection(parts.scheme, parts.netloc)
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        pieces = []
        while piece := answer.read(PIECE):
            pieces.append(piece)
            if time.monotonic() > until:
                raise TimeoutError
        if answer.length:  # the server hung up before it had sent what it promised
            raise http.client.IncompleteRead(b"", answer.length)
        if answer.will_close:
            self._drop()
        kind, server = answer.headers.get_content_type(), answer.headers.get("Server", "")
        wait = answer.headers.get("Retry-After", "")
        asked = answer.headers.get_all("WWW-Authenticate") or []
        return (
            Response(answer.status, kind, server, b"".join(pieces), answer.headers.get("Location", "")),
            asked,
            float(wait) if re.fullmatch(r"\d{1,6}", wait) else 0.0,
        )

    def _connection(self, scheme: str, netloc: str) -> http.client.HTTPConnection:
        """This thread's connection."""
        key, found = getattr(self._own, "line", ("", None))
        if found is None or key != f"{scheme}://{netloc}":
            self._drop()
            kind = http.client.HTTPSConnection if scheme == "https" else http.client.HTTPConnection
            found = kind(netloc, timeout=self.seconds)
            self._own.line = (f"{scheme}://{netloc}", found)
            self._open.append(found)
        return found

    def _drop(self) -> None:
        """Give up this thread's connection."""
        _, found = getattr(self._own, "line", ("", None))
        if found is not None:
            found.close()
            self._open = [c for c in self._open if c is not found]
        self._own.line = ("", None)


def seconds_allowed() -> float:
    """How long a server may take, by `$SAMGRAF_TIMEOUT`. Raises `StoreError` where that is no number of seconds."""
    text = os.environ.get(TIME_VARIABLE, "")
    try:
        found = float(text or SECONDS)
    except ValueError:
        found = 0
    if not 0 < found < 1e6:
        raise StoreError(f"${TIME_VARIABLE} is {text!r}: not a number of seconds above 0. Set it to one such as 60.")
    return found


def said(found: Response) -> str:
    """A server's own words about what went wrong, in one line without markup and control characters."""
    text = found.body[: PIECE // 4].decode("utf-8", "replace")
    if found.type in ("text/html", "application/xhtml+xml") or text.lstrip()[:1] == "<":
        text = re.sub(r"<(script|style)\b.*?</\1>", " ", text, flags=re.DOTALL | re.IGNORECASE)
        text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    text = re.split(r"SPARQL query:", text)[0]  # Virtuoso repeats the whole query
    words = "".join(c if c.isprintable() else " " for c in text).split()
    told = " ".join(words)
    told = told if len(told) <= SHOWN else told[:SHOWN].rsplit(" ", 1)[0] + " …"
    return f"status {found.status}" + (f": {told.rstrip('.')}" if told else "")


def spoken(error: BaseException) -> str:
    """An error of the network in a few words."""
    return str(getattr(error, "strerror", "") or error or type(error).__name__)
