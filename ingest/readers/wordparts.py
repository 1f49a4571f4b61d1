"""The parts of a Word file beside its body: headers and footers, what is taken in from other files, empty controls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from samgraf.ingest.readers.numbering import W

R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def targets_of(relations: Any) -> dict[str, str]:
    """The names of the parts that a document uses, by the identifier that it uses them under."""
    found = {}
    for relation in relations.iter(RELATION) if relations is not None else ():
        target = (relation.get("Target") or "").lstrip("/").removeprefix("word/")
        if target and relation.get("TargetMode") != "External":
            found[relation.get("Id") or ""] = f"word/{target}"
    return found


def edges(root: Any, targets: Mapping[str, str]) -> tuple[list[list[str]], list[list[str]]]:
    """The parts that hold the headers and the footers of the first section that has any.

    Those of the first page come first, where it has its own; those of the others hold where these are empty.
    """
    held = (s for s in root.iter(f"{W}sectPr") if s.find(f"{W}headerReference") is not None)
    section = next(held, next(root.iter(f"{W}sectPr"), None))
    if section is None:
        return [], []
    kinds = ["first", "default"] if section.find(f"{W}titlePg") is not None else ["default"]
    found: tuple[list[list[str]], list[list[str]]] = ([], [])
    for names, tag in zip(found, ("headerReference", "footerReference"), strict=True):
        references = [(r.get(f"{W}type", "default"), r.get(f"{R}id") or "") for r in section.iterchildren(f"{W}{tag}")]
        names += [[targets[name] for of, name in references if of == kind and name in targets] for kind in kinds]
    return found


def has_words(root: Any) -> bool:
    """Whether a part shows anything."""
    return root is not None and any((t.text or "").strip() for t in root.iter(f"{W}t"))


def without_prompts(root: Any) -> Any:
    """A tree without the words that controls show where nobody has written anything ("Click here to enter text").

    The tree is changed.
    """
    for control in root.iter(f"{W}sdt") if root is not None else ():
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            for text in control.iter(f"{W}t"):
                text.text = ""
    return root
