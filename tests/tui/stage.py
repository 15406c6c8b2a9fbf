"""A meeting's screen without a meeting: every widget with a view, as in the picture of the explore mode."""

from __future__ import annotations

from textual.app import App

from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.desk import Desk
from facilitator.tui.theme import DARK, themes
from facilitator.tui.widgets.agenda_column import AgendaRow, AgendaView, Place
from facilitator.tui.widgets.balance import BalanceView
from facilitator.tui.widgets.big_clock import ClockView
from facilitator.tui.widgets.captured import CapturedRow, CapturedView
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.curtain import CurtainView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.footer import FooterKey, FooterView
from facilitator.tui.widgets.head import EndView, HeadView, TimeView
from facilitator.tui.widgets.questions import QuestionsView, Suggestion
from facilitator.tui.widgets.rules import RulesView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.tui.widgets.time_bar import BarView
from facilitator.tui.widgets.tone import Tone
from facilitator.tui.widgets.too_small import TooSmallView

HEAD = HeadView(
    "Undersøgende samtale: kun spørgsmål og svar", "6/18", "Søndergård har ordet", "Undersøgelse",
    "mangler", "2 spørgsmål · Mette og Karim har ikke spurgt",
)  # fmt: skip
ON_TIME = TimeView(
    ClockView("18", "min", Tone.ON_TIME),
    BarView(0.6),
    EndView(
        "slut 12.30", "√ til tiden", Tone.ON_TIME, "nu 09.44", "næste: Reflekterende team; værtsskolen lytter"
    ),
)
LAST_MINUTE = TimeView(
    ClockView("0:52", "", Tone.LOW),
    BarView(0.02, tone=Tone.LOW),
    EndView("slut 12.30", "√ til tiden", Tone.ON_TIME, "nu 10.01", "► sidste minut", Tone.LOW),
)
OVER = TimeView(
    ClockView("+1:10", "", Tone.OVER),
    BarView(0.0, over=True, tone=Tone.OVER),
    EndView("slut 12.31", "► 1 min over", Tone.OVER, "nu 10.03"),
)
RULES = RulesView("Ingen råd og ingen løsninger – kun spørgsmål.", "Udsagn gives kun som svar på spørgsmål.")
QUESTIONS = QuestionsView(
    "Tre spørgsmål nu",
    "F5",
    (
        Suggestion("Når lærerne gør sådan, hvordan reagerer eleverne så?", "cirkulært"),
        Suggestion("Hvem er mest enig i den forklaring, og hvem mindst?", "cirkulært"),
        Suggestion(
            "Sæt nu, at I gjorde det modsatte i to uger – hvad ville I så opdage, når I kom?", "refleksivt"
        ),
    ),
)
ROWS = (
    CapturedRow("a", "?", "Søndergård", "Hvad gjorde I, som gjorde det muligt?", "09.34"),
    CapturedRow("b", "=", "Birkehave", "Vi flyttede målet fra tavlen til elevernes egne ord.", "09.35"),
    CapturedRow("c", "?", "Søndergård", "Hvor længe har I gjort det, og med hvilke klasser?", "09.36"),
    CapturedRow(
        "d", "=", "Birkehave",
        "Siden august, på 4.–6. årgang. Indskolingen venter til foråret, fordi børnene endnu ikke "
        "skriver sikkert.",
        "09.37",
    ),
    CapturedRow("e", "?", "Søndergård", "Hvad ville eleverne sige, at I gør mest af?", "09.38"),
    CapturedRow("f", '"', "Birkehave", "»Pigerne i 5. b retter os, når vi glemmer det.«", "09.39"),
    CapturedRow("g", "*", "Søndergård", "Eleverne skriver målet selv, før timen begynder", "09.41"),
    CapturedRow("h", "=", "Birkehave", "Makkerparrene: de spørger hinanden, før de spørger os.", "09.42"),
    CapturedRow("i", "#", "Søndergård", "Hvordan måler man det? – parkeret til punkt 17", "09.43"),
    CapturedRow("j", "?", "Søndergård", "Hvem mærker først, at målet er forstået?", "09.44"),
)  # fmt: skip
CAPTURED = CapturedView("Noteret i punktet", "{shown} af {total}", ROWS)
AGENDA = AgendaView(
    "Dagsorden",
    (
        AgendaRow(Place.PAST, "08.30", "Ankomst og kaffe", "15"),
        AgendaRow(Place.PAST, "09.20", "Afklarende spørgsmål, korte svar", "12"),
        AgendaRow(Place.NOW, "09.32", "Undersøgelse · Birkehave", "30"),
        AgendaRow(Place.TO_COME, "10.02", "Reflekterende team; værtsskolen lytter", "10"),
        AgendaRow(Place.BREAK, "10.17", "Pause", "15"),
        AgendaRow(Place.TO_COME, "10.32", "Den besøgende skole fremlægger sin praksis", "15"),
        AgendaRow(Place.PROTECTED, "11.55", "Forpligtelser", "15"),
        AgendaRow(Place.END, "12.30", "slut – ligger fast"),
    ),
    "fredet: her lånes ikke",
    "Hidtil i dag",
    ("* 3 idéer       # 2 parkeret", "! 0 handlinger  2 min over planen"),
)
BALANCE = BalanceView("Hvem har spurgt", "kun her", "Anne (2)  Peter  Lone", "Mette  Karim – ikke endnu")
ECHO = EchoView("Mette og Karim: »Hvem har vi ikke hørt endnu?«", lead="privat", saved="√ gemt 09.44")
NOT_SAVED = EchoView(
    "Disken svarer ikke. Skriv roligt videre.", mark="×", saved="× IKKE GEMT · 2", alarm=True
)
CHIP = ChipView("spørgsmål", "?", "skjult")
FOOTER = FooterView(
    (
        FooterKey("F2", "luk punkt", "next"),
        FooterKey("F3", "tid", "time"),
        FooterKey("F5", "spørg", "questions"),
        FooterKey("F6", "handling", "action"),
        FooterKey("F7", "ordet", "floor"),
        FooterKey("F9", "gardin", "curtain"),
        FooterKey("F1", "alle", "help"),
    )
)
SMALL = TooSmallView(
    "Søndergård · 18 min · slut 12.30 √",
    "6/18",
    "Vinduet er {width}×{height}. Der skal mindst 80×24 til.",
    "Gør det større, eller gør skriften mindre: Ctrl −",
    "Mødet kører, og linjen virker.",
)
CLOSING = StripView(
    "close",
    "Luk punkt 6?",
    "2 mangler",
    (
        StripRow("2 spørgsmål endnu – 4 af 6 er stillet, 3 typer √", mark="○"),
        StripRow("Mette og Karim har hverken spurgt eller meldt pas", mark="○"),
        StripRow("Tiden er brugt, og det vigtigste er sagt", key="1", aside="slutter 12.30 √"),
        StripRow("en egen begrundelse", key="4", lead="Skriv"),
    ),
    "Et tal lukker punktet; alt andet bliver i punktet.",
)


class Sample(Desk):
    """The screen, filled."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def on_mount(self) -> None:
        self.head.show(HEAD)
        self.head.tick(ON_TIME)
        self.rules.show(RULES)
        self.questions.show(QUESTIONS)
        self.captured.show(CAPTURED)
        self.agenda.show(AGENDA)
        self.balance.show(BALANCE)
        self.echo.show(ECHO)
        self.line.show_chip(CHIP)
        self.footer.show(FOOTER)
        self.curtain.show(CurtainView("Gardinet er trukket for – F9 trækker fra"))
        self.too_small.show(SMALL)

    def _hear(self, message: object) -> None:
        self.heard.append(message)

    on_capture_line_entered = _hear
    on_capture_line_changed = _hear
    on_capture_line_too_long = _hear
    on_capture_line_cleaned = _hear
    on_capture_line_walked = _hear
    on_capture_line_undo_asked = _hear
    on_capture_line_given_back = _hear
    on_strip_picked = _hear
    on_strip_shut = _hear
    on_footer_pressed = _hear
    on_questions_picked = _hear
    on_captured_picked = _hear

    def of(self, kind: type) -> list[object]:
        return [message for message in self.heard if type(message) is kind]


class Stage(SafeApp):
    """The sample screen in an app with our themes."""

    def __init__(self, theme: str = DARK) -> None:
        super().__init__()
        for known in themes():
            self.register_theme(known)
        self.theme = theme
        self.sample = Sample()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes()[0].variables

    def on_mount(self) -> None:
        self.push_screen(self.sample)


def painted(app: App[int]) -> list[str]:
    """The rows of the screen, trailing blanks cut."""
    _width, height = app.size
    rows = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in rows][:height]
