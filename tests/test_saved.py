"""Minutes that a word processor has saved in its other forms: the same words, so the same facts."""

from __future__ import annotations

import sys
from collections import Counter
from types import ModuleType

import pytest
from officeframes import Framed
from officeset import blocks
from officeword import Word
from printed import print_all, printable
from scored import HELDOUT, gold

FORMS = {"odt": "odt", "rtf": "rtf", "html": "html:HTML (StarWriter)", "txt": "txt:Text (encoded):UTF8"}
DOCUMENTS = (
    ("word-kommunstyrelsen-2024-10-02", Framed),
    ("forma-ksau-2021-02-09", Word),
)
"""Documents with the way in which each is set first; a table that is saved as text has no rows."""


@pytest.fixture(scope="module")
def measured(score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """For each form, and "md": how many facts are right and extra."""
    folder, made = tmp_path_factory.mktemp("saved"), tmp_path_factory.mktemp("made")
    for stem, way in DOCUMENTS:
        path = HELDOUT / "minutes" / f"{stem}.md"
        (folder / path.name).write_bytes(path.read_bytes())
        (made / f"{stem}.docx").write_bytes(printable(way(blocks(path)).data()))
    for kind, form in FORMS.items():
        told = sorted(made / f"{stem}.docx" for stem, way in DOCUMENTS if kind != "txt" or way is Word)
        print_all(told, folder, form=form)
    found = sorted(path for path in folder.iterdir() if path.suffix[1:] in ("md", *FORMS))
    tables = score.run_program(f"{sys.executable} -m samgraf", found, None)
    total: dict[str, Counter[str]] = {}
    for file in found:
        wanted = gold(HELDOUT / "gold" / f"{file.stem}.yaml") | {"document": file.name}
        for n in score.score_document(wanted, tables, lambda area, text: None).values():
            kept = total.setdefault(file.suffix[1:], Counter())
            kept.update(missed=n.missed, extra=n.extra)
    return total


@pytest.mark.parametrize("form", FORMS)
def test_form_keeps_what_the_text_says(form: str, measured: dict[str, Counter[str]]) -> None:
    """In whatever form minutes are saved, no fact is lost or made up against the text as written."""
    assert measured[form]["missed"] <= measured["md"]["missed"], measured
    assert measured[form]["extra"] <= measured["md"]["extra"], measured
