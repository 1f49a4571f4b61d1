"""Persons spoken of by their office alone; all are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spoken import written
from written import understood

from samgraf.ingest.mentions.titles import offices_named
from samgraf.ingest.minutes import Participant

LIST = (
    "roster",
    "",
    "[p:Eva Ek], kommundirektör, [p:Bo Alm], enhetschef, [p:Ann Lind], enhetschef, [p:Kim Asp], rektor [p:Pia Alm], vd [p:Jan Dal]",
)
TITLES = {
    "Eva Ek": "kommundirektör",
    "Bo Alm": "enhetschef",
    "Ann Lind": "enhetschef",
    "Kim Asp": "",
    "Pia Alm": "rektor Ekskolan",
    "Jan Dal": "vd",
}


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        pytest.param("Kommundirektören får i uppdrag att svara.", "Eva Ek", id="only-holder"),
        pytest.param("Rektorn får i uppdrag att svara.", "Pia Alm", id="ends-in-or"),
        pytest.param("Styrelsen uppdrar åt vd att svara.", "Jan Dal", id="letters-as-they-stand"),
        pytest.param("Styrelsen uppdrar åt kommundirektör att svara.", "Eva Ek", id="bare-and-charged"),
        pytest.param("Styrelsen ger rektor i uppdrag att svara.", "Pia Alm", id="bare-and-given-a-task"),
        pytest.param("Rektor fick i uppdrag att svara.", "Pia Alm", id="bare-and-first"),
        pytest.param("För egen del: rektor ges i uppdrag att svara.", "Pia Alm", id="bare-behind-a-colon"),
        pytest.param("Ordf får teckna avtalet.", "Kim Asp", id="role-cut-short"),
        pytest.param("Som ordf valdes en ny.", "", id="role-cut-short-and-not-charged"),
        pytest.param("Styrelsen söker ny kommundirektör.", "", id="bare-and-not-charged"),
        pytest.param("Styrelsen uppdrar åt enhetschef att svara.", "", id="bare-with-two-holders"),
        pytest.param("Vd Per Ask svarar.", "", id="letters-before-a-name"),
        pytest.param("Enhetschefen får i uppdrag att svara.", "", id="two-holder[p:Kim Asp], rektor [p:Pia Alm]"),
        pytest.param("Kommundirektören Per Ask svarar.", "", id="before-a-name"),
        pytest.param("Enligt kommundirektörens förslag.", "", id="genitive"),
        pytest.param("Ordföranden frågar nämnden.", "Kim Asp", id="role-in-the-meeting"),
        pytest.param("Vice ordföranden frågar nämnden.", "", id="another-office"),
        pytest.param("Avgående ordföranden frågar nämnden.", "", id="of-another-time"),
        pytest.param("Ordföranden i kulturnämnden frågar.", "", id="of-another-body"),
        pytest.param("Ordföranden för Ekö byalag frågar.", "", id="of-another-body-by-name"),
        pytest.param("Ordföranden för ordet.", "Kim Asp", id="no-body-behind-it"),
        pytest.param("Ett brev går till alla ordföranden.", "", id="all-who-hold-it"),
        pytest.param("Föreningarnas ordföranden bjuds in.", "", id="of-several-bodies"),
    ],
)
def test_office_stands_for_its_only_holder(sentence: str, person: str) -> None:
    """An office alone stands for the one person in the list who holds it, else for nobody."""
    minutes, mentions, *_ = written(LIST, ("sentence", "", sentence))
    people = tuple(
        Participant(m.name, (m.span,), "present", title=TITLES[m.name], roles=("chair",) if m.name == "Kim Asp" else ())
        for m in mentions
        if m.name in TITLES
    )
    found = offices_named(replace(minutes, participants=people), mentions)
    assert [mentions[o.holder].name for o in found] == ([person] if person else [])
    assert all(o.mention.span.of(minutes.document.text) == o.mention.text for o in found)


@pytest.mark.parametrize(
    ("title", "count"),
    [("verkställande direktör", 1), ("direktör", 0), ("vice verkställande direktör", 0)],
)
def test_letters_stand_for_a_title_that_the_list_spells_out(title: str, count: int) -> None:
    """ "Vd" is the managing director, and no other one."""
    minutes, mentions, *_ = written(("roster", "", "[p:Eva Ek]"), ("sentence", "", "Vd får i uppdrag att svara."))
    people = (Participant("Eva Ek", (mentions[0].span,), "present", title=title),)
    assert len(offices_named(replace(minutes, participants=people), mentions)) == count


@pytest.mark.parametrize("before", ["fd", "f.d.", "tidigare"])
@pytest.mark.parametrize(
    ("title", "said"), [("hamnchef", "Hamnchefen"), ("vd", "Vd"), ("projektledare", "Projektledaren")]
)
def test_who_held_an_office_before_is_not_spoken_of_by_it(before: str, title: str, said: str) -> None:
    """The one who holds it now is, beside somebody of the list who did earlier."""
    text = (
        f"Vägnämnden 2024-03-12\n\nNärvarande\nEva Ek, {before} {title}\nBo Alm, {title}\n\n"
        f"§ 1 Bron\n\n{said} får i uppdrag att måla den.\n\n§ 2 Slut\nInget.\n"
    )
    found = understood(text)
    assert [found.entities[i.entity].name for i in found.involvements if i.how == "responsible"] == ["Bo Alm"]


def test_who_chairs_another_body_is_not_who_chairs_this_one() -> None:
    """An office behind a body in the genitive is of that body, where no list says who was there."""
    text = (
        "Kommunfullmäktige              1996-10-28\n\n§ 88 Motion om skolan\n\nOrdföranden finner bifall till motionen.\n\n"
        "§ 89 Valärenden\n\nValberedningens ordförande Elsy Brunn (s) redovisar förslaget.\n\n"
        "Kommunfullmäktige beslutar\natt befria Nils Mård (m) från uppdraget.\n"
    )
    assert "Ordföranden" not in [m.text for m in understood(text).mentions]
