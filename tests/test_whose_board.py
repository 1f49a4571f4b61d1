"""Whose board met, where it goes by no name of its own: federations, companies, associations. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.graph.query import ask
from samgraf.graph.store import open_store
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import ingest
from samgraf.ingest.text import Document, Source

BELOW = "\n\n{day} kl. 13.00\n\nBeslutande\nEva Ek (S), ordförande\nPer Sten (M)\n\n§ 1 Vägen\n\nVägen godkänns.\n"


@pytest.mark.parametrize(
    ("head", "body", "owner"),
    [
        ("Räddningstjänsten Ekö kommunalförbund\nSammanträdesprotokoll\nDirektionen", "Direktionen", "Räddningstjänsten Ekö kommunalförbund"),
        ("Nora kommunalförbund\nDirektionens protokoll", "Direktionen", "Nora kommunalförbund"),
        ("Samordningsförbundet Ekö\nProtokoll\nFörbundsstyrelsen", "Förbundsstyrelsen", "Samordningsförbundet Ekö"),
        ("PROTOKOLL\nStyrelsen\nEkö Energi AB", "Styrelsen", "Ekö Energi AB"),
        ("NORA KOMMUNALFÖRBUND\nPROTOKOLL\nDIREKTIONEN", "DIREKTIONEN", "Nora Kommunalförbund"),
        ("Ekö kommun\nProtokoll\nKommunstyrelsen", "Kommunstyrelsen", "Ekö kommun"),
        ("Protokoll\nDirektionen", "Direktionen", ""),
        ("Protokoll\nStyrelsen\nPlats: Ekö Energi AB", "Styrelsen", ""),
    ],
    ids=lambda value: value.replace("\n", "-"),
)  # fmt: skip
def test_board_belongs_to_whom_the_head_names(head: str, body: str, owner: str) -> None:
    """A line of the head that names a federation, company or association says whose board it is; a place doesn't."""
    text = head + BELOW.format(day="2024-03-01")
    meeting = parse(Document(Source("a.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert [v.text if v else "" for v in (meeting.body, meeting.owner)] == [body, owner]


def test_boards_of_one_name_are_told_apart_by_whose_they_are(tmp_path: Path) -> None:
    """Two meetings of one federation's board are those of one body with the same people; another's board is another."""
    heads = {"ek": "Ekö kommunalförbund\nProtokoll\nDirektionen", "no": "Nora kommunalförbund\nProtokoll\nDirektionen"}
    for name, head in heads.items():
        for month in (3, 4):
            text = head + BELOW.format(day=f"2024-0{month}-01")
            (tmp_path / f"{name}{month}.txt").write_text(text, encoding="utf-8")
    with open_store("memory:") as store:
        ingest([tmp_path], store.writer())
        bodies = ask(store.view, "bodies").records()
        chairs = ask(store.view, "officers", role="chair").records()
    assert [(row["body"], row["meetings"], row["persons"]) for row in bodies] == [("Direktionen", "2", "2")] * 2
    assert [(row["person"], row["meetings"]) for row in chairs] == [("Eva Ek", "2")] * 2
