"""Who holds what at boards and annual meetings of clubs; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.decisions.votes import votes
from samgraf.ingest.statements.say import statements

TOLD = tuple(
    ("sentence", "", text)
    for text in (
        "[p:Eva] berättade om resan.",
        "[p:Bo] informerade om budgeten.",
        "[p:Eva] frågade om taket.",
        "Planen godkändes.",
        "[p:Bo] svarade.",
    )
)
"""What sets the minutes in the past, so that the present tells of what is to come."""


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence of an association's minutes as (kind, holders)."""
    minutes, mentions, *_ = written(*TOLD, ("sentence", "", sentence), genre="association")
    last = len(TOLD)
    start = minutes.passages[last].pieces[0][1]
    found = [u for u in statements(minutes, mentions) if u.spans[0].start >= start]
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in found]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("[p:Eva] ber kassören se över avtalet.", "commitment", "Eva", id="asks-afterwards"),
        pytest.param("[p:Eva] kommer under städdagen förbereda maten.", "commitment", "Eva", id="at-an-event"),
        pytest.param("[o:Festkommittén] ansvarar.", "commitment", "Festkommittén", id="answers"),
        pytest.param("[p:Eva] representerar klubben.", "commitment", "Eva", id="stands-for-the-club"),
        pytest.param("[o:Styrelsen] hör med [o:Trafikverket].", "commitment", "Styrelsen", id="body-asks"),
        pytest.param("[o:Ekbolaget] går med på att betala hälften.", "commitment", "Ekbolaget", id="agrees-to-pay"),
        pytest.param("[p:Eva] ställde sin traktor till förfogande.", "offer", "Eva", id="lends"),
        pytest.param("[o:Ekbolaget] kan ta fram ett underlag kostnadsfritt.", "offer", "Ekbolaget", id="for-nothing"),
        pytest.param("[p:Eva] har framfört att hon helst ser att vi väntar.", "wish", "Eva", id="would-rather"),
        pytest.param("[p:Eva] anmälde sig som ledare.", "commitment", "Eva", id="puts-herself-down"),
        pytest.param("[p:Eva] tar med fika.", "commitment", "Eva", id="brings"),
        pytest.param("[p:Eva] är osäker på om budgeten räcker.", "concern", "Eva", id="is-unsure"),
        pytest.param("[p:Eva] hör sig för bland föräldrarna.", "commitment", "Eva", id="hears"),
        pytest.param("[p:Eva] går dit.", "commitment", "Eva", id="goes-there"),
        pytest.param("[p:Eva] skriver flygblad.", "commitment", "Eva", id="writes-leaflets"),
        pytest.param("[p:Eva] återkopplar.", "commitment", "Eva", id="comes-back"),
        pytest.param("Åtgärdas av [o:Ekbolaget].", "commitment", "Ekbolaget", id="is-mended-by"),
        pytest.param("[p:Eva] har meddelat att hon inte ställer upp för omval.", "report", "Eva", id="does-not-stand"),
        pytest.param("[p:Eva] röstade emot.", "opposition", "Eva", id="votes-against"),
        pytest.param("Flera ansåg sänkningen orimlig.", "opposition", "", id="finds-it-wrong"),
        pytest.param(
            "För att [o:Kåren] ska kunna planera vill de att alla anmäler sig.", "request", "Kåren", id="to-that-end"
        ),
    ],
)
def test_what_is_said_at_clubs_has_a_kind_and_a_holder(sentence: str, kind: str, holder: str) -> None:
    """Who will do what, lend something, or finds something wrong is heard, with no word that says what it is."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("[p:Eva] jämkar sig.", id="gives-way"),
        pytest.param("[p:Eva] drar tillbaka motionen.", id="withdraws"),
        pytest.param("[p:Eva] representerar många boende.", id="speaks-for-many"),
        pytest.param("[o:Kommunen] ansvarar för vägen.", id="whose-duty-it-is"),
        pytest.param("[p:Eva] ber om ordet.", id="asks-to-speak"),
        pytest.param("[p:Eva] skriver, [p:Bo] justerar.", id="offices-of-the-meeting"),
        pytest.param("För att [o:Ekbolaget] ska bygga krävs ett lov.", id="to-what-end"),
    ],
)
def test_what_is_done_at_the_meeting_itself_promises_nothing(sentence: str) -> None:
    """A mover who gives way, or somebody who asks for the floor, will not do anything."""
    assert "commitment" not in {kind for kind, _ in said(sentence)}


def test_what_somebody_else_may_do_is_not_held_by_who_talked_to_them() -> None:
    """ "…, som kan tänka sig" has the noun before it for its subject."""
    assert [holder for _, holder in said("[p:Eva] har pratat med ägaren, som kan tänka sig att sälja.")] == [""]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        pytest.param("34 röstade för bifall, 19 för avslag och 5 lade ned sin röst.", [(34, 19, 5)], id="approval"),
        pytest.param("Tolv röster för bifall mot sju för avslag.", [(12, 7, None)], id="in-words"),
        pytest.param("Efter omröstning, 17 röster mot 9, beslöt mötet att vänta.", [(17, 9, None)], id="so-many-to"),
        pytest.param("Motionen avslogs (12 röster mot fyra och två blanka).", [(12, 4, 2)], id="in-brackets"),
        pytest.param("Några röstade för bifall, andra för avslag.", [], id="no-counts"),
        pytest.param("Tre röster mot förslaget hördes.", [], id="one-side"),
    ],
)
def test_votes_for_approval_and_rejection_are_counted(sentence: str, counts: list[tuple[int, int, int | None]]) -> None:
    """Both sides must be given."""
    minutes, *_ = written(("sentence", "", sentence), genre="association")
    assert [(v.yes, v.no, v.abstained) for v in votes(minutes)] == counts
