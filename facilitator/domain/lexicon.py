"""Words that hint at how something is said, by language; whole words, in small letters."""

from __future__ import annotations

from collections.abc import Mapping

ByLanguage = Mapping[str, tuple[str, ...]]

ADVICE: ByLanguage = {
    "en": (
        "have you considered", "have you thought of", "have you thought about", "have you tried",
        "why don't you", "couldn't you", "shouldn't you", "wouldn't it be better", "don't you think",
        "what if you just", "i would", "i'd", "you should", "you could just",
    ),
    "da": (
        "har I overvejet", "har du overvejet", "har I tænkt på", "har du tænkt på", "har I prøvet",
        "har du prøvet", "hvorfor gør I ikke", "hvorfor gør du ikke", "kunne I ikke", "kunne du ikke",
        "burde I ikke", "burde du ikke", "skulle I ikke", "skulle du ikke", "ville det ikke være bedre",
        "synes I ikke", "synes du ikke", "hvad med at", "jeg ville", "I skal bare", "du skal bare",
        "I burde", "du burde",
    ),
    "sv": (
        "har ni övervägt", "har du övervägt", "har ni tänkt på", "har du tänkt på", "har ni prövat",
        "har du prövat", "har ni provat", "har du provat", "varför gör ni inte", "varför gör du inte",
        "kunde ni inte", "kunde du inte", "borde ni inte", "borde du inte", "skulle ni inte",
        "skulle du inte", "vore det inte bättre", "tycker ni inte", "tycker du inte", "vad sägs om att",
        "jag skulle", "ni ska bara", "du ska bara", "ni borde", "du borde",
    ),
}  # fmt: skip
"""Advice in the clothes of a question, at the beginning of a sentence."""

LEAD_IN: ByLanguage = {
    "en": ("and", "but", "so", "well", "or"),
    "da": ("og", "men", "så", "jamen", "altså", "eller"),
    "sv": ("och", "men", "så", "jo", "alltså", "eller"),
}
"""Words that may stand before the beginning."""

CLOSED: ByLanguage = {
    "en": ("is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "has", "have",
           "should"),
    "da": ("er", "var", "har", "havde", "kan", "kunne", "vil", "ville", "skal", "skulle", "må", "gør",
           "gjorde", "tror", "synes", "bliver"),
    # "var" is left out: it also means "where"
    "sv": ("är", "har", "hade", "kan", "kunde", "vill", "ville", "ska", "skulle", "får", "gör", "gjorde",
           "tror", "tycker", "blir"),
}  # fmt: skip
"""Verbs that open a question one can answer with yes or no."""

QUESTION_WORDS: ByLanguage = {
    "en": ("what", "who", "whom", "whose", "when", "where", "which", "why", "how"),
    "da": ("hvad", "hvem", "hvornår", "hvor", "hvilken", "hvilket", "hvilke", "hvorfor", "hvordan"),
    "sv": ("vad", "vem", "vilka", "vilken", "vilket", "när", "varför", "hur"),
}

WHY: ByLanguage = {"en": ("why",), "da": ("hvorfor",), "sv": ("varför",)}

AND: ByLanguage = {"en": ("and",), "da": ("og", "samt"), "sv": ("och", "samt")}

SUPPOSING: ByLanguage = {
    "en": ("when", "if", "suppose", "imagine", "say", "in", "on", "at", "to", "from", "for", "by",
           "a", "one"),
    "da": ("når", "hvis", "da", "sæt", "tænk", "forestil", "i", "på", "til", "fra", "om", "for", "af", "ved",
           "et", "en"),
    "sv": ("när", "om", "anta", "tänk", "föreställ", "i", "på", "till", "från", "för", "av", "vid",
           "ett", "en"),
}  # fmt: skip
"""Words that begin a clause which belongs to the question rather than introducing it."""

JUDGING: ByLanguage = {
    "en": (
        "good", "bad", "great", "poor", "nice", "boring", "bored", "chaotic", "engaged", "unmotivated",
        "confused", "seems", "seemed", "appears", "appeared", "feels", "felt", "obviously",
        "unfortunately", "should", "too much", "too little",
    ),
    "da": (
        "god", "godt", "gode", "dårlig", "dårligt", "dårlige", "flot", "flotte", "fin", "fint", "fine",
        "kedelig", "kedeligt", "kedelige", "keder sig", "kedede sig",
        "kaotisk", "kaotiske", "urolig", "uroligt", "urolige",
        "engageret", "engagerede", "uengageret", "uengagerede", "forvirret", "forvirrede", "virker",
        "virkede", "føles", "føltes", "åbenbart", "tydeligvis", "desværre", "burde", "for meget",
        "for lidt", "dygtig", "dygtigt", "dygtige", "doven", "dovent", "dovne",
    ),
    "sv": (
        "bra", "dålig", "dåligt", "dåliga", "fin", "fint", "fina", "tråkig", "tråkigt", "tråkiga",
        "uttråkad", "uttråkade", "rörig",
        "rörigt", "röriga", "orolig", "oroligt", "oroliga", "engagerad", "engagerat", "engagerade",
        "oengagerad", "oengagerat", "oengagerade", "förvirrad", "förvirrat", "förvirrade", "verkar",
        "verkade", "tycks", "tycktes", "känns", "kändes", "uppenbarligen", "tyvärr", "borde",
        "för mycket", "för lite", "duktig", "duktigt", "duktiga", "lat", "lata", "otydlig", "otydligt",
        "otydliga",
    ),
}  # fmt: skip
"""Words that weigh what an observer should only describe."""

PUPILS: ByLanguage = {
    "en": ("pupil", "pupils", "student", "students", "child", "children", "kid", "kids", "class", "group",
           "boys", "girls", "they", "everyone", "everybody", "all", "some", "many", "most", "few", "nobody"),
    "da": ("elev", "elever", "eleverne", "barn", "børn", "børnene", "klasse", "klassen", "gruppe", "gruppen",
           "grupperne", "drenge", "drengene", "piger", "pigerne", "de", "alle", "nogle", "mange", "flere",
           "få", "ingen"),
    "sv": ("elev", "elever", "eleverna", "barn", "barnen", "klass", "klassen", "grupp", "gruppen",
           "grupperna", "pojkar", "pojkarna", "flickor", "flickorna", "de", "dom", "alla", "några", "många",
           "flera", "få", "ingen"),
}  # fmt: skip
"""Words for those of whom it can be counted how many did something."""

BEING: ByLanguage = {
    "en": ("is", "are", "was", "were", "be", "been", "very", "really", "so", "quite", "a", "bit", "rather",
           "looked", "look", "got", "became", "not"),
    "da": ("er", "var", "bliver", "blev", "meget", "ret", "lidt", "så", "noget", "ikke", "helt"),
    "sv": ("är", "var", "blir", "blev", "mycket", "rätt", "ganska", "lite", "så", "inte", "helt"),
}  # fmt: skip
"""Words between whom a sentence is about and the word that weighs."""

VAGUE: ByLanguage = {
    "en": ("work on", "working on", "focus on", "focusing on", "look at", "look into", "improve",
           "strengthen", "be aware of"),
    "da": ("arbejde med", "arbejder med", "arbejde på", "have fokus på", "har fokus på", "fokusere på",
           "fokuserer på", "se på", "ser på", "kigge på", "styrke", "styrker", "forbedre", "forbedrer",
           "være opmærksom på", "være opmærksomme på", "er opmærksomme på"),
    "sv": ("arbeta med", "arbetar med", "jobba med", "jobbar med", "fokusera på", "fokuserar på",
           "ha fokus på", "har fokus på", "titta på", "tittar på", "stärka", "stärker", "förbättra",
           "förbättrar", "vara uppmärksam på", "vara uppmärksamma på", "är uppmärksamma på"),
}  # fmt: skip
"""Verbs of actions that nobody else could see."""

ACTIVITY: ByLanguage = {
    "en": ("work", "introduce", "implement", "hold", "carry", "make", "develop", "strengthen", "improve",
           "increase", "ensure", "create", "use", "start", "organise", "organize", "set", "train", "focus",
           "write", "run", "plan"),
    "da": ("arbejde", "indføre", "implementere", "holde", "afholde", "gennemføre", "lave", "udvikle",
           "udarbejde", "styrke", "forbedre", "øge", "sikre", "skabe", "bruge", "starte", "igangsætte",
           "etablere", "fokusere", "have", "skrive", "planlægge", "prøve", "give", "undersøge"),
    "sv": ("arbeta", "införa", "implementera", "hålla", "genomföra", "göra", "utveckla", "utarbeta",
           "ta", "stärka", "förbättra", "öka", "säkerställa", "skapa", "använda", "starta", "fokusera",
           "ha", "skriva", "planera", "pröva", "prova", "ge", "undersöka", "jobba"),
}  # fmt: skip
"""Verbs a goal begins with when it says what one does instead of what will be so."""

STATE: ByLanguage = {
    "en": ("is", "are", "was", "were"),
    "da": ("er", "var", "bliver"),
    "sv": ("är", "var", "blir"),
}
"""Verbs that say how something is."""

RELATIVE: ByLanguage = {"en": ("that", "who", "which"), "da": ("der", "som"), "sv": ("som",)}
"""Words behind which a clause tells more of somebody, and not what the sentence says."""

BEFORE_VERB: ByLanguage = {
    "en": ("to", "we will", "we shall", "we", "we want to"),
    "da": ("at", "vi skal", "vi vil", "vi"),
    "sv": ("att", "vi ska", "vi skall", "vi vill", "vi"),
}

NOT_NAMES: ByLanguage = {
    "en": (
        "i", "i'm", "i'd", "i'll", "i've", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "english", "danish", "swedish", "german",
        "french", "christmas", "easter",
    ),
    "da": ("i", "de", "dem", "deres", "jer", "jeres", "gud", "danmark", "sverige", "norge", "finland"),
    "sv": ("i", "ni", "er", "era", "ert", "gud", "danmark", "sverige", "norge", "finland"),
}  # fmt: skip
"""Words written with a capital that name nobody."""
