"""Minutes as plain text or Markdown, and those present as rows of the contract's table: for tests of lists."""

from __future__ import annotations

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown, plain
from samgraf.ingest.text import Source

Row = tuple[str, str, str, str, str]

ITEMS = "\n1. Läget\nAllt går bra.\n\n2. Nästa möte\nDen 3 maj.\n"


def rows(text: str) -> list[Row]:
    """The participants of plain text as the contract's table shows them."""
    read = markdown.read if "|---" in text else plain.read
    minutes = parse(read(Source("example.txt", text.encode(), "text/plain", "0" * 64)))
    kept = minutes.document.text
    for person in minutes.participants:
        assert person.name.split()[0].casefold() in person.spans[0].of(kept).casefold()
    return [
        (p.name, p.organisation, p.status, " ".join(p.roles), " ".join(p.items or ())) for p in minutes.participants
    ]


def there(name: str, organisation: str = "", roles: str = "", items: str = "") -> Row:
    """Somebody present."""
    return name, organisation, "present", roles, items
