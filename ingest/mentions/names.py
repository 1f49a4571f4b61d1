"""Names of persons in running text: given names alone, full names, surnames first, names in capitals.

A surname is in no list: it follows a given name, or the document has tied it to one before (`Known`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from samgraf.ingest.mentions.behindnames import (
    NEXT,
    SHORT_FOR,
    abbreviates,
    bare_initial,
    called_after,
    following,
    is_a_place,
    letters_behind,
    opens,
)
from samgraf.ingest.mentions.initialled import initialled
from samgraf.ingest.mentions.nicknames import behind_nickname
from samgraf.ingest.mentions.registered import town
from samgraf.ingest.mentions.surnames import behind_bracket, behind_office, by_address, in_row, led
from samgraf.ingest.mentions.tokens import Known, Name, Token, tokens
from samgraf.ingest.tables.forms import either, shaped, small_words, spaced
from samgraf.ingest.text import holding
from samgraf.ingest.words.lexicon import CAPITALS, Lexicon
from samgraf.ingest.words.spelling import nearly

DESIGNATION = re.compile(r" (?:[A-ZÅÄÖ]?[a-zåäö]+ )?\d+:\d+")  # of a property: "Åsby 1:4"
RIVER = shaped("river-behind")
AND = re.compile(rf",? (?:(?:{either('and')}) )?")
BELONGS = re.compile(rf" (?:{either('from', 'on')}) [{CAPITALS}]")
NO_NAME = re.compile(r"\d|[a-zåäöæø][A-ZÅÄÖÆØ]+$")  # figures, or letters with small ones among them ("KvF")
GENITIVE = re.compile(r"(?:[:’']?s)?(?!\w)")
PARTICLE = re.compile(r"(?<![\w-])([^\W\d_]+) $")
THAT = small_words("that")  # before a surname with which a clause begins: "Att Lund ringer"
SHORT = 4
"""A word of no more letters shows by its ending no verb ("klar", "par")."""


class Finder:
    """Finds the names of one passage. `blocked` maps where a known organisation or place begins to where it ends."""

    def __init__(
        self, text: str, known: Known, lex: Lexicon, blocked: Mapping[int, int], found: Sequence[Token] | None = None
    ) -> None:
        self.text, self.known, self.lex = text, known, lex
        self.tokens = tokens(text) if found is None else found
        self.blocked = blocked
        self.called_after: list[tuple[int, int]] = []
        """Names of somebody within those of streets and schools, found by `full`."""

    def full(self) -> list[Name]:
        """Full names: those the document has told, "Ek, Anna", and given name with surname."""
        found: list[Name] = []
        i = 0
        tokens = self.tokens
        while i < len(tokens):
            name = self.full_at(i)
            if name is None:
                i += 1
                continue
            found.append(name)
            while i < len(tokens) and tokens[i].start < name.end:
                i += 1
        return found

    def full_at(self, i: int) -> Name | None:
        """The full name that begins at a token; each way is tried only where its first word allows it."""
        name = self.somebody_at(i)
        if name and (called_after(self.text, name.end, self.lex) or is_a_place(name.text, self.lex, name.rule)):
            self.called_after.append((name.start, name.end))
            return None
        return name

    def somebody_at(self, i: int) -> Name | None:
        """The full name that begins at a token, whatever is said to be theirs."""
        word = self.tokens[i].text
        name = self.told(i) if word.casefold() in self.known.full else None
        name = name or (self.reversed(i) if word in self.known.surnames else None)
        name = name or (self.addressed(i) if word in self.lex.addresses else None)
        name = name or (initialled(self.text, self.tokens[i], self.known, self.lex) if len(word) < SHORT else None)
        return name or self.nicknamed(i) or self.grammatical(i)

    def nicknamed(self, i: int) -> Name | None:
        """A given name and a surname with a nickname in quotation marks between them, which is left out."""
        token, k = self.tokens[i], behind_nickname(self.text, self.tokens, i)
        if not k or token.start in self.blocked or self.tokens[k].start in self.blocked:
            return None
        end = self.tokens[[k, *self.chain(k)][-1]].end
        name = f"{token.text} {self.nominative(self.text[self.tokens[k].start : end], end)}"
        likely = self.lex.strength(token.text) and self.may_be_surname(self.tokens[k])
        sure = likely or name in self.known.full.get(token.text.casefold(), ())
        return Name(token.start, end, name, "full", "persons#nickname", 0.95) if sure else None

    def told(self, i: int) -> Name | None:
        """A full name that the document has told before, in any case, also in the genitive."""
        token = self.tokens[i]
        for name in self.known.full.get(token.text.casefold(), ()):
            end = token.start + len(name)
            if self.text[token.start : end].casefold() != name.casefold():
                continue
            tail = GENITIVE.match(self.text, end)
            if tail:
                return Name(token.start, tail.end(), name, "full", "persons#told", 1.0)
        return None

    def reversed(self, i: int) -> Name | None:
        """A surname, a comma and a given name, where the document knows the two as one person."""
        token = self.tokens[i]
        if i + 1 >= len(self.tokens) or token.text not in self.known.surnames:
            return None
        other = self.tokens[i + 1]
        if self.text[token.end : other.start] not in (", ", " ") or token.text == other.text:
            return None
        names = [n for n in self.known.full.get(other.text.casefold(), ()) if n.split(" ")[-1] == token.text]
        if len(names) != 1:
            return None
        return Name(token.start, other.end, names[0], "reversed", "persons#reversed", 0.95)

    def addressed(self, i: int) -> Name | None:
        """Initials and a surname behind a form of address ("Mrs A Field"), which is itself no part of the name."""
        if self.tokens[i].text not in self.lex.addresses:
            return None
        k = i + 1
        while k < len(self.tokens) and self.text[self.tokens[k - 1].end : self.tokens[k].start] in (" ", ". "):
            if self.tokens[k].text not in self.lex.addresses:
                break
            k += 1
        first = k
        while k + 1 < len(self.tokens) and len(self.tokens[k].text) == 1:
            if self.text[self.tokens[k].end : self.tokens[k + 1].start] not in (" ", ". "):
                return None
            k += 1
        may = k < len(self.tokens) and self.may_be_surname(self.tokens[k])
        if not may or (k == first and not by_address(self.text, self.tokens[k - 1 : k + 2], self.known)):
            return None
        a, b = self.tokens[first].start, self.tokens[k].end
        return self.told(first) or Name(a, b, self.text[a:b].replace(".", ""), "full", "persons#addressed", 0.9)

    def grammatical(self, i: int) -> Name | None:
        """A given name with one to four surnames, initials or particles behind it."""
        token = self.tokens[i]
        if token.start in self.blocked or "\u2019" in token.text:
            return None
        strength = self.lex.strength(token.text)
        if not strength or (strength == 1 and token.text in self.lex.rare and opens(self.text, token.start)):
            return None
        if (
            strength == 1
            and i
            and self.text[self.tokens[i - 1].end : token.start] == " "
            and not self.apart(self.tokens[i - 1])
        ):
            return None
        chain = self.chain(i)
        if not chain:
            return None
        end = self.tokens[chain[-1]].end
        text = self.text[token.start : end]
        bare = self.nominative(text, end)
        return Name(token.start, end, bare, "full", "persons#given-and-surname", 0.95 if strength == 2 else 0.85)

    def apart(self, token: Token) -> bool:
        """Whether a capitalised word before a name is no part of it: an office, or a word that opens a sentence."""
        return (
            self.lex.is_title(token.text)
            or token.text.casefold() in self.lex.others
            or self.lex.strength(token.text) == 2
        )

    def chain(self, i: int) -> list[int]:
        """The indexes of the tokens after a given name that belong to the name."""
        found: list[int] = []
        surnames = 0
        while len(found) < 4 and i + len(found) + 1 < len(self.tokens):
            k = i + len(found) + 1
            last, token = self.tokens[k - 1], self.tokens[k]
            gap = self.text[last.end : token.start]
            initial = len(token.text) == 1
            near = gap in (" ", ". ") or (initial and len(last.text) == 1 and gap in (".", ".-"))  # "Eva T.B. Ek"
            apart = not near and not (gap.strip() and self.lex.particles.issuperset(gap.split()))
            told = token.text in self.known.given and self.following(token.end) in self.lex.verbs  # "Eva E. Bo har"
            if apart or (gap == ". " and (len(last.text) > 1 or told or bare_initial(self.text, self.tokens[k - 2]))):
                break
            may_be = initial or self.may_be_surname(token)
            if token.start in self.blocked or not may_be or (surnames and self.begins_another(k)):
                break
            found.append(k)
            surnames += not initial
        while found and len(self.tokens[found[-1]].text) == 1:
            found.pop()
        return found

    def begins_another(self, k: int) -> bool:
        """Names that stand side by side without a comma: a sure given name with a word after it begins the next one."""
        token = self.tokens[k]
        if token.text.casefold() in self.known.full and self.told(k):
            return True
        known = self.lex.strength(token.text) > 1 or token.text in self.known.given or token.text in self.lex.given
        after = self.tokens[k + 1] if known and k + 1 < len(self.tokens) else None
        return after is not None and self.text[token.end : after.start] == " " and self.may_be_surname(after)

    def may_be_surname(self, token: Token) -> bool:
        """A capitalised word that is no title, no opener of sentences and not in capitals throughout."""
        word = token.text
        return not self.lex.is_no_surname(word) and len(word) > 1 and not word.isupper() and not NO_NAME.search(word)

    def following(self, end: int) -> str:
        """The next word, if only a blank parts it."""
        return following(self.text, end)

    def nominative(self, text: str, end: int) -> str:
        """A name without the genitive -s: where the document knows the shorter form, or something owned follows."""
        if not text.endswith("s") or text[-2:] == "ss" or len(text.rpartition(" ")[2]) <= 2:
            return text  # "Per Ås"
        short = text[:-1].rstrip(":’'")
        if short != text[:-1] or short in self.known.full.get(text.split(" ")[0].casefold(), ()):
            return short
        after = self.following(end)
        thing = after[:1].islower() and after not in self.lex.verbs and after not in self.lex.joining
        if thing and text[-2] not in "aeiouyåäö":
            return short
        return text

    def given(self, taken: Collection[tuple[int, int]]) -> list[Name]:
        """Given names alone, with initials, and surnames alone, outside the stretches already taken."""
        found, held = [], holding(taken)
        for i, token in enumerate(self.tokens):
            if held(token.start):
                continue
            surname = self.known.rather_surname(token.text)
            ways = (self.surname_alone, self.given_alone) if surname else (self.given_alone, self.surname_alone)
            office = None if token.start in self.blocked else behind_office(self.text, token, self.lex)
            if name := ways[0](i) or ways[1](i) or office:
                found.append(name)
        return found

    def given_alone(self, i: int) -> Name | None:
        """A given name without a surname."""
        token = self.tokens[i]
        word, end = token.text, token.end
        if word not in self.known.given and (not self.lex.strength(word) or word[:-1] in self.known.given):
            for mark in ("s", ":s", "’s", "'s"):
                if word.endswith(mark) and (
                    word[: -len(mark)] in self.known.given or self.lex.strength(word[: -len(mark)]) == 2
                ):
                    return self.owned(i, word[: -len(mark)])
            if self.following(end) in self.lex.verbs and nearly(word, self.known.given):
                return Name(token.start, end, word, "given", "persons#given-misspelt", 0.6)
            return None
        if DESIGNATION.match(self.text, end) or (word not in self.known.given and RIVER.match(self.text, end)):
            return None
        end += 2 if self.text.startswith(":s", end) else 0
        told = word in self.known.given
        neighbour = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if neighbour and self.text[token.end : neighbour.start] == " ":
            if letters := letters_behind(self.text, self.tokens, i):
                short = " ".join((word, *(t.text for t in letters)))
                return Name(token.start, letters[-1].end, short, "initial", "persons#initial", 0.8)
            if not told and self.may_be_surname(neighbour):
                return None
        if not told and neighbour and self.text[token.end : neighbour.start] in (" & ", *spaced("and", "or")):
            brand = re.search(r"[a-zåäö][A-ZÅÄÖ]", neighbour.text)  # "Linda och Essan pratar", not "Linda och KortID"
            acts = not brand and self.following(neighbour.end) in self.lex.verbs
            if not (acts or self.lex.strength(neighbour.text) or neighbour.text in self.known.given):
                return None  # beside a thing or a brand it is as doubtful as they are
        if not self.plausible(i, told):
            return None
        rule = "persons#given-of-a-known-person" if told else "persons#given-alone"
        return Name(token.start, end, word, "given", rule, 0.9 if told else 0.75)

    def owned(self, i: int, word: str) -> Name | None:
        """A given name in the genitive, unless it names a place ("Annas backe")."""
        token = self.tokens[i]
        after = self.following(token.end)
        if not after or after in self.lex.after_name or after[0].isupper():
            return None
        if not self.plausible(i, word in self.known.given):
            return None
        return Name(token.start, token.end, word, "given", "persons#genitive", 0.85)

    def plausible(self, i: int, told: bool) -> bool:
        """Whether a given name alone stands for a person: doubtful ones need a second sign."""
        token = self.tokens[i]
        if token.start in self.blocked and not told:
            return False
        before = self.tokens[i - 1] if i else None
        if before is not None and self.text[before.end : token.start] == " " and not told:
            small = any(before.text.casefold() in words for words in (self.lex.others, self.lex.verbs))
            opening = opens(self.text, before.start) and small
            if not opening and not self.lex.is_title(before.text):
                return False
        strength = self.lex.strength(token.text) or self.lex.strength(token.text.rstrip("s"))
        after = self.following(token.end)
        if not told and self.text == f"{token.text} {after}" and after.endswith(self.lex.plurals):
            return False  # "Marina anläggningar", with a name that is an adjective, too
        if strength == 2 or (told and token.text not in self.lex.ambiguous):
            return True
        acts = after in self.lex.being or (
            len(after) > SHORT and after.islower() and after.endswith(self.lex.verb_endings)
        )
        if after in self.lex.verbs or (told and acts) or BELONGS.match(self.text, token.end):
            return True
        alone = self.text.strip(' *_-–•.:,()"').strip() == token.text
        return told and (alone or self.joined(i) or not opens(self.text, token.start) or not after)

    def joined(self, i: int) -> bool:
        """Whether another given name follows a name, and what both do, or nothing ("Max och Eva kontaktar …")."""
        pair = self.tokens[i : i + 2]
        if len(pair) < 2 or self.text[pair[0].end : pair[1].start] not in (" & ", *spaced("and")):
            return False
        other, after = pair[1].text, self.following(pair[1].end)
        acts = not after or after in self.lex.verbs or after in self.lex.being
        return acts and (other in self.known.given or self.lex.strength(other) == 2)

    def surname_alone(self, i: int) -> Name | None:
        """A surname that the document has told of one or more persons, with nothing capital beside it."""
        token = self.tokens[i]
        word, known, start = token.text, self.known.surnames, token.start
        if word not in known:
            if not (word.endswith("s") and word[:-1] in known):
                return None
            word = word[:-1]
        addressed = i > 0 and self.tokens[i - 1].text in self.lex.addresses
        owns = word != token.text and self.following(token.end) in self.lex.owned  # "Sjölanders yrkande"
        surnamed = (self.known.surnamed or owns) and self.known.given.isdisjoint((word, token.text))
        if (
            (not (addressed or surnamed) and (len(word) < 4 or self.lex.strength(word) == 2))
            or token.start in self.blocked
            or word.casefold() in self.lex.others
        ):
            return None
        particle = PARTICLE.search(self.text[:start])
        if particle and particle.group(1).casefold() in self.lex.particles:
            start = particle.start()
        for k in (i - 1, i + 1):
            if 0 <= k < len(self.tokens) and self.tokens[k].start != start:
                low, high = sorted((self.tokens[k], token), key=lambda t: t.start)
                part = self.tokens[k].text.casefold() not in THAT and not self.lex.leads(self.tokens[k].text)
                if self.text[low.end : high.start] == " " and part:
                    return None
        if self.text[: token.start].rpartition(" ")[0].rpartition(" ")[2].casefold() in self.lex.within:
            return None  # "Byalaget i Ekeby", where somebody is called Ekeby
        titled = led(self.text, self.tokens[i - 1] if i else None, token, self.lex)
        titled = titled or in_row(self.text, start, token.end, known | self.known.given)
        after = following(self.text, behind_bracket(self.text, token.end))
        acts = after in self.lex.verbs or (surnamed and after in self.lex.being and not town(word))
        if not (titled or owns or acts):
            return None
        return Name(start, token.end, word, "surname", "persons#surname-alone", 0.7)

    def by_context(self, taken: Collection[tuple[int, int]], persons: Collection[tuple[int, int]]) -> list[Name]:
        """Two to four capitalised words whose first is in no list, where what stands around them shows a person."""
        found, i, held = [], 0, holding(taken)
        while i < len(self.tokens):
            token = self.tokens[i]
            chain: list[int] = []
            if i + 1 < len(self.tokens) and token.start not in self.blocked and not held(token.start):
                owner = token.text.endswith("s") and self.lex.strength(token.text[:-1]) == 2
                placed = town(token.text) or token.text.casefold() in self.lex.parts_of_places
                may = not (owner or placed) and self.may_be_surname(token)
                chain = [k for k in self.chain(i) if not held(self.tokens[k].start)] if may else []
            if not chain:
                i += 1
                continue
            end = self.tokens[chain[-1]].end
            if (rule := self.shown(token.start, end, persons)) and not called_after(self.text, end, self.lex):
                text = self.nominative(self.text[token.start : end], end)
                found.append(Name(token.start, end, text, "full", rule, 0.8))
            i = chain[-1] + 1
        return found

    def shown(self, start: int, end: int, persons: Collection[tuple[int, int]]) -> str:
        """Which sign shows that a stretch is a person's name, or ""."""
        after, before = self.text[end : end + 40], self.text[:start]
        if (next_word := NEXT.match(after)) and next_word.group().casefold().endswith(self.lex.bodies):
            return ""  # "Norrlands Bönders Intresseorganisation"
        if (short := SHORT_FOR.match(after)) and abbreviates(short["letters"], self.text[start:end]):
            return ""  # "KartGIS Norra Ekbygden (KGNE)": a body and its short form
        for rule in self.lex.context:
            if rule.match.match(after):
                return rule.name
        for rule in self.lex.before:
            if rule.search(before[-40:]):
                return rule.name
        title = re.search(r"([^\W\d_]+)\.? $", before)
        if title and self.lex.is_title(title.group(1)) and not title.group(1)[0].isupper():
            return "persons#title-before"
        behind = re.match(r", ([a-zåäö][\w-]+)", after)
        if behind and self.lex.is_title(behind.group(1)):
            return "persons#title-after"
        left = any(AND.fullmatch(self.text[b:start]) and b < start for _, b in persons)
        beside = left or any(AND.fullmatch(self.text[end:a]) and end < a for a, _ in persons)
        if self.known.slip(self.text[start:end]):
            return "persons#given-misspelt"
        return "persons#beside-persons" if beside else ""
