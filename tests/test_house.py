"""The house stands as its plan says: links, packages, imports, sizes, licences."""

from __future__ import annotations

import ast
import fnmatch
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
ROOMS = ("ontology", "graph", "ingest", "viz")
MAY_IMPORT = {
    "ontology": {"ontology"},
    "graph": {"ontology", "graph"},
    "ingest": {"ontology", "graph", "ingest"},
    "viz": {"ontology", "graph", "viz"},
}
# Within `ingest/`, as the river flows: a package uses those before it. The modules beside them tie the packages together.
RIVER = (
    *("tables", "words", "dating", "lines", "clauses", "roster", "grids", "headings", "meeting"),
    *("mentions", "linking", "decisions", "statements", "facts", "checks"),
)
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]

# What is slow to load is imported inside the functions that use it.
HEAVY = {"rdflib", "networkx", "pyvis", "pyshacl", "numpy", "scipy", "lxml", "docx", "jinja2", "pypdfium2"}
LOADED_WHEN_NEEDED = {
    "graph/remote/rdflib.py": "a class for rdflib; Store.dataset loads it",
}

LONGEST_FILE, LONGEST_FUNCTION = 400, 70
LONG_FOR_A_REASON = {
    "ingest/facts/state.py": "facts are stated in one place, kind by kind",
    "tests/test_ontology.py": "one table of cases for each shape",
    "tools/build_register.py": "runs once for a release; its steps are read in order",
    "ingest/readers/columns.py": "the steps that put a page's columns in order belong together",
}


def modules() -> Iterator[Path]:
    """All Python files of ours, by their place in the rooms."""
    for folder in (*ROOMS, "tests", "tools", "bench"):
        yield from sorted((HOME / folder).rglob("*.py"))
    for folder in ("src/samgraf", "src/samgraf/commands"):
        yield from sorted((HOME / folder).glob("*.py"))


def place(path: Path) -> str:
    """A path as it stands in the repository."""
    return path.relative_to(HOME).as_posix()


def tracked() -> list[Path]:
    """The files that git keeps; without git, there is nothing to ask."""
    try:
        out = subprocess.run(["git", "ls-files", "-z"], cwd=HOME, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: nothing says which files belong to the project")
    return [HOME / name for name in out.decode().split("\0") if name and (HOME / name).is_file()]


def imported(path: Path) -> Iterator[tuple[str, int, bool]]:
    """What a module imports: full name, line, and whether the import stands at the top level."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {id(n) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef | ast.Lambda) for n in ast.walk(f)}
    typing_only = {
        id(n)
        for i in ast.walk(tree)
        if isinstance(i, ast.If) and ast.unparse(i.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")
        for n in ast.walk(i)
    }
    for node in ast.walk(tree):
        top = id(node) not in inner and id(node) not in typing_only
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno, top
        elif isinstance(node, ast.ImportFrom):
            here = (("samgraf", *path.relative_to(HOME).parts)[: -node.level]) if node.level else ()
            origin = ".".join((*here, *filter(None, [node.module])))
            for alias in node.names:
                yield f"{origin}.{alias.name}", node.lineno, top


@pytest.mark.parametrize("room", ROOMS)
def test_link_leads_to_the_room(room: str) -> None:
    """Each link under src/samgraf leads to the room of its name; where git made no links, nothing is built from them."""
    link = HOME / "src" / "samgraf" / room
    if not link.is_symlink():
        pytest.skip("this checkout has no symbolic links; builds don't need them")
    assert link.resolve() == (HOME / room).resolve()


def test_packages_are_all_listed() -> None:
    """Every folder with an `__init__.py` is in pyproject's list of packages, and nothing else is."""
    found = {"samgraf", "samgraf.commands"}
    for room in ROOMS:
        found |= {"samgraf." + ".".join(p.parent.relative_to(HOME).parts) for p in (HOME / room).rglob("__init__.py")}
    assert sorted(SETUPTOOLS["packages"]) == sorted(found)


def test_folders_with_code_are_packages() -> None:
    """No Python file of a room lies in a folder that is not a package: a wheel would leave it out."""
    assert [place(p) for r in ROOMS for p in (HOME / r).rglob("*.py") if not (p.parent / "__init__.py").exists()] == []


def test_data_goes_into_the_wheel() -> None:
    """Every file of a room that is not Python is caught by a glob of package-data."""
    globs = SETUPTOOLS["package-data"]["*"]
    lost = []
    for path in tracked():
        parts = path.relative_to(HOME).parts
        if parts[0] not in ROOMS or path.suffix == ".py":
            continue
        inside = "/".join(parts[1:])
        if not any(fnmatch.fnmatch(inside, g.replace("**/", "*")) or fnmatch.fnmatch(inside, f"*/{g}") for g in globs):
            lost.append(place(path))
    assert lost == []


@pytest.mark.parametrize("room", ROOMS)
def test_imports_go_one_way(room: str) -> None:
    """ontology <- graph <- ingest, viz: a room imports only from itself and from those below it."""
    wrong = [
        f"{place(path)}:{line} imports {name}"
        for path in sorted((HOME / room).rglob("*.py"))
        for name, line, _ in imported(path)
        if name.split(".")[0] == "samgraf" and (name.split(".") + [""])[1] not in MAY_IMPORT[room]
    ]
    assert wrong == []


def test_packages_of_ingest_follow_the_river() -> None:
    """Words, days and lines first, then what stands in them, then names, then facts: no package uses a later one."""
    assert {path.name for path in (HOME / "ingest").iterdir() if path.is_dir()} - {"__pycache__"} == {
        *RIVER,
        "readers",
        "archive",
    }
    wrong = [
        f"{place(path)}:{line} imports {name}"
        for package in RIVER
        for path in sorted((HOME / "ingest" / package).rglob("*.py"))
        for name, line, _ in imported(path)
        if name.startswith("samgraf.ingest.") and name.split(".")[2] in RIVER[RIVER.index(package) + 1 :]
    ]
    assert wrong == []


def test_imports_name_the_package() -> None:
    """Nobody imports a room by its bare name: that works in a checkout only."""
    wrong = [f"{place(p)}:{line} {n}" for p in modules() for n, line, _ in imported(p) if n.split(".")[0] in ROOMS]
    assert wrong == []


def test_heavy_imports_stand_where_they_are_used() -> None:
    """No room loads a slow library at its top level, so that `samgraf --help` answers at once."""
    wrong = [
        f"{place(path)}:{line} {name}"
        for path in modules()
        if path.relative_to(HOME).parts[0] in (*ROOMS, "src") and place(path) not in LOADED_WHEN_NEEDED
        for name, line, top in imported(path)
        if top and name.split(".")[0] in HEAVY
    ]
    assert wrong == []


def test_help_loads_nothing_slow() -> None:
    """`samgraf --help` answers without loading a single slow library."""
    code = (
        "import sys\n"
        "from samgraf.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        f"print('LOADED', *sorted({HEAVY!r} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout.splitlines()[-1] == "LOADED"


def test_files_are_readable_in_one_sitting() -> None:
    """No file is longer than a reader's patience, but for a reason that stands in the table above."""
    long = {place(p) for p in modules() if len(p.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE}
    assert sorted(long - LONG_FOR_A_REASON.keys()) == []


def test_functions_fit_on_a_screen() -> None:
    """No function outside the tests is longer than a screen."""
    long = []
    for path in modules():
        if place(path).startswith("tests/"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
                long.append(f"{place(path)}:{node.lineno} {node.name}")
    assert long == []


SAID_IN_SWEDISH = frozenset(
    "och samt eller men att från till vid av genom mot kring jämte kommun kommunen nämnd nämnden styrelse styrelsen "
    "bolaget beslut möte mötet stämma ordförande sekreterare ansvarig väg vägen planen".split()
)


def words_said(path: Path) -> Iterator[tuple[int, str]]:
    """The words of the strings of a module, with their lines: neither docstrings nor classes of characters."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            text = re.sub(r"\[[^\]]*\]|\\.", " ", node.value)
            yield from ((node.lineno, word) for word in re.findall(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])", text))


def test_no_word_of_a_language_stands_in_the_code_of_reading() -> None:
    """What reading knows of a language stands in its tables: a new language needs no code."""
    letters = re.compile("[åäöæø]")
    alphabet = re.compile("åä|öé|æø|\u0131")
    found = [
        f"{place(path)}:{line} {word}"
        for path in sorted((HOME / "ingest").rglob("*.py"))
        for line, word in words_said(path)
        if word in SAID_IN_SWEDISH or (letters.search(word.casefold()) and not alphabet.search(word.casefold()))
    ]
    assert found == []


def test_the_search_for_words_finds_them(tmp_path: Path) -> None:
    """Else the test above could not fail."""
    file = tmp_path / "some.py"
    file.write_text('"""Om nämnden."""\nJOINT = re.compile(r"[a-zåäö] (?:och|samt)\\s")\n', encoding="utf-8")
    assert [word for _, word in words_said(file)] == ["och", "samt"]


def test_modules_say_what_they_are_for() -> None:
    """Every module with code in it opens with a docstring, and none is a drawer for everything."""
    silent = [
        place(path)
        for path in modules()
        if (tree := ast.parse(path.read_text(encoding="utf-8"))).body and not ast.get_docstring(tree)
    ]
    assert silent == []
    assert [place(p) for p in modules() if p.stem in {"utils", "util", "helpers", "common", "misc"}] == []


def test_files_name_no_place_of_one_machine() -> None:
    """No file names a folder that exists on somebody's own machine only."""
    own = re.compile(r"(?<![\w.~}/])/(?:work|home|root|Users)/\w|(?<![\w.])[A-Z]:\\\\?Users\\")
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{place(path)}: {m.group()}" for m in own.finditer(text)]
    assert found == []


def test_dependencies_are_free_and_permissive() -> None:
    """Nothing in the default install is under GPL or AGPL, so that samgraf may be used as its MIT licence says."""
    from packaging.requirements import Requirement

    seen: dict[str, str] = {}
    waiting = [Requirement(r).name for r in PROJECT["project"]["dependencies"]]
    while waiting:
        name = waiting.pop().lower()
        if name in seen:
            continue
        try:
            about = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:
            pytest.fail(f"{name}: named as a dependency, but not installed. Run `make setup`.")
        classifiers = about.get_all("Classifier") or []
        seen[name] = " ".join(
            [(about.get_all("License-Expression") or about.get_all("License") or [""])[0].split("\n")[0]]
            + [c for c in classifiers if c.startswith("License")]
        )
        for requirement in map(Requirement, importlib.metadata.requires(name) or []):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    assert {
        n: licence for n, licence in seen.items() if re.search(r"\bA?GPL|Affero|(?<!Lesser )General Public", licence)
    } == {}
