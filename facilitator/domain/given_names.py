"""First names that are common in Denmark, Sweden and Finland, and names that are words as well."""

from __future__ import annotations

_ALSO_WORDS = """
ali alm ana and ane ann april are art ask august bager bak ben berg bill birk björk björn bjørk
bjørn black bo brown can carry dag dal dan dawn dean del den der din do du eg ek else en eng eve
faith falk far finn fred fri frisk frost glad grace gran green grue gry gul guy hall han hans
har hede holm hope hun höst iris jack jo joy juni kaj king kit klok kort krog lang lange lilja
lind liv lo long lund maj man mark may miles min mod modig mor munk my møller nord norr ny of
ola om ore park pat per pil prins rask ravn ray rob rosa rose rosen runa sand se sin siv sjö
skov smed smith so sommar sommer son stark sten sti stig storm strand ström strøm sue summer
sund svan svend to tor ulv ung vang varg vest vi vide viking ville vinter viola väst vår white
will winter young å ö öst øst
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""Names that are words in Danish, Swedish or English: written small they are the word."""

_BEGIN_AS_NAMES = """
annan annans annars annat fridag friday helgen helger heller ingen ingens inget kallar kallet karlar
karlen klarar klarare klaret kragen linne lineal pallen paller runen runer sagan sagans sagor svensk
svenska tagen tager taget turen turer vidare
"""
BEGIN_AS_NAMES = frozenset(_BEGIN_AS_NAMES.split())
"""Words of these languages that are a name and a letter or two, and have nothing to do with it."""

_COMMON = """
agnes aino albin alexander alfred alice alma anders andrea anette anita anja anna anne annika
anton arne arvid astrid axel barbro bengt benjamin bent bente birgit birgitta birgitte birthe
bodil britt britta börje camilla carina carl caroline cecilia cecilie charlotte christian
christina christine claes clara claus dorte dorthe ebba edit eero eeva einar elias elin elina
elisabeth ella ellen elsa emil emilia emilie emma eric erik erika erkki esben eva ewa filip
flemming frans fredrik freja frida frode gerd gert gitte greta grete gunilla gunnar gustav göran
hampus hanna hannah hanne hannu harald hedvig heidi heikki helena helene helge helle henning
henriette henrik hilda hugo håkan ib ida inga inge inger ingrid isabella jacob jakob jan jana
janne jari jens jeppe jesper jette jimmy johan johanna johannes john jonas jonathan jukka julia
julie jytte jörgen jørgen kaarina kaja karen karin karina karl karoline katarina katja katrine
kenneth kent kerstin kirsi kirsten kjeld klaus knud kristian kristina kurt lars lasse laura
lauri leena leif lena lene linda linnea linnéa lis lisa lisbeth lise lone lotta lotte louise
lucas ludvig lærke mads magnus maja majbritt malene malin malthe maria mariann marianne marie
marika markku marko markus martin mathilde mats matti mattias merete merja mette michael mikael
mikko minna mogens mona monica morten natalie nicklas niels niklas nils noah nora olav ole
oliver olle olof oscar oskar otto outi paul paula pauli pekka pernilla pernille peter petra pia
pirjo poul preben päivi rasmus rebecca riitta rikke rita robert robin sanna sanne sara sari
seppo signe simon sofia sofie solveig sonja steen stefan susan susanne suvi sven søren tanja
tarja teemu tenna teresa therese thomas thor timo tina tine tobias tomas tommy torben tore tove
trine troels tuomas tuula ulf ulla ulrik ulrika vera veronica vibeke victor viggo viktor vilma
vivi william wilma yvonne åke åsa åse
"""
_OF_CHILDREN = """
aaron abigail adam ahmad ahmed aiden aisha aksel albert alberte alex alfie alicia alvin amalie
amanda amelia amina amir andreas archie arlo arthur asger asta ava aya beatrice bella bertram
blake bobby caleb callum carter casper celina charlie chloe christoffer connor cornelia daisy
daniel david dexter dicte dylan ebbe edith edvin edward eleanor elijah ellie elliot ellis elsie
elton elvira emily erin ester esther ethan evelyn evie ezra fatima felicia felix filippa finley
florence folke frankie freddie frederik freya gabriel george grayson harley harriet harrison harry
harvey hassan hedda henry hjalmar hjalte holger ibrahim imogen ines isaac isabelle isak isla ivar
jackson jake james jamie jasmine jaxon jayden jenson jessica joel johanne joline josef josefine
joseph joshua jude kai kamilla karla kasper kathrine kevin klara konrad kristoffer laurits layla
leah leon lewis liam lilly lily lina linea linus liva livia logan loke louie louis lovisa luca
lucy lukas luke luna maisie majken malte marcus martha maryam mason mathias matias matilda matthew
megan meja melvin merle mia mikkel mille millie milo moa mohamed mohammad molly muhammad märta
måns nadia naja nancy nanna nathalie nathan nellie nikolaj nova olivia ollie omar pelle philip
phoebe reggie reuben riley ronja ronnie rory ryan samuel sarah sebastian selma sienna sigge sigrid
silas silje siri sixten sophia sophie stanley stella stina stine svea teddy thea theo theodor
theodore thilda tilda tilde toby tristan tuva tyler tyra valdemar victoria vidar vigga vilhelm
villads vincent walter wilhelm wilmer yusuf zachary zahra zara zoe
"""
"""Common among children born in Denmark, Sweden and England since 2008, and no words of a language."""

COMMON = frozenset(_COMMON.split()) | frozenset(_OF_CHILDREN.split())
"""Those that begin a sentence are looked for here: there every word has a capital."""
