"""The pages agree with the program: commands, options, questions, links and snippets."""

from __future__ import annotations

import argparse
import ast
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samgraf.cli import parser
from samgraf.graph.query import catalogue

HOME = Path(__file__).parents[1]
PAGES = sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md"), *HOME.glob("examples/*.md")])
COMMANDS = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)).choices


def page_name(path: Path) -> str:
    """A page as it stands in the repository."""
    return path.relative_to(HOME).as_posix()


def snippets(path: Path) -> Iterator[str]:
    """The indented lines of a page that call `samgraf` or `make`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"    ((?:samgraf|make) .+)", line):
            yield match[1]


CALLS = [(page, call) for page in PAGES for call in snippets(page) if call.startswith("samgraf ")]
VERBS = [(page, call) for page in PAGES for call in snippets(page) if call.startswith("make ")]


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_documented(name: str) -> None:
    """Every command has help of its own and a heading in the reference."""
    assert COMMANDS[name].description
    assert f"\n## samgraf {name}\n" in (HOME / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_option_is_documented(name: str) -> None:
    """Every option of a command is named in its part of the reference, or in the part that holds for all."""
    text = (HOME / "docs" / "commands.md").read_text(encoding="utf-8")
    common, *parts = re.split(r"^## samgraf ", text, flags=re.MULTILINE)
    part = next(p for p in parts if p.startswith(f"{name}\n"))
    options = {o for a in COMMANDS[name]._actions for o in a.option_strings[-1:]} - {"--help"}
    missing = [o for o in sorted(options) if o not in part + common and not (o == "--output" and " -o " in part)]
    assert missing == []


def test_no_command_is_documented_that_is_not_there() -> None:
    """The reference has no heading for a command that the program doesn't know."""
    text = (HOME / "docs" / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## samgraf (\S+)", text, flags=re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("name", [question.name for question in catalogue()])
def test_question_is_documented(name: str) -> None:
    """Every ready question is explained on the page of questions."""
    assert f"`{name}`" in (HOME / "docs" / "questions.md").read_text(encoding="utf-8")


def test_page_of_questions_is_that_of_the_catalogue() -> None:
    """The tables of ready questions say what the catalogue says; `python tools/question_page.py` writes them."""
    sys.path.insert(0, str(HOME / "tools"))
    from question_page import PAGE, renewed

    page = PAGE.read_text(encoding="utf-8")
    assert page == renewed(page)


@pytest.mark.parametrize(("page", "call"), CALLS, ids=[f"{page_name(p)}: {c[:40]}" for p, c in CALLS])
def test_snippet_is_a_call_that_the_program_understands(page: Path, call: str) -> None:
    """A call of `samgraf` on a page has words that the command understands; a question that it names is there."""
    words = shlex.split(call)[1:]
    found = parser().parse_args(words)
    if words[0] == "query" and found.what and re.fullmatch(r"[a-z][a-z-]*", found.what):
        assert found.what in {question.name for question in catalogue()}


@pytest.mark.parametrize(("page", "call"), VERBS, ids=[f"{page_name(p)}: {c}" for p, c in VERBS])
def test_make_verb_is_there(page: Path, call: str) -> None:
    """A verb of `make` that a page names stands in the Makefile."""
    assert re.search(rf"^{call.split()[1]}:", (HOME / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link within the repository leads to a file that is there."""
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    lost = [t for t in targets if not re.match(r"[a-z]+:", t) and not (page.parent / t).exists()]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_paths_named_in_code_are_there(page: Path) -> None:
    """A file of a room that a page names in code type exists."""
    named = re.findall(
        r"`((?:ontology|graph|ingest|viz|src|tests|tools|bench|examples|docs)/[\w./-]*)`",
        page.read_text(encoding="utf-8"),
    )
    assert [n for n in named if not (HOME / n).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_line_holds_one_sentence(page: Path) -> None:
    """In prose, each sentence has a line of its own, so that a change shows what was changed."""
    crowded = []
    is_code = False
    for n, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            is_code = not is_code
        if is_code or line.startswith(("    ", "|", "- ", "#")):
            continue
        if re.search(r"[a-zåäö)`][.!?] [A-ZÅÄÖ]\w+ ", line):
            crowded.append(f"{page_name(page)}:{n}")
    assert crowded == []


def test_python_on_the_readme_is_python() -> None:
    """The README's piece of Python can be parsed and uses names that the package has."""
    import samgraf

    text = (HOME / "README.md").read_text(encoding="utf-8")
    block = re.search(r"((?:^    .*\n|^\n)*^    import samgraf\n(?:^    .*\n|^\n)*)", text, flags=re.MULTILINE)
    assert block
    tree = ast.parse("\n".join(line[4:] for line in block[1].splitlines()))
    used = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute) and ast.unparse(n.value) == "samgraf"}
    assert used
    assert [name for name in sorted(used) if not hasattr(samgraf, name)] == []
