"""Plain questions: what phrasings lead to, and that nothing is answered that was not understood whole.

`asking/kept-apart.toml` was written before there was a grammar, `freely-said.toml` and `said-in-the-room.toml` without a look
at it; docs/questions.md tells how they were first measured.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import samgraf
from samgraf.cli import main
from samgraf.graph.asking import answer, known, times, understand, understood
from samgraf.graph.asking.grammar import rules
from samgraf.graph.asking.names import Names, gathered
from samgraf.graph.asking.recent import HELD
from samgraf.graph.asking.said import lexicon
from samgraf.graph.fulltext import Name
from samgraf.graph.query import question
from samgraf.graph.store import View, open_store
from samgraf.ingest.pipeline import ingest

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples" / "minutes"
Case = tuple[str, str, dict[str, str], tuple[str, ...]]


def cases(file: str) -> list[Case]:
    """The phrasings of a file: what is said, the question it leads to ("" = none), its values, what must be offered."""
    found = []
    for row in tomllib.loads((HERE / "asking" / file).read_text(encoding="utf-8"))["ask"]:
        values = {k: v for k, v in row.items() if k not in ("say", "question", "offers", "also")}
        for say in row["say"] if isinstance(row["say"], list) else [row["say"]]:
            found.append((say, row["question"], values, tuple(row.get("offers", ()))))
    return found


APART, KNOWN, TURNED = cases("kept-apart.toml"), cases("phrasings.toml"), cases("turned.toml")


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The example minutes in a store."""
    with open_store("memory:") as store:
        ingest([EXAMPLES], store.writer())
        yield store.view


@pytest.fixture(scope="module")
def names(view: View) -> Names:
    """The names of the example minutes."""
    return known(view)


def test_there_are_phrasings_enough() -> None:
    """At least 150 phrasings, a third of 150 of them kept apart, in both languages."""
    assert len(APART) >= 50
    assert len(APART) + len(KNOWN) >= 150


@pytest.mark.parametrize("case", [*APART, *KNOWN, *TURNED], ids=lambda c: c[0] or "nothing at all")
def test_phrasing_leads_to_its_question(names: Names, case: Case) -> None:
    """A phrasing leads to its ready question with its values; one that there is no question for leads to none."""
    say, wanted, values, offers = case
    found = understood(say, names)
    assert (found.call.question if found.call else "") == wanted
    assert (dict(found.call.values) if found.call else {}) == values
    assert set(offers) <= {offer.question for offer in found.offers}


@pytest.mark.parametrize(
    ("file", "share"),
    [
        pytest.param("freely-said.toml", 0.95, id="freely-said"),
        pytest.param("said-in-the-room.toml", 0.95, id="said-in-the-room"),
    ],
)
def test_what_is_said_freely_is_never_answered_wrongly(names: Names, file: str, share: float) -> None:
    """Of phrasings by other habits of speech most are understood, and none leads to another question than was meant.

    Where `also` says that another question answers it equally, that counts as well; "" is to be asked back.
    """
    right = total = 0
    for row in tomllib.loads((HERE / "asking" / file).read_text(encoding="utf-8"))["ask"]:
        meant = {row["question"], *row.get("also", ())}
        values = {k: v for k, v in row.items() if k not in ("say", "question", "also")}
        for say in row["say"]:
            found = understood(say, names).call
            assert found is None or (found.question in meant and dict(found.values) == values), say
            right += found is not None or "" in meant
            total += 1
    assert right >= share * total


@pytest.mark.parametrize("word", ["varför", "except", "bara", "kan", "only"])
def test_word_that_is_not_known_is_never_passed_over(names: Names, word: str) -> None:
    """Any phrasing with a strange word before or behind it is not answered, and the word is told."""
    for say, *_ in (*APART, *KNOWN):
        for text in (f"{say} {word}", f"{word} {say}"):
            found = understood(text, names)
            assert found.call is None, text
            assert word in found.unknown, text


@given(st.text(max_size=80) | st.lists(st.sampled_from(sorted(lexicon().whole)), max_size=8).map(" ".join))
def test_any_text_is_taken_calmly(text: str) -> None:
    """Whatever is typed, the reply is an understanding or offers, never an error, and a call always can be asked."""
    found = understood(text, NAMES)
    if found.call:
        question(found.call.question).values(dict(found.call.values))


NAMES = gathered(
    [Name("Trafikverket", "t", "Agency", 3), Name("Ada Ek", "a", "Person", 1), Name("Bron", "b", "Project", 2)]
)


def test_too_long_a_text_is_not_read() -> None:
    """A text longer than any question isn't taken apart: a document that was pasted, say."""
    found = understood("beslut om Trafikverket " * 100, NAMES)
    assert found.too_long
    assert (found.call, found.offers, found.unknown) == (None, (), ())


@pytest.mark.parametrize(
    ("say", "told"),
    [
        pytest.param("vilka beslut ska tas om Bollstabron", ("ska", "tas"), id="known-but-not-here"),
        pytest.param("och Bollstabron?", (), id="fillers-only"),
        pytest.param("vad hände med Bollstabron i höst", ("höst",), id="time"),
        pytest.param("beslut -Bollstabron", ("-",), id="sign"),
    ],
)
def test_word_that_is_in_the_way_is_told(names: Names, say: str, told: tuple[str, ...]) -> None:
    """A word that is known elsewhere is told as well, where it is why nothing was answered."""
    assert understood(say, names).unknown == told


def test_two_meanings_are_asked_back(names: Names) -> None:
    """Where a question can mean two things, both are offered; so is what is missing."""
    found = understood("vad är försenat?", names)
    assert found.call is None
    assert found.missing == ("day",)


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        pytest.param("sedan 2023", "2023-01-01", "", id="since-a-year"),
        pytest.param("under 2024", "2024-01-01", "2024-12-31", id="during-a-year"),
        pytest.param("efter mars 2024", "2024-04-01", "", id="after-a-month"),
        pytest.param("fore 2024-02-01", "", "2024-01-31", id="before-a-day"),
        pytest.param("till och med juni 2024", "", "2024-06-30", id="up-to-a-month"),
        pytest.param("mellan 1 mars 2023 och 2024-04-30", "2023-03-01", "2024-04-30", id="between"),
        pytest.param("2023-2024", "2023-01-01", "2024-12-31", id="two-years"),
        pytest.param("2023 och 2024", "2023-01-01", "2024-12-31", id="two-years-listed"),
        pytest.param("mellan mars och juni 2024", "2024-03-01", "2024-06-30", id="one-year-for-two-months"),
        pytest.param("from 2 march to 5 june 2024", "2024-03-02", "2024-06-05", id="one-year-for-two-days"),
        pytest.param("1-5 juni 2024", "2024-06-01", "2024-06-05", id="one-month-for-two-days"),
        pytest.param("fran mars 2023 och framat", "2023-03-01", "", id="onwards"),
        pytest.param("on 5 June 2024".casefold(), "2024-06-05", "2024-06-05", id="english-day"),
        pytest.param("june 5, 2024", "2024-06-05", "2024-06-05", id="american-day"),
        pytest.param("in februari 2023", "2023-02-01", "2023-02-28", id="month"),
    ],
)
def test_time_in_numbers_is_understood(text: str, after: str, before: str) -> None:
    """Times that stand in numbers become days, both inclusive."""
    found = times.find(f"vilka beslut togs {text}")
    assert found
    assert (found.after, found.before) == (after, before)


@pytest.mark.parametrize(
    "text",
    [
        "i host",
        "forra aret",
        "31 juni 2024",
        "vag 90",
        "igar",
        "1234",
        "2024-13-45",
        "den 5 juni",
        "forra aret och forrforra",
    ],
)
def test_other_time_is_left_alone(text: str) -> None:
    """What needs a clock, or is no day of the calendar, is not made into one."""
    assert times.find(text) is None


@pytest.mark.parametrize("text", ["2023 och 2025", "2024 till 2023", "mars och juni 2024"])
def test_two_times_that_are_no_stretch_are_not_made_one(text: str) -> None:
    """Years with another between them, or the later first: the second is left, so that nothing is answered."""
    found = times.find(f"beslut {text}")
    assert found
    assert found.end - found.start < len(text)


def test_time_that_can_be_two_is_asked_back(names: Names) -> None:
    """What is "from 2023" was decided in that year, or since."""
    found = understood("beslut om Bollstabron från 2023", names)
    assert found.call is None
    assert {dict(o.values).get("before") for o in found.offers} == {"2023-12-31", None}


def test_rules_are_sound() -> None:
    """Every rule leads to a ready question, takes parameters that it has, and names concepts that there are."""
    from samgraf.graph.asking.grammar import SLOTS

    concepts = set().union(*lexicon().whole.values(), {c for _, c in lexicon().starred}) | {"NAME", *HELD}
    for rule in rules():
        has = {p.name for p in question(rule.question).parameters}
        used = set().union(*rule.any, *rule.unless, rule.may, {c.removesuffix("!") for c in rule.never})
        assert used <= concepts, (rule.question, used - concepts)
        assert {name for name, _ in rule.values} <= has
        assert set(rule.slots) <= {*SLOTS, "words", "spot"}
        assert rule.at in ("", "in", "by")
        assert not rule.at or "body" in has
        assert ("name" in has) == bool(set(rule.slots) - {"words", "spot"}), rule.question


HEADLINE = [
    pytest.param("vilka beslut berör Trafikverket?", "sv", id="swedish"),
    pytest.param("which decisions involve Trafikverket?", "en", id="english"),
]


@pytest.mark.parametrize(("say", "language"), HEADLINE)
def test_headline_question_gives_the_same_rows_every_way(view: View, say: str, language: str) -> None:
    """In Swedish and English, plainly asked or by name, the same rows come, each with its quotation."""
    check_headline(view, say, language)


def test_an_agency_is_known_by_its_english_name(view: View) -> None:
    """The register's English names are understood in questions, as the Swedish ones are."""
    said = check_headline(view, "which decisions involve the Swedish Transport Administration?", "en")
    assert said == check_headline(view, "which decisions involve Trafikverket?", "en")


@pytest.mark.parametrize(("say", "language"), HEADLINE)
def test_headline_question_on_real_minutes(real: View, say: str, language: str) -> None:
    """The same on real minutes; and nobody takes the Committee on Transport for the Transport Administration."""
    rows = check_headline(real, say, language)
    assert {r["how"] for r in rows} >= {"context"}
    for row in rows:
        if row["how"] != "context":
            assert "Trafikverk" in row["text"]


def check_headline(view: View, say: str, language: str) -> list[dict[str, str]]:
    """The rows of the headline question, after a look that all ways give them."""
    by_name = samgraf.ask(view, "decisions-involving", name="Trafikverket").records()
    reply = samgraf.answer(view, say)
    assert reply.table is not None
    assert reply.table.records() == by_name
    assert reply.understood.language == language
    assert by_name
    assert all(row["quote"] for row in by_name)
    return by_name


@pytest.fixture(scope="module")
def real(shared: Path) -> Iterator[View]:
    """Those of the real minutes that speak of Trafikverket."""
    with open_store("memory:") as store:
        paths = [
            p
            for p in sorted((shared / "minutes").iterdir())
            if p.suffix in (".txt", ".md") and b"rafikverk" in p.read_bytes()
        ]
        ingest(paths, store.writer())
        yield store.view


def test_answer_that_was_not_understood_has_no_table(view: View) -> None:
    """Where nothing is understood, there is no table, rather than an empty one."""
    assert answer(view, "vad kostar bron?").table is None
    assert understand(view, "vad kostar bron?").unknown == ("kostar", "bron")


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        pytest.param(
            "snöröjning",
            ["Förstod inte: snöröjning", "Sök orden i texterna: samgraf search snöröjning", "statement   "],
            id="swedish",
        ),
        pytest.param("what about frobnication", ["Not understood: ", "Search for the words: "], id="nothing-found"),
    ],
)
def test_words_that_are_no_name_are_looked_up_in_the_texts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], said: str, lines: list[str]
) -> None:
    """What can't be answered is said first; then where the unknown words stand, found in any form; no answer on stdout."""
    minutes = "Minnesanteckningar\n\n1. Vägar\nEkby kommun oroas över snöröjningen på väg 40.\n"
    (tmp_path / "vinter.txt").write_text(minutes, encoding="utf-8")
    store = str(tmp_path / "store")
    assert main(["ingest", "--store", store, str(tmp_path / "vinter.txt")]) == 0
    capsys.readouterr()
    assert main(["ask", "--store", store, said]) == 2
    out, err = capsys.readouterr()
    assert not out
    for line, start in zip(err.splitlines(), lines, strict=False):
        assert line.startswith(start)
    assert ("snöröjningen på väg 40" in err) == (len(lines) == 3)


@pytest.mark.parametrize(
    ("say", "told"),
    [
        pytest.param("vad ska Ekby kommun göra", "Dessutom ett löfte: samgraf query promises-by", id="swedish"),
        pytest.param("what is Ekby kommun to do", "And one promise besides: samgraf query promises-by", id="english"),
        pytest.param("vad ska Trafikverket göra", "", id="none"),
    ],
)
def test_promises_are_told_beside_tasks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], say: str, told: str
) -> None:
    """Whoever asks what somebody is to do hears of promises too, which no decision holds."""
    minutes = (
        "Minnesanteckningar\n\n1. Vägar\nEkby kommun lovar att röja väg 40.\n\nBeslut\nAtt kontakta Trafikverket.\n"
    )
    (tmp_path / "vinter.txt").write_text(minutes, encoding="utf-8")
    store = str(tmp_path / "store")
    assert main(["ingest", "--store", store, str(tmp_path / "vinter.txt")]) == 0
    capsys.readouterr()
    assert main(["ask", "--store", store, say]) == 0
    err = capsys.readouterr().err
    assert told in err and ("promises-by" in err) == bool(told)


def test_who_was_elected_to_what_is_told_of_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has the office that a clause gives them: not that of others in it, nor that of whom they act beside."""
    minutes = (
        "Ekby byalag\nProtokoll från årsmöte 3 maj 2023\n\nNärvarande: Eva Lindmark, Bo Ramsell, Rut Dahl\n\n"
        "1. Justerare\nBo Ramsell valdes att jämte ordföranden justera protokollet.\n\n"
        "2. Styrelse\nBo Ramsell lämnade rummet.\nEva Lindmark valdes till ordförande och Rut Dahl till kassör.\n"
    )
    (tmp_path / "vår.txt").write_text(minutes, encoding="utf-8")
    store = str(tmp_path / "store")
    assert main(["ingest", "--store", store, str(tmp_path / "vår.txt")]) == 0
    told = {}
    for office in ("ordförande", "kassör", "auditor", "verifier"):
        capsys.readouterr()
        assert main(["query", "--store", store, "--format", "csv", "elected-to", "--set", f"office={office}"]) == 0
        told[office] = [row.split(",")[1] for row in capsys.readouterr().out.splitlines()[1:]]
    assert told == {
        "ordförande": ["Eva Lindmark"],
        "kassör": ["Rut Dahl"],
        "auditor": [],
        "verifier": ["Bo Ramsell"],
    }
    assert main(["query", "--store", store, "--format", "csv", "elected-of", "--set", "name=Rut Dahl"]) == 0
    assert [row.split(",")[1] for row in capsys.readouterr().out.splitlines()[1:]] == ["treasurer"]
