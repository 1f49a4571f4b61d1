"""Lists of people by other hands: parties, names, offices, bullets, headings and columns as another secretary sets them.

Each function changes one habit throughout a document and leaves the truth as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from peoplelists import (
    ABSENT,
    HEADING,
    NAME,
    OFFICES,
    WITH_PARTY,
    WORD,
    as_table,
    beside_first,
    by_twos,
    called,
    counted,
    head_of,
    headings,
    in_head,
    is_list,
    joined,
    letter_lost,
    numbered,
    of_listed,
    on_own_line,
    one_a_line,
    other_words,
    paragraphs,
    respelt,
    slipped,
    with_bullets,
)

from varied import one_after

PARTIES = {
    "S": "Socialdemokraterna",
    "M": "Moderaterna",
    "C": "Centerpartiet",
    "V": "Vänsterpartiet",
    "L": "Liberalerna",
    "KD": "Kristdemokraterna",
    "MP": "Miljöpartiet",
    "SD": "Sverigedemokraterna",
}
SHORTENED = {"S": "Soc", "M": "Mod", "C": "Cent", "V": "Vp", "L": "Lib", "KD": "Kd", "MP": "Mp", "SD": "Sd"}
PARTY = re.compile(rf" \(({'|'.join(PARTIES)})\)")


# ---- parties ---------------------------------------------------------------------------------------------------------


def by_party(form: str, names: dict[str, str] | None = None) -> Callable[[str], str]:
    """Each party behind a name in another form; `{}` stands for its letters."""
    return lambda text: PARTY.sub(lambda hit: form.format((names or {}).get(hit[1], hit[1])), text)


def small_parties(text: str) -> str:
    """The letters of parties in small letters, as of old."""
    return PARTY.sub(lambda hit: f" ({hit[1].lower()})", text)


def parties_ahead(form: str) -> Callable[[str], str]:
    """The party before the name in the list and behind it elsewhere."""
    ahead = rf"(?!(?i:{OFFICES})\b){WORD} (?:(?:von|af|de|{WORD}) )?{WORD}"
    named = re.compile(rf"(?P<name>{ahead}) \((?P<party>{'|'.join(PARTIES)})\)")
    return in_head(lambda line: named.sub(lambda hit: form.format(party=hit["party"], name=hit["name"]), line))


def parties_in_column(text: str) -> str:
    """The party in a column of its own behind the names of the list."""

    def change(hit: re.Match[str]) -> str:
        party = (hit["party"] or "").strip(" ()")
        return f"{hit['lead']}{hit['name']:<26}{party:<6}{hit['rest'].lstrip(', ')}".rstrip()

    return of_listed(change)(text)


def parties_in_full(form: str) -> Callable[[str], str]:
    """The party written out in the list, its letters elsewhere."""
    return in_head(lambda line: PARTY.sub(lambda hit: form.format(PARTIES[hit[1]]), line))


# ---- names -----------------------------------------------------------------------------------------------------------


def named(change: Callable[[str, str], str]) -> Callable[[str], str]:
    """Each name of the list by a change of given name and surname."""

    def of(hit: re.Match[str]) -> str:
        given, _, surname = hit["name"].partition(" ")
        return f"{hit['lead']}{change(given, surname)}{hit['party'] or ''}{hit['rest']}"

    return of_listed(of)


def throughout(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change that a secretary makes in the whole list, so only where it has one name a line."""

    def changed(text: str) -> str:
        head, _ = head_of(text)
        now, _ = head_of(change(text))
        same = [line for line, new in zip(head, now, strict=False) if line == new]
        left = sum(1 for line in same if re.search(rf"{NAME}, {NAME}|{WORD} {WORD} {WORD}|^\s*{NAME}$", line))
        return text if left > 2 else change(text)

    return changed


def shouted(line: str) -> str:
    """Names of two words in capitals in a line of the head that holds a party."""
    return re.sub(NAME, lambda hit: hit[0].upper(), line) if PARTY.search(line) else line


# ---- offices ---------------------------------------------------------------------------------------------------------

BEHIND = re.compile(rf"^(?P<name>{WITH_PARTY})(?:, | +)(?P<office>{OFFICES})$")
SHORT = {
    "1:e vice ordförande": "1:e v. ordf.",
    "2:e vice ordförande": "2:e v. ordf.",
    "vice ordförande": "v. ordf.",
    "ordförande": "ordf.",
    "sekreterare": "sekr.",
    "ersättare": "ers.",
    "suppleant": "suppl.",
    "ledamot": "led.",
}


def offices(form: str) -> Callable[[str], str]:
    """The office of whoever stands alone on a line, before or behind the name, parted from it by other signs."""

    def change(line: str) -> str:
        hit = BEHIND.match(line.strip())
        if hit is None:
            return line
        indent = line[: len(line) - len(line.lstrip())]
        told = {"name": hit["name"], "office": hit["office"], "Office": hit["office"].capitalize()}
        return indent + form.format(**told, short=SHORT.get(hit["office"], hit["office"]))

    return in_head(change)


# ---- the order of the list -------------------------------------------------------------------------------------------


def turned_blocks(text: str) -> str:
    """The lists in the other order: those who were away first, the members last."""
    head, rest = head_of(text)
    parts = paragraphs(head)
    lists = [n for n, part in enumerate(parts) if is_list(part)]
    if len(lists) < 2 or any(b - a > 1 for a, b in pairwise(lists)):
        return text
    new = [*parts[: lists[0]], *reversed([parts[n] for n in lists]), *parts[lists[-1] + 1 :]]
    return "\n\n".join(["\n".join(part) for part in new] + ["\n".join(rest)])


def list_at_end(text: str) -> str:
    """The whole list behind the items."""
    head, rest = head_of(text)
    parts = paragraphs(head)
    lists = [part for part in parts if is_list(part)]
    if not lists or len(rest) < 4:
        return text
    kept = [part for part in parts if not is_list(part)]
    if any(HEADING.match(line.strip()) for part in kept for line in part):
        return text
    order = ["\n".join(part) for part in kept] + ["\n".join(rest).rstrip("\n")] + ["\n".join(part) for part in lists]
    return "\n\n".join(order) + "\n"


# ---- what stands beside names ----------------------------------------------------------------------------------------


def said_behind(form: str) -> Callable[[str], str]:
    """Something behind each name of the list that stands alone; `{}` and `{mail}` stand for the name."""

    def change(hit: re.Match[str]) -> str:
        mail = re.sub(r"[^a-z.-]", "", hit["name"].lower().translate(str.maketrans("åäöé ", "aaoe.")))
        return hit[0] if hit["rest"] else hit[0] + form.format(mail=mail)

    return of_listed(change)


def marked_present(form: str) -> Callable[[str], str]:
    """A sign of presence at each name of lists of those present that stands at the beginning of a line."""

    def changed(text: str) -> str:
        head, rest = head_of(text)
        out, sort = [], ""
        for line in head:
            label = HEADING.fullmatch(line.strip())
            if label:
                sort = "" if label["label"] in ABSENT.split("|") or label["rest"] else label["label"]
            hit = re.fullmatch(WITH_PARTY, line) if sort else None
            out.append(form.format(line) if hit and not label else line)
        return "\n".join([*out, *rest])

    return changed


STANDS_IN = re.compile(r"\b(?:ersätter|tjänstgör för|i stället för|tjg\.? för|tjg ers för|ersättare för) (?=[A-ZÅÄÖ])")
FROM = re.compile(r"\bfr\.?o\.?m\.? (?=§)")
UNTIL = re.compile(r"\bt\.?o\.?m\.? (?=§)")
REMOTE = re.compile(r", (?:på distans|via Teams|på länk|via länk|digitalt)\b")


def swapped(pattern: re.Pattern[str], words: str) -> Callable[[str], str]:
    """Some words of the head by others that mean the same."""
    return in_head(lambda line: pattern.sub(words, line))


def ranged(form: str) -> Callable[[str], str]:
    """The runs of items behind names in another form."""
    run = re.compile(r"§§ ?(\d+) ?[-–] ?(\d+)")
    return in_head(lambda line: run.sub(lambda hit: form.format(hit[1], hit[2]), line))


VARIED: dict[str, Callable[[str], str]] = {
    "people_party_square": by_party(" [{}]"),
    "people_party_dash": by_party(" - {}"),
    "people_party_long_dash": by_party(" – {}"),
    "people_party_stroke": by_party(" /{}/"),
    "people_party_one_stroke": by_party(" / {}"),
    "people_party_comma": by_party(", {}"),
    "people_party_bare": by_party(" {}"),
    "people_party_small": small_parties,
    "people_party_shortened": by_party(" ({})", SHORTENED),
    "people_party_half": by_party(" {})"),
    "people_party_close": by_party("({})"),
    "people_party_spaced": by_party(" ( {} )"),
    "people_party_curly": by_party(" {{{}}}"),
    "people_party_ahead": parties_ahead("{party} {name}"),
    "people_party_ahead_brackets": parties_ahead("({party}) {name}"),
    "people_party_ahead_colon": parties_ahead("{party}: {name}"),
    "people_party_ahead_dash": parties_ahead("{party} - {name}"),
    "people_party_ahead_tab": parties_ahead("{party}\t{name}"),
    "people_party_column": parties_in_column,
    "people_party_full": parties_in_full(", {}"),
    "people_party_full_brackets": parties_in_full(" ({})"),
    "people_names_turned": throughout(named(lambda given, surname: f"{surname}, {given}")),
    "people_names_turned_bare": throughout(named(lambda given, surname: f"{surname} {given}")),
    "people_names_surname_capitals": named(lambda given, surname: f"{given} {surname.upper()}"),
    "people_names_turned_capitals": throughout(named(lambda given, surname: f"{surname.upper()} {given}")),
    "people_names_capitals": named(lambda given, surname: f"{given} {surname}".upper()),
    "people_names_capitals_all": in_head(shouted),
    "people_names_two_blanks": named(lambda given, surname: f"{given}  {surname}"),
    "people_names_tab": named(lambda given, surname: f"{given}\t{surname}"),
    "people_names_bold": named(lambda given, surname: f"**{given} {surname}**"),
    "people_names_dr": named(lambda given, surname: f"Dr {given} {surname}"),
    "people_office_first": offices("{office} {name}"),
    "people_office_first_capital": offices("{Office} {name}"),
    "people_office_colon": offices("{Office}: {name}"),
    "people_office_brackets": offices("{name} ({office})"),
    "people_office_dash": offices("{name} – {office}"),
    "people_office_hyphen": offices("{name} - {office}"),
    "people_office_colon_behind": offices("{name}: {office}"),
    "people_office_short": offices("{name}, {short}"),
    "people_office_short_first": offices("{short} {name}"),
    "people_office_column": offices("{name:<32}{office}"),
    "people_office_tab": offices("{name}\t{office}"),
    "people_office_column_first": offices("{Office:<24}{name}"),
    "people_office_stroke": offices("{name} / {office}"),
    "people_bullet_hyphen": with_bullets("- "),
    "people_bullet_dash": with_bullets("– "),
    "people_bullet_star": with_bullets("* "),
    "people_bullet_dot": with_bullets("• "),
    "people_bullet_dot_close": with_bullets("•"),
    "people_bullet_middle": with_bullets("· "),
    "people_bullet_o": with_bullets("o "),
    "people_bullet_arrow": with_bullets("➢ "),
    "people_bullet_square": with_bullets("▪ "),
    "people_bullet_tab": with_bullets("•\t"),
    "people_bullet_plus": with_bullets("+ "),
    "people_bullet_box": with_bullets("☐ "),
    "people_indented": with_bullets("    "),
    "people_numbered": numbered("{}. "),
    "people_numbered_bracket": numbered("{}) "),
    "people_numbered_bare": numbered("{} "),
    "people_numbered_tab": numbered("{}\t"),
    "people_numbered_close": numbered("{}."),
    "people_joined_comma": joined(", "),
    "people_joined_semicolon": joined("; "),
    "people_joined_and": joined(", ", " och "),
    "people_joined_together_with": joined(", ", " samt "),
    "people_joined_stroke": joined(" / "),
    "people_joined_bullet": joined(" • "),
    "people_joined_bar": joined(" | "),
    "people_joined_dash": joined(" – "),
    "people_joined_blanks": joined("   "),
    "people_two_a_line": by_twos(" "),
    "people_three_a_line": by_twos(" ", 3),
    "people_two_a_line_tab": by_twos("\t"),
    "people_two_a_line_comma": by_twos(", "),
    "people_one_a_line": one_a_line,
    "people_table": as_table,
    "people_heading_capitals": headings(respelt(str.upper)),
    "people_heading_small": headings(respelt(str.lower)),
    "people_heading_small_alone": headings(lambda hit: hit["label"].lower(), alone=True),
    "people_heading_spaced": headings(lambda hit: " ".join(hit["label"].upper()).replace("   ", "  "), alone=True),
    "people_heading_spaced_beside": headings(respelt(lambda label: " ".join(label.upper()))),
    "people_heading_bold": headings(lambda hit: f"**{hit['label']}**{hit['gap']}{hit['rest']}"),
    "people_heading_bold_colon": headings(lambda hit: f"**{hit['label']}:** {hit['rest']}".rstrip()),
    "people_heading_italic": headings(lambda hit: f"_{hit['label']}_{hit['gap']}{hit['rest']}"),
    "people_heading_markdown": headings(lambda hit: f"## {hit['label']}", alone=True),
    "people_heading_underlined": headings(lambda hit: f"{hit['label']}\n{'-' * len(hit['label'])}", alone=True),
    "people_heading_colon": headings(lambda hit: f"{hit['label']}:", alone=True),
    "people_heading_stop": headings(lambda hit: f"{hit['label']}.", alone=True),
    "people_heading_dash": headings(lambda hit: f"{hit['label']} – {hit['rest']}" if hit["rest"] else hit[0]),
    "people_heading_semicolon": headings(lambda hit: f"{hit['label']}; {hit['rest']}" if hit["rest"] else hit[0]),
    "people_heading_blank_colon": headings(lambda hit: f"{hit['label']} : {hit['rest']}".rstrip()),
    "people_heading_tab": headings(lambda hit: f"{hit['label']}:\t{hit['rest']}".rstrip()),
    "people_heading_column": headings(lambda hit: f"{hit['label']:<30} {hit['rest']}".rstrip()),
    "people_heading_no_colon": headings(lambda hit: f"{hit['label']} {hit['rest']}".rstrip()),
    "people_heading_slip": headings(respelt(slipped)),
    "people_heading_letter_lost": headings(respelt(letter_lost)),
    "people_heading_own_line": on_own_line,
    "people_heading_beside": beside_first,
    "people_heading_counted": counted("{} ({} st)"),
    "people_heading_counted_bare": counted("{} ({})"),
    "people_heading_counted_colon": counted("{}: {}"),
    "people_heading_counted_people": counted("{} {} personer:"),
    "people_words_1": headings(other_words(1)),
    "people_words_2": headings(other_words(2)),
    "people_words_3": headings(other_words(3)),
    "people_words_4": headings(other_words(4)),
    "people_words_were": headings(called("{} var")),
    "people_words_at_meeting": headings(called("{} vid mötet")),
    "people_lists_turned": turned_blocks,
    "people_list_at_end": list_at_end,
    "people_mail": said_behind(", {mail}@exempel.se"),
    "people_mail_angled": said_behind(" <{mail}@exempel.se>"),
    "people_telephone": said_behind(", 070-123 45 67"),
    "people_remote": said_behind(", via Teams"),
    "people_remote_brackets": said_behind(" (på distans)"),
    "people_remote_told": said_behind(", deltog på distans"),
    "people_comma_behind": said_behind(","),
    "people_stop_behind": said_behind("."),
    "people_crossed": marked_present("{:<36}x"),
    "people_crossed_before": marked_present("X  {}"),
    "people_ticked": marked_present("✓ {}"),
    "people_boxed": marked_present("[x] {}"),
    "people_said_yes": marked_present("{:<36}ja"),
    "people_said_present": marked_present("{:<36}närv."),
    "people_said_present_brackets": marked_present("{} (närvarande)"),
    "people_instead_1": swapped(STANDS_IN, "tjg ers för "),
    "people_instead_2": swapped(STANDS_IN, "i stället för "),
    "people_instead_3": swapped(STANDS_IN, "ersättare för "),
    "people_instead_4": swapped(STANDS_IN, "tjänstgör för "),
    "people_instead_5": swapped(STANDS_IN, "istf "),
    "people_from_1": swapped(FROM, "from "),
    "people_from_2": swapped(FROM, "från och med "),
    "people_from_3": swapped(FROM, "från "),
    "people_until_1": swapped(UNTIL, "tom "),
    "people_until_2": swapped(UNTIL, "till och med "),
    "people_until_3": swapped(UNTIL, "till "),
    "people_range_1": ranged("§ {}–{}"),
    "people_range_2": ranged("§§ {} - {}"),
    "people_range_3": ranged("§§{}-{}"),
    "people_range_4": ranged("paragraf {}-{}"),
    "people_range_5": ranged("§ {} – § {}"),
    "people_range_6": ranged("§§ {} t.o.m. {}"),
    "people_remote_1": swapped(REMOTE, " (via Zoom)"),
    "people_remote_2": swapped(REMOTE, ", på länk"),
    "people_remote_3": swapped(REMOTE, ", deltar digitalt"),
    "people_both_square_slip": one_after(by_party(" [{}]"), headings(respelt(slipped))),
    "people_both_capitals_comma": one_after(
        by_party(", {}"), named(lambda given, surname: f"{given} {surname.upper()}")
    ),
    "people_both_small_dot": one_after(headings(respelt(str.lower)), with_bullets("• ")),
    "people_both_brackets_dash": one_after(offices("{name} ({office})"), by_party(" - {}")),
    "people_both_numbered_spaced": one_after(
        numbered("{}. "), headings(respelt(lambda label: " ".join(label.upper())))
    ),
    "people_both_ahead_first": one_after(offices("{Office} {name}"), parties_ahead("({party}) {name}")),
    "people_both_column_bold": one_after(parties_in_column, headings(lambda hit: f"**{hit['label']}**", alone=True)),
    "people_both_full_counted": one_after(parties_in_full(", {}"), counted("{} ({} st)")),
    "people_three_at_once": one_after(by_party(" /{}/"), offices("{Office}: {name}"), headings(respelt(slipped))),
}
