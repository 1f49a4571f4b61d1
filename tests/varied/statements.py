"""What somebody holds, written by another hand: other tenses, frames, words of the same sense, places of the holder.

Each function takes a text, or one sentence of it, and gives the same with its statements told otherwise. The gold's
quotations are changed by the same functions, so that holder, kind and item stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Change = Callable[[str], str]

PLACE = r"(?:^|(?<=[.!?]\s)|(?<=[-•–*]\s))"
WHO = r"[A-ZÅÄÖ][\wé-]+(?: (?:[A-ZÅÄÖ][\wé.-]*|kommun|stad|region|län|\([A-ZÅÄÖ]{1,2}\)))*"
"""A name with which a sentence begins: of a person, with a party maybe, or of a body."""
TEXT = r"[^.!?;:|\n]+(?:\n(?![-•*–#|§\d]|[A-ZÅÄÖ])[^.!?;:|\n]+)*"
END = r"\.(?=\s|$)"
NO_NAME = frozenset(
    """
    Alla Beslut Det Den De Detta Därför Efter En Ett Enligt Flera Han Hen Hon I Information Inga Ingen Man Men Mötet
    Många Ni Några Nu Om På Samtliga Som Stämman Så Till Under Vad Vem Vi Vid Jag Dessutom Vidare Årsmötet
""".split()
)

VERBS: tuple[tuple[str, str, str], ...] = (
    ("anser", "ansåg", "ansett"), ("tycker", "tyckte", "tyckt"), ("menar", "menade", "menat"),
    ("vill", "ville", "velat"), ("önskar", "önskade", "önskat"), ("begär", "begärde", "begärt"),
    ("kräver", "krävde", "krävt"), ("föreslår", "föreslog", "föreslagit"), ("lovar", "lovade", "lovat"),
    ("påpekar", "påpekade", "påpekat"), ("påtalar", "påtalade", "påtalat"), ("framför", "framförde", "framfört"),
    ("framhåller", "framhöll", "framhållit"), ("betonar", "betonade", "betonat"),
    ("efterlyser", "efterlyste", "efterlyst"), ("efterfrågar", "efterfrågade", "efterfrågat"),
    ("erbjuder", "erbjöd", "erbjudit"), ("motsätter", "motsatte", "motsatt"), ("ställer", "ställde", "ställt"),
    ("avstyrker", "avstyrkte", "avstyrkt"), ("tillstyrker", "tillstyrkte", "tillstyrkt"),
    ("välkomnar", "välkomnade", "välkomnat"), ("ifrågasätter", "ifrågasatte", "ifrågasatt"),
    ("varnar", "varnade", "varnat"), ("flaggar", "flaggade", "flaggat"), ("befarar", "befarade", "befarat"),
    ("åtar", "åtog", "åtagit"), ("ber", "bad", "bett"), ("uppmanar", "uppmanade", "uppmanat"),
    ("undrar", "undrade", "undrat"), ("saknar", "saknade", "saknat"), ("stöder", "stödde", "stött"),
    ("instämmer", "instämde", "instämt"), ("lyfter", "lyfte", "lyft"), ("beklagar", "beklagade", "beklagat"),
    ("hoppas", "hoppades", "hoppats"), ("oroar", "oroade", "oroat"), ("upplever", "upplevde", "upplevt"),
    ("kritiserar", "kritiserade", "kritiserat"), ("protesterar", "protesterade", "protesterat"),
    ("påminner", "påminde", "påmint"), ("förordar", "förordade", "förordat"), ("tipsar", "tipsade", "tipsat"),
)  # fmt: skip
"""Verbs by which somebody holds or says something: present, past, and what follows "har"."""
FEELS = "orolig|bekymrad|besviken|tveksam|rädd|missnöjd|positiv|negativ|kritisk|emot|beredd|nöjd|villig|skeptisk"
FINITE = (
    "är|var|blir|blev|har|hade|ska|skulle|bör|borde|måste|kan|kunde|vill|ville|får|fick|behöver|behövs|finns|fanns|"
    "saknas|saknar|går|kommer|ligger|tar|kostar|räcker|fungerar|känns|krävs|ger|blivit|gäller|står|hör|skapar|drabbar|"
    "försvinner|tappar|stör|syns|skymmer|vore|leder|innebär|minskar|ökar"
)
MAIN = re.compile(
    rf"(?P<np>(?:(?!som\b|att\b|om\b|så\b)[\w\-–()\"”/]+\s)(?:(?!som\b|att\b|om\b)[\w\-–()\"”/]+\s){{0,5}}?)"
    rf"(?P<adv>(?:inte längre|inte|ofta|redan|aldrig|bara|fortfarande|ännu|alltid)\s)?(?P<verb>{FINITE})\b(?P<rest>.*)",
    re.DOTALL,
)
COMMON = re.compile(
    r"\w*(?:styrelsen|nämnden|kommunen|föreningen|rådet|ären|[aeo]rna|rektor|utskottet|laget|gruppen|klubben|bolaget|"
    r"förvaltningen|kontoret|direktören|chefen|skolan|nätverket|regionen|ledaren|ordförande[n]?|kassören)\b",
    re.IGNORECASE,
)
PLACES = frozenset("Region Västra Östra Norra Södra Örebro Svenska Kvinnojouren".split())
OPINION = "anser|ansåg|tycker|tyckte|menar|menade"
TELLS = f"{OPINION}|påpekar|påpekade|påtalar|påtalade|framför|framförde"
WANTS = "vill|ville|önskar|önskade"


def capital(text: str) -> str:
    """A text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def main_clause(said: str) -> str | None:
    """What stands behind "att" as a clause of its own ("bron inte håller": "bron håller inte")."""
    hit = MAIN.fullmatch(said)
    return f"{hit['np']}{hit['verb']} {hit['adv'] or ''}".rstrip() + hit["rest"] if hit else None


def inverted(said: str) -> str | None:
    """The same with its verb first, as behind what stands at the front ("håller bron inte")."""
    hit = MAIN.fullmatch(said)
    return f"{hit['verb']} {hit['np']}{hit['adv'] or ''}".rstrip() + hit["rest"] if hit else None


def inside(who: str) -> str:
    """A name as it stands within a sentence: what is no name but tells who it is gets a small letter."""
    return who[:1].lower() + who[1:] if COMMON.match(who) else who


def framed(verbs: str, build: Callable[[str, str, str], str | None]) -> Change:
    """Each sentence "X <verb> att S." as `build` makes it of X, verb and S."""
    pattern = re.compile(rf"{PLACE}(?P<who>{WHO}) (?P<verb>{verbs}) att (?P<said>{TEXT}){END}", re.MULTILINE)

    def change(hit: re.Match[str]) -> str:
        made = None if hit["who"].split()[0] in NO_NAME else build(hit["who"], hit["verb"], hit["said"])
        return made or hit.group()

    return lambda text: pattern.sub(change, text)


def as_main(template: str, verbs: str = TELLS) -> Change:
    """Frames in which S is a clause of its own: {who}, {verb}, {said}, {Said}."""

    def build(who: str, verb: str, said: str) -> str | None:
        main = main_clause(said)
        return main and template.format(who=who, whom=inside(who), verb=verb, said=main, Said=capital(main))

    return framed(verbs, build)


def as_below(template: str, verbs: str = TELLS) -> Change:
    """Frames in which S stands behind "att" or the like as it did: {who}, {verb}, {said}, {Said}."""
    return framed(
        verbs,
        lambda who, verb, said: template.format(who=who, whom=inside(who), verb=verb, said=said, Said=capital(said)),
    )


def according_to(text: str) -> str:
    """ "X anser att S" as "Enligt X" with the verb of S next."""

    def build(who: str, verb: str, said: str) -> str | None:
        turned = inverted(said)
        return turned and f"Enligt {inside(who)} {turned}."

    return framed(OPINION, build)(text)


def swapped(words: Mapping[str, str], behind: str = "") -> Change:
    """Verbs behind a name that opens a sentence, told otherwise."""
    known = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"{PLACE}(?P<who>{WHO}) (?P<verb>{known})(?=[\s.]{behind})", re.MULTILINE)

    def change(hit: re.Match[str]) -> str:
        return hit.group() if hit["who"].split()[0] in NO_NAME else f"{hit['who']} {words[hit['verb']]}"

    return lambda text: pattern.sub(change, text)


def fronted(*words: str) -> Change:
    """A name and its verb behind what stands at the front ("Vidare anser X")."""
    known = "|".join(sorted({v for three in VERBS for v in three[:2]}, key=len, reverse=True))
    pattern = re.compile(
        rf"{PLACE}(?P<who>{WHO}) (?P<verb>{known}|(?:är|var)(?= (?:{FEELS})))(?P<self> sig)?(?=\s)", re.MULTILINE
    )

    def change(hit: re.Match[str]) -> str:
        if hit["who"].split()[0] in NO_NAME:
            return hit.group()
        front = words[len(hit["who"]) % len(words)]
        return f"{front} {hit['verb']}{hit['self'] or ''} {inside(hit['who'])}"

    return lambda text: pattern.sub(change, text)


def called_by_first_name(text: str) -> str:
    """Who opens a sentence by their first name, where one in the text has it."""
    full = set(re.findall(r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé]+", text[:1500]))
    first = [name.split()[0] for name in full if not COMMON.match(name)]
    known = "|".join(v for three in VERBS for v in three[:2])

    def change(hit: re.Match[str]) -> str:
        return f"{hit['first']} " if first.count(hit["first"]) == 1 and hit["first"] not in PLACES else hit.group()

    return re.sub(
        rf"(?m)(?<=\. )(?P<first>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?) [A-ZÅÄÖ][a-zåäöé]+ (?=(?:{known})\s)",
        change, text,
    )  # fmt: skip


DECIDED = re.compile(r"(?i)beslut|godkän|välj|vald|utse|utsåg|enad|enig|bestäm|kom överens|lades|läggs")


def running(change: Callable[[list[str]], str]) -> Change:
    """Lines of running text, of three sentences or more, as `change` makes them of the sentences."""

    def line(text: str) -> str:
        said = re.split(r"(?<=[a-zåäö)]\.) (?=[A-ZÅÄÖ])", text)
        plain = len(said) >= 3 and len(text) > 80 and "|" not in text and not DECIDED.search(text)
        return change(said) if plain else text

    return lambda text: "\n".join(line(one) for one in text.split("\n"))


def by_semicolons(said: list[str]) -> str:
    """Sentences run together."""
    return "; ".join(one.removesuffix(".") for one in said[:-1]) + "; " + said[-1]


def joined_by(word: str) -> Change:
    """A sentence joined to the one before it where another name opens each."""
    known = "|".join(v for three in VERBS for v in three[:2])
    pattern = re.compile(
        rf"{PLACE}(?P<one>{WHO}) (?P<verb>{known}) (?P<said>{TEXT})\. (?P<other>{WHO}) (?=(?:{known})\s)", re.MULTILINE
    )

    def change(hit: re.Match[str]) -> str:
        if NO_NAME & {hit["one"].split()[0], hit["other"].split()[0]} or hit["one"] == hit["other"]:
            return hit.group()
        return f"{hit['one']} {hit['verb']} {hit['said']}{word} {inside(hit['other'])} "

    return lambda text: pattern.sub(change, text)


def put_behind(words: Mapping[str, str]) -> Change:
    """ "X <verb> N." as "N <other verb> X.", for verbs with a thing for their object."""
    known = "|".join(sorted(words, key=len, reverse=True))
    thing = r"(?!att\b|om\b|sig\b|inte\b|och\b|men\b|på\b|till\b|för\b)[^.!?;:,|\n]+"
    pattern = re.compile(rf"{PLACE}(?P<who>{WHO}) (?P<verb>{known}) (?P<said>{thing}){END}", re.MULTILINE)

    def change(hit: re.Match[str]) -> str:
        if hit["who"].split()[0] in NO_NAME or re.search(r"\b(?:som|och|men|att)\b", hit["said"]):
            return hit.group()
        return f"{capital(hit['said'])} {words[hit['verb']]} {inside(hit['who'])}."

    return lambda text: pattern.sub(change, text)


PAST = {now: then for now, then, _ in VERBS} | {f"är {a}": f"var {a}" for a in FEELS.split("|")}
PRESENT = {then: now for now, then in PAST.items()}
HAS = {
    form: f"har {done}" for now, then, done in VERBS for form in (now, then) if now not in ("vill", "anser", "tycker")
}

VARIED: dict[str, Change] = {
    "told_in_past": swapped(PAST),
    "told_in_present": swapped(PRESENT),
    "told_as_done": swapped(HAS),
    "with_also": swapped({v: f"{v} också" for three in VERBS for v in three[:2]}, "(?!sig)"),
    "with_further": swapped({v: f"{v} vidare" for three in VERBS for v in three[:2]}, "(?!sig)"),
    "with_however": swapped({v: f"{v} dock" for three in VERBS for v in three[:2]}, "(?!sig)"),
    "fronted": fronted("Vidare", "Därutöver", "Samtidigt"),
    "fronted_in_talk": fronted("I diskussionen", "Under samtalet", "På mötet"),
    "thinks_as_menar": as_below("{who} menar att {said}.", OPINION),
    "thinks_as_uppfattning": as_below("{who} är av uppfattningen att {said}.", OPINION),
    "thinks_as_asikt": as_below("{who} har åsikten att {said}.", OPINION),
    "thinks_as_uttryck": as_below("{who} gav uttryck för att {said}.", OPINION),
    "thinks_as_framfor": as_below("{who} framför att {said}.", OPINION),
    "thinks_as_tillade": as_below("{who} tillade att {said}.", TELLS),
    "thinks_as_lyfter": as_below("{who} lyfter att {said}.", TELLS),
    "thinks_as_papekar": as_below("{who} påpekar att {said}.", TELLS),
    "thinks_as_konstaterar": as_below("{who} konstaterar att {said}.", TELLS),
    "whose_view": as_below("{who}s uppfattning är att {said}.", OPINION),
    "whose_opinion": as_below("{who}s åsikt är att {said}.", OPINION),
    "from_whom": as_below("Från {whom} framfördes att {said}.", TELLS),
    "came_from_whom": as_below("Det framfördes från {whom} att {said}.", TELLS),
    "told_by_whom": as_below("Det framfördes av {whom} att {said}.", TELLS),
    "pointed_out_by_whom": as_below("Det påpekades av {whom} att {said}.", TELLS),
    "view_from": as_below("Synpunkt från {whom}: att {said}.", TELLS),
    "according_to": according_to,
    "said_behind": as_main("{Said}, {verb} {whom}."),
    "after_colon": as_main("{who}: {Said}."),
    "after_dash": as_main("{who} – {said}."),
    "in_brackets": as_main("{Said} ({who})."),
    "quoted": as_main("{who}: ”{Said}.”"),
    "view_with_name": as_main("Synpunkt ({who}): {Said}."),
    "view_of": as_main("Synpunkt från {whom}: {Said}."),
    "bullet_after_colon": as_main("\n- {who}: {said}."),
    "below_lead": as_main("{who} framförde följande:\n- {Said}."),
    "below_lead_of_views": as_main("Synpunkter från {whom}:\n- {Said}."),
    "in_table": as_main("\n| Vem | Synpunkt |\n|---|---|\n| {who} | {Said} |\n"),
    "wish_as_skulle": as_below("{who} skulle vilja att {said}.", WANTS),
    "wish_as_onskemal": as_below("{who} har önskemål om att {said}.", WANTS),
    "wish_uttryckt": as_below("{who} uttryckte en önskan om att {said}.", WANTS),
    "wish_from": as_below("Önskemål från {whom} om att {said}.", WANTS),
    "wish_from_colon": as_below("Önskemål från {whom}: att {said}.", WANTS),
    "wish_of": as_below("{who}s önskemål är att {said}.", WANTS),
    "wish_as_hoppas": as_below("{who} hoppas att {said}.", WANTS),
    "wish_as_onskvart": as_below("{who} ser det som önskvärt att {said}.", WANTS),
    "wish_as_garna": as_below("{who} ser gärna att {said}.", WANTS),
    "demand_as_krav": as_below("{who} ställer krav på att {said}.", "kräver|krävde|begär|begärde"),
    "demand_of": as_below("{who}s krav är att {said}.", "kräver|krävde"),
    "demand_from": as_below("Krav från {whom} på att {said}.", "kräver|krävde|begär|begärde"),
    "worry_as_radd": as_below("{who} är rädd för att {said}.", "befarar|befarade"),
    "worry_as_oro": as_below("{who} känner oro för att {said}.", "befarar|befarade"),
    "worry_as_risk": as_below("{who} ser en risk att {said}.", "befarar|befarade"),
    "worry_from": as_below("Oro från {whom} för att {said}.", "befarar|befarade"),
    "worry_finds": as_below("Hos {whom} finns en oro för att {said}.", "befarar|befarade"),
    "proposal_as_forslag": as_below("{who} har förslag om att {said}.", "föreslår|föreslog"),
    "proposal_laid": as_below("{who} lade fram ett förslag om att {said}.", "föreslår|föreslog"),
    "proposal_from": as_below("Förslag från {whom}: att {said}.", "föreslår|föreslog"),
    "proposal_of": as_below("{who}s förslag är att {said}.", "föreslår|föreslog"),
    "proposal_came": as_below("Det kom förslag från {whom} om att {said}.", "föreslår|föreslog"),
    "promise_as_atar": as_below("{who} åtar sig att {said}.", "lovar|lovade"),
    "promise_as_tar_pa_sig": as_below("{who} tar på sig att {said}.", "lovar|lovade|åtar sig|åtog sig"),
    "promise_as_ska": as_below("{who} ska {said}.", "lovar|lovade|åtar sig|åtog sig"),
    "promise_as_kommer": as_below("{who} kommer att {said}.", "lovar|lovade|åtar sig|åtog sig"),
    "offer_as_kan": as_below("{who} kan {said}.", "erbjuder sig|erbjöd sig"),
    "offer_as_tanka": as_below("{who} kan tänka sig att {said}.", "erbjuder sig|erbjöd sig"),
    "offer_as_beredd": as_below("{who} är beredd att {said}.", "erbjuder sig|erbjöd sig"),
    "offer_as_villig": as_below("{who} förklarade sig villig att {said}.", "erbjuder sig|erbjöd sig"),
    "feels_as_oro": swapped({f"{b} orolig för": "känner oro för" for b in ("är", "var")}),
    "feels_as_farhagor": swapped({f"{b} {a}": "hyser farhågor för" for b in ("är", "var") for a in (
        "orolig för", "bekymrad över", "rädd för")}),
    "feels_as_oroas": swapped({f"{b} {a}": "oroas av" for b in ("är", "var") for a in ("orolig för", "bekymrad över")}),
    "feels_as_kanner": swapped({f"{b} {a}": f"känner sig {a}" for b in ("är", "var") for a in FEELS.split("|")[:4]}),
    "supports_as_bakom": swapped(dict.fromkeys(("stöder", "stödde", "tillstyrker", "välkomnar"), "ställer sig bakom")),
    "supports_as_positiv": swapped(dict.fromkeys(("stöder", "stödde", "välkomnar", "välkomnade", "ställer sig bakom", "ser positivt på", "tillstyrker"), "är positiv till")),
    "supports_as_gillar": swapped(dict.fromkeys(("stöder", "välkomnar", "ställer sig bakom", "är positiv till"), "gillar")),
    "opposes_as_emot": swapped(dict.fromkeys(("motsätter sig", "motsatte sig", "avstyrker"), "är emot")),
    "opposes_as_nej": swapped(dict.fromkeys(("motsätter sig", "motsatte sig", "avstyrker"), "säger nej till")),
    "opposes_as_kritisk": swapped(dict.fromkeys(("motsätter sig", "motsatte sig", "avstyrker"), "ställer sig avvisande till")),
    "passive": put_behind({
        "efterlyser": "efterlyses av", "efterlyste": "efterlystes av", "föreslår": "föreslås av",
        "föreslog": "föreslogs av", "avstyrker": "avstyrks av", "tillstyrker": "tillstyrks av",
        "stöder": "stöds av", "välkomnar": "välkomnas av", "välkomnade": "välkomnades av",
        "ifrågasätter": "ifrågasätts av", "ifrågasatte": "ifrågasattes av", "begär": "begärs av",
        "begärde": "begärdes av", "önskar": "önskas av", "önskade": "önskades av", "kräver": "krävs av",
        "efterfrågar": "efterfrågas av", "lovar": "utlovas av", "kritiserar": "kritiseras av",
    }),
    "called_by_first_name": called_by_first_name,
    "line_for_each": running("\n".join),
    "bullet_for_each": running(lambda said: "\n".join(f"- {one}" for one in said)),
    "dash_for_each": running(lambda said: "\n".join(f"– {one}" for one in said)),
    "blank_line_for_each": running("\n\n".join),
    "by_semicolons": running(by_semicolons),
    "joined_by_and": joined_by(" och"),
    "joined_by_while": joined_by(", medan"),
    "joined_by_but": joined_by(", men"),
}  # fmt: skip
