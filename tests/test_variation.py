"""The same minutes by other hands: other label words, another numbering, other line breaks, pages, slips of the pen.

What was decided, by whom, when and where doesn't change with the layout; so what is read mustn't either.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.tables import table
from samgraf.ingest.text import Document, Source, fold

TEXT = """Sammanträdesprotokoll
Kommunstyrelsen

{time}: tisdagen den 5 mars 2024 kl. 13.00-15.30
{place}: Stadshuset i Ekvik, sal A

{member}
Eva Lindmark (S), ordförande
Per Ekvall (M)
Ulla Norin (C) §§ 1-3

{serving-substitute}
Nils Brandt (M) ersätter Åke Sand (M)

{guest}
Bo Rask, kommunchef
Lena Holm, nämndsekreterare

{1}Val av justerare

{decision}

Per Ekvall utses att justera protokollet.

{2}Ny bro vid Storudden

{background}

Den gamla bron är i dåligt skick och kan inte bära tyngre fordon. Tekniska nämnden har utrett läget
under hösten. Kostnaden beräknas till fyra miljoner kronor, varav hälften är statsbidrag.

{motion}

Ulla Norin (C) yrkar avslag på förslaget.

{decision}

Kommunstyrelsen beslutar

att bygga en ny bro vid Storudden, samt

att ge tekniska nämnden i uppdrag att ta in anbud senast den 31 maj 2024.

{dissent}

Ulla Norin (C) reserverar sig mot beslutet.

{3}Yttrande över länsplanen

{basis}

Förslag till länsplan
Tjänsteskrivelse den 20 februari 2024

{decision}

Yttrandet antas och skickas till Region Skåne.

{distribution}

Region Skåne

{4}Delgivningar

{decision}

Delgivningarna läggs till handlingarna.
"""

ROLES = ("time", "place", "member", "serving-substitute", "guest", "decision", "background", "motion", "dissent", "basis", "distribution")  # fmt: skip
USUAL = {
    "time": "Tid", "place": "Plats", "member": "Beslutande", "serving-substitute": "Tjänstgörande ersättare",
    "guest": "Övriga närvarande", "decision": "Beslut", "background": "Sammanfattning", "motion": "Yrkanden",
    "dissent": "Reservation", "basis": "Beslutsunderlag", "distribution": "Beslutet skickas till",
}  # fmt: skip

NUMBERINGS: Mapping[str, Callable[[int], str]] = {
    "sign": lambda n: f"§ {n} ",
    "sign-without-blank": lambda n: f"§{n} ",
    "body-before-the-sign": lambda n: f"KS § {n} ",
    "body-in-small-letters": lambda n: f"Ks § {n}  ",
    "year-behind": lambda n: f"§ {n}/2024 ",
    "sign-behind": lambda n: f"{n} § ",
    "dot": lambda n: f"{n}. ",
    "bracket": lambda n: f"{n}) ",
    "word": lambda n: f"Punkt {n} – ",
    "word-and-colon": lambda n: f"Ärende {n}: ",
    "title-below": lambda n: f"§ {n}\n",
    "case-number-behind": lambda n: f"§ {n}          Dnr KS 2024/{n + 7}\n",
    "number-alone": lambda n: f"{n}\n",
    "sign-joined": lambda n: f"§{n}\t",
    "sign-and-colon": lambda n: f"§ {n}: ",
    "sign-behind-and-case-number": lambda n: f"{n} §          {2020 + n}/12.345\n",
    "paragraph": lambda n: f"Paragraf {n} ",
    "bare-number": lambda n: f"{n} ",
    "number-in-two-figures": lambda n: f"{n}.\t",
}


def words(role: str) -> tuple[str, ...]:
    """All labels of a role, but those of a log of the whole meeting's decisions, and of those who presented matters."""
    kinds = ("field", "group", "section")
    rows = [row for kind in kinds for row in table("sv", "layout")[kind] if row["role"] == role]
    more = table("sv", "roster")["words"]["presents"]
    return tuple(
        w for row in rows for w in row["labels"] if not w.endswith(("logg", "lista")) and w.casefold() not in more
    )


def written(labels: Mapping[str, str] = USUAL, number: Callable[[int], str] = NUMBERINGS["sign"]) -> str:
    """The minutes with these labels and this numbering."""
    text = TEXT
    for role, label in labels.items():
        text = text.replace(f"{{{role}}}", label)
    return re.sub(r"\{(\d)\}", lambda m: number(int(m[1])), text)


class Facts(NamedTuple):
    """What a reader takes from the minutes."""

    meeting: tuple[str, str, str, str]
    items: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str, str, str, str], ...]
    decisions: tuple[tuple[str, str, str], ...]


def facts(text: str) -> Facts:
    """What is read."""
    return told(parse(Document(Source("minutes.txt", b"", "text/plain", "0" * 64), text)))


def told(minutes: Minutes) -> Facts:
    """The facts of minutes, without where they stand."""
    met = minutes.meeting
    values = [fold(v.text) if v else "" for v in (met.body, met.start, met.end, met.place)]
    return Facts(
        (values[0], values[1], values[2], values[3]),
        tuple((i.number, fold(i.title)) for i in minutes.items if i.number),
        tuple(
            (p.name, p.organisation, p.status, " ".join(p.roles), " ".join(p.items or ())) for p in minutes.participants
        ),
        tuple(
            (minutes.items[d.item].number if d.item >= 0 else "", d.kind, fold(d.text).rstrip(" .,"))
            for d in minutes.decisions
        ),
    )


WANTED = Facts(
    ("Kommunstyrelsen", "2024-03-05T13:00:00", "2024-03-05T15:30:00", "Stadshuset i Ekvik, sal A"),
    (
        ("1", "Val av justerare"),
        ("2", "Ny bro vid Storudden"),
        ("3", "Yttrande över länsplanen"),
        ("4", "Delgivningar"),
    ),
    (
        ("Eva Lindmark", "Socialdemokraterna", "present", "chair member", ""),
        ("Per Ekvall", "Moderaterna", "present", "verifier member", ""),
        ("Ulla Norin", "Centerpartiet", "present", "member", "1 2 3"),
        ("Nils Brandt", "Moderaterna", "present", "substitute", ""),
        ("Åke Sand", "Moderaterna", "absent", "", ""),
        ("Bo Rask", "", "guest", "", ""),
        ("Lena Holm", "", "guest", "secretary", ""),
    ),
    (
        ("1", "decision", "Per Ekvall utses att justera protokollet"),
        ("2", "decision", "att bygga en ny bro vid Storudden"),
        ("2", "decision", "att ge tekniska nämnden i uppdrag att ta in anbud senast den 31 maj 2024"),
        ("3", "decision", "Yttrandet antas och skickas till Region Skåne"),
        ("4", "decision", "Delgivningarna läggs till handlingarna"),
    ),
)


def test_the_minutes_are_read_as_written() -> None:
    """The unvaried text gives its facts."""
    assert facts(written()) == WANTED


@pytest.mark.parametrize("role", ROLES)
def test_any_word_of_a_label_will_do(role: str) -> None:
    """Each synonym that the tables know for a label leaves all facts as they are."""
    wrong = [w for w in words(role) if facts(written({**USUAL, role: w})) != WANTED]
    assert wrong == []


@pytest.mark.parametrize("number", NUMBERINGS.values(), ids=NUMBERINGS.keys())
def test_any_numbering_will_do(number: Callable[[int], str]) -> None:
    """However the items are numbered, they and what was decided under them are the same."""
    assert facts(written(number=number)) == WANTED


@pytest.mark.parametrize(
    "name", ["sign", "sign-without-blank", "sign-and-colon", "sign-behind", "year-behind", "dot", "bracket", "word"]
)
def test_line_breaks_may_be_lost(name: str) -> None:
    """All in one line, as a text is that was copied out of a page: labels, numbers and sections part it."""
    assert facts(" ".join(written(number=NUMBERINGS[name]).split())) == WANTED


def wrapped(text: str, width: int) -> str:
    """Lines broken at a width, as a PDF's text is."""
    lines = [textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in text.split("\n")]
    return "\n".join(part for line in lines for part in line)


def paged(text: str, every: int) -> str:
    """A page's foot and the next one's head after each `every` lines."""
    lines = text.split("\n")
    out: list[str] = []
    for page, start in enumerate(range(0, len(lines), every), 1):
        if start:
            out += ["", "Justerandes sign", f"EKVIKS KOMMUN   SAMMANTRÄDESPROTOKOLL   {page} (9)", ""]
        out += lines[start : start + every]
    return "\n".join(out)


def slipped(text: str, at: int) -> str:
    """Two letters in the middle of a long word of the background changed with each other."""
    start = text.index("Den gamla bron")
    end = text.index("statsbidrag.")
    long = [m for m in re.finditer(r"[a-zåäö]{6,}", text[start:end]) if m.group() != "nämnden"]
    hit = long[at % len(long)]
    middle = start + hit.start() + 2
    return text[:middle] + text[middle + 1] + text[middle] + text[middle + 2 :]


LABELS = frozenset(USUAL.values())


def each(text: str, change: Callable[[str], str]) -> str:
    """The text with each of its lines changed."""
    return "\n".join(change(line) for line in text.split("\n"))


def labels(text: str, change: Callable[[str], str]) -> str:
    """The text with each line that is a label changed."""
    return each(text, lambda line: change(line) if line in LABELS else line)


def broken_below_headings(text: str) -> str:
    """A page that ends right below each second heading of an item, with the next one's head."""
    parts = re.split(r"(?m)^(§ [24].*)$", text)
    head = "\n\nJusterandes sign\n\f{} (9)   EKVIKS KOMMUN   SAMMANTRÄDESPROTOKOLL\n"
    return "".join(part + (head.format(n) if n % 2 else "") for n, part in enumerate(parts))


def listed(text: str, mark: str) -> str:
    """The clauses that begin with "att" as entries of a list."""
    return each(text, lambda line: f"{mark} {line}" if line.startswith("att ") else line)


OTHER_HANDS: Mapping[str, Callable[[str], str]] = {
    "a-blank-line-below-each-line": lambda t: each(t, lambda line: line + "\n" if line else line),
    "no-blank-lines": lambda t: re.sub(r"\n{2,}", "\n", t),
    "two-blank-lines-for-one": lambda t: t.replace("\n\n", "\n\n\n"),
    "set-in": lambda t: each(t, lambda line: f"    {line}" if line else line),
    "blanks-at-the-ends": lambda t: each(t, lambda line: f"{line}   "),
    "labels-in-capitals": lambda t: labels(t, str.upper),
    "labels-with-a-colon": lambda t: labels(t, lambda line: f"{line}:"),
    "field-labels-above": lambda t: re.sub(r"(?m)^(Tid|Plats): ", r"\1\n", t),
    "field-labels-without-colon": lambda t: re.sub(r"(?m)^(Tid|Plats): ", r"\1   ", t),
    "field-labels-before-a-tab": lambda t: re.sub(r"(?m)^(Tid|Plats): ", "\\1\t", t),
    "pages-end-below-headings": broken_below_headings,
    "hard-blanks": lambda t: re.sub(r"(§|kl\.) (?=\d)", "\\1\u00a0", t),
    **{f"clauses-behind-{mark}": lambda t, mark=mark: listed(t, mark) for mark in "-•–*▪➢o\uf0b7"},  # type: ignore[misc]
    **{
        f"day-{form}": lambda t, form=form: t.replace("tisdagen den 5 mars 2024", form)  # type: ignore[misc]
        for form in (
            "2024-03-05",
            "5/3 2024",
            "5.3.2024",
            "den 5 mars 2024,",
            "24-03-05",
            "5 mar 2024",
            "Tisdag 5/3-2024",
        )
    },
}


@pytest.mark.parametrize("change", OTHER_HANDS.values(), ids=OTHER_HANDS.keys())
def test_any_layout_will_do(change: Callable[[str], str]) -> None:
    """Blank lines, bullets, capitals, tabs, pages and forms of a day don't change what is decided, and by whom."""
    assert facts(change(written())) == WANTED


ROSTER = ("Eva Lindmark, ordförande, Ekö kommun", "Per Ekvall, sekreterare, Sala kommun", "Ulla Norin, Trafikverket")
SET: Mapping[str, Callable[[list[list[str]]], str]] = {
    "commas": lambda rows: "\n".join(", ".join(row) for row in rows),
    "dashes": lambda rows: "\n".join("- " + " – ".join(row) for row in rows),
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
    "columns": lambda rows: "\n".join("".join(f"{cell:<22}" for cell in row).rstrip() for row in rows),
    "bars": lambda rows: "\n".join(" | ".join(row) for row in rows),
    "brackets": lambda rows: ", ".join(f"{row[0]} ({', '.join(row[1:])})" for row in rows),
    "semicolons": lambda rows: "; ".join(", ".join(row) for row in rows),
    "organisation-first": lambda rows: "\n".join(f"{row[-1]}: {', '.join(row[:-1])}" for row in rows),
    "organisation-behind-the-name": lambda rows: "\n".join(", ".join([row[0], row[-1], *row[1:-1]]) for row in rows),
}


@pytest.mark.parametrize("setting", SET.values(), ids=SET.keys())
def test_a_list_of_those_present_may_be_set_in_any_way(setting: Callable[[list[list[str]]], str]) -> None:
    """Who was there, in what office and from where, is the same in lines, columns, brackets and behind a colon."""
    text = f"Vägrådet\n2024-03-05\n\nNärvarande:\n{setting([row.split(', ') for row in ROSTER])}\n\n1. Bron\nRoste.\n\n2. Övrigt\nInget.\n"
    assert [(name, of, status, roles) for name, of, status, roles, _ in facts(text).people] == [
        ("Eva Lindmark", "Ekö kommun", "present", "chair"),
        ("Per Ekvall", "Sala kommun", "present", "secretary"),
        ("Ulla Norin", "Trafikverket", "present", ""),
    ]


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    labels=st.fixed_dictionaries({role: st.sampled_from(words(role)) for role in ROLES}),
    numbering=st.sampled_from(sorted(NUMBERINGS)),
    width=st.one_of(st.none(), st.integers(62, 100)),
    page=st.one_of(st.none(), st.integers(18, 60)),
    slip=st.one_of(st.none(), st.integers(0, 40)),
    ends=st.sampled_from(["\n", "\r\n"]),
)
def test_other_hands_write_the_same(
    labels: dict[str, str], numbering: str, width: int | None, page: int | None, slip: int | None, ends: str
) -> None:
    """Labels, numbering, line breaks, pages and a slip varied together: what is decided, and by whom, stays."""
    text = written(labels, NUMBERINGS[numbering])
    text = slipped(text, slip) if slip is not None else text
    text = wrapped(text, width) if width else text
    if page and numbering != "number-alone":  # a number alone below a page's head is the page's
        text = paged(text, page)
    assert facts(text.replace("\n", ends)) == WANTED
