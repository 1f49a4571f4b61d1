"""The linter for minutes: what it finds, where, and how it writes it; all persons and bodies are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from samgraf.cli import main
from samgraf.ingest.checks import lint
from samgraf.ingest.checks.lint import Finding
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.tables import table

HEAD = """SAMMANTRÄDESPROTOKOLL
Tekniska nämnden, Ekbackens kommun
Torsdagen den 5 september 2019 kl. 13.00-15.00, Stadshuset

Beslutande
Eva Ekdahl (S), ordförande
Bo Sjölander (M)
Ida Almgren (C)

Frånvarande
Ulf Bergvall (V)

Justerare: Bo Sjölander
"""

NOTES = """Minnesanteckningar från samverkansgruppens möte 5 september 2019

Närvarande: Eva Ekdahl, Ekbackens kommun, Bo Sjölander, Almby kommun
Frånvarande: Ulf Bergvall, Ekbackens kommun

1. Vägen
Vägen diskuterades.

Beslut
"""

LOOSE = """# Nätverksmöte 5 september 2019

**Närvarande:** Eva Ekdahl, Bo Sjölander, Ida Almgren

## Agenda

* Vägen
* Budget för nätverket
* Isbanan

## Vägen

Vägen diskuterades.

## Budget för nätverket

Budgeten gicks igenom.
"""


def found(tmp_path: Path, text: str) -> list[Finding]:
    """The findings in a text; each stands at its line and column."""
    file = tmp_path / "utkast.txt"
    file.write_text(text, encoding="utf-8")
    [document] = documents(source(file))
    rows = lint.findings(read(document), "utkast.txt")
    lines = document.text.split("\n")
    for row in rows:
        first = row.written.split(" ")[0]
        assert lines[row.line - 1][row.column - 1 :].startswith(first), row
    return list(rows)


def item(number: int, *lines: str, title: str = "Vägen") -> str:
    """One paragraph of a protocol."""
    return "\n".join(["", f"§ {number}", title, "", *lines, ""])


DECIDED = "Tekniska nämnden beslutar att godkänna planen."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEAD + item(1, "Möte hålls 31 april 2020.", DECIDED), ("no-such-day", "error", "31 april 2020"), id="impossible-date"),
        pytest.param(HEAD + item(1, "Möte hålls måndag 9 oktober 2019.", DECIDED), ("day-and-date", "warning", "måndag 9 oktober 2019"), id="weekday-and-date"),
        pytest.param(HEAD + item(1, "Möte hålls måndag 9 oktober.", DECIDED), ("day-and-date", "warning", "måndag 9 oktober"), id="weekday-and-date-without-a-year"),
        pytest.param(HEAD + item(1, "Ida Almgrenn tackade.", DECIDED), ("person", "warning", "Ida Almgrenn"), id="name-in-two-ways"),
        pytest.param(HEAD + item(1, "Yrkanden", "Ulf Bergvall (V) yrkar avslag.", "", DECIDED), ("absent-mover", "warning", "Ulf Bergvall"), id="absent-person-moves"),
        pytest.param(NOTES + "Att Ulf kontaktar Almby kommun före den 1 oktober 2019.\n", ("absent-actor", "warning", "Ulf"), id="absent-person-is-to-act"),
        pytest.param(NOTES + "Att bjuda in Almby kommun.\n", ("nobody-no-day", "hint", "Att bjuda in Almby kommun."), id="nobody-to-act-and-no-day"),
        pytest.param(NOTES + "Att Eva kontaktar Almby kommun.\n", ("no-day", "hint", "Att Eva kontaktar Almby kommun."), id="no-day"),
        pytest.param(HEAD + "".join(item(n, DECIDED, title="Om gator") for n in (11, 12, 13, 15, 16)), ("gap", "warning", "§ 15 Om gator"), id="gap-in-the-numbering"),
        pytest.param(HEAD.replace("Justerare: Bo Sjölander", "Justerare: Ulf Bergvall") + item(1, DECIDED), ("verifier-absent", "warning", "Ulf Bergvall"), id="verifier-absent"),
        pytest.param(HEAD.replace("Justerare: Bo Sjölander", "Justerare: Per Åström") + item(1, DECIDED), ("unlisted", "warning", "Per Åström"), id="verifier-not-in-the-list"),
        pytest.param(HEAD + "\nFöredragningslista\n1. Bron\n2. Gatan\n3. Isbanan\n" + item(11, DECIDED, title="Bron") + item(12, DECIDED, title="Gatan"), ("untreated-item", "warning", "3. Isbanan"), id="agenda-counted-apart"),
        pytest.param(LOOSE, ("untreated-item", "warning", "Isbanan"), id="agenda-without-numbers"),
    ],
)  # fmt: skip
def test_slip_is_found_at_its_place(tmp_path: Path, text: str, expected: tuple[str, str, str]) -> None:
    """Each kind of slip is told with its rule, its severity and the words that stand there."""
    assert expected in [(r.rule, r.severity, r.written) for r in found(tmp_path, text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + item(1, DECIDED) + item(2, DECIDED, title="Bron"), id="protocol-with-nothing-wrong"),
        pytest.param(
            HEAD + item(1, "Ulf Bergvall (V) föreslår i en motion att gatan ska stängas.", "", DECIDED),
            id="a-motion-needs-nobody-there",
        ),
        pytest.param(NOTES + "Att godkänna planen.\n", id="an-approval-needs-nobody-to-act"),
        pytest.param(NOTES + "Att inbjudan från Almby kommun avböjs.\n", id="a-refusal-leaves-nothing-to-do"),
        pytest.param(
            NOTES + "Kassören får i uppdrag att skicka en påminnelse före den 1 oktober 2019.\n",
            id="an-office-that-nobody-in-the-list-holds",
        ),
        pytest.param(
            NOTES + "Att Eva kontaktar Almby kommun före den 1 oktober 2019.\n", id="a-task-with-owner-and-day"
        ),
    ],
)
def test_minutes_in_order_give_no_finding(tmp_path: Path, text: str) -> None:
    """A false alarm costs more than a slip that is missed."""
    assert found(tmp_path, text) == []


def checked(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, form: str) -> tuple[int, str]:
    """Exit status and output of the command."""
    file = tmp_path / "ett utkast.txt"
    file.write_text(text, encoding="utf-8")
    status = main(["check", "--format", form, str(file)])
    return status, capsys.readouterr().out


WRONG = HEAD + item(1, "Möte hålls 31 april 2020.", DECIDED)


def test_text_is_written_as_compilers_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, line, column and severity stand in front, the count last; something wrong makes the exit status 1."""
    status, out = checked(tmp_path, capsys, WRONG, "text")
    first, *_, last = out.splitlines()
    assert status == 1
    assert first.startswith(f"{tmp_path}/ett utkast.txt:18:12: error: ")
    assert last == "1 error, 0 warnings, 0 hints"


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(NOTES + "Att bjuda in Almby kommun.\n", 0, id="hints-only"), pytest.param(WRONG, 1, id="wrong")],
)
def test_exit_status_counts_no_hints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, expected: int
) -> None:
    """A script can tell what must be mended from what may be."""
    assert checked(tmp_path, capsys, text, "text")[0] == expected


def test_json_has_every_field(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A script gets what a reader gets."""
    [row] = json.loads(checked(tmp_path, capsys, WRONG, "json")[1])
    assert (row["rule"], row["severity"], row["line"], row["written"]) == ("no-such-day", "error", 18, "31 april 2020")
    assert json.loads(checked(tmp_path, capsys, HEAD + item(1, DECIDED), "json")[1]) == []


def test_sarif_is_what_the_standard_asks_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SARIF 2.1.0 sections 3.13 to 3.30: version, a named tool, results that point at rules and at a region."""
    log: dict[str, Any] = json.loads(checked(tmp_path, capsys, WRONG, "sarif")[1])
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "samgraf"
    [result] = run["results"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "no-such-day"
    assert result["level"] in ("none", "note", "warning", "error") and result["message"]["text"]
    [location] = result["locations"]
    place = location["physicalLocation"]
    assert " " not in place["artifactLocation"]["uri"]
    assert place["region"] == {"startLine": 18, "startColumn": 12, "endLine": 18, "endColumn": 25}
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize("language", ["en", "nb"])
def test_messages_are_the_same_in_every_language(language: str) -> None:
    """A language that has messages has them all, with the same blanks to fill."""
    ours, theirs = table("sv", "slips")["messages"], table(language, "slips")["messages"]
    assert set(ours) == set(theirs)
    blanks = {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in ours.items()}
    assert {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in theirs.items()} == blanks


def test_check_of_what_is_no_minutes_is_not_taken_for_praise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing of a meeting was found, no finding means nothing, and that is said."""
    (tmp_path / "dagbok.txt").write_text("Kära dagbok, i dag åt jag glass.\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "dagbok.txt")]) == 0
    out, err = capsys.readouterr()
    assert not out and "nothing was checked" in err and "dagbok.txt" in err


def test_folder_stands_for_all_its_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file below it is checked, or shown, under its name; an empty folder is said to be one."""
    for name in ("a.txt", "b/c.txt"):
        (tmp_path / "m" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "m" / name).write_text("Styrelsemöte\nDatum: onsdagen den 14 maj 2024\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "m")]) == 1
    out = capsys.readouterr().out
    assert f"{tmp_path / 'm' / 'a.txt'}:2" in out and f"{tmp_path / 'm' / 'b' / 'c.txt'}:2" in out
    assert main(["show", str(tmp_path / "m")]) == 0
    assert f"# {tmp_path / 'm' / 'b' / 'c.txt'}\n" in capsys.readouterr().out
    (tmp_path / "tom").mkdir()
    assert main(["show", str(tmp_path / "tom")]) == 3
    assert "no file in" in capsys.readouterr().err
