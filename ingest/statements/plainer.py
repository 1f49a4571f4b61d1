"""Clauses in the order and tense in which the cues have them: who it is, then what they say or do.

"Därefter ställde Eva sig bakom planen", "Eva har också ställt sig bakom planen" and "Eva, som var med på länk, ville
ställa sig bakom planen" say what "Eva ställer sig bakom planen" says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from samgraf.ingest.clauses.decide import mend
from samgraf.ingest.statements.speech import Clause, Named, Speech
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.lexicon import lexicon

FIRST = 0xE000
"""From here on a sign stands for a name while a clause is put in order, so that each is found again."""
NAME = "[\ue000-\uf8ff]"
SIGN = re.compile(NAME)
WITH = r"(?: \([^()]{1,40}\))?"
TITLE = r"(?P<title>[a-zåäöæø]{4,}?)(?:e?n)"
"""What somebody may be, before the name ("projektledaren Eva")."""
APART = re.compile(rf"^({NAME}{WITH}), [^,{{}}]{{1,60}}, (?=[a-zåäö])")
"""A name that opens a clause, with what tells who it is between commas."""
BRACKETS = re.compile(rf"^({NAME}) \([^()]{{1,40}}\) (?=[a-zåäö])")
"""A name that opens a clause, with a party or an employer in brackets."""


def plainer(view: Speech, clause: Clause) -> Clause | None:
    """A clause put in order, or nothing where it is so already or has no name."""
    if SIGN.search(clause.marked) or not (clause.names or he_opens(clause, view)):
        return None
    signs = encoded(clause)
    opened = alone(view.language).sub(r"\g<who>", unopened(signs, view.language))
    plain = APART.sub(r"\1 ", without_title(opened, view.language))
    plain = adverb_first(view.language).sub(r"\1 ", plain)
    plain = BRACKETS.sub(r"\1 ", plain)
    plain = plain if not sent_by(view, clause) else SENT.sub(r"\1 ", plain)
    plain = turned_round(plain, view.language)
    plain = in_one_verb(plain, view.language)
    plain = with_that(plain, view.language)
    return None if plain == signs else decoded(plain, clause)


def slimmer(view: Speech, clause: Clause) -> Clause | None:
    """A clause without an adverb that says little behind its verb ("Eva är fortfarande emot"), or nothing."""
    if SIGN.search(clause.marked) or not (clause.names or he_opens(clause, view)):
        return None
    signs = encoded(clause)
    slim = light(view.language).sub(r"\g<ahead>", unopened(signs, view.language), count=1)
    return None if slim == signs else decoded(slim, clause)


def well_read(view: Speech, clause: Clause) -> Clause | None:
    """A clause with letters that text recognition takes for others set right ("Föreningen beg2ir"), or nothing."""
    if SIGN.search(clause.marked):
        return None
    signs = encoded(clause)
    mended = mend(signs, view.language)
    return None if mended == signs else decoded(mended, clause)


def sent_by(view: Speech, clause: Clause) -> bool:
    """Whether a clause opens with somebody and then names a body, which is whom they come from."""
    kinds = [{view.mentions[m].kind for m in name.mentions} for name in clause.names[:2]]
    return kinds == [{"person"}, {"organisation"}] and not clause.names[0].at


SENT = re.compile(rf"^({NAME}) (?:{either('from', 'in', 'works_at')}) {NAME} (?=[a-zåäö]+(?:r|de|te)\b)")
"""A name that opens a clause, with the body that they come from."""


def without_title(signs: str, language: str) -> str:
    """A clause that a name opens with what somebody is before it ("Ledamoten Eva"), without that."""
    ahead = AHEAD.match(signs)
    return signs[ahead.end() :] if ahead and lexicon(language).is_title(ahead["title"]) else signs


AHEAD = re.compile(rf"(?P<title>[A-ZÅÄÖÆØ][a-zåäöæø]{{3,}}?)(?:e?n|a)? (?={NAME})")


def wanted(view: Speech, clause: Clause) -> bool:
    """Whether somebody wants to say what is said with that ("Eva vill påpeka att …")."""
    return bool(clause.names) and saying(view.language)[0].search(encoded(clause)) is not None


def he_opens(clause: Clause, view: Speech) -> bool:
    """Whether a clause begins with a word for somebody who is known ("Hon …", "Men de …")."""
    first = unopened(clause.marked, view.language).partition(" ")[0]
    return first.casefold() in (*view.words.get("he", ()), *view.words.get("they", ()))


def unopened(signs: str, language: str) -> str:
    """A clause without a word before its subject that says little ("Men Eva vill …", "Men hon vill …")."""
    hit = openers(language).match(signs)
    return signs[hit.end() :].replace(hit["who"], hit["who"].capitalize(), 1) if hit else signs


@cache
def openers(language: str) -> re.Pattern[str]:
    """What may open a clause before its subject, which is somebody named or a word for somebody known."""
    tables = table(language, "statements")
    opens = "|".join(map(re.escape, tables.get("forms", {}).get("openers", ())))
    words = tables.get("words", {})
    he = "|".join((*words.get("he", ()), *words.get("they", ())))
    return re.compile(rf"(?:{opens}) (?=(?P<who>{NAME}|(?:{he}) ))" if opens and he else r"(?!)(?P<who>)")


@cache
def alone(language: str) -> re.Pattern[str]:
    """A name that opens a clause, with what tells that others without a name are with them."""
    along = table(language, "statements").get("forms", {}).get("company", ())
    others = "|".join(re.escape(word) for word in sorted(along, key=len, reverse=True))
    return re.compile(rf"^(?P<who>{NAME}{WITH}),? (?:{others})(?= [a-zåäö])" if others else r"(?!)(?P<who>)")


def turned_round(signs: str, language: str) -> str:
    """A name before its verb, without what stands at the front, where that is no subject."""
    front = fronting(language).match(signs)
    if front is None or (front["title"] and not lexicon(language).is_title(front["title"])):
        return signs  # "bad styrelsen Eva": the body is the one who does it
    return f"{front['name']} {front['verb']}{front['self'] or ''} {signs[front.end() :]}"


def in_one_verb(signs: str, language: str) -> str:
    """What somebody wanted to say, or has said, as said; without "också" and the like behind the verb."""
    wants, has, adverb = saying(language)
    known = table(language, "statements").get("forms", {})
    if hit := wants.search(signs):
        return f"{signs[: hit.start()]}{known['infinitives'][hit['said'].casefold()]}{signs[hit.end() :]}"
    if hit := has.search(signs):
        said = hit["said"] or hit["told"]
        past = known["supines"].get(said, "")
        past = past or (f"{said.removesuffix('at')}ade" if said.endswith("at") else "")
        signs = f"{signs[: hit.start()]}{past}{signs[hit.end() :]}" if past else signs
    return adverb.sub(r"\g<ahead>", signs, count=1)


def with_that(signs: str, language: str) -> str:
    """What somebody thinks with the word before it that may be left out ("Eva tycker bron är smal")."""
    hit = thought_bare(language).match(signs)
    return f"{signs[: hit.end()]}{small_words('that')[0]} {signs[hit.end() :]}" if hit else signs


@cache
def thought_bare(language: str) -> re.Pattern[str]:
    """Somebody who opens a clause and a verb for what they think, right before another subject and its verb."""
    forms = table(language, "statements").get("forms", {})
    thinks, subjects, verbs = ("|".join(forms.get(key, ())) for key in ("thinks", "thought_of", "thought_verbs"))
    if not thinks:
        return re.compile(r"(?!)")
    return re.compile(rf"^{NAME}{WITH} (?:{thinks}) (?=(?:{NAME}|{subjects}) (?:{verbs})\b)")


def in_present(view: Speech, clause: Clause) -> Clause | None:
    """What somebody had, could or was, as what they have, can or are; nothing where no such verb stands behind them."""
    if SIGN.search(clause.marked) or not (clause.names or he_opens(clause, view)):
        return None
    signs = encoded(clause)
    hit = PAST.match(signs)
    forms = table(view.language, "statements").get("forms", {})
    now = forms.get("presents", {}).get(hit["verb"], "") if hit else ""
    if hit and now and re.match(forms.get("done_before", "(?!)"), signs[hit.start("verb") :]):
        return None  # "Eva hade tackat nej"
    return decoded(f"{signs[: hit.start('verb')]}{now}{signs[hit.end('verb') :]}", clause) if hit and now else None


PAST = re.compile(rf"(?:{NAME}{WITH}|[A-ZÅÄÖ][a-zåäö]+) (?P<verb>[a-zåäö]+)\b")
"""Who opens a clause, and the verb behind them."""


@cache
def fronting(language: str) -> re.Pattern[str]:
    """What opens a clause whose subject stands behind its verb: nothing at all where a language has no such words."""
    forms = table(language, "statements").get("forms", {})
    fronts, verbs = forms.get("fronts"), forms.get("strong_past", ())
    if not fronts:
        return re.compile(r"(?!)(?P<name>)(?P<verb>)(?P<self>)(?P<title>)")
    opens = "|".join(re.escape(w) for w in sorted(fronts, key=len, reverse=True))
    verb = rf"(?!(?:{'|'.join(forms['no_verbs'])}) )(?:{'|'.join(verbs)}|[a-zåäö]+(?:r|de|te))"
    himself = rf"(?P<self> (?:{'|'.join(forms['reflexive'])}))?"
    who = rf"(?P<name>{NAME}{WITH})"
    return re.compile(
        rf"(?:{opens})(?: [^{{}}.?]{{0,80}}?)?,? (?P<verb>{verb}){himself} (?:{TITLE} )?{who} (?=[a-zåäö{{])"
    )


@cache
def saying(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Behind a name: what is wanted to be said, what has been said, and a verb with an adverb that says little."""
    forms = table(language, "statements").get("forms", {})
    never = re.compile(r"(?!)(?P<said>)(?P<told>)(?P<ahead>)")
    if not forms:
        return never, never, never
    adverb = "|".join(sorted(forms["adverbs"], key=len, reverse=True))
    modal, perfect = "|".join(forms["modals"]), "|".join(forms["perfect"])
    said = "|".join(sorted(forms["infinitives"], key=len, reverse=True))
    behind = rf"(?<={NAME} )|(?<=\) )"
    words = table(language, "statements").get("words", {})
    he = "|".join(w.capitalize() for w in (*words.get("he", ()), *words.get("they", ())))
    return (
        re.compile(rf"(?:{behind})(?:{modal}) (?:(?:{adverb}) )*(?P<said>{said})\b"),
        re.compile(
            rf"(?:{behind})(?:{perfect}) (?:(?:(?:{adverb}) )*(?P<said>[a-zåäö]+ts?)\b|{told_somewhere(forms)})"
        ),
        re.compile(rf"(?P<ahead>(?:{NAME}{WITH}|^(?:{he})) [a-zåäö]+ (?:[a-zåäö]{{2,3}} )?)(?:{adverb}) "),
    )


def told_somewhere(forms: Mapping[str, Any]) -> str:
    """What has been said in some writing, or at some time, told before it ("… i ett brev den 3 maj varnat för …")."""
    where = "|".join(forms.get("told_in", ()))
    supine = "|".join(map(re.escape, forms["supines"]))
    said = rf"(?:{supine})\b|[a-zåäö]{{3,}}at(?= (?:{'|'.join(forms.get('told_of', ()))})\b)"
    return rf"(?:{where}) (?:[^{{}},.;?]|, §{{1,2}} ?\d+,){{2,70}}? (?P<told>{said})" if where else r"(?!)(?P<told>)"


@cache
def light(language: str) -> re.Pattern[str]:
    """A verb behind a name, with an adverb that says little where somebody holds something."""
    forms = table(language, "statements").get("forms", {})
    adverb = "|".join(sorted((*forms.get("adverbs", ()), *forms.get("lighter", ())), key=len, reverse=True))
    words = table(language, "statements").get("words", {})
    he = "|".join(w.capitalize() for w in (*words.get("he", ()), *words.get("they", ())))
    if not adverb or not he:
        return re.compile(r"(?!)(?P<ahead>)")
    return re.compile(rf"(?P<ahead>(?:{NAME}{WITH}|^(?:{he})) [a-zåäö]+ (?:[a-zåäö]{{2,3}} )?)(?:{adverb}) ")


@cache
def adverb_first(language: str) -> re.Pattern[str]:
    """A name with an adverb that says little before its verb ("Eva däremot vill …")."""
    forms = table(language, "statements").get("forms", {})
    if not forms:
        return re.compile(r"(?!)()")
    adverb = "|".join(sorted(forms["adverbs"], key=len, reverse=True))
    return re.compile(rf"^({NAME}{WITH})(?: (?:{adverb})|, (?:{adverb}),) (?=[a-zåäö]+(?:r|de|te|ill)\b)")


def encoded(clause: Clause) -> str:
    """The marked text with a sign of its own for each name."""
    text, last = "", 0
    for n, name in enumerate(clause.names):
        text += clause.marked[last : name.at] + chr(FIRST + n)
        last = name.at + len("{X}")
    return text + clause.marked[last:]


def decoded(signs: str, clause: Clause) -> Clause:
    """A clause of the same stretch with the names where their signs stand."""
    marked, names = "", []
    for sign in signs:
        n = ord(sign) - FIRST
        if 0 <= n < len(clause.names):
            names.append(Named(len(marked), clause.names[n].mentions))
            marked += "{X}"
        else:
            marked += sign
    return Clause(clause.passage, clause.start, clause.end, marked, tuple(names))
