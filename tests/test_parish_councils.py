"""Minutes of parish and town councils, in the forms that these have of their own: numbers, titles, lists."""

from __future__ import annotations

import pytest
from rostered import rows
from written import understood

from samgraf.ingest.dating.dates import find_dates

COUNCIL = "Hillford Parish Council\nMinutes of the meeting held on 3 May 2023\n\n"
HERE = "Present: Cllrs A Field and P Marsh\n\n"

NUMBERS = [
    pytest.param("FC/31/23 Roads", "FC/32/23 Trees", "FC/34/23 Bins", "FC/35/23 Paths", "FC/36/23 Hall", ["31", "32", "34", "35", "36"], id="of-a-body-one-left-out"),
    pytest.param("PC/23/7 Roads", "PC/23/8 Trees", "PC/23/9 Bins", "PC/23/10 Paths", "PC/23/11 Hall", ["7", "8", "9", "10", "11"], id="of-a-body-year-first"),
    pytest.param("23/045 Roads", "23/046 Trees", "23/047 Bins", "23/048 Paths", "23/049 Hall", ["045", "046", "047", "048", "049"], id="year-first"),
    pytest.param("1911: Roads", "1912: Trees", "1913: Bins", "1914: Paths", "1915: Hall", ["1911", "1912", "1913", "1914", "1915"], id="counted-for-years"),
    pytest.param("7/2023-24\n\nROADS", "8/2023-24\n\nTREES", "9/2023-24\n\nBINS", "10/2023-24\n\nPATHS", "11/2023-24\n\nHALL", ["7", "8", "9", "10", "11"], id="years-of-office-above-the-title"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "third", "fourth", "fifth", "numbers"), NUMBERS)
def test_numbers_that_count_on_from_meeting_to_meeting_open_items(
    first: str, second: str, third: str, fourth: str, fifth: str, numbers: list[str]
) -> None:
    """The year and the letters of the body are no part of the number; one may be left out."""
    titles = [first, second, third, fourth, fifth]
    text = COUNCIL + HERE + "".join(f"{title}\nIt was discussed.\n\n" for title in titles)
    found = understood(text).minutes.items
    assert [item.number for item in found] == numbers
    assert [item.title.upper() for item in found] == ["ROADS", "TREES", "BINS", "PATHS", "HALL"]


def test_bare_numbers_close_together_open_items_where_their_titles_end_with_a_colon() -> None:
    """No blank lines are needed where they count on from the first."""
    titles = ["Apologies: none", "Minutes of the last meeting:", "Roads:", "Chairman’s report:", "Finance:"]
    text = COUNCIL + HERE + "".join(f"{n} {title}\nIt was discussed.\n" for n, title in enumerate(titles, 1))
    assert [item.number for item in understood(text).minutes.items] == ["1", "2", "3", "4", "5"]


def test_a_sentence_below_a_list_is_nobody_of_it() -> None:
    """Though it begins with an office."""
    text = f"{COUNCIL}Present: Keith Parks, Pat Mallory\nThe Chairman, Keith Parks, welcomed everyone to the meeting.\n\n1. Roads\nIt was discussed.\n"
    assert [name for name, *_ in rows(text)] == ["Keith Parks", "Pat Mallory"]


TITLES = [
    pytest.param("Plots – the following dates were agreed: 3 May.", "Plots", id="sentence-in-small-letters"),
    pytest.param("Declarations of interest: None", "Declarations of interest", id="none"),
    pytest.param("Minutes of the meeting in April – Agreed", "Minutes of the meeting in April", id="outcome"),
    pytest.param("Apologies for absence – Cllr Rook", "Apologies for absence", id="apologies"),
    pytest.param("Minutes of the April meeting it was RESOLVED to sign them.", "Minutes of the April meeting", id="it-was"),
    pytest.param("Clerk’s report – The report for May was noted.", "Clerk’s report", id="sentence-behind-a-dash"),
    pytest.param("Matters arising:     The Chairman reported that the gate is broken.", "Matters arising", id="sentence-behind-a-colon"),
    pytest.param("Planning – The Old Barn", "Planning – The Old Barn", id="place-behind-a-dash"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "title"), TITLES)
def test_titles_end_before_what_is_told_of_them(line: str, title: str) -> None:
    """What came of an item, or a sentence about it, is no part of its title."""
    text = f"{COUNCIL}{HERE}1. {line}\n\n2. Roads\nIt was agreed to wait.\n\n3. Trees\nIt was discussed.\n"
    assert understood(text).minutes.items[0].title == title


def test_a_first_item_with_a_group_for_its_title_keeps_its_number() -> None:
    """The full stop behind the number of an item ends no sentence of the list above it."""
    text = (
        f"{COUNCIL}Present: Cllrs A Field and P Marsh\nIn attendance: Ann Hill and 4 members of public.\n"
        "1. Apologies for absence: None\n2. Roads: None\n"
    )
    assert [item.number for item in understood(text).minutes.items] == ["1", "2"]


LISTS = [
    pytest.param("Present: Councillors\nD Morgan G Watson\nT Hunter J Rann\nN Terry", ["D Morgan", "G Watson", "T Hunter", "J Rann", "N Terry"], id="two-columns-of-letters-and-surnames"),
    pytest.param("Present: Ann Hill (Chair), Tom Rook (Notes),\n\n Dr. A. Marsh, Sue Lund.", ["Ann Hill", "Tom Rook", "A. Marsh", "Sue Lund"], id="goes-on-behind-a-comma-and-a-blank-line"),
    pytest.param("Present: Cllrs Hill (Chair), Marsh, J Lund and Rook", ["Hill", "Marsh", "J Lund", "Rook"], id="shared-address"),
    pytest.param("Present: Mrs Hill, Mrs Marsh, Lund, Rook", ["Hill", "Marsh", "Lund", "Rook"], id="address-of-some"),
    pytest.param("Present: Ann T.B. Hill, Tom A.-B. Marsh", ["Ann T.B. Hill", "Tom A.-B. Marsh"], id="two-initials-with-no-blank"),
    pytest.param("Apologies: Councillors Hill and Marsh", ["Hill", "Marsh"], id="absent"),
    pytest.param("Present: Ann Hill-Chairman (AH), Tom Marsh", ["Ann Hill", "Tom Marsh"], id="office-behind-a-hyphen"),
    pytest.param("Present: R Hill (Chairman) C Lund & M Marsh.", ["R Hill", "C Lund", "M Marsh"], id="blank-behind-a-bracket"),
    pytest.param("In attendance: Parish Clerk Ann Hill, Cty Cllr Tom Marsh", ["Ann Hill", "Tom Marsh"], id="office-before-the-name"),
    pytest.param("Present: Chairman: Cllr Mrs Hill Councillors: Mrs Marsh, Mrs Lund, Rook Clerk: Mrs Bell Members of public: 3", ["Hill", "Marsh", "Lund", "Rook", "Bell"], id="labels-within-a-line"),
    pytest.param("Present: Norwald H. Lund, Tom Marsh, Swaning H. Rook, Ann Hill,", ["Norwald H. Lund", "Tom Marsh", "Swaning H. Rook", "Ann Hill"], id="letter-between-two-names"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), LISTS)
def test_everybody_in_a_list_is_somebody_and_nobody_else(line: str, names: list[str]) -> None:
    """Surnames share a form of address; an office is nobody's name, and the next in a list is no body."""
    others = "" if line.startswith("Present") else "Present: Cllrs A Field and P Wood\n"
    found = rows(f"{COUNCIL}{others}{line}\n\n1. Roads\nIt was agreed to wait.\n")
    listed = [(name, body) for name, body, *_ in found if name not in ("A Field", "P Wood")]
    assert sorted(listed) == sorted((name, "") for name in names)


DAYS = [
    pytest.param("28.08.06", "nb", "2006-08-28", id="bokmal"),
    pytest.param("19.10.09", "en", "2009-10-19", id="english"),
    pytest.param("28.08.06", "sv", "2028-08-06", id="swedish-year-first"),
]


@pytest.mark.parametrize(("written", "language", "day"), DAYS)
def test_a_day_in_figures_begins_as_its_language_has_it(written: str, language: str, day: str) -> None:
    """In English and bokmål the day stands first, also before a year of two figures."""
    assert [str(when.first) for when in find_dates(written, language=language)] == [day]


NOBODY = [
    pytest.param("It was agreed that the Village Hall roof be mended.", id="hall"),
    pytest.param("Church Lane is closed until June.", id="lane"),
    pytest.param("The Green was mowed.", id="green"),
    pytest.param("It was agreed to meet in the Adam Marsh Hall.", id="hall-called-after-somebody"),
]


@pytest.mark.parametrize("said", NOBODY)
def test_a_surname_that_is_a_word_is_nobody_where_it_is_that_word(said: str) -> None:
    """Who is listed as "Cllr Hall" is no hall; only behind a form of address is the word somebody."""
    reading = understood(f"{COUNCIL}Present: Cllrs Hall, Green and Lane\n\n1. Roads\n{said}\n\n2. Trees\nNone.\n")
    at = reading.minutes.document.text.index(said)
    assert [m.text for m in reading.mentions if m.kind == "person" and m.span.start >= at] == []


HOLDERS = [
    pytest.param("Cllr Hall asked for a copy of the plan.", "Hall", id="listed"),
    pytest.param("Mrs Cook was concerned about the dogs.", "Cook", id="unlisted"),
    pytest.param("Trustee Alexander offered to ring the bank.", "Alexander", id="given-name-as-surname"),
]


@pytest.mark.parametrize(("said", "who"), HOLDERS)
def test_somebody_behind_a_form_of_address_holds_what_is_said(said: str, who: str) -> None:
    """A surname behind a form of address is somebody, whether the list has it or not."""
    listed = "Trustees Alexander (Chair), Hodge and Moor" if "Trustee" in said else "Cllrs Hall, Green and Lane"
    reading = understood(f"{COUNCIL}Present: {listed}\n\n1. Roads\n{said}\n\n2. Trees\nNone.\n")
    assert [reading.mentions[n].name for u in reading.utterances for n in u.holders] == [who]


def test_a_kind_of_council_is_the_one_that_met() -> None:
    """A kind of council is that of the parish that met, where it is named, and one of the document's own elsewhere."""
    said = "1. Roads\nThe Parish Council was asked to pay.\n\n2. Trees\nIt was agreed to write to the Parish Council.\n"
    own = understood(f"{COUNCIL}{HERE}{said}")
    assert [e.name for e in own.entities if e.kind == "organisation"] == ["Hillford Parish Council"]
    other = understood(f"Minutes of the Steering Group\n3 May 2023\n\n{HERE}{said}")
    assert {e.scope for e in other.entities if e.name == "Parish Council"} == {"document"}


ROLES = [
    pytest.param("Minutes: Ann Hill", ["Ann Hill"], id="who-wrote"),
    pytest.param("Minutes: Proposed by Ann Hill and seconded by Tom Marsh.", [], id="what-was-moved"),
]


@pytest.mark.parametrize(("line", "names"), ROLES)
def test_minutes_before_a_name_tell_who_wrote(line: str, names: list[str]) -> None:
    """The label "Minutes" gives an office to a name that stands behind it, and to nobody in a sentence."""
    people = understood(f"{COUNCIL}{HERE}{line}\n\n1. Roads\nIt was agreed to wait.\n").minutes.participants
    assert [p.name for p in people if "secretary" in p.roles] == names


BELOW = [
    pytest.param("RESOLVED: The minutes were approved.\nThe Chairman told of the fence.", ["The minutes were approved."], id="told-below"),
    pytest.param("RESOLVED:\na) to plant two oaks\nb) to ask the school", ["to plant two oaks", "to ask the school"], id="list-below"),
    pytest.param("RESOLVED: That the fee be £20.\nThat the hall be closed.", ["That the fee be £20.", "That the hall be closed."], id="further-clause"),
    pytest.param("It was agreed these paths are left to the county.", ["It was agreed these paths are left to the county."], id="agreed-without-that"),
    pytest.param("Roof: TM to get quotes.", ["Roof: TM to get quotes."], id="task-behind-its-matter"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "decided"), BELOW)
def test_a_resolution_ends_with_its_line(said: str, decided: list[str]) -> None:
    """What is told below a resolution behind its label is none; its list and its further clauses are."""
    text = f"{COUNCIL}Present: Ann Field (AF), Tom Marsh (TM)\n\n1. Roads\n{said}\n\n2. Trees\nNone.\n"
    assert [d.text for d in understood(text).minutes.decisions] == decided


TASKS = [
    pytest.param("Vi tar kontakt med kommunen. Ansvar: Kari", "Kari Moen", id="bokmal-behind-a-sentence"),
    pytest.param("Bestille lift og stige, ansvar: Ola", "Ola Dahl", id="bokmal-behind-a-comma"),
]


@pytest.mark.parametrize(("said", "who"), TASKS)
def test_who_answers_for_it_stands_behind_a_thing_to_do(said: str, who: str) -> None:
    """ "Ansvar" behind what is to be done makes it a thing to do, and says whose."""
    text = f"Fjordlia Vel\nStyremøte 3. mai 2023\n\nTil stede: Kari Moen og Ola Dahl\n\n1. Dugnad\n{said}\n\n2. Eventuelt\nIngenting.\n"
    reading = understood(text)
    assert [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"] == [who]


def test_the_title_below_a_list_is_nobody() -> None:
    """A given name that ends a list takes no surname out of the title below it."""
    text = "Fjordlia Vel\nStyremøte 3. mai 2023\n\nTil stede: Kari, Ola, Anne.\n\nForfall: Astrid og Gry\n\nTil dagsorden\n\nSak 1 Dugnad\nVi drøftet saken.\n"
    assert [name for name, *_ in rows(text)] == ["Kari", "Ola", "Anne", "Astrid", "Gry"]


def test_an_office_in_a_list_is_nobody() -> None:
    """ "Borough Councillor, Tom Marsh" is one guest."""
    found = rows(
        f"{COUNCIL}Present: Cllrs A Field and P Wood\nAlso present: Borough Councillor, Tom Marsh.\n\n1. Roads\nIt was agreed to wait.\n"
    )
    assert [name for name, *_ in found] == ["A Field", "P Wood", "Tom Marsh"]


def test_a_day_is_no_number_of_an_item() -> None:
    """ "17. mai" above its text is a day, and opens no item of that number."""
    text = "Fjordlia Vel\nStyremøte 3. mai 2023\n\nTil stede: Kari Moen og Ola Dahl\n\nSkolen\nVi drøftet saken.\n\n17. mai\nVi drøftet toget.\n"
    assert [i.number for i in understood(text).minutes.items if i.number] == []


def test_given_names_with_initials_are_of_no_organisation() -> None:
    """The initials in brackets behind given names alone tie nobody; an office behind a dash does not hide who holds it."""
    found = rows(
        "# Hill Steering Group\nMinutes of the meeting held on 3 May 2023\n\nPresent:\nDoug (DL) - Chairman\nAnn (AF) - Treasurer\n"
        "Tom (TM)\nSue (SB)\n\n1. Roads\nIt was agreed to wait.\n"
    )
    assert [(name, organisation) for name, organisation, *_ in found] == [
        (name, "") for name in ("Doug", "Ann", "Tom", "Sue")
    ]


def test_a_label_by_surname_means_the_one_listed() -> None:
    """ "Facilitator: Dr Hill" is the one of that name in the list."""
    people = understood(
        "# Hill Steering Group\nMinutes of the meeting held on 3 May 2023\n\nPresent: Dr William Hill (WH), Ann Field (AF), Tom Marsh (TM)\n"
        "Facilitator: Dr Hill (WH)\n\n1. Roads\nIt was agreed to wait.\n"
    ).minutes.participants
    assert [(p.name, p.roles) for p in people] == [("William Hill", ("chair",)), ("Ann Field", ()), ("Tom Marsh", ())]


HEADS = [
    pytest.param("Minutes of the Stow Parish Council Meeting held on Tuesday 8th February 2022 at 7.30pm", "Stow Parish Council", id="meeting-behind"),
    pytest.param("Minutes of parish council meeting held on October 30th 2023", "parish council", id="small-letters"),
    pytest.param("8th February 2022\n\nSTOW AND HILL PARISH COUNCIL\n\nMINUTES OF THE MEETING\n\nHELD 8th February 2022", "STOW AND HILL PARISH COUNCIL", id="above-in-capitals"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body"), HEADS)
def test_the_council_that_met_is_no_meeting(head: str, body: str) -> None:
    """What stands behind the council's name in a title, or below it, is no part of that name."""
    met = understood(
        f"{head}\n\nPresent: Cllrs A Field and T Marsh\n\n1. Roads\nIt was agreed to wait.\n"
    ).minutes.meeting.body
    assert met is not None
    assert met.text == body


def test_what_a_patient_represents_is_no_body() -> None:
    """An occupation in a column behind names ties nobody to an organisation of that name."""
    found = rows(
        "Stow Patient Group\nMinutes of the meeting held on 3 May 2023\n\nPresent:      Ann Field       Patient Representative\n"
        "              Tom Marsh       Practice Manager\n              Sue Lund        Patient Representative\n\n1. Roads\nIt was agreed to wait.\n"
    )
    assert [(name, organisation) for name, organisation, *_ in found] == [
        ("Ann Field", ""),
        ("Tom Marsh", ""),
        ("Sue Lund", ""),
    ]


def test_a_title_of_several_words_is_nobody() -> None:
    """What the list calls somebody by is no further person, in the list as in the text below it."""
    found = understood(
        "Stow Patient Group\nMinutes of the meeting held on 3 May 2023\n\nPresent:\nAnn Field\tPractice Manager\n"
        "Tom Marsh\tPatient Representative\nSue Lund\tPractice Nurse\n\n"
        "1. Roads\nThe Practice Manager reported. A Patient Representative asked for longer hours.\n"
    )
    assert {m.name for m in found.mentions if m.kind == "person"} == {"Ann Field", "Tom Marsh", "Sue Lund"}
    assert [p.organisation for p in found.minutes.participants] == ["", "", ""]


AWAY_AND_HERE = [
    pytest.param("Present: Cllr A Hill, Cllr B Marsh and Cllr C Lund.\nAbsent: Cllr K Rook and Cllr C Bell.", ["A Hill", "B Marsh", "C Lund"], ["K Rook", "C Bell"], id="names-joined-by-and-are-of-their-label"),
    pytest.param("Councillors A. Hill, B. Marsh, C Lund.\nApologies were received from councillors K. Rook and C Bell and were formally accepted\nThere were 6 members of the public present.", ["A. Hill", "B. Marsh", "C Lund"], ["K. Rook", "C Bell"], id="sentence-below-the-list"),
    pytest.param("Cllrs A Hill, Mrs B Marsh, C Lund and Mrs K Ray (Clerk to Council)", ["A Hill", "B Marsh", "C Lund", "K Ray"], [], id="form-of-address-heads-the-list"),
    pytest.param("Present were:\nCllr Gerald Hill (Chair), Cllr George Marsh, Cllr Tom Lund, Cllr Mrs V\nRook, Cllr N Bell and the Clerk.", ["Gerald Hill", "George Marsh", "Tom Lund", "V Rook", "N Bell"], [], id="initial-at-the-end-of-a-line"),
    pytest.param("Present: Cllrs A Hill and B Marsh.\nApologies were received and accepted from Cllr K Rook who was on holiday and Cllr Miss C Bell who was ill.", ["A Hill", "B Marsh"], ["K Rook"], id="accepted-with-a-reason"),
    pytest.param("Present: Councillors Hill and Marsh\n\n1. To receive and accept apologies for absence\nApologies were received from Councillors Rook and Bell.", ["Hill", "Marsh"], ["Rook", "Bell"], id="surnames-in-an-item"),
    pytest.param("Present: Cllrs A Hill and B Marsh.\nTwo members of the public were present.", ["A Hill", "B Marsh"], [], id="others-counted"),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "here", "away"), AWAY_AND_HERE)
def test_who_was_there_and_who_was_not(listed: str, here: list[str], away: list[str]) -> None:
    """Nobody of a list is made absent by what stands below it, nor present by an apology."""
    people = understood(f"{COUNCIL}{listed}\n\n1. Roads\nIt was agreed to wait.\n").minutes.participants
    assert [p.name for p in people if p.status == "present"] == here
    assert [p.name for p in people if p.status == "absent"] == away


CLERKS = [
    pytest.param(
        "Present: Cllr A Hill, Cllr B Marsh and the Clerk.", [], id="unnamed-office-is-not-that-of-the-one-before"
    ),
    pytest.param(
        "Present: Cllr A Hill, Cllr B Marsh.\nLocum Clerk: Ann White\nThe Vice Chairman B. Marsh acted as Chairman",
        ["Ann White"],
        id="sentence-below-a-name-is-about-another",
    ),
    pytest.param("Present: Cllr A Hill, Cllr B Marsh.\nParish Clerk: Ann White", ["Ann White"], id="kind-of-clerk"),
]


@pytest.mark.parametrize(("listed", "clerks"), CLERKS)
def test_who_wrote_is_somebody_named_for_it(listed: str, clerks: list[str]) -> None:
    """An office that a list gives to nobody by name is nobody's."""
    people = understood(f"{COUNCIL}{listed}\n\n1. Roads\nIt was agreed to wait.\n").minutes.participants
    assert [p.name for p in people if "secretary" in p.roles] == clerks


DECIDED = [
    pytest.param("Nothing to report.", [], id="nothing-to-report"),
    pytest.param(
        "Ann Lund – proposed by Cllr Hill seconded by Cllr Marsh and unanimously appointed.",
        ["Ann Lund – proposed by Cllr Hill seconded by Cllr Marsh and unanimously appointed."],
        id="moved-and-appointed",
    ),
    pytest.param("It was seconded by Cllr Marsh and discussed.", [], id="moved-and-discussed"),
    pytest.param(
        "Resolved, proposed Cllr Hill, seconded Cllr Marsh, that Ann Lund be co-opted. Unanimously agreed",
        ["Resolved, proposed Cllr Hill, seconded Cllr Marsh, that Ann Lund be co-opted. Unanimously agreed"],
        id="resolved-comma-moved",
    ),
    pytest.param(
        "Proposed by Cllr. A Hill and seconded by Cllr. B Marsh. CARRIED: 8 for 2 abstentions.",
        ["Proposed by Cllr. A Hill and seconded by Cllr. B Marsh. CARRIED: 8 for 2 abstentions."],
        id="carried-with-numbers",
    ),
    pytest.param(
        "The minutes of the last meeting were approved subject to a few amendments.",
        ["The minutes of the last meeting were approved subject to a few amendments."],
        id="minutes-of-the-last-meeting",
    ),
    pytest.param("This land is adopted highway.", [], id="adopted-highway"),
]


@pytest.mark.parametrize(("said", "decided"), DECIDED)
def test_what_is_moved_and_carried_is_decided(said: str, decided: list[str]) -> None:
    """A motion that was carried is a decision in one sentence with who moved it; nobody acts who is no one."""
    text = f"{COUNCIL}Present: Cllrs A Hill and B Marsh\n\n1. Roads\n{said}\n\n2. Trees\nNone.\n"
    assert [d.text for d in understood(text).minutes.decisions] == decided


TAKEN_UP = [
    pytest.param("Item 1/13: Roads\nIt was discussed.\n\nItem 2/13: Trees\nIt was discussed.", "en", ["1", "2"], id="number-and-year"),
    pytest.param("SAK 29/14 INNKALLING\nInnkallingen godkjennes.\n\nSAK 30/14 REFERAT\nEnstemmig godkjent.\n\nSAK 20/14 VEIEN\nVi drøftet saken.\n\nSAK 31/14 TRÆR\nVedtatt.", "nb", ["29", "30", "20", "31"], id="matter-of-an-earlier-meeting"),
    pytest.param("SAK 29/14 INNKALLING\nInnkallingen godkjennes.\n\nSAK 30/14 REFERAT\nSak 20/14 ble utsatt.\n\nSAK 31/14 TRÆR\nVedtatt.", "nb", ["29", "30", "31"], id="sentence-about-one"),
]  # fmt: skip


@pytest.mark.parametrize(("items", "language", "numbers"), TAKEN_UP)
def test_numbers_with_their_year_open_items_in_any_order(items: str, language: str, numbers: list[str]) -> None:
    """A matter of an earlier meeting keeps its number where it is taken up again among those of the year."""
    head = (
        "Fjordlia Vel\nStyremøte 3. mai 2023\n\nTil stede: Kari Moen og Ola Dahl\n\n"
        if language == "nb"
        else COUNCIL + HERE
    )
    assert [item.number for item in understood(f"{head}{items}\n").minutes.items] == numbers


def test_a_label_of_talk_that_stands_once_is_a_title_among_titles_in_capitals() -> None:
    """Elsewhere it heads a part of an item."""
    titles = ["MATTERS ARISING", "TREASURER’S REPORT", "BOOKINGS", "CORRESPONDENCE"]
    text = f"{COUNCIL}{HERE}" + "".join(f"{title}\nIt was discussed at length.\n\n" for title in titles)
    assert [item.title for item in understood(text).minutes.items] == titles
