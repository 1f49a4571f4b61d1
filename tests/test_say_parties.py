"""What parties to a meeting hold: two opinions in one sentence, holders told by kind, on condition; all invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.statements.say import statements


def said(*sentences: str) -> list[tuple[str, str]]:
    """The statements of sentences in order as (kind, holders)."""
    minutes, mentions, *_ = written(*(("sentence", "", sentence) for sentence in sentences))
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in statements(minutes, mentions)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "[o:Ekbolaget] oroligt för kajens bärighet och vill se en provtagning.",
            [("concern", "Ekbolaget"), ("wish", "Ekbolaget")],
            id="worried-without-a-verb-and-wants",
        ),
        pytest.param(
            "[p:Eva] är besviken men tänker söka igen.", [("concern", "Eva"), ("commitment", "Eva")], id="but-means-to"
        ),
        pytest.param(
            "[p:Eva] anser att avslaget är fel och vill överklaga.",
            [("concern", "Eva"), ("wish", "Eva")],
            id="and-wants-to",
        ),
        pytest.param(
            "[o:Eks kommun] är inte beredd att slopa avgiften men kan pröva en timme fritt.",
            [("opposition", "Eks kommun"), ("offer", "Eks kommun")],
            id="not-that-but-this",
        ),
        pytest.param(
            "[o:Ekverket] godtar inte lösningen med en trappa utan kräver två.",
            [("opposition", "Ekverket"), ("request", "Ekverket")],
            id="not-that-and-demands",
        ),
        pytest.param(
            "[p:Eva] undrade om byarna kan få egna skyltar, vilket [p:Bo] ställde sig positiv till.",
            [("request", "Eva"), ("support", "Bo")],
            id="which-another-is-for",
        ),
        pytest.param(
            "[p:Eva] är emot, [p:Bo] likaså.", [("opposition", "Eva"), ("opposition", "Bo")], id="so-is-another"
        ),
        pytest.param(
            "[o:Eks energi] är med på det och [o:Eks högskola] hjälper till med utvärderingen.",
            [("support", "Eks energi"), ("offer", "Eks högskola")],
            id="one-is-for-it-another-helps",
        ),
    ],
)
def test_two_views_of_a_sentence_are_two_statements(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Each of two views that one sentence joins is a statement with its own holder."""
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("Om inte [o:Eks kommun] betalar vill [o:Ekhallen] backa ur.", "opposition", "Ekhallen", id="out"),
        pytest.param("Om inte vägen byggs om drar sig [o:Ekverket] ur.", "opposition", "Ekverket", id="reflexive"),
        pytest.param("Om planen antas kan [o:Eks energi] köpa gasen.", "offer", "Eks energi", id="then-can"),
        pytest.param("Om pengarna räcker vill [o:Eks byalag] ha en brygga.", "wish", "Eks byalag", id="wishes-if"),
        pytest.param("Om [p:Eva] kommer bokar [p:Bo] en lokal.", "commitment", "Bo", id="acts-if"),
        pytest.param(
            "Så länge avtalet saknas kan [o:Ekverket] inte gå med på det.", "opposition", "Ekverket", id="not-before"
        ),
        pytest.param("[o:Eks förening], å sin sida, vill vidga området.", "wish", "Eks förening", id="on-its-side"),
        pytest.param("[o:Eks förening] däremot vill vidga området.", "wish", "Eks förening", id="however"),
        pytest.param("[p:Eva] är av samma åsikt.", "support", "Eva", id="of-one-mind"),
        pytest.param("Det tyckte [p:Eva] lät rimligt.", "support", "Eva", id="found-it-fair"),
        pytest.param("[o:Ekverket]: ingen erinran.", "support", "Ekverket", id="no-objection"),
        pytest.param("[o:Eks kommun] är inte emot en bro.", "support", "Eks kommun", id="not-against"),
        pytest.param("[o:Ekverket]: Muren får inte rivas.", "request", "Ekverket", id="what-must-not-be"),
        pytest.param("[o:Eks kommun] delar [o:Ekrådet]:s oro.", "concern", "Eks kommun", id="shares-a-worry"),
        pytest.param("[p:Eva] anser att muren skymmer utsikten.", "concern", "Eva", id="does-harm"),
        pytest.param("[o:Eks trä] hittar inga lärlingar.", "concern", "Eks trä", id="finds-none"),
        pytest.param("Viktigt för [p:Eva] att flytten sker i juni.", "priority", "Eva", id="matters-to-whom"),
        pytest.param("Förslaget om en avgift fick inget stöd.", "opposition", "", id="no-support"),
        pytest.param("Ingen av parterna vill ta på sig kostnaden.", "opposition", "", id="none-of-them"),
        pytest.param(
            "[o:Region Ek] hade mejlat att de inte kan bidra med pengar.", "opposition", "Region Ek", id="no-means"
        ),
        pytest.param("[p:Eva] har inte hunnit ringa, gör det i maj.", "commitment", "Eva", id="does-it-yet"),
    ],
)
def test_a_view_on_condition_or_in_few_words_has_its_holder(sentence: str, kind: str, holder: str) -> None:
    """Who holds it is told behind a condition, or by a word or two."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            ["[o:Eks IF] vill ordna en tävling.", "Klubben motsätter sig avgiften och föreslår i stället en lista."],
            [("wish", "Eks IF"), ("opposition", "Eks IF"), ("proposal", "Eks IF")],
            id="club",
        ),
        pytest.param(
            ["[p:Eva] sa att [o:Eks trafik] kör linjen.", "Däremot är bolaget berett att flytta hållplatsen."],
            [("offer", "Eks trafik")],
            id="company-behind-its-verb",
        ),
        pytest.param(
            ["[o:Eks kommun] visade planen.", "Bolaget motsätter sig den."], [("opposition", "")], id="no-municipality"
        ),
        pytest.param(
            ["[p:Eva] krävde en ny karta.", "Enligt henne bör bron utgå."],
            [("request", "Eva"), ("proposal", "Eva")],
            id="according-to-her",
        ),
        pytest.param(["[p:Eva] har inte fått svar.", "Hon stöter på igen."], [("commitment", "Eva")], id="she-acts"),
    ],
)
def test_whoever_is_called_by_kind_or_pronoun_is_told_before(
    sentences: list[str], expected: list[tuple[str, str]]
) -> None:
    """A body called by its kind is the one that the sentence before names, and no other kind of body."""
    assert said(*sentences) == expected
