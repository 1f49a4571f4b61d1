"""Who is who: joins that are sure, joins that are put up for review, and joins that never happen. All persons are invented."""

from __future__ import annotations

import pytest
from written import minutes_of

from samgraf.ingest.linking.resolve import resolve
from samgraf.ingest.mentions.find import find
from samgraf.ingest.minutes import Entity, Item, Link, Mention, Participant

EVA = Participant("Eva Ström", (), "present", "Trafikverket")
EVA_BERG = Participant("Eva Berg", (), "present", "Haninge kommun", items=("2",))
OLLE = Participant("Olle Lindwall", (), "guest", "Trafikverket")


class Read:
    """A text with its mentions, entities and links."""

    def __init__(
        self,
        text: str,
        *people: Participant,
        owner: str = "",
        body: str = "",
        genre: str = "notes",
        items: tuple[Item, ...] = (),
    ):
        minutes = minutes_of(text, *people, owner=owner, body=body, genre=genre, items=items)
        self.mentions: tuple[Mention, ...] = find(minutes)
        self.entities, self.links = resolve(minutes, self.mentions)

    def of(self, text: str, nth: int = 0) -> tuple[Entity, Link]:
        """The entity and link of the nth mention with that text."""
        n = [i for i, m in enumerate(self.mentions) if m.text == text][nth]
        return self.entities[self.links[n].entity], self.links[n]


@pytest.mark.parametrize(
    ("text", "mention", "name", "judgement"),
    [
        pytest.param("Olle ringer i morgon.", "Olle", "Olle Lindwall", "sure", id="given-name-of-one-present"),
        pytest.param("Lindwall tackar för sig.", "Lindwall", "Olle Lindwall", "probable", id="surname-alone"),
        pytest.param("Vi tackar Olle L för idag.", "Olle L", "Olle Lindwall", "probable", id="given-name-and-initial"),
        pytest.param("Olle Lindvall ringer.", "Olle Lindvall", "Olle Lindwall", "probable", id="surname-misspelt"),
        pytest.param("Svar av Lindwall, Olle", "Lindwall, Olle", "Olle Lindwall", "sure", id="surname-first"),
        pytest.param(
            "Olle Maria Lindwall skrev under.",
            "Olle Maria Lindwall",
            "Olle Lindwall",
            "probable",
            id="with-a-middle-name",
        ),
        pytest.param(
            "Kent Olle Lindwall skrev under.",
            "Kent Olle Lindwall",
            "Olle Lindwall",
            "probable",
            id="with-a-given-name-before",
        ),
        pytest.param("Signed by: OLLE LINDWALL", "OLLE LINDWALL", "Olle Lindwall", "sure", id="in-capitals"),
        pytest.param("Vi tackar Cecilia för idag.", "Cecilia", "Cecilia", "unresolved", id="nobody-of-that-name"),
        pytest.param(
            "Frågan ställdes till Almbys ordförande Olle i går.",
            "Olle",
            "Olle",
            "unresolved",
            id="office-in-another-body",
        ),
        pytest.param("Per Lindwall ringer.", "Per Lindwall", "Per Lindwall", "sure", id="same-surname-other-person"),
        pytest.param("Ola Lindwall ringer.", "Ola Lindwall", "Ola Lindwall", "sure", id="like-given-name-other-person"),
    ],
)
def test_person_is_joined_only_where_name_and_surroundings_agree(
    text: str, mention: str, name: str, judgement: str
) -> None:
    """A form is joined to a person by a rule that says why; the doubtful is marked, the unknown stays alone."""
    entity, link = Read(text, EVA, OLLE).of(mention)
    assert (entity.name, link.judgement) == (name, judgement)
    assert link.reason


def test_letters_stand_for_both_surnames_and_end_with_the_sentence() -> None:
    """Two letters behind a given name are the one with both surnames; those of no surname stand for themselves."""
    both = Participant("Siv Alm Roth", (), "present", "Trafikverket")
    read = Read("Vi tackar Siv A R. Rekrytering pågår. Svar av Siv A B väntas.", both)
    assert read.of("Siv A R")[0].name == "Siv Alm Roth"
    assert read.of("Siv A B")[0].name == "Siv A B"


def test_two_given_names_stand_for_the_one_who_bears_both() -> None:
    """Ann Christin is Ann Christin Ek, but Ann Karlsson is somebody else."""
    read = Read("Ann Christin ringer banken. Ann Karlsson kom.", Participant("Ann Christin Ek", (), "present"))
    assert read.of("Ann Christin")[0].name == "Ann Christin Ek"
    assert read.of("Ann Karlsson")[0].name == "Ann Karlsson"


def test_two_of_one_given_name_are_told_apart_by_who_was_there_or_not_at_all() -> None:
    """Of two with the same given name the one present at the item is meant; else nobody is linked and both are candidates."""
    items = (Item("1", "Ett", ()), Item("2", "Två", ()))
    eva = Participant("Eva Ström", (), "present", "Trafikverket", items=("1",))
    read = Read("1| Eva ringer.\n-1| Eva skriver.", eva, EVA_BERG, items=items)
    assert read.of("Eva")[0].name == "Eva Berg"
    entity, link = read.of("Eva", 1)
    assert (link.judgement, entity.name) == ("unsure", "Eva")
    assert {read.entities[c].name for c in link.candidates} == {"Eva Ström", "Eva Berg"}


def test_misspelt_given_name_goes_to_the_one_that_differs_least() -> None:
    """A given name that nobody bears is joined to the one that differs by a doubled letter, not to one merely like it."""
    matthias = Participant("Matthias Ekbom", (), "present", "Digg")
    mattias = Participant("Mattias Sjölund", (), "present", "Digg")
    entity, link = Read("Mathias visade läget.", matthias, mattias).of("Mathias")
    assert (entity.name, link.judgement) == ("Matthias Ekbom", "probable")


def test_two_rows_of_party_members_are_never_joined() -> None:
    """Two elected members with nearly the same name are two, however much alike."""
    one = Participant("Anna Karlsson", (), "present", "Moderaterna", party=True)
    two = Participant("Anna Karlson", (), "present", "Moderaterna", party=True)
    read = Read("Anna Karlsson och Anna Karlson yrkar bifall.", one, two, owner="Haninge kommun", genre="protocol")
    assert read.of("Anna Karlsson")[0] is not read.of("Anna Karlson")[0]


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("Kommundirektören svarar.", "Kommundirektören", "Eva Ek", id="office-of-one"),
        pytest.param("Frågan går till ordföranden.", "ordföranden", "Olle Lindwall", id="the-chair"),
        pytest.param("EE skriver. Därefter svarar EE: ja.", "EE", "Eva Ek", id="initials-that-the-text-uses"),
    ],
)
def test_office_or_initials_stand_for_the_one_who_has_them(text: str, mention: str, name: str) -> None:
    """The definite form of an office that one alone in the list holds, and initials used as a name, stand for that person."""
    eva = Participant("Eva Ek", (), "present", "Haninge kommun", title="kommundirektör")
    olle = Participant("Olle Lindwall", (), "present", "Tyresö kommun", roles=("chair",))
    assert Read(text, eva, olle).of(mention)[0].name == name


@pytest.mark.parametrize("joined", ["Erik och Erik M", "Erik & Erik M", "Erik/Erik M"])
def test_a_given_name_beside_itself_with_an_initial_is_somebody_else(joined: str) -> None:
    """Two who stand side by side are two, though the one in the list could be either; elsewhere each is as ever."""
    erik, olav = Participant("Erik Malmsten", (), "present"), Participant("Olav Berg", (), "present")
    read = Read(f"{joined} går ut. Erik svarar. Olav och Erik M går ut.", erik, olav)
    names = [read.of("Erik M", n)[0].name for n in (0, 1)] + [read.of("Erik", n)[0].name for n in (0, 1)]
    assert names == ["Erik M", "Erik M", "Erik", "Erik Malmsten"]
    assert Read("Olav och Erik M går ut.", erik, olav).of("Erik M")[0].name == "Erik Malmsten"


def test_initials_of_two_given_names_are_their_bearers_and_nobodys_where_another_has_them_too() -> None:
    """Who is called by the letters of two given names is found by these, unless they are somebody else's initials."""
    karl, kerstin = (Participant(name, (), "present") for name in ("Karl-Anders Dahl", "Kerstin Almgren"))
    text = "KA ringer kommunen. KA mäter lokalen."
    assert Read(text, karl).of("KA")[0].name == "Karl-Anders Dahl"
    assert not [m for m in Read(text, karl, kerstin).mentions if m.kind == "person"]


def test_office_that_two_hold_stands_for_nobody() -> None:
    """Of two with the same office none is meant by the office alone."""
    people = [Participant(name, (), "present", title="planarkitekt") for name in ("Eva Ek", "Olle Lindwall")]
    assert not [m for m in Read("Planarkitekten svarar.", *people).mentions if m.kind == "person"]


def test_two_rows_of_one_name_are_two_where_they_belong_to_different_bodies() -> None:
    """Namesakes are told apart by what stands behind the name, and are left open where nothing does."""
    one = Participant("Anders Karlsson", (), "present", "Moderaterna", party=True)
    two = Participant("Anders Karlsson", (), "present", "Kristdemokraterna", party=True)
    text = "Anders Karlsson (M) yrkar bifall.\nAnders Karlsson (KD) yrkar avslag.\nAnders Karlsson svarar."
    read = Read(text, one, two, owner="Haninge kommun", genre="protocol")
    assert [read.of("Anders Karlsson", n)[0].organisation for n in (0, 1)] == ["Moderaterna", "Kristdemokraterna"]
    entity, link = read.of("Anders Karlsson", 2)
    assert (link.judgement, len(link.candidates), entity.scope) == ("unsure", 2, "document")


@pytest.mark.parametrize(
    ("person", "owner", "key", "scope"),
    [
        pytest.param(OLLE, "", ("person", "Olle Lindwall", "trafikverket"), "world", id="with-a-known-employer"),
        pytest.param(
            Participant("Eva Ek", (), "present", "Moderaterna", party=True),
            "Haninge kommun",
            ("person", "Eva Ek", "Moderaterna Haninge kommun"),
            "world",
            id="party-and-municipality",
        ),
        pytest.param(
            Participant("Eva Ek", (), "present", "Moderaterna", party=True),
            "",
            ("person", "Eva Ek"),
            "document",
            id="party-without-municipality",
        ),
        pytest.param(
            Participant("Eva Ek", (), "present"), "Haninge kommun", ("person", "Eva Ek"), "document", id="name-alone"
        ),
        pytest.param(
            Participant("Eva Ek", (), "present", "Socialnämnden"),
            "",
            ("person", "Eva Ek"),
            "document",
            id="with-a-body-of-no-known-owner",
        ),
    ],
)
def test_person_reaches_beyond_the_document_only_by_name_and_organisation(
    person: Participant, owner: str, key: tuple[str, ...], scope: str
) -> None:
    """A name alone is nobody in the world."""
    entity, _ = Read(f"{person.name} ({person.organisation or 'ledig'}) talar.", person, owner=owner).of(person.name)
    assert (entity.key, entity.scope) == (key, scope)


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        pytest.param("Eva Ek (Trafikverket) talar.", "Trafikverket", id="in-brackets"),
        pytest.param("Eva Ek, Trafikverket, talar.", "Trafikverket", id="after-a-comma"),
        pytest.param("Eva Ek och Per Sjölund från Trafikverket talar.", "Trafikverket", id="several-from-one-body"),
        pytest.param("Eva Ek ringer Trafikverket.", "", id="not-the-object-of-a-verb"),
    ],
)
def test_text_ties_a_person_to_a_body_only_where_it_says_so(text: str, organisation: str) -> None:
    """What stands in brackets, after a comma or after "från" is where a person belongs."""
    assert Read(text).of("Eva Ek")[0].organisation == organisation


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("Nämnden tackar.", "Nämnden", "Socialnämnden", id="the-board-that-met"),
        pytest.param("Beslutet går till kommunen.", "kommunen", "Haninge kommun", id="the-owner"),
        pytest.param(
            "Länsstyrelsen har svarat.", "Länsstyrelsen", "Länsstyrelsen i Stockholms län", id="the-county-of-the-owner"
        ),
        pytest.param(
            "Socialnämndens arbetsutskott föreslår. Arbetsutskottet väntar.",
            "Arbetsutskottet",
            "Socialnämndens arbetsutskott",
            id="part-by-its-head",
        ),
        pytest.param(
            "Kommunstyrelsen och kommunstyrelsens svar.", "kommunstyrelsens", "Kommunstyrelsen", id="generic-body-once"
        ),
        pytest.param(
            "Kommunstyrelsen svarar. Styrelsen för Ekö Industri AB får ansvarsfrihet.",
            "Styrelsen",
            "Styrelsen för Ekö Industri AB",
            id="that-of-another-body",
        ),
        pytest.param(
            "Kommunstyrelsen svarar. Styrelsen för nu saken vidare.",
            "Styrelsen",
            "Kommunstyrelsen",
            id="no-body-behind",
        ),
    ],
)
def test_bare_head_stands_for_the_body_at_hand(text: str, mention: str, name: str) -> None:
    """A head alone is the body that met, its owner, or the only body of that kind."""
    read = Read(
        f"Socialnämnden i Haninge kommun\n{text}", owner="Haninge kommun", body="Socialnämnden", genre="protocol"
    )
    assert read.of(mention)[0].name == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("Trafikverket svarar. Myndigheten vill vänta.", "Myndigheten", "Trafikverket", id="authority"),
        pytest.param("Åbo stad svarar. Staden vill vänta.", "Staden", "Åbo stad", id="town"),
        pytest.param("Trafikverket och SMHI svarar. Myndigheten vill vänta.", "Myndigheten", "", id="one-of-two"),
        pytest.param("Åbo stad och Vasa stad svarar. Staden vill vänta.", "Staden", "", id="one-of-two-towns"),
    ],
)
def test_the_only_one_of_a_kind_goes_by_it(text: str, mention: str, name: str) -> None:
    """ "Myndigheten" is the only authority that the document names; of two it is neither."""
    read = Read(text)
    assert {read.of(m.text)[0].name for m in read.mentions if m.text == mention} == ({name} if name else set())


def test_the_owner_may_be_one_that_no_register_has() -> None:
    """ "Kommunen" is the municipality whose body met, though it is none of Sweden's."""
    text = "Granvalls kommun\nSocialnämnden\nBeslutet går till kommunen. Kommunen svarar."
    read = Read(text, owner="Granvalls kommun", body="Socialnämnden")
    assert {read.of(mention)[0].name for mention in ("kommunen", "Kommunen")} == {"Granvalls kommun"}


@pytest.mark.parametrize("body", ["Styrgruppen Norra hamnen", "Styrgrupp vatten", "Ekö styrgrupp"])
def test_the_kind_of_the_body_that_met_stands_for_it(body: str) -> None:
    """A group with a name of its own goes by its kind in its own minutes, wherever in the name the kind stands."""
    assert Read(f"Vi i {body} ses igen. Sedan tackade Styrgruppen.", body=body).of("Styrgruppen")[0].name == body


def test_generic_body_has_its_owner_in_its_key() -> None:
    """Every municipality has such a board: its key names whose it is, and without an owner it stays in the document."""
    assert Read("Socialnämnden svarar.", owner="Haninge kommun").of("Socialnämnden")[0].key == (
        "organisation",
        "Haninge kommun",
        "Socialnämnden",
    )
    assert Read("Socialnämnden svarar.").of("Socialnämnden")[0].scope == "document"


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        pytest.param(
            "Almby Idrottsförening (AIF) bjuder. AIF betalar.", "Almby Idrottsförening", "AIF", id="letters-in-brackets"
        ),
        pytest.param(
            "Båtföreningen Ankaret bjuder. Vi tackar Ankaret.",
            "Båtföreningen Ankaret",
            "Ankaret",
            id="name-without-its-head",
        ),
        pytest.param(
            "Roddföreningen Ankaret bjuder. Roddföreningen betalar.",
            "Roddföreningen Ankaret",
            "Roddföreningen",
            id="head-of-a-named-body",
        ),
        pytest.param(
            "Myndigheten för digital förvaltning bjuder. Digg betalar.",
            "Myndigheten för digital förvaltning",
            "Digg",
            id="two-names-of-the-register",
        ),
        pytest.param(
            "Om E4/E20 Åsbybron. Sedan Åsbybroarna.",
            "E4/E20 Åsbybron",
            "Åsbybroarna",
            id="inflected-and-shortened-work",
        ),
        pytest.param(
            "Verksamhetsplan 2022 antas. Verksamhetsplanen för 2022 gäller.",
            "Verksamhetsplan 2022",
            "Verksamhetsplanen för 2022",
            id="plan-in-two-forms",
        ),
        pytest.param(
            "Åsbykommunernas utvecklingsprogram 2035 antas. Se utvecklingsprogrammet.",
            "Åsbykommunernas utvecklingsprogram 2035",
            "utvecklingsprogrammet",
            id="plan-by-its-head",
        ),
    ],
)
def test_forms_of_one_thing_are_one_entity(text: str, one: str, other: str) -> None:
    """Short, inflected and official names of one body or plan come to one entity."""
    read = Read(text)
    assert read.of(one)[0] is read.of(other)[0]


def test_every_mention_has_one_link_and_the_result_is_the_same_twice() -> None:
    """Links come in the order of the mentions, point to entities, and do not change between runs."""
    text = "Eva Ström och Olle från Trafikverket möter Almby IF (AIF) om Åsbybron i Haninge."
    read, again = Read(text, EVA, OLLE), Read(text, EVA, OLLE)
    assert [link.mention for link in read.links] == list(range(len(read.mentions)))
    assert all(0 <= link.entity < len(read.entities) for link in read.links)
    assert (read.entities, read.links) == (again.entities, again.links)
    assert len({(e.scope, *e.key) for e in read.entities}) == len(read.entities)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        pytest.param("Livsmedelsverket har svarat Malax kommun och NTM-centralen.", "", id="another-country"),
        pytest.param("Livsmedelsverket har svarat Sala kommun.", "organisation/livsmedelsverket", id="own-country"),
        pytest.param("Malax kommun, Traficom och svenska Livsmedelsverket har svarat.", "organisation/livsmedelsverket",
                     id="said-to-be-of-the-own-country"),
        pytest.param("Livsmedelsverket har svarat Sala kommun, Haninge kommun och Vasa stad.",
                     "organisation/livsmedelsverket", id="guests-of-another-country"),
    ],
)  # fmt: skip
def test_a_namesake_in_another_country_is_another_body(text: str, known: str) -> None:
    """Minutes of Finland in Swedish mean their own authority by a name that the register has, too."""
    entity, _ = Read(text).of("Livsmedelsverket")
    assert entity.known == known
    assert (entity.key == ("organisation", "Finland", "Livsmedelsverket")) == (not known)


@pytest.mark.parametrize(
    ("people", "text", "name"),
    [
        pytest.param(["LRF Ekland"], "LRF klagar på bullret.", "LRF Ekland", id="the-one-branch-present"),
        pytest.param(["LRF Ekland", "LRF Alm"], "LRF klagar på bullret.", "LRF", id="two-branches"),
        pytest.param(["Haninge kommun"], "LRF klagar på bullret.", "LRF", id="no-branch"),
        pytest.param(["SKPF avdelning 44"], "SKPF saknar en lokal.", "SKPF avdelning 44", id="branch-by-number"),
    ],
)
def test_an_association_is_its_branch_that_is_present(people: list[str], text: str, name: str) -> None:
    """The bare name of an association stands for the one branch of it that the list of those present gives."""
    there = [Participant(f"Eva Ek{n}", (), "present", organisation) for n, organisation in enumerate(people)]
    assert Read(text, *there).of(text.split(" ")[0])[0].name == name


def test_letters_in_brackets_are_no_part_of_a_name() -> None:
    """The body that met goes by its name without the letters that stand for it, and by its kind."""
    read = Read("Kommunala vägrådet (KVR) tackar. Rådet vill vänta.", body="Kommunala vägrådet (KVR)")
    assert read.of("Rådet")[0].name == "Kommunala vägrådet"
