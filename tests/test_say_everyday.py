"""Who holds what in everyday words: doubts, thanks, pleas and promises; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.statements.say import statements


def said(*sentences: str, genre: str = "notes") -> list[tuple[str, str]]:
    """The statements of sentences that follow one another as (kind, holders), without reports."""
    minutes, mentions, *_ = written(*(("sentence", "", s) for s in sentences), genre=genre)
    heard = statements(minutes, mentions)
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in heard if u.kind != "report"]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("[p:Eva] är inte helt bekväm med detta.", "concern", "Eva", id="not-at-ease"),
        pytest.param("[p:Eva] reagerade kraftigt på beskedet.", "concern", "Eva", id="reacts-strongly"),
        pytest.param("[p:Eva] misstänker att det blir fler.", "concern", "Eva", id="suspects"),
        pytest.param("[p:Eva] upplever det som stressigt.", "concern", "Eva", id="feels-it-as"),
        pytest.param("[p:Eva] delar [p:Bo]s oro.", "concern", "Eva", id="shares-a-worry"),
        pytest.param("[p:Eva] berättar att läget är pressat.", "concern", "Eva", id="tells-of-trouble"),
        pytest.param("[p:Eva] tog upp att barnen får gå i mörkret.", "concern", "Eva", id="brings-up"),
        pytest.param("De boende känner sig inte hörda.", "concern", "", id="not-heard"),
        pytest.param("Dörren är i uselt skick.", "concern", "", id="in-a-bad-way"),
        pytest.param("Datorn krånglar.", "concern", "", id="acts-up"),
        pytest.param("Tyvärr har vi tappat två ledare.", "concern", "", id="alas"),
        pytest.param("I år har uppslutningen varit låg.", "concern", "", id="few-came"),
        pytest.param("Det tar för lång tid att få svar.", "concern", "", id="takes-too-long"),
        pytest.param("Otydligt vem som äger frågan.", "concern", "", id="unclear-who"),
        pytest.param("Bekräftelserna kommer för sent för att vi ska hinna.", "concern", "", id="comes-too-late"),
        pytest.param("Försäljningen har gått lite trögare i år.", "concern", "", id="goes-badly"),
        pytest.param("[p:Eva] redogjorde för de problem som taket ger.", "concern", "Eva", id="of-problems"),
        pytest.param("Ensamheten är ett växande problem.", "concern", "", id="a-growing-problem"),
        pytest.param("Återigen två lyckade kvällar, som gav en slant.", "support", "", id="successful-evenings"),
        pytest.param("Flera hade märkt problemet.", "concern", "", id="several-noted-it"),
        pytest.param("Någon tydlig målsättning för arbetet saknas.", "concern", "", id="some-is-lacking"),
        pytest.param("De nya skyltarna har inte satts upp.", "concern", "", id="was-not-done"),
        pytest.param("Diket svämmar över varje vår.", "concern", "", id="fails-again-and-again"),
        pytest.param("Dörrarna till salen går inte att låsa.", "concern", "", id="can-not-be-locked"),
        pytest.param("Flera har ringt utan att få svar.", "concern", "", id="without-an-answer"),
        pytest.param("En viss brist uppstod på stolar.", "concern", "", id="arose"),
        pytest.param("Firman skulle laga taket men gjorde aldrig det.", "concern", "", id="but-never-did"),
        pytest.param("För festen finns ingen budget.", "concern", "", id="there-is-no"),
        pytest.param("Frågan är hur salen ska värmas.", "concern", "", id="the-question-is-how"),
        pytest.param("Loppet gick mycket bra.", "support", "", id="went-well"),
        pytest.param("Stort behov av fler stolar.", "wish", "", id="a-need-of"),
        pytest.param("Verksamheten har inte kommit igång.", "concern", "", id="not-begun"),
        pytest.param("Ett lyckat firande med mycket folk.", "support", "", id="a-success-of-a-day"),
        pytest.param("Vi går vidare och kontaktar ägaren.", "commitment", "", id="go-on-and-ask"),
        pytest.param("Vi skall tydligt kommunicera detta.", "commitment", "", id="will-tell-clearly"),
        pytest.param("Ägaren är tillfrågad och vi får gärna vara på ängen.", "offer", "", id="gladly-may"),
        pytest.param("[o:Eks kommun] har tillskrivits med förfrågan om datum.", "request", "", id="written-to"),
        pytest.param("Dessutom bör en del virke bytas ut.", "proposal", "", id="besides-ought"),
        pytest.param("Det ska göras en lista över skyltarna.", "commitment", "", id="is-to-be-made"),
        pytest.param("Alla byar behöver fler kontakter.", "wish", "", id="all-need"),
        pytest.param("Vill knyta kontakter med andra föreningar.", "wish", "", id="wants-without-a-subject"),
        pytest.param("De övriga vill se gemensamma regler.", "wish", "", id="the-others-want"),
        pytest.param("Fotograf sökes.", "request", "", id="is-looked-for"),
        pytest.param("Vilka kan tänkas ställa upp på loppet?", "request", "", id="who-may-help"),
        pytest.param("[p:Eva] informerade om loppet och fortsätter med det.", "commitment", "Eva", id="and-goes-on"),
        pytest.param("[p:Eva] har sett samma sak och ska pröva att dela gruppen.", "commitment", "Eva", id="and-will"),
        pytest.param(
            "[o:Styrelsen] ska begära in offert på en trumma.", "commitment", "Styrelsen", id="asks-for-prices"
        ),
        pytest.param("[o:Ekö IF] skaffar tält till festen.", "commitment", "Ekö IF", id="gets"),
        pytest.param("[p:Eva] har en grävare som [o:Ekö IF] kan få låna.", "offer", "Eva", id="that-a-body-may-borrow"),
        pytest.param("[p:Eva] framför att man borde vänta.", "proposal", "Eva", id="puts-forward-that"),
        pytest.param("Ledamoten [p:Eva], m, framför att man borde vänta.", "proposal", "Eva", id="office-and-party"),
        pytest.param("[p:Eva] anser att en gemensam dag ger en bra start.", "support", "Eva", id="gives-a-good-start"),
        pytest.param("Hemsidan kommer göras om i höst.", "commitment", "", id="will-be-made"),
        pytest.param("Eleverna kommer att göra en affisch.", "commitment", "", id="will-make"),
        pytest.param("[p:Eva] försöker få firman att komma.", "commitment", "Eva", id="tries-to"),
        pytest.param("Möjliga höjningar är avgiften och bidraget.", "proposal", "", id="possible-are"),
        pytest.param("Ämnen för hösten kan vara vägar eller vatten.", "proposal", "", id="subjects-may-be"),
        pytest.param("Vi var hos [o:Ekö IF] som ställer sig positiva till det.", "support", "Ekö IF", id="who-like-it"),
        pytest.param("Irritation över skräpet.", "concern", "", id="a-feeling-over"),
        pytest.param("Svårigheter med att nå unga.", "concern", "", id="difficulties"),
        pytest.param("Det råder förvirring om tiderna.", "concern", "", id="confusion"),
        pytest.param("Strategin upplevs som tunn.", "concern", "", id="felt-as-thin"),
        pytest.param("[p:Eva] hade hellre bott kvar.", "wish", "Eva", id="had-rather"),
        pytest.param("En kalender skulle underlätta.", "wish", "", id="would-help"),
        pytest.param("Mer tid behövs för frågor.", "wish", "", id="more-is-needed"),
        pytest.param("Och det behövs målas på vinden.", "wish", "", id="needs-painting"),
        pytest.param("Till våren behöver resten av häcken klippas.", "wish", "", id="needs-cutting-by-spring"),
        pytest.param("Det är önskvärt med fler som ställer upp i köket.", "wish", "", id="who-would-help"),
        pytest.param("[p:Eva] står beredd.", "offer", "Eva", id="stands-ready"),
        pytest.param("[p:Eva] tar sig an skyltarna.", "commitment", "Eva", id="takes-on"),
        pytest.param("Prioriterat att lösa före sommaren.", "priority", "", id="of-first-rank"),
        pytest.param("Gärna fler kvällar.", "wish", "", id="gladly-more"),
        pytest.param("Hoppas att fler kommer.", "wish", "", id="hoping"),
        pytest.param("En senare tid vore bra, tycker en del.", "wish", "", id="some-think"),
        pytest.param("[p:Eva] undrar om skolan kan hjälpa till.", "request", "Eva", id="whether-they-help"),
        pytest.param("[o:Ekö IF] undrar om de får låna salen.", "request", "Ekö IF", id="whether-they-may"),
        pytest.param("[p:Eva] söker frivilliga till loppet.", "request", "Eva", id="looks-for-people"),
        pytest.param("[p:Eva] ville att alla läser planen.", "request", "Eva", id="wants-all-to"),
        pytest.param("[o:Eks kommun] ställde som krav att bron lagas.", "request", "Eks kommun", id="as-a-demand"),
        pytest.param("Sprid gärna inbjudan.", "request", "", id="gladly-do"),
        pytest.param("Vänligen stäng grinden.", "request", "", id="please"),
        pytest.param("Fler måste hjälpa till.", "request", "", id="more-people-must"),
        pytest.param("[p:Eva] lånar ut sin kärra.", "offer", "Eva", id="lends"),
        pytest.param("[p:Eva] har en båt som klubben kan få.", "offer", "Eva", id="has-one-for-us"),
        pytest.param("[p:Eva] anmäler sitt intresse.", "offer", "Eva", id="shows-interest"),
        pytest.param("[o:Eks kommun] kan skjuta till en slant.", "offer", "Eks kommun", id="may-add-money"),
        pytest.param("[o:Eks kommun] är öppen för att byta dag.", "offer", "Eks kommun", id="is-open-to"),
        pytest.param("Från [o:Eks kommun] erbjuds en kurs.", "offer", "Eks kommun", id="is-offered-from"),
        pytest.param("Det kollar [p:Eva].", "commitment", "Eva", id="verb-before-the-name"),
        pytest.param("[p:Eva] ringer firman och återkommer vid nästa möte.", "commitment", "Eva", id="and-comes-back"),
        pytest.param("Kassören ([p:Eva]) bokar lokal.", "commitment", "Eva", id="in-brackets-behind-an-office"),
        pytest.param("[o:Eks kommun] går in med 5 000 kr.", "commitment", "Eks kommun", id="goes-in-with"),
        pytest.param("Ska höra med banken.", "commitment", "", id="without-a-subject"),
        pytest.param("[p:Eva] är fundersam över detta.", "concern", "Eva", id="is-pensive"),
        pytest.param("[o:Eks kommun] brottas med vakanser.", "concern", "Eks kommun", id="wrestles-with"),
        pytest.param("Förbudet slår hårt mot odlarna.", "concern", "", id="hits-hard"),
        pytest.param("Sedan anser tränaren att det inte räcker.", "concern", "", id="one-of-them-thinks"),
        pytest.param("Det är ont om tid.", "concern", "", id="short-of"),
        pytest.param("[o:Eks kommun] är i behov av en lokal.", "wish", "Eks kommun", id="in-need-of"),
        pytest.param("[o:Ekö IF] har länge drivit frågan om en bro.", "wish", "Ekö IF", id="has-long-been-after"),
        pytest.param("[p:Eva] ville ha ett förtydligande.", "request", "Eva", id="wants-it-clearer"),
        pytest.param("[o:Eks kommun] har meddelat att de ska laga bron.", "commitment", "Eks kommun", id="they-will"),
        pytest.param("[p:Eva] applåderade idén.", "support", "Eva", id="applauds"),
        pytest.param("Här är man positiv.", "support", "", id="one-is-positive"),
        pytest.param("Avgiften är sänkt, vilket är glädjande.", "support", "", id="which-is-a-joy"),
        pytest.param("[p:Eva] argumenterade mot detta.", "opposition", "Eva", id="argues-against"),
        pytest.param("[p:Eva] har inget intresse av det.", "opposition", "Eva", id="has-no-interest"),
        pytest.param("Eva talade med [o:Ekbo], som inte vill bygga.", "opposition", "Ekbo", id="who-will-not"),
        pytest.param("[p:Eva] kastade fram idén om en fest.", "proposal", "Eva", id="throws-in"),
        pytest.param("Det gäller att nå ut till fler.", "priority", "", id="it-matters-to"),
        pytest.param("[p:Eva] tycker att det är orimligt att vi ska betala.", "concern", "Eva", id="unfair-that"),
        pytest.param("[p:Eva] ser en text och delar den med gruppen.", "commitment", "Eva", id="and-shares-it"),
        pytest.param("[o:Eks kommun] är inte redo att börja.", "opposition", "Eks kommun", id="not-ready"),
        pytest.param("Förslaget är en heldag i maj.", "proposal", "", id="it-is-such-a-thing"),
        pytest.param("Ingen sade emot, men [p:Eva] oroade sig för priset.", "concern", "Eva", id="nobody-but"),
        pytest.param("[p:Eva] har förståelse för det men vill ha betalt.", "wish", "Eva", id="for-it-but-wants"),
        pytest.param("[p:Eva] ansöker om medel.", "commitment", "Eva", id="applies-for-money"),
        pytest.param("Vi ska se till att alla får en lapp.", "commitment", "", id="we-see-to-it"),
        pytest.param("[p:Eva] betonade inte minst tiden.", "priority", "Eva", id="not-least"),
        pytest.param("[p:Eva] frågade varför inte bron lagas.", "request", "Eva", id="why-not"),
        pytest.param("[p:Eva] frågar varför boden inte är öppen.", "request", "Eva", id="why-not-now"),
        pytest.param("[p:Eva] är i grunden positiv.", "support", "Eva", id="at-heart-positive"),
        pytest.param("[p:Eva] backar upp idén.", "support", "Eva", id="backs"),
        pytest.param("[p:Eva] tror att det kan bli bra.", "support", "Eva", id="may-be-good"),
        pytest.param("[o:Eks kommun] delar [o:Ekverket]s syn.", "support", "Eks kommun", id="shares-a-view"),
        pytest.param("Samarbetet fungerar mycket bra.", "support", "", id="works-well"),
        pytest.param("Det hade ingen något emot.", "support", "", id="nobody-minded"),
        pytest.param("Upplägget beskrivs som lyckat.", "support", "", id="is-described-as"),
        pytest.param("[p:Eva] tycker att det är onödigt.", "opposition", "Eva", id="needless"),
        pytest.param("[o:Eks kommun] tackar nej.", "opposition", "Eks kommun", id="says-no"),
        pytest.param(
            "[p:Eva] sa att [o:Eks kommun] inte kan bygga där.", "opposition", "Eks kommun", id="they-can-not"
        ),
        pytest.param("Några nämner att en app vore en lösning.", "proposal", "", id="would-be-a-way"),
        pytest.param("På förslag av [p:Eva] bjuds polisen in.", "proposal", "Eva", id="at-whose-proposal"),
        pytest.param("[p:Eva] undrade om vi inte kan byta dag.", "proposal", "Eva", id="can-we-not"),
        pytest.param("För [p:Eva] är det viktigt att alla är med.", "priority", "Eva", id="for-whom-it-matters"),
        pytest.param("[o:Eks kommun] har fokus på de små.", "priority", "Eks kommun", id="has-its-eye-on"),
        pytest.param("Avgörande är att alla är med.", "priority", "", id="decisive"),
        pytest.param("Vi måste hjälpas åt.", "priority", "", id="must-help-each-other"),
    ],
)
def test_everyday_words_are_heard(sentence: str, kind: str, holder: str) -> None:
    """What is said in everyday words has the kind that a reader gives it, and its holder where one is named."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Om någon erbjuder sig att hjälpa till blir vi klara.", id="if-anybody-offers"),
        pytest.param("Om ni önskar mer finns det på webben.", id="if-you-wish"),
        pytest.param("Förslag på budget redovisas i maj.", id="will-be-shown"),
        pytest.param("Eva var sjuk, så vi har ingen uppgift om antalet.", id="no-word-of-it"),
        pytest.param("[p:Eva] beklagar.", id="a-bare-regret"),
        pytest.param("[p:Eva] är inte orolig för halkan.", id="not-worried"),
        pytest.param("[p:Eva] har inte lovat något.", id="has-not-promised"),
        pytest.param("[o:Eks kommun] kräver inte svar.", id="demands-not"),
        pytest.param("[p:Eva] har inte föreslagit något.", id="has-not-proposed"),
        pytest.param("Det är inte svårt att hitta.", id="not-hard"),
        pytest.param("Fler bänkar behövs inte.", id="no-more-are-needed"),
        pytest.param("Om [p:Eva] lovar att komma bokar vi.", id="on-condition"),
        pytest.param("I år har det kommit få klagomål om bullret.", id="few-complaints"),
        pytest.param("Just nu har vi inga träffar planerade.", id="none-planned"),
        pytest.param("Bakgrunden till mötet var att vi ifrågasatte avgiften.", id="why-they-met"),
        pytest.param("Mötet föreslog och valde [p:Eva].", id="proposed-and-chosen"),
        pytest.param("[p:Eva] frågade om [o:Eks kommun] är orolig.", id="asked-whether-they-are"),
        pytest.param("Problemet med taket är löst.", id="is-solved"),
        pytest.param("Nycklarna är kvar så ingen ska känna oro för avbrott.", id="nobody-need-worry"),
        pytest.param("Revisionsberättelsen med tillstyrkan om ansvarsfrihet lästes upp.", id="was-read-aloud"),
        pytest.param("I maj godkände [o:Ekö IF] [o:Eks kommun]s förslag om en ny väg.", id="was-approved-by-others"),
        pytest.param("Mötet diskuterade om en senare buss vore möjlig.", id="discussed-whether"),
        pytest.param("Diskussioner fördes även kring hur avgiften bör sättas.", id="discussed-how"),
        pytest.param("[p:Eva] lyfte frågan om gemensam utveckling.", id="raised-the-question-of-work-together"),
        pytest.param("[p:Eva] har talat med Bo om vad han saknar i hallen.", id="talked-of-what-another-holds"),
        pytest.param("En diskussion förs om det ska byggas mer.", id="is-under-discussion"),
        pytest.param("Ett möte med [o:Ekverket] kommer att hållas på fredag.", id="a-meeting-that-will-be-held"),
        pytest.param("Tyvärr kunde [p:Eva] inte komma.", id="alas-absent"),
        pytest.param("[o:Ekö IF] meddelar att de inte kan komma.", id="they-can-not-come"),
        pytest.param("[p:Eva] undrade om [o:Ekö IF] får bilderna och det gick bra.", id="asked-and-granted"),
    ],
)
def test_what_says_nothing_is_left_alone(sentence: str) -> None:
    """Conditions, absences and what is done with are no statements."""
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        pytest.param(
            ("[p:Eva] tog upp att det är kallt.", "Ett skydd vore på sin plats, tyckte hon."),
            [("concern", "Eva"), ("wish", "Eva")],
            id="she-thought",
        ),
        pytest.param(
            ("[p:Eva] kom sent.", "Hon sa sig vara beredd att vänta."), [("offer", "Eva")], id="said-she-was-ready"
        ),
        pytest.param(
            ("[p:Eva] kom sent.", "Hon skulle dock höra med banken."), [("commitment", "Eva")], id="she-was-to"
        ),
        pytest.param(
            ("[p:Eva] kom sent.", "Hon påminde om att [o:Eks kommun] utlovat en bro utan att något hänt."),
            [("concern", "Eva")],
            id="she-told-of-a-promise-unkept",
        ),
        pytest.param(
            ("[p:Eva] tar hand om lotteriet och [p:Bo] bakar.",),
            [("commitment", "Eva"), ("commitment", "Bo")],
            id="two-who-act-with-a-particle",
        ),
    ],
)
def test_several_sentences_keep_who_said_it(sentences: tuple[str, ...], wanted: list[tuple[str, str]]) -> None:
    """A pronoun stands for who spoke before it, and each of two who act holds their own."""
    assert said(*sentences) == wanted
