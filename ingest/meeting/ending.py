"""Where the items of the minutes end: the lines at which signatures and appendices begin."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.clauses.elected import elects
from samgraf.ingest.headings.items import Heading
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.signing import below_names, first_to_sign, lone_name
from samgraf.ingest.tables import rules


def ending(found: Sequence[Line], heads: Sequence[Heading], language: str) -> tuple[int, int]:
    """The lines at which the signatures and the appendices begin; the number of lines where there are none."""
    known = {r.label: r.match for r in rules(language, "layout", "ending")}
    start = heads[-1].last + 1 if heads else len(found) // 2
    signatures = appendix = len(found)
    if heads and elects(found[heads[-1].last].words, language):  # "Ordförande: Eva Ek (omval)" right below its title
        start = next((i for i in range(start, len(found)) if found[i].apart), len(found))
    for i in range(start, len(found)):
        line = found[i]
        if line.furniture or line.bullet:
            continue
        if (
            appendix == len(found)
            and "appendix" in known
            and known["appendix"].match(line.words)
            and (line.apart or line.heading)
            and not (i == start and heads and labelled_below(found, i, language))
        ):
            appendix = i
            break
        signs = (known[form].match(line.words) for form in ("signatures", "signed") if form in known)
        above_all = not heads and told_below(found, i, language)
        if signatures == len(found) and any(signs) and not above_all and not decided_below(found, i, language):
            signatures = i - 1 if below_names(found, i, language) else i
        elif signatures == len(found) and "   " in line.words and below_names(found, i, language):
            signatures = i - 1  # names side by side above their offices
    signatures = lone_name(found, start, language) if signatures == len(found) else signatures
    signatures = first_to_sign(found, signatures, start, language) if signatures < len(found) else signatures
    # with appendices that hold numbers, the last heading may stand behind the signatures
    return min(signatures, appendix), appendix


def behind(found: Sequence[Line], end: int, appendix: int, language: str) -> Heading | None:
    """The heading of what was dealt with behind the signatures, as when a new board met right after the meeting."""
    told = [r.match for r in rules(language, "layout", "ending") if r.label == "behind"]
    for i in range(end + 1, appendix if told else 0):
        line = found[i]
        if line.apart and not (line.furniture or line.bullet or line.row) and any(r.match(line.words) for r in told):
            title = len(line.words) if i + 1 < appendix and not line.words.endswith(".") else 0
            pieces = ((line.body, line.body + title),) if title else ()
            return Heading(i, i, "", pieces, "", "behind", line.body + title)
    return None


def decided_below(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line is a whole sentence ("Protokollet justeras i dag.") somewhere above what is decided."""
    if not found[i].text.endswith(".") or len(found[i].text.split()) < 3:
        return False
    return labelled_below(found, i, language)


def labelled_below(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a label of decisions stands below a line: an appendix named right below a title opens none then."""
    below = (label_of(line.words, language) for line in found[i + 1 :] if not line.furniture)
    return any(label and label.kind == "section" and label.role == "decision" for label in below)


def told_below(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether more is told in sentences below a line than above it: who wrote stands at the top of minutes."""
    told = [k for k, line in enumerate(found) if is_told(line, language, stops=True)]
    below = sum(len(found[k].text) for k in told if k > i)
    return below > sum(len(found[k].text) for k in told if k < i)


def is_told(line: Line, language: str, stops: bool) -> bool:
    """A line of running text: a sentence with no label, and with its full stop where the document has `stops`."""
    plain = not (line.furniture or line.meta or line.row or line.bullet or line.heading)
    if not plain or len(line.text.split()) < (4 if stops else 3) or label_of(line.words, language) is not None:
        return False
    return line.text.endswith(".") or not stops or form_of(line.words, language) is not None
