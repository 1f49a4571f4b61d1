"""What boards and parents of small clubs hold, in the words in which they note it; all of it is invented."""

from __future__ import annotations

import pytest
from spoken import written
from written import understood

from samgraf.ingest.statements.say import statements


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence as (kind, holders), without reports."""
    minutes, mentions, *_ = written(("sentence", "", sentence), genre="association")
    heard = [u for u in statements(minutes, mentions) if u.kind != "report"]
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in heard]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[p:Eva Ek] från [o:Festkommittén] gör ett körschema.", "commitment", "Eva Ek"),
        ("[p:Bo] i [o:Festkommittén] bakar till lördag.", "commitment", "Bo"),
        ("[p:Anna] på [o:Vägverket] skickar kartan.", "commitment", "Anna"),
        ("[p:Eva] och [p:Bo] redigerar och trycker programmet.", "commitment", "Eva & Bo"),
        ("[p:Eva] fortsätter leta ny lokal.", "commitment", "Eva"),
        ("Bidraget kommer att sökas av [p:Eva] och [p:Bo].", "commitment", "Eva & Bo"),
        ("Texten ska skrivas om i höst av [p:Bo].", "commitment", "Bo"),
        ("Vi siktar mot att ha öppet varje fredag.", "commitment", ""),
        ("Som talare föreslås [p:Bo Alm].", "proposal", "Bo Alm"),
        ("[p:Eva] bör hålla en kurs för de nya.", "proposal", ""),
        ("Kassören bör ringa banken.", "proposal", ""),
        ("Fler händer kommer att behövas under cupen.", "wish", ""),
        ("Alla behöver hjälpas åt att städa.", "request", ""),
        ("Klass 4: Tänk på att stänga dörren.", "request", ""),
        ("Använd stegen vid bryggan.", "request", ""),
        ("Ta tillvara på vattnet i tunnorna.", "request", ""),
        ("Några har känt sig illa behandlade av domaren.", "concern", ""),
        ("Flera har blivit otrevligt bemötta i kassan.", "concern", ""),
        ("Detta är ett krav från [o:Vägverket] sedan i våras.", "request", "Vägverket"),
        ("[o:Ekö IF] hade lämnat en skrivelse med krav på lägre avgift.", "request", "Ekö IF"),
        ("[p:Eva] visade ett förslag till schema.", "proposal", "Eva"),
        ("[p:Eva] förklarade att hon inte kan lova något.", "opposition", "Eva"),
        ("Enligt [o:Vägverket] är det inte möjligt i år.", "opposition", "Vägverket"),
        ("Enligt [o:Vägverket] går det inte att bredda vägen.", "opposition", "Vägverket"),
        ("Idén fick stöd från [p:Bo].", "support", "Bo"),
        ("Hon fick medhåll av [p:Bo].", "support", "Bo"),
        ("[p:Eva] har inte fått tag på värden men fortsätter ringa.", "commitment", "Eva"),
        ("[p:Eva] hälsade att hon gärna bygger en ny grind.", "offer", "Eva"),
        ("[o:Ekö IF] har ingen egen budget för det.", "concern", "Ekö IF"),
        ("Rummen städas för sällan.", "concern", ""),
        ("Det behövs någon vid grinden.", "wish", ""),
        ("[p:Bo] frågar sina grannar.", "commitment", "Bo"),
        ("För att alla ska få spela kommer vi dela laget i två.", "commitment", ""),
        ("Haft problem med råttor vid komposten.", "concern", ""),
        ("Har haft det lite stökigt på kvällarna.", "concern", ""),
        ("Det är hård konkurrens om tiderna.", "concern", ""),
        ("Återkopplingen från lagen har varit positiv.", "support", ""),
        ("Vill du veta mer skriv till styrelsen.", "request", ""),
    ],
)
def test_small_clubs_say_what_they_hold(sentence: str, kind: str, holder: str) -> None:
    """Whoever comes from a group, and those whom nobody names."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen ska beslutas av [o:Ekö kommun].",
        "Byn kommer att påverkas av [o:Ekö kommun].",
        "Pengarna bör räcka till våren.",
        "Planen bör vara klar i maj.",
        "Det är inget krav från [o:Vägverket] längre.",
    ],
)
def test_what_only_is_so_is_held_by_nobody(sentence: str) -> None:
    """Of what will be or suffices nobody holds anything."""
    assert said(sentence) == []


HEAD = "Styrelsemöte i Ekö byalag 2021-03-04\n\n"


@pytest.mark.parametrize(
    "guests",
    [
        "Gästade styrelsen gjorde Anna Rask och Lars Frid från festkommittén.",
        "Dessutom gästades mötet av Anna Rask och Lars Frid från festkommittén.",
        "Styrelsen besöktes av Anna Rask och Lars Frid.",
        "På särskild kallelse: Anna Rask, Lars Frid",
        "Särskilt kallade: Anna Rask och Lars Frid",
    ],
)
def test_who_pays_a_visit_is_a_guest(guests: str) -> None:
    """The line below those who were there gives nobody a name more."""
    found = understood(f"{HEAD}Närvarande: Eva Ek, Bo Lund\n{guests}\n\nBryggan\nDen är ute.\n")
    assert {(p.name, p.status) for p in found.minutes.participants} == {
        ("Eva Ek", "present"),
        ("Bo Lund", "present"),
        ("Anna Rask", "guest"),
        ("Lars Frid", "guest"),
    }


@pytest.mark.parametrize("elects", ["vald", "valdes", "utsågs"])
def test_offices_of_the_meeting_are_given_in_the_items(elects: str) -> None:
    """An office may say whose meeting it is of, whoever has it."""
    many = "valda" if elects == "vald" else elects
    text = (
        "Protokoll fört vid Ekdals koloniförenings sommarmöte den 3 juli 2021\n\n"
        f"1. Eva Ek hälsar välkomna\n2. Bo Lund {elects} till mötets ordförande\n"
        f"3. Anna Rask {elects} till mötets protokollförare\n"
        f"4. Linda Alm och Erik Frid {many} till mötets justeringsmän och tillika rösträknare.\n5. Festen\n  Den blir i maj.\n"
    )
    found = {p.name: p.roles for p in understood(text).minutes.participants}
    assert found["Bo Lund"] == ("chair",)
    assert found["Anna Rask"] == ("secretary",)
    assert found["Linda Alm"] == found["Erik Frid"] == ("verifier",)


@pytest.mark.parametrize("label", ["Beslut: Eva och Bo sätter upp lappar.", "Förslag: fler lappar nästa år."])
def test_a_wrapped_decision_ends_with_its_sentence(label: str) -> None:
    """Where another label follows, what stands between them is told."""
    text = (
        f"{HEAD}Närvarande: Eva Ek, Bo Lund\n\nSkyltar\nSkyltarna är gamla.\n"
        "Beslut: Byalaget ber att få vara med när staden ritar nya\nregler för skyltar.\n"
        f"Eva mejlar kommunen vårt utkast.\nBo har frågat grannarna om priset.\n{label}\n"
    )
    decided = [d.text for d in understood(text).minutes.decisions]
    assert decided[0] == "Byalaget ber att få vara med när staden ritar nya regler för skyltar."
    assert not any(text.startswith(("Eva mejlar", "Bo har")) for text in decided)


@pytest.mark.parametrize(
    "line", ["Antecknat av Anna", "Anteckningar av Anna Rask", "Anna antecknade", "Anna R antecknade", "Anna skrev"]
)
def test_who_wrote_the_notes_is_told_in_the_last_line(line: str) -> None:
    """With or without a full stop, by given name and initial as well."""
    text = (
        f"{HEAD}Närvarande: Eva Ek, Bo Lund och Anna Rask\n\nBryggan\nDen är ute.\n\nNästa möte blir i maj.\n{line}\n"
    )
    assert [p.name for p in understood(text).minutes.participants if "secretary" in p.roles] == ["Anna Rask"]


@pytest.mark.parametrize(
    ("said", "kind", "holder"),
    [
        ("Motion inkom 2018 från Bo Lund om en sammanslagning med Ekö IF", "proposal", ["Bo Lund"]),
        ("Ett enkelt avtal förespråkades.", "support", []),
    ],
)
def test_what_came_in_and_what_is_spoken_for_is_heard(said: str, kind: str, holder: list[str]) -> None:
    """A motion that came in needs no full stop; what is spoken for in the passive is held by nobody named."""
    reading = understood(f"{HEAD}Närvarande: Eva Ek, Bo Lund\n\n1. Motioner\n\n{said}\n\n2. Övrigt\n\nInget.\n")
    [heard] = [u for u in reading.utterances if u.kind != "report"]
    assert (heard.kind, [reading.mentions[m].text for m in heard.holders]) == (kind, holder)
