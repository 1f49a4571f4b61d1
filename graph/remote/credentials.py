"""Who asks: from the environment or ~/.netrc, never from the address of a store.

`$SAMGRAF_TOKEN` is sent as a bearer token. `$SAMGRAF_USER` and `$SAMGRAF_PASSWORD`, or the host's line in `$NETRC` or
~/.netrc, answer a server that asks for basic or digest authentication (RFC 7617, RFC 7616).
"""

from __future__ import annotations

import base64
import hashlib
import netrc
import os
import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from samgraf.graph.errors import StoreError

DIGESTS: Final = {"": hashlib.md5, "MD5": hashlib.md5, "SHA-256": hashlib.sha256}
FIELD: Final = re.compile(r'(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))')


@dataclass(slots=True)
class Credentials:
    """A user with a password, or a token; all empty = nobody."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    asked: list[str] = field(default_factory=list)
    """How the server asked last, so that it need not ask again."""
    count: int = 0
    """How often the server's last nonce was used."""

    def ready(self, method: str, url: str) -> dict[str, str]:
        """The header that can be sent without being asked (again)."""
        if self.token:
            return {"Authorization": f"Bearer {self.token}"}
        return answer_to(self, self.asked, method, url)

    def learn(self, asked: list[str]) -> None:
        """Remember how the server asks."""
        self.asked, self.count = asked, 0

    def basic(self) -> str:
        """User and password as they are (RFC 7617)."""
        return "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode()


def for_host(host: str) -> Credentials:
    """What the environment or netrc knows for a host.

    Raises `StoreError` for a netrc file that can't be read.
    """
    token, user = os.environ.get("SAMGRAF_TOKEN", ""), os.environ.get("SAMGRAF_USER", "")
    if re.search(r"[^\x21-\x7e]", token):
        raise StoreError("$SAMGRAF_TOKEN holds a blank or a letter that no token has. Set it anew.")
    if token or user:
        return Credentials(user, os.environ.get("SAMGRAF_PASSWORD", ""), token)
    path = Path(os.environ.get("NETRC") or Path("~/.netrc").expanduser())
    if not path.is_file():
        return Credentials()
    try:
        found = netrc.netrc(str(path)).authenticators(host)
    except (OSError, netrc.NetrcParseError, UnicodeDecodeError) as error:
        reason = getattr(error, "msg", "") or getattr(error, "strerror", "") or type(error).__name__
        raise StoreError(f"{path}: can't be read: {reason}. Mend it, or set $SAMGRAF_USER.") from None
    return Credentials(found[0] or "", found[2] or "") if found else Credentials()


def answer_to(credentials: Credentials, asked: list[str], method: str, url: str) -> dict[str, str]:
    """The header that answers a server's challenges, or none where it can't be answered."""
    if not credentials.user:
        return {}
    for challenge in asked:
        kind, _, rest = challenge.partition(" ")
        if kind.lower() == "digest":
            fields = {m[1].lower(): m[2] if m[2] is not None else m[3] for m in FIELD.finditer(rest)}
            if fields.get("algorithm", "").upper() in DIGESTS:
                credentials.count += 1
                return {"Authorization": digest(credentials, fields, method, url)}
    if any(challenge.lower().startswith("basic") for challenge in asked):
        return {"Authorization": credentials.basic()}
    return {}


def digest(credentials: Credentials, asked: dict[str, str], method: str, url: str, client: str = "") -> str:
    """The proof that the password is known (RFC 7616, section 3.4), with or without `qop=auth`.

    >>> asked = {"realm": "http-auth@example.org", "qop": "auth", "algorithm": "MD5",
    ...     "nonce": "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"}
    >>> header = digest(Credentials("Mufasa", "Circle of Life"), asked, "GET", "http://www.example.org/dir/index.html",
    ...     "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")
    >>> 'response="8ca523f5e9506fed4657c9700eebdbec"' in header
    True
    """
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    algorithm = asked.get("algorithm", "")

    def hashed(text: str) -> str:
        return DIGESTS[algorithm.upper()](text.encode()).hexdigest()

    client, count = client or secrets.token_hex(16), f"{max(1, credentials.count):08x}"
    who = hashed(f"{credentials.user}:{asked.get('realm', '')}:{credentials.password}")
    what = hashed(f"{method}:{path}")
    fields = {"username": credentials.user, "realm": asked.get("realm", ""), "nonce": asked.get("nonce", "")}
    bare = {}
    if "auth" in re.split(r"[\s,]+", asked.get("qop", "")):
        proof = hashed(f"{who}:{fields['nonce']}:{count}:{client}:auth:{what}")
        fields["cnonce"] = client
        bare = {"qop": "auth", "nc": count}
    else:
        proof = hashed(f"{who}:{fields['nonce']}:{what}")
    fields |= {"uri": path, "response": proof} | ({"opaque": asked["opaque"]} if "opaque" in asked else {})
    bare |= {"algorithm": algorithm} if algorithm else {}
    quoted = [f'{name}="{value}"' for name, value in fields.items()]
    return "Digest " + ", ".join([*quoted, *(f"{name}={value}" for name, value in bare.items())])
