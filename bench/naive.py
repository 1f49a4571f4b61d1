"""What one would write instead of samgraf: pdfplumber, regular expressions, and a graph in rdflib's own store.

    python bench/naive.py FOLDER OUTPUT.nt

It does the part of the work that such a script can do on the layouts of `bench/archive.py`: documents, items with
number and title, and the clauses decided. No names, no persons, no evidence. Prints the counts of what it found.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pdfplumber
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF

TERMS = Namespace("https://naive.example/")
ITEM = re.compile(r"(?:Punkt |Ärende |§ ?)?(\d{1,3})[.:]? +(\S.*)")
LABEL = re.compile(r"(?:Mötet beslutade|Beslut|.*s beslut):?")
CLAUSE = re.compile(r"(?:[-•–] ?)?(?:Att|att) \S.*")
OVER = re.compile(r"(?:Ärendet|Sammanfattning|Ärendebeskrivning|Bakgrund|Yrkanden|Åtgärdslista)")


def read(file: Path, graph: Graph) -> tuple[int, int]:
    """Put one document into the graph: how many items and clauses it holds."""
    with pdfplumber.open(file) as pdf:
        lines = [line for page in pdf.pages for line in (page.extract_text() or "").split("\n")[1:]]
    document = URIRef(TERMS[file.name])
    graph.add((document, RDF.type, TERMS.Document))
    items = clauses = 0
    last, decided, before = 0, False, False
    for line in lines:
        if (found := ITEM.fullmatch(line)) and (int(found[1]) == last + 1 or not last):
            last, decided, items = int(found[1]), False, items + 1
            item = URIRef(f"{document}/{last}")
            graph.add((item, RDF.type, TERMS.Item))
            graph.add((item, TERMS.document, document))
            graph.add((item, TERMS.number, Literal(last)))
            graph.add((item, TERMS.title, Literal(found[2])))
        elif LABEL.fullmatch(line):
            decided = before = True
            continue
        elif OVER.match(line):
            decided = False
        elif decided and (CLAUSE.fullmatch(line) or before):  # a protocol has one sentence below its label
            clauses += 1
            clause = URIRef(f"{document}/decision/{clauses}")
            graph.add((clause, RDF.type, TERMS.Decision))
            graph.add((clause, TERMS.item, URIRef(f"{document}/{last}")))
            graph.add((clause, TERMS.text, Literal(line)))
        before = False
    return items, clauses


def main() -> None:
    """Read a folder, write the graph, print the counts."""
    folder, output = Path(sys.argv[1]), Path(sys.argv[2])
    graph, found = Graph(), []
    for file in sorted(folder.rglob("*.pdf")):
        found.append((file.name, *read(file, graph)))
    graph.serialize(output, format="nt", encoding="utf-8")
    counts = {"documents": len(found), "items": sum(f[1] for f in found), "decisions": sum(f[2] for f in found)}
    print(json.dumps(counts | {"triples": len(graph), "each": found}))


if __name__ == "__main__":
    main()
