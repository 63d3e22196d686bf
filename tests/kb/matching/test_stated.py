"""What the shipped content hears people state, in every language that is read."""

from __future__ import annotations

from importlib.resources import files

import pytest

from kb.cache import Loaded
from kb.matching import OTHER, Band, Matcher
from kb.matching.synonyms import groups
from kb.model import Stated
from kb.rules import entailed

PRESSED = Stated("fact", "reset-done", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "I pressed reset, it never beeped",
        "I pressed reset but nothing happened",
        "I did the reset. No reaction at all.",
        "habe reset gedrückt, aber es hat nicht gepiept",
        "reset gedrückt, es passiert nichts",
        "j'ai appuyé sur reset, aucun bip",
        "j'ai fait le reset mais il ne se passe rien",
        "he pulsado reset y no pita",
        "hice el reset pero no pasó nada",
        "ik heb op reset gedrukt, geen piep",
        "reset gedaan maar er gebeurt niets",
        "ho premuto reset, nessun bip",
        "ho fatto il reset ma non succede nulla",
        "按了重置键, 没有声音",
        "按了reset键, 没反应",
    ],
)
def test_an_attempt_without_effect_is_no_reset(text: str, matcher: Matcher) -> None:
    """Whoever pressed and heard nothing has tried: that a reset was done is not told."""
    match = matcher.match(text)
    assert PRESSED not in match.told
    assert "no-beep" in {each.problem for each in match.ranked[:3]}


@pytest.mark.parametrize(
    "text",
    [
        "Windows says multiple connections by the same user are not authorized",
        "mehrfache Verbindungen desselben Benutzers zum NAS sind nicht berechtigt, sagt Windows",
        "les connexions multiples à un serveur par le même utilisateur ne sont pas autorisées",
        "las conexiones múltiples del mismo usuario al servidor no están autorizadas",
        "meerdere verbindingen met de nas door dezelfde gebruiker zijn niet toegestaan",
        "più connessioni allo stesso server non sono autorizzate, dice windows",
        "Windows 不允许同一用户与群晖的多重连接",
    ],
)
def test_a_second_name_in_windows_is_no_message_of_dsm(text: str, matcher: Matcher) -> None:
    """Windows refuses a second name for one server: DSM has not said that anybody is not authorized."""
    match = matcher.match(text)
    assert "login-message" not in {each.name for each in match.told}
    assert match.elsewhere == "shares-and-permissions"


@pytest.mark.parametrize(
    "text",
    [
        "somebody stole my phone on the train, and DSM waits for its digits",
        "mein Handy ist mir im Bus gestohlen worden, die NAS will einen Code",
        "on m'a volé mon téléphone, le NAS veut le code",
        "en la playa me robaron el móvil, y DSM pide el código",
        "mijn telefoon is op straat gestolen, de nas vraagt een code",
        "in treno mi hanno rubato il cellulare, il nas vuole il codice",
        "手机被盗了,群晖要验证码",
    ],
)
def test_a_stolen_phone_is_gone(text: str, matcher: Matcher) -> None:
    """Nobody is told to take the code from a phone that a thief has."""
    assert Stated("fact", "old-phone", "no") in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "his phone was wiped and sold, the NAS asks for a verification code",
        "le téléphone a été effacé, le NAS demande un code",
        "telefoon is gewist, de nas vraagt een code",
    ],
)
def test_a_wiped_phone_is_gone(text: str, matcher: Matcher) -> None:
    """Nobody reads that the phone is still there of whom it is told that it was wiped."""
    assert Stated("fact", "old-phone", "no") in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "the finder lists the NAS as 192.168.0.50 but the page does not open",
        "Der Synology Assistant zeigt sie mit 192.168.0.50 an aber es kommt Seite nicht erreichbar",
        "l'assistant trouve le NAS en 192.168.0.50 mais la page ne s'ouvre pas",
        "Assistant vindt de NAS op 192.168.0.50 maar de pagina opent niet",
    ],
)
def test_the_finder_shows_what_does_not_open(text: str, matcher: Matcher) -> None:
    """Nobody is told to search for a NAS that the finder shows already."""
    assert Stated("fact", "in-finder", "yes") in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("'recoverable' is next to the name in the finder", "recoverable"),
        ('Neben dem Namen steht "Recoverable"', "recoverable"),
        ("Synology Assistant affiche « Not installed »", "not-installed"),
        ('en Synology Assistant pone "Not installed"', "not-installed"),
        ('nel finder c\'è scritto "Configuration lost"', "configuration-lost"),
        ('in Synology Assistant staat "Configuration lost"', "configuration-lost"),
        ("群晖助手里显示 Migratable", "migratable"),
    ],
)
def test_the_word_beside_the_name_is_heard(text: str, word: str, matcher: Matcher) -> None:
    """The finder is English in every language."""
    assert Stated("fact", "installer-says", word) in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("drives of my dead ds216j are in a ds218+, migratable", set()),
        ("my DS218+, a 218+, forgot the password", {"DS218+"}),
    ],
)
def test_of_two_models_none_is_told(text: str, models: set[str], matcher: Matcher) -> None:
    """Which of them it is about, nobody can say."""
    assert {each.value for each in matcher.match(text).told if each.name == "model"} == models


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("DSM wants six digits from my phone, I have a new one and the old one was traded in", True),
        ("neues Handy, das alte ist verkauft, das NAS will einen Code", True),
        ("nouveau téléphone, l'ancien a été repris, le NAS veut le code", True),
        ("móvil nuevo, el viejo lo vendí, DSM pide el código", True),
        ("nieuwe telefoon, de oude is ingeruild, de nas vraagt een code", True),
        ("telefono nuovo, il vecchio l'ho venduto, il nas vuole il codice", True),
        ("换了新手机,旧的卖了,群晖要验证码", True),
        ("new laptop, the old one was sold, DSM wants a code", False),
        ("mein neuer Rechner, der alte ist verkauft, das NAS will einen Code", False),
    ],
)
def test_the_old_one_is_a_phone_beside_a_phone(text: str, *, gone: bool, matcher: Matcher) -> None:
    """A sold computer leaves the phone with the codes where it is."""
    assert (Stated("fact", "old-phone", "no") in matcher.match(text).told) is gone


@pytest.mark.parametrize(
    "text",
    [
        "Chrome refuses to open the login page",
        "Firefox weigert sich die Anmeldeseite zu öffnen",
        "chrome refuse d'ouvrir la page de connexion",
        "chrome se niega a abrir la página de inicio de sesión",
        "chrome si rifiuta di aprire la pagina di accesso",
    ],
)
def test_a_browser_that_refuses_opens_no_page(text: str, matcher: Matcher) -> None:
    """*Refuses to open* is not *opens*."""
    assert "reaches-dsm" not in {each.name for each in matcher.match(text).told}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("only my former colleague knows the password", "no"),
        ("nur unser Techniker hat das Passwort, und der ist fort", "no"),
        ("il était le seul à connaître le mot de passe du NAS", "no"),
        ("era el único que sabía la contraseña", "no"),
        ("hij was de enige met het wachtwoord", "no"),
        ("solo lui conosce la password", "no"),
        ("只有她知道密码", "no"),
        ("I am the only one who knows the password", "yes"),
        ("je suis le seul à connaître le mot de passe", "yes"),
    ],
)
def test_who_alone_knows_the_password(text: str, value: str, matcher: Matcher) -> None:
    """*Only he knows it* says that the speaker does not."""
    assert Stated("fact", "knows-password", value) in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "our toddler held the power button until it beeped, and the NAS is off",
        "die Einschalttaste gehalten, bis es piepte",
        "j'ai appuyé sur le bouton marche jusqu'au bip",
        "mantuve pulsado el botón de encendido hasta que pitó",
        "de aan-knop ingehouden tot hij piepte",
        "ho tenuto il tasto di accensione finché ha fatto bip",
        "按住电源键, 滴了一声",
    ],
)
def test_a_beep_of_the_power_button_is_no_reset(text: str, matcher: Matcher) -> None:
    """It switches the NAS off: nothing was reset, and how to switch it on is shown first."""
    match = matcher.match(text)
    assert {"reset-done", "beep"}.isdisjoint(each.name for each in match.told)
    assert match.elsewhere == "does-not-power-on"
    assert match.band is not Band.SURE


@pytest.mark.parametrize(
    "text",
    [
        "I held the button until it beeped",
        "somebody pressed the button and it beeped once",
        "ich habe den Knopf gehalten, bis es gepiept hat",
    ],
)
def test_a_button_without_a_name_is_no_reset(text: str, matcher: Matcher) -> None:
    """A pressed RESET is told where RESET, its hole or its tool is named, and is asked for otherwise."""
    assert {"reset-done", "beep"}.isdisjoint(each.name for each in matcher.match(text).told)


@pytest.mark.parametrize(
    "text",
    [
        "I pressed reset and it beeped once",
        "I pressed reset, it beeped once, but nothing happened",
        "reset gedrückt, hat einmal gepiept, danach passiert nichts",
    ],
)
def test_a_reset_that_beeped_is_told(text: str, matcher: Matcher) -> None:
    """One beep says that the reset was done, whatever came afterwards."""
    assert PRESSED in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "the nas started to beep on sunday, it beeps all day, should I reset it?",
        "it won't stop beeping, shall I press reset with a needle",
        "mein NAS piept seit heute früh, soll ich den Resetknopf drücken",
        "le nas bipe depuis lundi, faut-il appuyer sur reset",
        "el nas lleva pitando toda la noche, debo pulsar el botón de reset",
        "mijn nas piept sinds vanochtend, moet ik op reset drukken",
        "il nas suona da ieri sera, devo premere reset",
        "NAS响个不停, 该不该按复位键",
    ],
)
def test_whoever_asks_whether_to_press_has_not(text: str, matcher: Matcher) -> None:
    """A beep that goes on is an alarm: its notice comes first, and no page on a pressed RESET leads."""
    match = matcher.match(text)
    assert Stated("fact", "reset-done", "no") in match.told
    assert match.elsewhere in {"failing-disk", "noise-and-heat"}
    pressed = {"no-beep", "held-too-long", "login-fails-after-reset", "not-found-after-reset"}
    assert pressed.isdisjoint(each.problem for each in match.ranked[:3])


@pytest.mark.parametrize(
    "text",
    [
        "pressed reset and it beeped once, should I press reset again",
        "after the reset I am still refused, should I reset it again?",
        "nach dem Reset geht nichts, soll ich nochmal drücken",
    ],
)
def test_whoever_asks_whether_to_press_again_has_pressed(text: str, matcher: Matcher) -> None:
    """*Again* says that it was done once."""
    assert PRESSED in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "my synology will not let me in, and I deleted a folder of my mother's",
        "ich habe einen Ordner mit Rezepten gelöscht, und die Synology will mein Passwort nicht",
        "j'ai effacé un dossier sur le synology et il refuse mon mot de passe",
    ],
)
def test_deleted_files_are_answered_beside_a_sign_in(text: str, matcher: Matcher) -> None:
    """Whoever goes on writing may lose them, so the notice does not wait for the sign-in."""
    assert matcher.match(text).elsewhere == "deleted-files"


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("my synology does the wifi here and rejects my admin password", "synology-router"),
        ("le synology qui fait le wi-fi refuse mon code d'accès", "synology-router"),
        ("die Synology mit den Antennen nimmt das Kennwort nicht", "synology-router"),
        ("op 192.168.178.1 moet ik een wachtwoord geven maar geen naam", "router-and-modem"),
        ("la pagina 192.168.1.254 mi chiede una password, nessun nome", "router-and-modem"),
        ("das Kennwort vom Firmenrechner wird abgelehnt", "computer-and-phone-password"),
    ],
)
def test_another_thing_is_known_by_what_it_does(text: str, entry: str, matcher: Matcher) -> None:
    """A router or a computer that nobody calls by its name is none of the NAS's problems all the same."""
    match = matcher.match(text)
    assert (match.band, match.elsewhere) == (Band.UNKNOWN, entry)


@pytest.mark.parametrize(
    "text",
    [
        "la dirección entra y a mí me dice que no estoy autorizada, con mi clave de siempre",
        "il nas dice che non sono autorizzata, la password è quella giusta",
        "je ne suis pas autorisée, dit DSM, mon mot de passe est bon",
        "DSM zegt dat ik niet bevoegd ben, mijn wachtwoord klopt",
    ],
)
def test_not_authorized_outweighs_a_right_password(text: str, matcher: Matcher) -> None:
    """DSM's own words say more than how sure somebody is of the password."""
    match = matcher.match(text)
    assert Stated("fact", "login-message", "not-authorized") in match.told
    first = [each.problem for each in match.ranked[:3]]
    assert "not-authorized" in first
    assert {"forgot-password", "right-password-refused"}.isdisjoint(first)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lost the codes. SSH: off. second administrator: none", ("ssh", "off")),
        ("lost the codes. SSH: off. second administrator: none", ("other-admin", "no")),
        ("Windows still has the Z: drive connected", ("shares-open", "yes")),
        ('it says "wrong password." SSH still works', ("ssh", "on")),
        ("the default admin is of course disabled", ("builtin-admin", "disabled")),
        ("el cliente ya pulsó reset y ahora la contraseña no vale", ("reset-done", "yes")),
        ("el técnico oprimió reset", ("reset-done", "yes")),
        ("le ha dado dos veces al botón de reset", ("reset-done", "yes")),
        ("my sister dropped her phone in the sea", ("old-phone", "no")),
        ("my wife is admin and I forgot my password", ("other-admin", "yes")),
        ("DS220+ on 7.2.2", ("dsm", "7")),
        ("升级到DSM7.2之后登录不了", ("dsm", "7")),
        ("now the nas asks for a 6 digit code I don't have", ("second-step", "code")),
        ("Seit dem Zurücksetzen zeigt er eine andere Adresse", ("reset-done", "yes")),
    ],
)
def test_short_statements_are_heard(text: str, told: tuple[str, str], matcher: Matcher) -> None:
    """A colon, a drive letter, a quotation or a missing space does not hide what is stated."""
    assert Stated("fact", *told) in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my password is forgotten, where do I reset it", ("reset-done", "yes")),
        ("forgot it, how can I reset the NAS", ("reset-done", "yes")),
        ("my administrator account is deactivated", ("builtin-admin", "disabled")),
        ("the folders of my old server do not open any more", ("shares-open", "yes")),
        ("ni un solo pitido", ("beep", "one")),
        ("mi vecino pulsó reset", ("reset-done", "no")),
        ("no ha tocado nada más", ("reset-done", "no")),
        ("sonst hat er nichts angefasst", ("reset-done", "no")),
        ("il n'a rien touché d'autre", ("reset-done", "no")),
        ("beim öffnen der freigaben fragt windows nach dem kennwort", ("shares-open", "yes")),
        ("打开共享文件夹要输入网络凭据", ("shares-open", "yes")),
        ("only admin is disabled", ("other-admin", "no")),
        ("the former treasurer set the NAS up, now nobody has admin rights", ("other-admin", "no")),
        (
            "der frühere Kassenwart hat das NAS eingerichtet, jetzt hat keiner mehr Adminrechte",
            ("other-admin", "no"),
        ),
        ("no longer the only admin", ("other-admin", "no")),
        ("my husband is the administrator and he forgot the password", ("other-admin", "yes")),
        ("my boss is the admin and his account is disabled", ("other-admin", "yes")),
        ("mein chef ist der admin und hat das passwort vergessen", ("other-admin", "yes")),
        ("mein chef ist der admin und sein konto ist deaktiviert", ("other-admin", "yes")),
        ("mon chef est l'admin et il a oublié le mot de passe", ("other-admin", "yes")),
        ("upgraded from 6.2 to 7.2", ("dsm", "6")),
        ("Der Reset-Knopf muss vier Sekunden gedrückt werden, steht da", ("reset-done", "yes")),
        ("I used to reset it by mail", ("reset-done", "yes")),
        ("the guide says that I can reset the password with the button", ("reset-done", "yes")),
        ("Ik ben bang dat na de reset alles weg is", ("reset-done", "yes")),
        ("He hasn't touched it in years. What is a reset?", ("reset-done", "no")),
        ("reset: one beep means that the network is reset", ("beep", "one")),
        ("I was told to press reset until it beeps three times", ("beep", "more")),
        ("would a reset help, there is no beep when it starts", ("beep", "none")),
        ("he never switched anything on, it says he did not set it up", ("nas-status", "configuration-lost")),
        ("he helped me to install DSM", ("nas-status", "configuration-lost")),
        ("the finder shows no IP for the NAS", ("nas-status", "not-shown")),
        ("alles ist wiederherstellbar, sagt er", ("installer-says", "recoverable")),
        ("the other folders are not encrypted", ("encrypted", "no")),
        ("the key file was on my old laptop", ("encrypted", "key")),
        ("ho la chiave dell'ufficio", ("encrypted", "key")),
        ("I forgot the admin password and have an encrypted folder", ("encrypted", "no-key")),
        ("SSH aussi fonctionne", ("ssh", "off")),
        ("ssh says permission denied for root", ("ssh-login", "no")),
        ("the guide says to sign in via SSH", ("ssh-login", "yes")),
        ("there is only one account on the NAS", ("device", "single-nas")),
        ("we have a Synology router and a NAS", ("device", "router")),
        ("Home Assistant runs in a VM on the NAS", ("device", "virtual")),
        ("the NAS has a pair of drives", ("device", "ha-pair")),
        ("I changed my Dropbox password", ("changed-where", "other-box")),
        ("it keeps asking for domain\\user", ("domain-kind", "directory")),
        ("because of ransomware I closed all ports", ("ransom", "yes")),
        ("one beep, then the light went orange", ("volume-health", "degraded")),
        ("the light of the network socket blinks", ("settled", "no")),
        ("my brother has DSM 6, mine is DSM 7", ("dsm", "6")),
        ("I want my photos back", ("former-data", "wanted")),
        ("the printer's page opens", ("reaches-dsm", "yes")),
        ("the router's page opens", ("reaches-dsm", "yes")),
        ("a page opens, but it is the printer's", ("reaches-dsm", "yes")),
        ("the page of another device opens", ("other-device", "yes")),
        ("I am not an administrator any more, I took the right away from myself", ("is-admin", "no")),
        ("ich bin kein administrator mehr, habe mir das recht selbst entzogen", ("is-admin", "no")),
        ("ya no soy administrador, me quité el permiso yo mismo", ("is-admin", "no")),
        ("mon père est décédé, je ne suis pas administratrice", ("is-admin", "no")),
        ("gebrauchte NAS gekauft, ich bin kein Administrator darauf", ("is-admin", "no")),
        ("non sono amministratore, ho solo un account normale", ("is-admin", "no")),
        ("my father managed the NAS, he died, nobody knows the password", ("is-admin", "no")),
    ],
)
def test_what_is_not_stated_is_not_told(text: str, told: tuple[str, str], matcher: Matcher) -> None:
    """Each of these was told once, and was false."""
    assert Stated("fact", *told) not in matcher.match(text).told


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("2fa-mail-code", "the emergency code by mail never arrives"),
        ("2fa-mail-code", "I clicked lost your phone but no mail comes"),
        ("2fa-mail-code", "the mailed code does not come"),
        ("2fa-mail-code", "der Code per Mail kommt nicht an"),
        ("2fa-mail-code", "die Mail mit dem Notfallcode kommt einfach nicht"),
        ("2fa-mail-code", "le code par mail n'arrive pas"),
        ("2fa-mail-code", "le mail avec le code d'urgence n'arrive jamais"),
        ("2fa-mail-code", "el código por correo no llega"),
        ("2fa-mail-code", "nunca me llega el correo con el código"),
        ("2fa-mail-code", "de code per mail komt niet aan"),
        ("2fa-mail-code", "ik krijg geen mail met de noodcode"),
        ("2fa-mail-code", "il codice via mail non arriva"),
        ("2fa-mail-code", "la mail con il codice non arriva mai"),
        ("2fa-mail-code", "邮件里的验证码一直收不到"),
        ("2fa-mail-code", "紧急代码的邮件没收到"),
        ("restart-properly", "I restarted the NAS already"),
        ("restart-properly", "I have rebooted it twice"),
        ("restart-properly", "already turned it off and on again"),
        ("restart-properly", "restarting did not help"),
        ("restart-properly", "a reboot changed nothing"),
        ("restart-properly", "habe das NAS schon neu gestartet"),
        ("restart-properly", "Neustart hat nichts gebracht"),
        ("restart-properly", "schon mehrmals neugestartet"),
        ("restart-properly", "j'ai déjà redémarré le NAS"),
        ("restart-properly", "un redémarrage n'a rien changé"),
        ("restart-properly", "ya reinicié el NAS"),
        ("restart-properly", "he reiniciado el nas dos veces"),
        ("restart-properly", "reiniciar no ayudó"),
        ("restart-properly", "de NAS al opnieuw opgestart"),
        ("restart-properly", "herstarten hielp niet"),
        ("restart-properly", "ho già riavviato il NAS"),
        ("restart-properly", "il riavvio non è servito"),
        ("restart-properly", "已经重启过NAS了"),
        ("restart-properly", "重启也没用"),
        ("use-private-window", "tried another browser, same thing"),
        ("use-private-window", "I used a different browser and a private window"),
        ("use-private-window", "Chrome, Firefox and Edge all show the same"),
        ("use-private-window", "cleared cookies and cache"),
        ("use-private-window", "andere Browser probiert, gleich"),
        ("use-private-window", "auch im Inkognito-Fenster dasselbe"),
        ("use-private-window", "Cache gelöscht, hilft nicht"),
        ("use-private-window", "essayé avec un autre navigateur"),
        ("use-private-window", "même chose en navigation privée"),
        ("use-private-window", "j'ai vidé le cache"),
        ("use-private-window", "probé con otro navegador y nada"),
        ("use-private-window", "en modo incógnito lo mismo"),
        ("use-private-window", "borré la caché"),
        ("use-private-window", "met een andere browser hetzelfde"),
        ("use-private-window", "in een privévenster hetzelfde"),
        ("use-private-window", "cache gewist"),
        ("use-private-window", "con un altro browser è uguale"),
        ("use-private-window", "anche in incognito lo stesso"),
        ("use-private-window", "ho cancellato la cache"),
        ("use-private-window", "换了浏览器还是一样"),
        ("use-private-window", "无痕模式也不行"),
        ("wait-out-the-block", "I waited a whole day and I am still blocked"),
        ("wait-out-the-block", "waited 24 hours, still blocked"),
        ("wait-out-the-block", "waited since yesterday, block is still there"),
        ("wait-out-the-block", "einen ganzen Tag gewartet, immer noch gesperrt"),
        ("wait-out-the-block", "seit gestern gewartet"),
        ("wait-out-the-block", "j'ai attendu une journée entière"),
        ("wait-out-the-block", "attendu toute la nuit"),
        ("wait-out-the-block", "esperé todo el día y sigue bloqueado"),
        ("wait-out-the-block", "he esperado un día entero"),
        ("wait-out-the-block", "een hele dag gewacht"),
        ("wait-out-the-block", "al sinds gisteren gewacht"),
        ("wait-out-the-block", "ho aspettato un giorno intero"),
        ("wait-out-the-block", "aspettato tutta la notte"),
        ("wait-out-the-block", "等了一整天还是被封"),
        ("wait-out-the-block", "已经等了24小时"),
    ],
)
def test_what_was_tried_already_is_heard(action: str, text: str, matcher: Matcher) -> None:
    """What is offered early was often done before: it is heard in every language, and not offered again."""
    assert Stated("tried", action, "") in matcher.match(text).told


SCREENS = [
    (
        "DSM says System is getting ready, please log in later. Sometimes it says wrong password.",
        "getting-ready",
    ),
    ("the page says getting ready and then comes a certificate warning", "getting-ready"),
    ("DSM is getting ready and my account has been disabled", "getting-ready"),
    ("wird vorbereitet, und dann steht da falsches Passwort", "getting-ready"),
    ("le système est en cours de préparation, puis mot de passe incorrect", "getting-ready"),
    ("el sistema se está preparando y luego contraseña incorrecta", "getting-ready"),
    ("systeem wordt voorbereid, daarna wachtwoord onjuist", "getting-ready"),
    ("il sistema si sta preparando, poi password errata", "getting-ready"),
    ("系统正在准备中, 有时又说密码错误", "getting-ready"),
]


@pytest.mark.parametrize(("text", "message"), SCREENS)
def test_a_message_beside_another_is_heard(text: str, message: str, matcher: Matcher) -> None:
    """While the system gets ready no other message counts: it is told, and its problem is in sight."""
    match = matcher.match(text)
    assert Stated("fact", "login-message", message) in match.told
    assert "dsm-not-ready" in {each.problem for each in match.ranked[:3]}


def test_two_messages_keep_both_problems_in_sight(matcher: Matcher) -> None:
    """What led to a block is not forgotten, and neither of the two is opened unasked."""
    match = matcher.match(
        "the page says this account has been disabled, the other computer says IP address has been blocked"
    )
    assert {"account-disabled", "ip-blocked"} <= {each.problem for each in match.ranked[:3]}
    assert match.band is not Band.SURE
    told = matcher.match("first it says wrong password, now this IP address has been blocked").told
    assert Stated("fact", "login-message", "ip-blocked") in told


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("reaches-dsm", "DSM opens as always"),
        ("reaches-dsm", "works in the browser but the app refuses"),
        ("reaches-dsm", "im Browser komme ich rein, die App nicht"),
        ("reaches-dsm", "par le navigateur j'entre sans problème"),
        ("reaches-dsm", "en el navegador entro sin problema"),
        ("reaches-dsm", "in de browser kom ik er gewoon in"),
        ("reaches-dsm", "nel browser entro senza problemi"),
        ("reaches-dsm", "浏览器能登录, 手机不行"),
        ("reaches-dsm", "I can still sign in by QuickConnect"),
        ("reaches-dsm", "über QuickConnect komme ich noch rein"),
        ("reaches-dsm", "j'entre encore par QuickConnect"),
        ("reaches-dsm", "por QuickConnect entro todavía"),
        ("reaches-dsm", "via QuickConnect kom ik er nog in"),
        ("reaches-dsm", "tramite QuickConnect entro ancora"),
        ("reaches-dsm", "QuickConnect能进, 局域网不行"),
        ("reaches-dsm", "I get in over VPN but not from home"),
        ("reaches-dsm", "über VPN komme ich rein"),
        ("reaches-dsm", "par le VPN j'entre"),
        ("reaches-dsm", "por VPN entro"),
        ("reaches-dsm", "via VPN kom ik er in"),
        ("reaches-dsm", "con la VPN entro"),
        ("reaches-dsm", "用VPN能进去"),
        ("reaches-dsm", "another account still works"),
        ("reaches-dsm", "mit einem anderen Konto komme ich rein"),
        ("reaches-dsm", "avec un autre compte j'entre"),
        ("reaches-dsm", "todavía entro por otra cuenta"),
        ("reaches-dsm", "met een ander account kom ik er wel in"),
        ("reaches-dsm", "con un altro account entro"),
        ("reaches-dsm", "别的账号还能登录"),
        ("other-device", "mein handy kommt noch rein"),
        ("other-device", "my tablet still gets in"),
        ("other-device", "depuis un autre appareil j'entre"),
        ("other-device", "desde el móvil entro"),
        ("other-device", "met mijn telefoon kom ik er nog in"),
        ("other-device", "dal telefono entro ancora"),
        ("other-device", "手机还能进去"),
        ("ssh-login", "ssh still lets me in"),
        ("ssh-login", "per SSH komme ich noch rein"),
        ("ssh-login", "je peux encore entrer en ssh"),
        ("ssh-login", "por ssh entro todavía"),
        ("ssh-login", "via ssh kom ik er nog in"),
        ("ssh-login", "in ssh entro ancora"),
        ("ssh-login", "SSH还能登录"),
        ("saved-password", "DS file on my phone still works"),
    ],
)
def test_getting_in_another_way_is_heard(fact: str, text: str, matcher: Matcher, shipped: Loaded) -> None:
    """Browser, device, account, SSH, VPN, QuickConnect, app: whoever gets in by one of them says so.

    Whoever signs in by it has reached the page of DSM as well.
    """
    told = (each.condition for each in matcher.match(text).told if each.kind == "fact")
    assert entailed(shipped.kb, told).get(fact) == "yes"


def test_a_password_and_a_block_in_one_text_are_in_scope(matcher: Matcher) -> None:
    """Whoever tells what DSM answers is not sent elsewhere."""
    match = matcher.match("I forgot the password, also my ip is blocked")
    assert (match.band, match.elsewhere) == (Band.LIKELY, None)
    assert {"ip-blocked", "forgot-password"} <= {each.problem for each in match.ranked[:3]}


@pytest.mark.parametrize(
    "text",
    [
        "all my files end in .encrypt and the password is wrong",
        "our files now end in .deadbolt and login refused",
        "alle dateien heissen jetzt .L0CK3D und mein passwort geht nicht mehr",
        "tous mes fichiers finissent en .locked et le mot de passe est refusé",
        "todos los archivos terminan en .encrypt y mi contraseña no funciona",
        "al onze bestanden heten .encrypt en mijn wachtwoord klopt niet meer",
        "er staat overal .encrypt achter",
        "tutti i file finiscono in .encrypt e la password non va",
        "所有文件都变成 .encrypt 密码也不对",
        ".L0CK3D",
        "README_FOR_DECRYPT.txt",
        "in jedem ordner liegt how_to_decrypt und die anmeldung wird abgelehnt",
        "mes fichiers sont en .encrypt et le mot de passe admin a changé",
        "IMG_2041.jpg.encrypt, all of them, and the login fails",
        "照片都是.encrypt结尾 登录不了",
    ],
)
def test_ransomware_comes_before_everything_else(text: str, matcher: Matcher) -> None:
    """Endings of renamed files beside a refused password: its page is first, and the notice is shown."""
    match = matcher.match(text)
    assert Stated("fact", "ransom", "yes") in match.told
    assert match.ranked[0].problem == "intruder"
    assert match.elsewhere == "ransomware"


@pytest.mark.parametrize(
    "text",
    [
        "I lost my phone with the authenticator app, and there is a ransom note on the NAS",
        "forgot the admin password, no other administrator, ransom note in every folder",
    ],
)
def test_a_problem_that_is_clear_does_not_hide_ransomware(text: str, matcher: Matcher) -> None:
    """Whatever else a text is about, nothing is opened before the notice was read."""
    match = matcher.match(text)
    assert (match.band, match.elsewhere) == (Band.LIKELY, "ransomware")


@pytest.mark.parametrize(
    "text",
    [
        "I think I ticked encrypt when I set it up",
        "the volume is encrypted and my key file ends in .rkey",
        "my account is locked",
        "I was locked out.locked since monday",
        "how to decrypt my folder with recovery_key.rkey, login refused",
    ],
)
def test_encryption_of_ones_own_is_no_ransomware(text: str, matcher: Matcher) -> None:
    """Whoever encrypted a folder, or was locked out, is not told of ransomware."""
    assert Stated("fact", "ransom", "yes") not in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "admin account disabled, i'm the only user",
        "ik ben de enige gebruiker, account uitgeschakeld",
        "Konto deaktiviert, einziger Benutzer",
    ],
)
def test_the_only_user_can_have_two_accounts(text: str, matcher: Matcher) -> None:
    """How many people use a NAS says nothing of its accounts."""
    assert Stated("fact", "other-admin", "no") not in matcher.match(text).told


@pytest.mark.parametrize(
    ("fact", "value", "texts"),
    [
        (
            "other-admin",
            "yes",
            [
                "my uncle is an administrator too",
                "Mein Kollege ist auch Administrator",
                "anche mio zio è amministratore",
            ],
        ),
        (
            "other-admin",
            "no",
            [
                "there is no further administrator",
                "es gibt keinen zweiten Admin",
                "no hay otro administrador",
            ],
        ),
        (
            "knows-password",
            "no",
            [
                "nobody here remembers the password",
                "das Kennwort wissen wir nicht",
                "nadie recuerda la clave",
            ],
        ),
        (
            "encrypted",
            "no-key",
            [
                "the encryption key has gone missing",
                "Schlüsseldatei verlegt",
                "j'ai perdu la clé de chiffrement",
            ],
        ),
        ("ssh", "off", ["SSH was never switched on", "SSH hatte ich nie aktiviert", "no tengo activado SSH"]),
        ("shares-open", "yes", ["my network drives still open", "die Freigaben gehen noch", "smb werkt nog"]),
    ],
)
def test_a_statement_is_heard_in_other_words(
    fact: str, value: str, texts: list[str], matcher: Matcher
) -> None:
    """Persons, verbs and things may be called otherwise, in each language, and in the order of each."""
    missed = [text for text in texts if Stated("fact", fact, value) not in matcher.match(text).told]
    assert missed == []


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("knows-password", "ich weiß das Kennwort für meine Diskstation nicht"),
        ("knows-password", "I want to know the password"),
        ("knows-password", "how do I know the password"),
        ("other-admin", "nobody except me has admin rights"),
        ("ssh", "I forgot to enable SSH"),
        ("reset-done", "the connection was reset"),
    ],
)
def test_a_wish_a_question_or_a_late_negation_tells_no_yes(fact: str, text: str, matcher: Matcher) -> None:
    """What is asked or wished for is no fact, nor what a German negation unsays at the end."""
    yes = {Stated("fact", fact, value) for value in ("yes", "on")}
    assert yes.isdisjoint(matcher.match(text).told)


@pytest.mark.parametrize(
    "text",
    [
        "Ich komme nicht auf das Netzlaufwerk, Windows sagt Kennwort falsch",
        "impossible de connecter le lecteur réseau, mot de passe incorrect",
        "mapped network drive says the password is wrong",
        "quando apro l'unità di rete dice password errata",
    ],
)
def test_a_password_that_a_drive_refuses_is_no_message_of_dsm(text: str, matcher: Matcher) -> None:
    """Nor does it tell whether the folders open; the page about shared folders comes first."""
    match = matcher.match(text)
    assert {"login-message", "shares-open"}.isdisjoint(each.name for each in match.told)
    assert match.elsewhere == "shares-and-permissions"


def test_dsms_own_message_counts_beside_drives_that_work(matcher: Matcher) -> None:
    """Where the drives go on working, it is DSM that refuses the password."""
    told = matcher.match("Netzlaufwerke gehen noch, aber DSM sagt Passwort falsch").told
    assert {Stated("fact", "login-message", "wrong-password"), Stated("fact", "shares-open", "yes")} <= {
        *told
    }


@pytest.mark.parametrize(
    "text", ["not sure if it is the right password", "das notierte Passwort, ob das ein O ist?"]
)
def test_a_doubtful_password_is_not_a_forgotten_one(text: str, matcher: Matcher) -> None:
    """Whoever has one can check it; whoever has forgotten it cannot."""
    told = {each.value for each in matcher.match(text).told if each.name == "knows-password"}
    assert told == {"unsure"}


@pytest.mark.parametrize(
    "text",
    [
        "esqueci a senha do meu nas",
        "elfelejtettem a jelszót a nashoz",
        "nemohu se prihlasit do nas",
        "am uitat parola de la nas",
    ],
)
def test_a_language_that_is_not_read_gets_no_guess(text: str, matcher: Matcher) -> None:
    """Portuguese, Hungarian, Czech and Romanian share words with what is read, and are not read."""
    match = matcher.match(text)
    assert (match.language, match.band) == (OTHER, Band.UNKNOWN)


def test_a_way_in_alone_is_no_trouble(matcher: Matcher) -> None:
    """Whoever only says that QuickConnect lets them in is not taken to a page about its password."""
    assert matcher.match("I can still sign in by QuickConnect").band is not Band.SURE


def test_a_cut_connection_is_no_reset(matcher: Matcher) -> None:
    """A browser's *connection was reset* has nothing to do with the button."""
    first = matcher.match("the connection was reset while loading the page").ranked[0].problem
    assert not first.endswith("after-reset")


@pytest.mark.parametrize(
    "text",
    [
        "forgot the admin password of nextcloud on the nas, I am administrator of DSM",
        "j'ai oublié le mot de passe administrateur de portainer, je suis administrateur du nas",
        "群晖上的 Jellyfin 忘记管理员密码",
    ],
)
def test_the_password_of_a_program_on_the_nas_is_none_of_dsms(text: str, matcher: Matcher) -> None:
    """A program with accounts of its own is named, so that *forgotten* and *administrator* are said of it."""
    assert matcher.match(text).ranked[0].problem == "app-password"


def test_a_word_is_in_one_group_only() -> None:
    """Of two groups it would be chance which one a word is read as."""
    runs = [run for group in groups().values() for run in group]
    assert sorted(set(runs)) == sorted(runs)


def test_a_group_stands_once() -> None:
    """Of two with one name the first would be lost."""
    lines = (files("kb.matching") / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    assert len(groups()) == sum(not line.startswith(" ") for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "zu Hause kommt keiner mehr auf die Synology",
        "im Büro kommt niemand auf die Synology",
        "au bureau personne ne peut accéder au synology",
        "nobody can reach the NAS from the office",
        "niemand op kantoor kan bij de nas",
    ],
)
def test_who_cannot_sign_in_may_well_stand_beside_it(text: str, matcher: Matcher) -> None:
    """*Nobody gets in* is no word about who can touch the NAS."""
    assert Stated("fact", "at-the-nas", "no") not in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "we had a power failure, now the pictures folder isn't there any more, logging in works",
        "nach dem Stromausfall ist der Ordner mit den Familienfotos weg, anmelden kann ich mich",
        "le dossier photo a disparu après une coupure de courant, je peux me connecter",
        "tras un apagón puedo entrar pero no veo la carpeta de fotos",
        "de map met foto's is weg na stroomuitval, inloggen lukt wel",
        "la cartella delle foto è sparita dopo un blackout, riesco ad accedere",
        "昨天停电,今天能登录群晖,但是照片文件夹没了",
    ],
)
def test_a_folder_that_is_gone_since_a_power_cut_may_be_encrypted(text: str, matcher: Matcher) -> None:
    """The NAS runs, for it lets the person in: neither the power nor a deleted file is the trouble."""
    match = matcher.match(text)
    assert match.ranked[0].problem == "encrypted-folder"
    assert match.elsewhere is None


@pytest.mark.parametrize(
    "text",
    [
        "I lost my phone with the codes, I can't get at our photos",
        "Handy mit den Codes verloren, ich komme nicht an die Fotos",
        "téléphone perdu, je n'ai plus accès aux photos",
        "telefoon kwijt, ik kan niet bij mijn foto's",
    ],
)
def test_photos_out_of_reach_say_nothing_about_computers(text: str, matcher: Matcher) -> None:
    """That is what being locked out means to a family, not that each computer has been tried."""
    assert "shares-open" not in {each.name for each in matcher.match(text).told}


@pytest.mark.parametrize(
    "text",
    [
        "the phone with my codes drowned. my dad still gets in with his own login",
        "handy weg, aber meine frau kommt noch rein",
        "mon frère entre encore dans le nas",
        "mi hija entra todavía con su usuario",
        "mia figlia entra ancora con il suo utente",
    ],
)
def test_a_relative_who_still_gets_in_need_not_be_an_administrator(text: str, matcher: Matcher) -> None:
    """Many sign in who only see their photos."""
    assert Stated("fact", "other-admin", "yes") not in matcher.match(text).told


def test_a_relative_who_sees_user_and_group_is_an_administrator(matcher: Matcher) -> None:
    """Nobody else sees it."""
    told = matcher.match("my sister sees User & Group in Control Panel").told
    assert Stated("fact", "other-admin", "yes") in told


@pytest.mark.parametrize(
    "text",
    [
        "since I changed my password windows refuses to open the photos folder",
        "windows öffnet den ordner vom nas nicht mehr",
        "windows n'ouvre plus le dossier photo depuis mon nouveau mot de passe",
        "windows no acepta la contraseña de red",
        "windows non apre la cartella delle foto, dice password di rete errata",
    ],
)
def test_windows_that_refuses_a_folder_is_a_network_drive(text: str, matcher: Matcher) -> None:
    """Nobody has to call it a network drive."""
    assert Stated("fact", "app-answer", "drive") in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "mon raccourci vers les photos n'ouvre plus le Synology",
        "my shortcut to the photos no longer opens the Synology",
        "since the storm my bookmark to the photos opens a Canon page instead of the Synology",
        "das Lesezeichen zu den Fotos öffnet sich nicht mehr",
    ],
)
def test_a_bookmark_says_nothing_about_shared_folders(text: str, matcher: Matcher) -> None:
    """It leads to a page in a browser; whether a computer opens the files nobody said."""
    assert "shares-open" not in {each.name for each in matcher.match(text).told}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("depuis l'orage mon raccourci n'ouvre plus le Synology mais une page Canon", "yes"),
        ("statt der NAS kommt seit gestern die Seite vom Drucker", "yes"),
        ("the bookmark of my nas now shows the page of the printer", "yes"),
        ("I can open the printer's page but not the NAS", "no"),
    ],
)
def test_the_page_of_another_device_is_heard(text: str, value: str, matcher: Matcher) -> None:
    """Where it opens at the address of the NAS, something is there, and the cable need not be looked at."""
    match = matcher.match(text)
    assert Stated("fact", "other-page", value) in match.told
    assert match.elsewhere is None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("non si può accedere perché lo spazio su disco è pieno", True),
        ("Anmelden geht nicht, weil der Speicherplatz voll ist", True),
        ("no se puede entrar porque el espacio en disco está lleno", True),
        ("it is not because the disk space is full", False),
    ],
)
def test_no_negation_reaches_past_the_reason(text: str, *, stated: bool, matcher: Matcher) -> None:
    """What stands after *because* is so, whatever does not work for it; only *not because* unsays it."""
    assert (Stated("fact", "login-message", "disk-full") in matcher.match(text).told) is stated


def test_a_stolen_device_opens_nothing_any_more(matcher: Matcher) -> None:
    """Its saved password is of no use until the thieves bring it back."""
    told = matcher.match("burglars took my laptop, the password was only saved in chrome on it").told
    assert "saved-password" not in {each.name for each in told}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Gehen die Netzlaufwerke danach noch?", "shares-open"),
        ("Les partages seront-ils encore accessibles après ?", "shares-open"),
        ("Devo avere una sessione ancora aperta da qualche parte?", "open-session"),
        ("Geht das auch per SSH?", "ssh"),
        ("is there any chance that I am still signed in on another device?", "open-session"),
        ("¿Tengo que estar delante del NAS?", "at-the-nas"),
    ],
)
def test_a_question_mark_tells_nothing(text: str, fact: str, matcher: Matcher) -> None:
    """Whoever asks by the order of words, or by nothing but the mark, does not state it."""
    assert fact not in {each.name for each in matcher.match(text).told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("locked out, but I'm still signed in on the laptop, what should I do?", ("open-session", "yes")),
        ("Am Tablet bin ich noch eingeloggt", ("open-session", "yes")),
        ("Can still open the shared drives", ("shares-open", "yes")),
        ("les partages ne s'ouvrent plus non plus", ("shares-open", "no")),
        ("premo reset ma nessun bip", ("at-the-nas", "yes")),
    ],
)
def test_what_only_looks_like_a_question_or_a_doubt_is_told(
    text: str, told: tuple[str, str], matcher: Matcher
) -> None:
    """What is said before the question, after a German *am*, with *either*, or within a wide statement."""
    assert Stated("fact", *told) in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The router password is on a sticker, I typed it exactly as written", "knows-password"),
        ("Das WLAN-Passwort stimmt", "knows-password"),
        ("The router sits right next to me", "at-the-nas"),
        ("Der Drucker steht neben mir", "at-the-nas"),
        ("Den Router habe ich zurückgesetzt", "reset-done"),
        ("j'ai réinitialisé ma box", "reset-done"),
        ("he reseteado el router", "reset-done"),
        ("Ich habe mein Handy zurückgesetzt", "reset-done"),
        ("路由器已经重置了", "reset-done"),
        ("forgot the admin password for the netgear router", "knows-password"),
        ("das Handy verbindet sich von selbst mit dem WLAN", "saved-password"),
    ],
)
def test_what_is_said_of_a_router_is_not_said_of_the_nas(text: str, fact: str, matcher: Matcher) -> None:
    """Others have a password and a RESET, too, and stand somewhere."""
    assert fact not in {each.name for each in matcher.match(text).told}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("the codes from my authenticator app are gone", ("authenticator", "at-hand")),
        ("i codici dell'authenticator sono spariti", ("authenticator", "at-hand")),
        ("ik weet het wachtwoord van mijn account op de NAS niet meer", ("knows-password", "yes")),
        ("das Passwort weiß sie nicht mehr", ("knows-password", "yes")),
        ("照片还在吗?", ("shares-open", "yes")),
        ("los archivos parecen estar bien", ("shares-open", "yes")),
        ("seulement, son téléphone: le code de vérification arrive dessus", ("other-device", "yes")),
        ("el código sale en el móvil del tesorero, que está en el extranjero", ("same-network", "no")),
        ("lo lleva mi marido que está fuera trabajando", ("same-network", "no")),
        ("my husband is admin and can still sign in", ("open-session", "yes")),
        ("Synology Photos says account or password invalid", ("login-message", "wrong-password")),
        ("the photos app on my phone still works", ("other-device", "yes")),
        ("un collègue est aussi administrateur et se connecte normalement", ("open-session", "yes")),
        ("name and password are accepted for the folders", ("knows-password", "yes")),
        ("we had two administrators, so there is no second way in", ("other-admin", "no")),
        ("I push the front button: no lights, no fan, no sound", ("beep", "none")),
        ("no device on which I am still signed in to DSM", ("open-session", "yes")),
        ("我没有把密码告诉别人", ("knows-password", "no")),
        ("before I press reset again", ("reset-done", "no")),
        ("the router asks me for a code", ("second-step", "code")),
        ("I changed the password and forgot that the tablet had the old one", ("knows-password", "no")),
        ("the router lights are green and steady", ("settled", "yes")),
        ("keines meiner Passwörter geht", ("knows-password", "yes")),
        ("ich will DSM neu installieren", ("nas-status", "configuration-lost")),
        ("sono bloccato fino a domani", ("at-the-nas", "no")),
        ("my brother knows the password but he is not here", ("knows-password", "yes")),
        ("he had the password in a notebook, which is lost now", ("knows-password", "yes")),
        ("olvidé la clave del wifi", ("knows-password", "no")),
        ("the password has expired, says DSM", ("knows-password", "unsure")),
        ("Chrome offers to save the password", ("saved-password", "yes")),
        ("the NAS itself I can log in to", ("saved-password", "yes")),
        ("my son typed the password wrong ten times", ("login-message", "wrong-password")),
        ("from any desk: connection timed out", ("login-message", "thrown-out")),
        ("my volume is full and I want a bigger drive", ("login-message", "disk-full")),
        ("the app DS photo still shows our albums", ("app-answer", "retired")),
        ("wie komme ich an die Freigaben?", ("shares-open", "yes")),
        ("she can't get her mail", ("mail-set-up", "no")),
        ("it asks for an email verification code", ("asks-for-email", "yes")),
        ("the old NAS is still in the drawer", ("old-phone", "yes")),
    ],
)
def test_what_only_sounds_like_a_fact_is_not_told(text: str, fact: tuple[str, str], matcher: Matcher) -> None:
    """What is gone, asked, wished, unsaid at the end of the clause, or true of somebody else."""
    assert Stated("fact", *fact) not in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("the Mac in the study still connects to the NAS on its own", ("saved-password", "yes")),
        ("la contraseña no está guardada en ningún navegador", ("saved-password", "no")),
        ("anche se la password è corretta al cento per cento", ("knows-password", "yes")),
        ("se me ha olvidado por completo la clave del administrador", ("knows-password", "no")),
        ("le NAS se trouve dans mon garage", ("at-the-nas", "yes")),
        ("aucune session ouverte nulle part", ("open-session", "no")),
        ("Am iPad lädt die Seite", ("other-device", "yes")),
    ],
)
def test_what_a_small_word_hid_is_told(text: str, fact: tuple[str, str], matcher: Matcher) -> None:
    """Short forms, reflexive pronouns, *although*, a second negation, a longer statement that is unsaid."""
    assert Stated("fact", *fact) in matcher.match(text).told


@pytest.mark.parametrize(
    "text",
    [
        "the old phone is still in a drawer",
        "das alte Handy liegt noch in der Schublade",
        "l'ancien téléphone est encore dans un tiroir",
        "el móvil viejo sigue en un cajón",
        "il vecchio telefono è ancora in un cassetto",
        "de oude telefoon ligt nog in een la",
        "旧手机还在抽屉里",
    ],
)
def test_seven_languages_tell_of_an_old_phone(text: str, matcher: Matcher) -> None:
    """What is told in one language is told in the others, whatever the order of adjective and noun."""
    assert Stated("fact", "old-phone", "yes") in matcher.match(text).told


@pytest.mark.parametrize(
    "opening", ["when I sign in to DSM it says my", "als ik inlog op DSM staat er dat mijn"]
)
def test_a_message_after_when_is_told(opening: str, matcher: Matcher) -> None:
    """*When I sign in* opens no question and no condition."""
    account = "account has been disabled" if "sign" in opening else "account is uitgeschakeld"
    told = matcher.match(f"{opening} {account}").told
    assert Stated("fact", "login-message", "account-disabled") in told


@pytest.mark.parametrize(
    "text",
    [
        "After the password it says there's not enough disk space on the NAS",
        "Nach dem Passwort kommt, dass der Speicherplatz des NAS voll ist",
        "un message dit que l'espace disque du NAS est plein",
        "sale que el espacio en disco del NAS está lleno",
        "compare che lo spazio su disco del NAS è esaurito",
        "er staat dat de schijfruimte van de NAS vol is",
        "输完密码提示NAS磁盘空间已满",
    ],
)
def test_a_full_disk_is_heard_in_every_language(text: str, matcher: Matcher) -> None:
    """The disk may be called that of the NAS."""
    assert Stated("fact", "login-message", "disk-full") in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("群晖的登录页面打不开了", "shares-open"),
        ("nadie en casa puede abrir el Diskstation", "at-the-nas"),
        ("mein Mann hat im Internet vom Reset gelesen", "reset-done"),
        ("the TV and other devices on the same socket work", "other-device"),
        ("la cartella con le fatture ha un lucchetto e non si apre", "shares-open"),
        ("老公换了新手机以后,Photos在家连不上", "authenticator"),
        ("RESET按到滴滴滴三声。我们的照片还在吗?没有备份", "shares-open"),
        ("their IT guy left and nobody there has the admin login", "at-the-nas"),
        ("dort ist niemand, der den Login kennt", "at-the-nas"),
        ("il n'y a personne qui connaisse le mot de passe", "at-the-nas"),
        ("no hay nadie que sepa la contraseña", "at-the-nas"),
        ("那边没人会登录", "at-the-nas"),
        ("personne n'a la clé du dossier chiffré", "at-the-nas"),
        ("I use the same password on every device, only the tablet refuses it", "other-device"),
        ("auf jedem Gerät dasselbe Kennwort, nur am Tablet geht es nicht", "other-device"),
        ("我妈在家用平板输同样的密码就一直说不对", "other-device"),
    ],
)
def test_what_only_resembles_a_fact_is_not_told(text: str, fact: str, matcher: Matcher) -> None:
    """A page is no folder, nobody who opens it is nobody at home, a password no message."""
    assert fact not in {each.name for each in matcher.match(text).told}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("nobody there has a key to the room", ("at-the-nas", "no")),
        ("nobody there and I forgot the password", ("at-the-nas", "no")),
        ("da ist niemand, der das Passwort kennt", ("knows-password", "no")),
        ("phone and tablet show the same, password wrong", ("other-device", "no")),
    ],
)
def test_what_stands_beside_it_leaves_a_fact_alone(
    text: str, fact: tuple[str, str], matcher: Matcher
) -> None:
    """A key is that of a room, and a relative clause goes with the person before it."""
    assert Stated("fact", *fact) in matcher.match(text).told


def test_the_first_of_four_beeps_is_not_the_only_one(matcher: Matcher) -> None:
    """Nor is RESET unpressed where nobody pressed anything in the wizard."""
    text = "lo apretó hasta que pitó, otra vez hasta que pitó tres veces, del reset ya no ha pulsado nada"
    told = {(each.name, each.value) for each in matcher.match(text).told}
    assert ("beep", "more") in told
    assert {("beep", "one"), ("reset-done", "no")}.isdisjoint(told)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Chrome has the password saved", "Chrome had the password saved"),
        ("we have SSH enabled", "we had SSH enabled"),
        ("I have the key file", "I had the key file"),
        ("abbiamo la password scritta su un foglio", "avevamo la password scritta su un foglio"),
        ("I know the password", "I used to know the password"),
        ("I know the password", "I think I know the password"),
        ("das Passwort stimmt", "ich glaube, das Passwort stimmt"),
        (
            "my brother is still signed in to DSM as administrator",
            "I think my brother is still signed in to DSM",
        ),
        ("my son pressed reset", "maybe my son pressed reset"),
        ("I pressed reset yesterday", "I pressed reset three years ago"),
        ("hier j'ai appuyé sur reset", "il y a deux ans j'ai appuyé sur reset"),
        ("ich habe RESET gedrückt", "vor drei Jahren habe ich RESET gedrückt"),
    ],
)
def test_what_was_so_once_or_is_only_thought_is_not_told(so: str, not_so: str, matcher: Matcher) -> None:
    """A way in that is gone, or that nobody is sure of, rules nothing in or out."""
    assert matcher.match(so).told != ()
    assert matcher.match(not_so).told == ()


def test_what_was_created_is_not_supposed(matcher: Matcher) -> None:
    """*Créé* is no *cree* where accents are folded."""
    said = matcher.explain("j'ai créé un deuxième administrateur").evidence
    assert "?#administrator" not in {each.feature for each in said}
