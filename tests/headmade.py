"""Heads and headings of minutes composed from independent habits of secretaries, with what is to be read in them.

Each document is drawn from a seed: how its front page is set, how the day, the hours and the place are given, how
items are numbered and set, what stands before, between and below them. All names are invented.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

GENRES = {
    "board": (
        ("Tekniska nämnden", "Kultur- och fritidsnämnden", "Kommunstyrelsen", "Miljö- och byggnadsnämnden"),
        ("Sala kommun", "Habo kommun", "Älvdalens kommun", "Mora kommun"),
    ),
    "network": (
        ("Nätverk för klimatanpassning", "Styrgruppen för Norrviksbanan", "Samverkansgrupp vatten", "Referensgruppen"),
        ("Länsstyrelsen Dalarna", "Region Dalarna", "Trafikverket", "Norrviksbanan"),
    ),
    "club": (
        ("Ekviks båtklubb", "Norrbygdens hembygdsförening", "Brf Svanen", "Lillåns vägsamfällighet"),
        ("", "", "Org.nr 802400-1234", "Ekvik"),
    ),
}
KINDS = {
    "board": ("Protokoll", "Sammanträdesprotokoll", "PROTOKOLL"),
    "network": ("Minnesanteckningar", "Mötesanteckningar", "Anteckningar från möte"),
    "club": ("Protokoll", "Styrelseprotokoll", "Protokoll från styrelsemöte"),
}
FRONTS = (
    "{b}\n{k} {d}",
    "{k}\n{b}\n{d}",
    "{o}\n{b}\n\n{k}\n{d}",
    "{b}                                     {k}\n                                     {d}",
    "{k} – {b} {d}",
    "{k}\n\n{o}\n{b}\n\nSammanträdesdatum\n{d}",
    "{b}\n\n{k} nr 4/2024\n{d}",
    "{k} 2024:4\n{b}, {o}\n{d}",
)
FRONTS_BACK = (
    "{o}, {b}\n{k}\nDatum: {d}",
    "{k} fört vid möte med {b} den {l}",
    "Dnr: 2024-118\n{o}\n\n{b}\n{k}, möte 4\n{d}",
    "{d}\n{k}\n{b}",
    "{k} från möte med {b}, {l}",
    "{k}\n\n{b}\n\n{d} (möte nr 3)",
    "{b} – {k} {d}",
    "{b}\nMöte {d}\n{k}",
    "{b}: {k}, {l}",
    "# {b}\n\n## {k} {d}",
)
DAYS = ("2024-03-12", "12 mars 2024", "tisdagen den 12 mars 2024", "12 mars, 2024", "Tisdag 12 mars 2024")
DAYS_BACK = (
    "2024.03.12",
    "12/3 2024",
    "12.3.2024",
    "tis 12 mars 2024",
    "den 12:e mars 2024",
    "2024-03-12 (tisdag)",
    "12 mar 2024",
)
HOURS = ("kl. 13.00–15.30", "kl 13:00-15:30", "klockan 13.00–15.30", "13.00 – 15.30", "kl. 13–15.30")
HOURS_BACK = (
    "klockan 13 till 15.30",
    "mellan kl. 13.00 och 15.30",
    "kl. 13.00 - kl. 15.30",
    "13:00 – 15:30 (paus 14.00–14.15)",
    "från kl. 13.00 till kl. 15.30",
    "kl. 1300-1530",
    "13.00 till 15.30",
    "kl. 13:00 till kl. 15:30",
)
PLACES = ("Kommunhuset, sal B", "Sessionssalen", "Folkets hus i Ekvik", "Teams", "Klubbstugan", "Kommunhuset i Sala")
PLACES_BACK = (
    "Hotell Nordan, Mora",
    "digitalt via Teams",
    "Ekviks skola, matsalen",
    "hos Eva Lindmark, Björkvägen 4",
    "Rådhuset, rum 214",
    "Konferensrum Granen, plan 3",
)
WHERES = (
    "Plats och tid: {p}, {h}",
    "Tid: {h}\nPlats: {p}",
    "Plats: {p}\nTid: {h}",
    "Plats och tid          {p}, {h}",
    "Tid och plats: {h}, {p}",
    "Plats\n{p}\n\nTid\n{h}",
    "{p}, {h}",
)
WHERES_BACK = (
    "Klockan: {h}\nLokal: {p}",
    "När: {d} {h}\nVar: {p}",
    "{h}\n{p}",
    "Mötesplats: {p}\nMötestid: {h}",
    "**Tid:** {h}  \n**Plats:** {p}",
    "Plats {p}\nTid {h}",
    "Sammanträdeslokal: {p}\nSammanträdestid: {h}",
    "- Tid: {h}\n- Plats: {p}",
    "Tid och plats\n{h}, {p}",
    "Ort och lokal: {p}\nTid: {h}",
    "Tidpunkt: {h}\nSamlingsplats: {p}",
)
LISTS = (
    "Närvarande:\nEva Lindmark, ordförande\nPer Ekvall\nUlla Norin, sekreterare\n",
    "Deltagare: Eva Lindmark (ordförande), Per Ekvall, Ulla Norin (sekreterare)\n",
    "Närvarande\n- Eva Lindmark, ordförande\n- Per Ekvall\n- Ulla Norin, sekreterare\n",
)
TITLES = (
    "Mötets öppnande",
    "Val av justerare",
    "Föregående protokoll",
    "Ekonomisk rapport",
    "Budget 2025",
    "Ansökan om bidrag till lekplats",
    "Detaljplan för kvarteret Lärkan",
    "Rapport från arbetsgruppen",
    "Remiss om cykelplan",
    "Information från förvaltningen",
    "Underhåll av vägar och broar",
    "Hastigheten på Storgatan",
    "Svar på medborgarförslag om belysning",
    "Upphandling av städtjänster",
    "Vattenprover 2023",
    "Kommande aktiviteter",
)
LASTS = ("Övriga frågor", "Nästa möte", "Mötet avslutas")
TEXTS = (
    "Ordföranden hälsar alla välkomna.",
    "Frågan diskuteras. Flera tycker att tiden är knapp.",
    "Per Ekvall redovisar läget. Arbetet fortsätter enligt plan och kostnaden är\noförändrad sedan i höstas.",
    "Ulla Norin går igenom underlaget.\n\nInga synpunkter lämnas.",
    "Beslut: Förslaget godkänns.",
)
TRAPS = (
    "Arbetet har pågått under\n2023 och 2024. Det blir klart i vår.",
    "Bidraget räcker till\n3 ledamöter och två ersättare.",
    "Två saker återstår:\n- att måla staketet\n- att laga bryggan",
    "Vi behöver:\n1. nya skyltar\n2. mer grus\n3. en plan för vintern",
)
TRAPS_BACK = (
    "Av de svarande är\n12 procent nöjda och\n40 procent missnöjda.",
    "Inbetalningarna väntas senast den\n1 april.",
    "Kontot visar\n12 400 kronor.",
    "Alternativen är:\na) en ny bro\nb) en tunnel",
    "Enligt beslut i\n§ 4 i förra protokollet ska frågan tas upp igen.",
    "Mötet hålls klockan\n18. Alla är välkomna.",
    "Det kostar omkring\n25 kronor per meter.",
    "Förslaget innebär:\n1) lägre fart\n2) fler skyltar",
    "Deltagarna var\n4 män och 3 kvinnor.",
)
NUMBERS = {
    "§ {n} {t}": True,
    "§ {n}. {t}": True,
    "{n}. {t}": False,
    "**{n}. {t}**": False,
    "## {n}. {t}": False,
    "§ {n}\n{t}": True,
    "§{n}  {t}": True,
    "Punkt {n}. {t}": False,
    "{n}) {t}": False,
    "Ärende {n}: {t}": False,
}
NUMBERS_BACK = {
    "{n} {t}": False,
    "PUNKT {n} – {t}": False,
    "{n}.\n{t}": False,
    "{n} – {t}": False,
    "**§ {n}** {t}": True,
    "**{n}** {t}": False,
    "§ {n}    {t}\n         Dnr 2024/{n}1": True,
    "{u}. {t}": False,
    "{n}: {t}": False,
    "{n}. {t}\n{line}": False,
    "§ {n} – {t}": True,
    "Paragraf {n}\n{t}": True,
    "### § {n} {t}": True,
    "{n}. {T}": False,
    "#{n} {t}": False,
    "Dagordningspunkt {n}: {t}": False,
    "({n}) {t}": False,
    "{n}.  {t}": False,
    "__{n}. {t}__": False,
    "{n} §  {t}": True,
    "Fråga {n}. {t}": False,
}
AGENDAS = ("", "", "Dagordning\n{list}\n", "Innehåll\n{dots}\n")
AGENDAS_BACK = (
    "Ärenden\n{list}\n",
    "Föredragningslista:\n{bullets}\n",
    "Dagordning: {run}\n",
    "ÄRENDELISTA\n{pages}\n",
    "Punkter:\n{bullets}\n",
)
PAGES = ("", "", "\f{b}\n{k} {d}                Sida {p} (4)\n", "\n{p} (4)\n\f\n{k}\n{d}\n")
PAGES_BACK = (
    "\n                Sida {p} av 4\n\f\n",
    "\f{b}          {k}          {p}\n          {d}\n",
    "\n- {p} -\n\f",
)
SUBS = ("", "", "", "{n}.1 Bakgrund\nFrågan kom upp i höstas.\n{n}.2 Förslag\nGruppen ser på det.\n")
SUBS_BACK = (
    "Bakgrund\nFrågan kom upp i höstas.\n\nBeslut\nFörslaget godkänns.\n",
    "a) Bakgrund\nFrågan kom upp i höstas.\nb) Förslag\nGruppen ser på det.\n",
    "Forts. § {n}\nFrågan kom upp i höstas.\n",
)
ENDS = ("", "Vid protokollet\n\nUlla Norin\n\nJusteras\n\nEva Lindmark\n")
ENDS_BACK = ("Underskrifter\n______________      ______________\nEva Lindmark        Ulla Norin\n",)


@dataclass(frozen=True)
class Made:
    """A document, and what is to be read of its meeting and its items; the drawn habits, to tell which fail."""

    text: str
    body: str
    place: str
    items: tuple[tuple[str, str], ...]
    drawn: tuple[tuple[str, str], ...]


class Draw:
    """The habits of one secretary, drawn from a seed; `back`: also those that were held back while rules were made."""

    def __init__(self, seed: int, back: float) -> None:
        self.chance = random.Random(seed)
        self.back = back
        self.drawn: list[tuple[str, str]] = []

    def of(self, what: str, known: tuple[str, ...], held: tuple[str, ...]) -> str:
        """One value of a habit."""
        chosen = self.chance.choice(held if self.chance.random() < self.back else known)
        self.drawn.append((what, chosen))
        return chosen


def made(seed: int, back: float = 0.0) -> Made:
    """A document drawn from a seed; `back` is the part of its habits that were held back while rules were made."""
    draw = Draw(seed, back)
    chance = draw.chance
    genre = chance.choice(tuple(GENRES))
    n = chance.randrange(4)
    body, owner = GENRES[genre][0][n], GENRES[genre][1][n]
    kind = chance.choice(KINDS[genre])
    day = draw.of("day", DAYS, DAYS_BACK)
    hours = draw.of("hours", HOURS, HOURS_BACK)
    place = draw.of("place", PLACES, PLACES_BACK)
    written = "12 mars 2024" if not day[0].isdigit() or "mars" not in day else day
    front = draw.of("front", FRONTS, FRONTS_BACK)
    where = draw.of("where", WHERES, WHERES_BACK)
    words = {"b": body, "o": owner or body, "k": kind, "d": day, "l": written, "h": hours, "p": place}
    head = "\n".join((front.format(**words), "", where.format(**words), "", chance.choice(LISTS)))
    items, numbered = titles(draw, genre)
    agenda = draw.of("agenda", AGENDAS, AGENDAS_BACK)
    marked = "**" in where + numbered[0][2] or "#" in front + numbered[0][2]
    below = matters(draw, numbered, {"b": body, "k": kind, "d": day}, paged=not marked)
    text = head + "\n" + listed(agenda, items) + "\n" + below + "\n" + draw.of("end", ENDS, ENDS_BACK)
    return Made(text, body, place, tuple(items), tuple(draw.drawn))


def titles(draw: Draw, genre: str) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """The items of a meeting, number and title, and each with its heading as written."""
    chance = draw.chance
    forms = draw.of("number", tuple(NUMBERS), tuple(NUMBERS_BACK))
    on = NUMBERS.get(forms, NUMBERS_BACK.get(forms)) and genre == "board"
    first = chance.choice((1, 1, 23, 98)) if on else 1
    named = [*chance.sample(TITLES, chance.randint(4, 8)), chance.choice(LASTS)]
    found, headings = [], []
    for n, title in enumerate(named, first):
        letter = "ABCDEFGHIJK"[n - 1] if "{u}" in forms else ""
        heading = forms.format(n=n, t=title, T=title.upper(), u=letter, line="-" * (len(title) + 3))
        found.append((letter or str(n), title.upper() if "{T}" in forms else title))
        headings.append((str(n), title, heading))
    return found, headings


def listed(agenda: str, items: list[tuple[str, str]]) -> str:
    """The items listed before they are treated."""
    return agenda.format(
        list="\n".join(f"{n}. {title}" for n, title in items),
        dots="\n".join(f"{n}. {title} {'.' * (50 - len(title))} {k}" for k, (n, title) in enumerate(items, 2)),
        bullets="\n".join(f"- {title}" for _, title in items),
        run=", ".join(f"{n}) {title}" for n, title in items),
        pages="\n".join(f"{n}   {title:<50}{k}" for k, (n, title) in enumerate(items, 2)),
    )


def matters(draw: Draw, headings: list[tuple[str, str, str]], words: dict[str, str], *, paged: bool) -> str:
    """The items as treated, each below its heading, with what may be mistaken for headings among them."""
    chance = draw.chance
    blank = draw.of("blank", ("\n", "", "\n\n"), ("\n",))
    page = draw.of("page", PAGES, PAGES_BACK) if paged else ""
    sub = draw.of("sub", SUBS, SUBS_BACK)
    trap = draw.of("trap", TRAPS, TRAPS_BACK)
    turns = set(chance.sample(range(1, len(headings)), 2)) if page else set()
    under, trapped = chance.sample(range(len(headings)), 2)
    parts, k = [], 2
    for n, (number, _, heading) in enumerate(headings):
        if n in turns:
            parts.append(page.format(p=k, **words))
            k += 1
        text = chance.choice(TEXTS)
        text = f"{text}\n{trap}" if n == trapped else text
        text = f"{text}\n\n{sub.format(n=number)}".rstrip() if n == under and sub else text
        gap = "\n\n" if heading.startswith("#") or heading.endswith("**") else "\n"
        parts.append(f"{heading}{gap}{text}\n{blank}")
    return "".join(parts)
