"""What a web page has around minutes that somebody copies out of it whole: menus, paths, buttons, days and feet.

Each variation takes a text and gives the text as it would be then; nothing that is said changes.
"""

from __future__ import annotations

from collections.abc import Callable

Varied = Callable[[str], str]

MENU = "- Hem\n- Om oss\n- Kommun och politik\n- Möten och protokoll\n- Kontakta oss\n"
PATH = "Startsida / Kommun och politik / Möten, handlingar och protokoll / Protokoll\n"
ARROWS = "Hem > Politik > Protokoll\n"
BUTTONS = "Lyssna  Dela  Skriv ut\n"
PUBLISHED = "Publicerad 12 juni 2031\nSenast ändrad 14 juni 2031 av Webbredaktionen\n"
COOKIES = "Vi använder kakor för att webbplatsen ska fungera. Läs mer om kakor.\nGodkänn\nAvvisa\n"
LINKS = "[Hem](/) [Om oss](/om) [Protokoll](/protokoll) [Kontakt](/kontakt)\n"
ASKED = "Sidan senast uppdaterad: 14 juni 2031\n\nHjälpte informationen på den här sidan dig?\nJa\nNej\n"
REACHED = "Kontakt\nTelefon: 0123-456 00\nE-post: info@vagar.example\nBesöksadress: Storgatan 1\n\nOm webbplatsen\n"
BLOG = "Kategorier: Protokoll\n\nLämna en kommentar\nNamn\nE-post\nWebbplats\n"
BACK = "Tillbaka till protokollen\n"
LINK_BACK = "[Tillbaka](/protokoll)\n"


def above(*parts: str) -> Varied:
    """The page has something above the minutes."""
    return lambda text: "\n".join((*parts, text))


def below(*parts: str) -> Varied:
    """The page has something below the minutes."""
    return lambda text: "\n".join((text.rstrip("\n") + "\n", *parts))


def around(top: str, foot: str) -> Varied:
    """The page has something above and below the minutes."""
    return lambda text: below(foot)(above(top)(text))


VARIED: dict[str, Varied] = {
    "web-menu": above(MENU),
    "web-path": above(PATH),
    "web-path-arrows": above(ARROWS),
    "web-buttons": above(BUTTONS),
    "web-published": above(PUBLISHED),
    "web-cookies": above(COOKIES),
    "web-links": above(LINKS),
    "web-asked": below(ASKED),
    "web-reached": below(REACHED),
    "web-blog": below(BLOG),
    "web-back": below(BACK),
    "web-link-back": below(LINK_BACK),
    "web-all": around("\n".join((COOKIES, ARROWS, MENU, BUTTONS)), "\n".join((ASKED, REACHED))),
}
