"""Counts of votes, in the forms that minutes give them."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.decisions.votes import votes
from samgraf.ingest.text import fold

Counts = list[tuple[int | None, int | None, int | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Med 8 ja-röster mot 5 nej-röster antas planen.", [(8, 5, None)], id="ja-and-nej"),
        pytest.param("Utfall: 12 ja, 3 nej, 1 avstår.", [(12, 3, 1)], id="with-abstained"),
        pytest.param("Ja: 9, Nej: 4, Avstår: 2", [(9, 4, 2)], id="word-first"),
        pytest.param(
            "JA (kontorets förslag) 3 röster, NEJ (Eks förslag) 2 röster.", [(3, 2, None)], id="what-each-stands-for"
        ),
        pytest.param("Sju ja och fyra nej.", [(7, 4, None)], id="in-words"),
        pytest.param("Förslaget fick 14 röster för och 6 emot.", [(14, 6, None)], id="for-and-against"),
        pytest.param("Förslaget antogs med 9 röster mot 4.", [(9, 4, None)], id="mot"),
        pytest.param(
            "Ja: 2 (Eva Ek (S) och Bo Alm (M)) Nej: 1 (Rut Dahl (C))", [(2, 1, None)], id="names-in-brackets-behind"
        ),
        pytest.param("Förslaget antogs enhälligt.", [], id="acclamation-has-no-counts"),
        pytest.param("Ja-sidan hade 2 talare.", [], id="no-vote"),
        pytest.param("8 ja, 5 nej. Alltså 8 ja, 5 nej.", [(8, 5, None)], id="told-twice-is-one"),
        pytest.param(
            "Med 8 ja mot 5 nej antas planen. Utfall: 8 ja, 5 nej, 2 avstår.", [(8, 5, 2)], id="told-twice-once-whole"
        ),
        pytest.param("Planen avslogs. 12 för, 20 emot, 3 avstår.", [(12, 20, 3)], id="counts-alone"),
    ],
)
def test_vote_has_its_counts(text: str, expected: Counts) -> None:
    """A count is taken as given, each once; what is not given stays open."""
    minutes, *_ = written(("sentence", "", text))
    found = votes(minutes)
    assert [(v.yes, v.no, v.abstained) for v in found] == expected
    for vote in found:
        assert fold(" ".join(s.of(minutes.document.text) for s in vote.spans)) in text


def test_counts_on_lines_of_their_own_are_one_vote() -> None:
    """In a section about the vote the lines are read together."""
    minutes, *_ = written(
        ("sentence", "vote", "Ja: 9"), ("sentence", "vote", "Nej: 4"), ("sentence", "vote", "Avstår: 2")
    )
    (vote,) = votes(minutes)
    assert (vote.yes, vote.no, vote.abstained) == (9, 4, 2)


def test_the_heading_of_a_decision_may_give_the_count() -> None:
    """ "Beslut efter sluten omröstning (3–2)", above what was decided; another heading counts nothing."""
    count = "Beslut efter sluten omröstning (3–2):"
    for section, expected in (("decision", [(3, 2)]), ("background", [])):
        minutes, *_ = written(("heading", section, count), ("decision", section, "Planen antas."))
        assert [(v.yes, v.no) for v in votes(minutes)] == expected


def test_neighbouring_lines_of_one_count_each_are_one_vote() -> None:
    """Counts below a motion go together, also where one side is not given."""
    minutes, *_ = written(
        ("sentence", "", "13 röster för"), ("sentence", "", "1 röst emot"), ("sentence", "", "Mötet antog motionen."),
        ("sentence", "", "12 röster emot"), ("sentence", "", "3 neutrala"),
    )  # fmt: skip
    assert [(v.yes, v.no, v.abstained) for v in votes(minutes)] == [(13, 1, None), (None, 12, 3)]


@pytest.mark.parametrize(
    ("head", "sums", "expected"),
    [
        pytest.param("Ledamot Ja Nej Avstår", "Summa 2 1 0", [(2, 1, 0)], id="abstained"),
        pytest.param("Namn Parti Ja Nej", "Totalt: 2 1", [(2, 1, None)], id="two-columns"),
        pytest.param("Namn Ja Nej Frånvarande", "Summa 2 1 4", [(2, 1, None)], id="who-was-away-did-not-abstain"),
        pytest.param("Namn Roll Telefon", "Summa 2 1 0", [], id="another-table"),
    ],
)
def test_the_sums_of_a_table_of_votes_are_its_counts(head: str, sums: str, expected: Counts) -> None:
    """What the last row says stands below the headings of the columns."""
    rows = [("sentence", "", f"{name} X") for name in ("Eva Ek (S)", "Bo Alm (M)", "Rut Dahl (C)")]
    minutes, *_ = written(("sentence", "", head), *rows, ("sentence", "", sums))
    assert [(v.yes, v.no, v.abstained) for v in votes(minutes)] == expected
