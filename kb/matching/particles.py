"""Small words in all languages, folded: what a statement may do without, and what unsays it."""

from __future__ import annotations

from collections.abc import Sequence


def _words(*by_language: str) -> frozenset[str]:
    return frozenset(word for words in by_language for word in words.split())


ARTICLES = _words(
    "the a an",
    "le la les l un une",
    "el los las una",
    "de het een",
    "il lo gli",
)
"""Articles: of a phrase they need not be there."""

PASSED_OVER = ARTICLES | _words(
    "she sie elle ella lei lui zij ze 她 他",
    "still also just already really now very too currently definitely actually again so either anyway",
    "simply finally totally completely absolutely yet unfortunately both all for fur pour para voor hab",
    "will more any",
    "longer anymore ever his her their normally fine always regularly he them uno i my ma is bin have",
    "has had hatte can",
    "exists user account konto compte cuenta it this these here there of course from on in at to with",
    "via mobiledata yesterday comes",
    "over by through even me myself do does did",
    "der die das ein eine einen dem den noch auch schon ja doch leider halt eben aber komme komm kommt",
    "kommen ganz normal normale schaffe gerade momentan ebenfalls sein seine seinem seiner ihr ihre",
    "mehr",
    "immer regelmassig sich ihn er einem einer eines es dies hier da mit vom von am im auf aus per",
    "ueber",
    "bei zu zum zur mir mich sogar des dazu davon dafur",
    "encore aussi deja toujours malheureusement donc son sa ses leur plus maintenant normalement arrive",
    "aux regulierement ca cela ici y en dans sur par avec depuis du d m mi se s au meme bien",
    "aun todavia tambien ya lamentablemente su sus mas ahora normalmente consigo siempre regularmente",
    "esto eso aqui con desde por del si",
    "nog ook al steeds helaas maar kom komt normaal haar zijn nu meer altijd regelmatig hem hij dit dat",
    "daar met op van bij aan wel gewoon vanaf zo",
    "ancora anche gia purtroppo suo sua piu adesso riesco sempre regolarmente questo qui dal dalla nel",
    "nella sul sulla di della ci e",
    "simply utterly stupidly sadly luckily thankfully obviously somehow suddenly certainly surely einfach",
    "komplett total vollig plotzlich dummerweise bloderweise offenbar wohl irgendwie naturlich selbst",
    "completement totalement simplement soudain betement forcement evidemment completamente totalmente",
    "simplemente desgraciadamente semplicemente improvvisamente sfortunatamente helemaal compleet",
    "perfectly entirely assolutamente asolutamente absolument absolut",
    "completo complete wurde worden ete alcun alcuna ayant today tonight heute gestern",
    "presently apparently basically mal wird grad gar schlicht",
    "damals zwar jedenfalls immerhin zumindest wenigstens ans ins aufs",
    "plotseling natuurlijk currently meanwhile inzwischen mittlerweile entretemps invece",
    "已 经 了 的 都 也 就 还 吧 啊 呢 又 着 过 那 这 在 把 我 上 里",
)
"""Articles, pronouns, auxiliaries, prepositions and adverbs that change nothing.

A phrase keeps its own, a text may hold more. Some are names of groups of synonyms.
"""

NEGATIONS = _words(
    "not no never without except nobody nobodyelse nowhere neither none nor",
    "kein keine keinen keiner nicht nie niemals ohne ausser",
    "pas aucun aucune jamais sans sauf ne ni",
    "ningun ninguna nunca sin excepto salvo",
    "niet geen nooit zonder behalve",
    "non nessun nessuna mai senza tranne eccetto",
    "没 不 无 未",
)

LACKS = _words("without ohne sans sin zonder senza")
"""Negations that unsay what follows them, and never what stands before: *I get in without trouble*."""

REASONS = _words("why whether warum wieso weshalb ob pourquoi perche waarom 为")
"""Words with which a clause asks about something: *I don't know why the password is refused*."""

OBJECTIONS = _words("but aber mais pero maar 但")
"""Words after which something else is said, so that no expression goes over them."""

AFTERWARDS = _words(
    "after since following nach seit seitdem depuis apres suite desde despues tras sinds na nadat dopo grazie"
)
"""Words that open what came before: a negation after that says what is so since then."""

CAUSES = _words("because weil parce puisque porque omdat perche poiche 因")
"""Words that open the reason for what came before: no negation or condition reaches past them."""

CONDITIONS = _words(
    "if whether before unless would could should shall must might suppose want wants wish need needs how",
    "falls wenn ob bevor vor soll sollte ware muss devo debo dois moet",
    "while wahrend pendant mentre mientras terwijl",
    "try trying versuche essaie intento provo probeer",
    "brauche brauchen benotige besoin faut necesito serve occorre nodig",
    "hope hoffe hoffentlich espere espero spero hoop claims behauptet pretend angeblich supposedly",
    "mochte mochten wollen si avant voudrais voudrions voudrait aimerais aimerait",
    "cuando antes queremos quisiera gustaria",
    "als voordat wanneer graag",
    "se prima quando vorrei vorremmo vorrebbe",
    "如 若 否 想",
    "think thinks believe believes guess suspect suspects assume maybe perhaps probably possibly",
    "denke denkt glaube glaubt meint vermute vermutet vielleicht vermutlich wahrscheinlich",
    "pense crois croit peutetre probablement creo pienso piensa supongo quizas quiza probablemente",
    "credo crede penso pensa suppongo forse probabilmente denk geloof vermoed misschien waarschijnlijk",
    "formerly",
)
"""Words after which something is supposed, or was so in former times, and is not stated."""

HAD = _words(
    "had hatte hatten gab",
    "avait avais avions avaient",
    "tenia teniamos tenian habia",
    "aveva avevo avevamo avevano hadden",
)
"""Words after which a state was so at another time: *we had another administrator*."""

DUTIES = _words("must muss faut debe deve bisogna moet")
"""Words of a rule: *the button must be held for four seconds*."""

EXPLAINS = _words("means mean heisst bedeutet signifie significa betekent 意")
"""Words after which something is explained: *one beep means that only settings go*."""

FEARED = _words("hesitate because against gegen vor wegen contre contra contro tegen anti")
"""Words before what is only feared; some are names of groups of synonyms."""

PROSPECTS = _words("hesitate bang happens happen passiert succede pasa passe gebeurt")
"""Words with which people ask what comes after a reset that nobody did; one is the name of a group."""

SUPPOSITIONS = CONDITIONS | _words(
    "told advised recommended says want wants going how can does",
    "muss geraten empfohlen will moechte wie kann",
    "dois faut conseille dit veux comment peut",
    "debo dicen aconsejan quiero como puedo",
    "moet aangeraden wil hoe kan",
    "devo consigliato dicono voglio come posso",
    "该 想 怎 让",
)
"""Words after which something is asked, wished or reported rather than done."""

QUESTIONS = _words(
    "is are was am does do did can could will would should has have how why where what when which who",
    "ist sind kann koennte hat wird wie wo was wann welche wer",
    "est peut comment ou quand quel quelle qui",
    "puede como donde cuando cual quien",
    "kan hoe waar wat wanneer welke wie",
    "puo come dove quando quale chi",
    "怎 能 哪 吗",
)
"""Words with which a sentence opens that asks."""

ASKS_OF = {
    "when": _words("is are was will can do does did should would"),
    "quand": _words("est sera puis peut"),
    "cuando": _words("se sera puedo podre"),
    "quando": _words("si sara posso potro"),
    "am": frozenset({"i"}),
    "have": frozenset({"i", "you", "we", "they"}),
    "can": _words("i you we they he she it my the a this that anybody anyone somebody someone ich er man si"),
}
"""What a question of these goes on with; *can still open*, *am Handy* and *when I sign in* state."""

OTHER_LANGUAGES = _words(
    "nao voce meu minha senha esqueci tenho telemovel uma pela",
    "uitat sunt pentru parolei vreau imi intru",
    "nem hogy jelszo jelszot elfelejtettem vagyok belepni",
    "jsem heslo hesla nemohu nejde zapomnel zapomnela prosim prihlasit",
    "haslo jest moge zapomnialem zapomnialam zalogowac",
    "inte jag losenord losenordet glomt kommer ikke jeg adgangskode adgangskoden passordet glemt",
    "salasana salasanan unohdin sifre sifremi unuttum",
)
"""What people who are locked out say in languages that are not read, and in none that is."""

LONG_FORMS = {
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "couldnt": ("could", "not"),
    "wont": ("will", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "its": ("it", "is"),
    "theres": ("there", "is"),
    "mdp": ("mot", "de", "passe"),
    "pw": ("password",),
    "pwd": ("password",),
    "passwd": ("password",),
    "ww": ("wachtwoord",),
    "ordi": ("ordinateur",),
    "administrator": ("admin",),
    "administrators": ("admins",),
}
"""Short forms and abbreviations written out, and the one word that has two usual lengths."""


def written_out(words: Sequence[str]) -> tuple[str, ...]:
    """Return ``words`` with short forms written out: ``isnt`` becomes ``is not``."""
    if LONG_FORMS.keys().isdisjoint(words):
        return tuple(words)
    return tuple(part for word in words for part in LONG_FORMS.get(word, (word,)))
