"""IRIs: readable, stable, the same from the same key, and never broken."""

from __future__ import annotations

import unicodedata

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samgraf.graph.errors import TermError
from samgraf.graph.iri import Mint, base, docid, slug

MINT = Mint("https://minutes.example/id/")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Åsa Öberg", "åsa-öberg", id="swedish-letters-stay"),
        pytest.param("A\u030asa", "åsa", id="decomposed-is-the-same-name"),
        pytest.param("E4/E20 Södertäljebron", "e4-e20-södertäljebron", id="slash-is-no-path"),
        pytest.param("  Bygg- och  miljönämnden ", "bygg-och-miljönämnden", id="runs-become-one-hyphen"),
        pytest.param("Sørensen & Łukasz", "sørensen-łukasz", id="other-letters-stay"),
        pytest.param("Ek\U000e0100dal", "ek-dal", id="marks-that-no-iri-holds-go"),
        pytest.param("a_b", "a-b", id="underscore-is-no-letter"),
    ],
)
def test_slug_keeps_what_people_read(name: str, expected: str) -> None:
    """A slug is the name in lower case with its letters kept."""
    assert slug(name) == expected


def test_slug_of_signs_alone_tells_them_apart() -> None:
    """Names without letters still have names of their own in IRIs."""
    assert slug("???") != slug("!!!")
    assert slug("???").startswith("x")


@given(st.text(max_size=40))
def test_slug_is_a_safe_segment_and_its_own_slug(name: str) -> None:
    """Any text gives a segment that an IRI may hold; a slug of a slug is the slug."""
    found = slug(name)
    assert found and slug(found) == found
    assert found == unicodedata.normalize("NFC", found)
    assert ox.NamedNode(MINT.entity("person", name)).value == MINT.entity("person", name)


def test_docid_follows_name_and_content() -> None:
    """The same file has the same name; another content or another stem has another."""
    one = docid("juni.md", "a" * 64)
    assert one == docid("juni.MD", "A" * 64) == "juni-aaaaaaaa"
    assert one != docid("juni.md", "b" * 64)
    assert docid("protokoll 2024.05.14.pdf", "a" * 64) == "protokoll-2024-05-14-aaaaaaaa"


@pytest.mark.parametrize("digits", ["", "abc", "g" * 64, "a" * 63])
def test_docid_refuses_what_is_no_hash(digits: str) -> None:
    """A document without a hash has no name."""
    with pytest.raises(TermError):
        docid("juni.md", digits)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "minutes.example/",
        "https://minutes.example",
        "https://minutes.example/#",
        "https://minutes example/",
        "https://m.example/<",
    ],
)
def test_base_that_is_none_is_refused(text: str) -> None:
    """A base is absolute, ends with a slash and holds no character that an IRI can't."""
    with pytest.raises(TermError, match="Give one such as"):
        Mint(text)


def test_base_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """New stores take their base from SAMGRAF_BASE where it is set."""
    monkeypatch.delenv("SAMGRAF_BASE", raising=False)
    assert base() == "https://samgraf.example/id/"
    monkeypatch.setenv("SAMGRAF_BASE", "https://minutes.example/id/")
    assert base() == "https://minutes.example/id/"


@pytest.mark.parametrize(
    "iri",
    [
        pytest.param("https://other.example/id/document/juni-aaaaaaaa", id="another-base"),
        pytest.param("https://minutes.example/id/meeting/juni-aaaaaaaa", id="not-a-document"),
        pytest.param("https://minutes.example/id/document/juni/1", id="something-below"),
        pytest.param("https://minutes.example/id/document/", id="nothing"),
        pytest.param("https://minutes.example/id/document/a> . DROP ALL", id="not-an-iri"),
    ],
)
def test_only_a_document_has_a_docid(iri: str) -> None:
    """What is not a document of this store is refused, so that no other graph is ever dropped."""
    with pytest.raises(TermError):
        MINT.docid_of(iri)


def test_graphs_of_a_document_are_its_own() -> None:
    """A document's graphs are told by its name; those of people's corrections belong to no document."""
    assert MINT.graphs("juni-aaaaaaaa") == (
        "https://minutes.example/id/graph/juni-aaaaaaaa",
        "https://minutes.example/id/graph/juni-aaaaaaaa/inferred",
    )
    assert MINT.human_graph("Granskning 1") == "https://minutes.example/id/graph/human/granskning-1"
