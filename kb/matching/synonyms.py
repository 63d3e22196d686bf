"""Words that say the same in a statement, in all languages: each is read as the name of its group.

So a statement is written once and heard in many words: *other admin works* is *mein zweiter Administrator geht*
as well. Only statements are read so; what a text is about is told by its own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.matching.normalise import fold
from kb.matching.tokens import sentences

NOT = "not"
_CONCORD = 4
"""Within so many words a second negation only repeats the first: *no tengo ninguna sesión*."""

GROUPS = {
    "": "of mine, for the life of me, to be honest, as far as i know, luckily, zum glück, heureusement, por suerte, per fortuna, gelukkig",
    "not": "ne, n, no, never, nothing, nor, not a, not any, not anything, kein, keine, keinen, "
    "keinem, keinerlei, nicht, nie, niemals, nichts, pas, pas de, aucun, aucune, jamais, rien, "
    "plus aucun, plus aucune, ningun, ninguno, ninguna, nunca, nada, "
    "niet, geen, nooit, niets, non, nessun, nessuna, mai, niente, nulla, "
    "没, 没有, 不, 无, 未, 从来没, 从来没有, 从没, did not, do not, does not, dont",
    "without": "ohne, sans, sin, zonder, senza",
    "nobodyelse": "nobody else, no one else, noone else, sonst niemand, sonst keiner, personne d autre, nadie más, nessun altro, nessun altra, niemand anders, 没有别人, 没别人, not anyone else, nobody but me, no one but me, nobody except me, no one except me, niemand außer mir, außer mir niemand, personne à part moi, nadie más que yo, nadie excepto yo, nessuno tranne me, niemand behalve ik, 除了我没人",
    "nowhere": "anywhere, nirgends, nirgendwo, nulle part, en ningún sitio, ningún sitio, ningún lado, en ninguna parte, nergens, da nessuna parte, 任何地方",
    "nobody": "no one, none of us, not anybody, not anyone, niemand, keiner, keiner von uns, "
    "personne, nadie, nessuno, 没人, 没有人, 谁都不, 谁也不, none of my family, nobody in the family, no one in the family, nobody here, keiner hier, keiner in der familie, nobody at home",
    "i": "ich, je, j, yo, io, ik, we, wir, nous, wij, 我, 我们",
    "my": "our, mein, meine, meinen, meinem, meiner, unser, unsere, unseren, unserem, mon, mes, notre, nos, mi, mis, nuestro, "
    "nuestra, nuestros, nuestras, nostro, nostra, mijn, onze, ons, 我的, 我们的",
    "is": "are, am, be, been, being, was, were, ist, sind, war, waren, gewesen, est, sont, suis, était, était, es, está, "
    "están, estoy, estaba, è, sono, era, stato, zijn, ben, staat, sta, steht, stehen, liegt, ligt, hängt, ging, 是, bin, soy, lives, sits, wohnt, sitzt, sitting, standing, zit, woont",
    "have": "have got, habe, hab, haben, ai, avons, tengo, tenemos, ho, abbiamo, heb, hebt, hebben, 有",
    "has": "has got, hat, tiene, ha, heeft",
    "exists": "there is, there are, theres, exist, es gibt, gibt es, gibt, il y a, existe, hay, existen, c'è, ci sono, esiste, er is, er zijn, "
    "还有, queda, quedan, reste, il reste, il me reste, me queda, mi è rimasta, rimane",
    "still": "noch, immer noch, nach wie vor, weiterhin, weiter, encore, todavía, aún, sigo, sigue, siguen, ancora, tuttora, nog, "
    "nog steeds, 还, 仍然, 仍, toujours",
    "can": "may, able to, kann, können, peut, peux, pouvons, puede, puedo, pueden, può, posso, possono, kan, kunnen, 能, 可以, "
    "还能, 还可以",
    "know": "knows, kenne, kennt, kennen, weiß, wissen, weet, weten, ken, kent, kennen, connais, connaît, connaissons, "
    "sais, sait, savons, conozco, conoce, conocemos, sabe, sabemos, saben, conosco, conosce, conosciamo, sappiamo, "
    "remember, remembers, recall, recalls, erinnere, erinnern, rappelle, souviens, souvient, recuerdo, recuerda, "
    "acuerdo, acuerda, ricordo, ricorda, ricordiamo, herinner, 知道, 记得, 还记得, 想得起来, recordar, ricordare, se rappeler, herinneren, me souvenir",
    "idea": "clue, ahnung, idée, idea, idee, benul",
    "passwordknown": "sé la contraseña, sé la clave, sé mi contraseña, sé mi clave, sabía la contraseña",
    "forgot": "forgotten, forget, forgets, vergessen, vergaß, oublié, oubliée, oublie, olvidé, olvidado, olvidó, olvidamos, dimenticato, dimenticata, "
    "scordato, vergeten, 忘, 忘了, 忘记, 忘记了, 忘掉",
    "lost": "lose, gone, missing, misplaced, verloren, verlegt, weg, verschwunden, abhandengekommen, perdu, perdue, égaré, disparu, "
    "perdí, perdido, perdida, extravié, perso, persa, smarrito, sparito, smarrita, kwijt, kwijtgeraakt, verdwenen, 丢, 丢了, 丢失, 丢失了, 弄丢了, 不见了, 没了, zoek, thrown away, nowhere to be found, andata persa, se perdió, entfallen, futsch",
    "password": "passwords, pwd, pw, passwd, credentials, passwort, passworte, passwörter, "
    "kennwort, zugangsdaten, anmeldedaten, adminpasswort, adminkennwort, administratorpasswort, admin passwort, "
    "admin kennwort, admin password, root password, mot de passe, mots de passe, mdp, mot de passe admin, mot de passe administrateur, "
    "identifiants, contraseña, contraseñas, clave, contraseña de administrador, contraseña de admin, clave de administrador, "
    "contraseña del administrador, contraseña del admin, wachtwoord, wachtwoorden, beheerderswachtwoord, adminwachtwoord, admin wachtwoord, inloggegevens, "
    "credenziali, password di amministratore, password amministratore, password dell amministratore, password di admin, password admin, 密码, 口令, 管理员密码, 登录密码",
    "right": "correct, correctly, valid, accurate, richtig, richtige, richtigen, korrekt, stimmt, bon, bonne, juste, exact, exacte, correcte, correcta, correcto, "
    "buena, bien, juist, juiste, goed, goede, klopt, giusta, giusto, corretta, corretto, esatta, 正确, 是对的, 没错, 正确的, 没问题",
    "sure": "certain, positive, sicher, gewiss, überzeugt, certaine, seguro, segura, sicuro, sicura, certo, certa, zeker, 确定, 肯定, "
    "确信, suis sûr, suis sûre, suis certain, suis certaine",
    "written": "wrote, noted, note down, notiert, aufgeschrieben, geschrieben, noté, notée, écrit, écrite, inscrit, apuntada, apuntado, anotada, anotado, escrita, "
    "escrito, scritta, scritto, segnata, annotata, annotato, opgeschreven, genoteerd, geschreven, 写, 写下, 写了, 写在, 记在, 记录, 抄, scribbled",
    "paper": "sheet, sticker, notepad, envelope, zettel, papier, heft, notizbuch, umschlag, aufkleber, papier, carnet, cahier, feuille, enveloppe, papel, "
    "libreta, cuaderno, foglio, foglietto, carta, quaderno, agenda, briefje, papiertje, schrift, boekje, 纸, 本子, 纸条, 笔记本上, 小本",
    "passwordmanager": "password manager, passwortmanager, passwort manager, kennwortmanager, gestionnaire, gestionnaire de mots de passe, gestor, "
    "gestor de contraseñas, gestore, gestore di password, gestore delle password, wachtwoordmanager, wachtwoordenmanager, wachtwoord manager, keepass, keepassxc, bitwarden, "
    "1password, lastpass, dashlane, keychain, schlüsselbund, 密码管理器, 密码本",
    "other": "another, second, further, additional, co, anderer, andere, anderes, anderen, anderem, zweiter, zweite, zweites, zweiten, "
    "zweitem, weiterer, weitere, weiteres, weiteren, autre, autres, deuxième, second, seconde, otro, otra, otros, otras, segundo, "
    "segunda, altro, altra, altri, altre, secondo, seconda, tweede, ander, 另, 另外, 另一个, 另外一个, 别的, 其他, 其它, 第二个, 第二, 换一台, 换个, 别人的, one more, backup",
    "only": "sole, single, lone, einzig, einzige, einziger, einziges, einzigen, alleiniger, alleinige, seul, seule, unique, único, única, solo, sola, "
    "solamente, unico, unica, enige, alleen, nur, seulement, soltanto, solamente, maar één, 唯一, 唯一的, 只有, 就",
    "iadmin": "sono amministratore, sono l amministratore, sono un amministratore, sono admin, soy administrador, soy el administrador, soy admin, bin admin, bin administrator, bin der admin, bin der administrator, ben beheerder, ben de beheerder, ben admin, bin selbst admin, bin selbst administrator",
    "neither": "tampoco, nemmeno, neanche, neppure, auch nicht, non plus, ook niet, not even, nicht einmal, niet eens, même pas, ni siquiera, ni, noch auch",
    "press": "touch, push, hold, drücken, appuyer, apretar, pulsar, premere, schiacciare, drukken, indrukken, poke",
    "room": "living room, study, utility room, hallway, basement, cellar, cupboard, closet, attic, garage, kitchen, bedroom, sideboard, storeroom, flur, keller, wohnzimmer, arbeitszimmer, schrank, regal, abstellraum, abstellkammer, büro bei mir, cave, escalier, placard, salon, armario, salón, despacho, salotto, cantina, ripostiglio, studio, trap, trapkast, meterkast, woonkamer, kelder, zolder, 客厅, 书房, 电视柜, 柜子, 地下室",
    "athome": "at home, home, zu hause, zuhause, daheim, à la maison, en casa, a casa, thuis, 在家, 家里, 家中",
    "infront": "in front of, right in front of, next to, right next to, beside, vor dem, vorm, neben dem, direkt vor, daneben, beim, devant, davanti, davanti a, accanto, accanto a, delante, delante de, al lado, al lado de, junto a, junto al, ernaast, naast, voor de, 旁边, 面前, 前面, vor mir, devant moi, à côté de moi, davanti a me, accanto a me, delante de mí, before me, sous les yeux, davor, under my eyes",
    "clip": "paper clip, paperclip, büroklammer, trombone, graffetta, 回形针, 曲别针, needle, paperclips",
    "there": "dort, là bas, allí, allá, laggiù, daar, 那边, 那里",
    "byheart": "by heart, auswendig, par cœur, de memoria, a memoria, uit mijn hoofd, uit het hoofd, 背得出来, 背下来",
    "grave": "grab, tombe, tumba, tomba, graf",
    "made": "created, create, angelegt, erstellt, créé, créer, creé, creado, creato, aangemaakt, gemaakt, 建, 建过, 创建, 创建过, 新建",
    "somebodyelse": "somebody else, someone else, jemand anders, jemand anderes, jemand anderem, quelqu un d autre, otra persona, un altra persona, qualcun altro, iemand anders, 别人",
    "nomatter": "no matter which, whichever, whatever, egal welches, egal mit welchem, egal von welchem, quel que soit, peu importe, da igual, qualunque, welk, 不管哪, 无论哪, 不管用哪",
    "explorer": "windows explorer, file explorer, explorateur, explorador, esplora risorse, verkenner, datei explorer, dateimanager, 资源管理器",
    "loggedout": "logged out, signed out, logged me out, signed me out, ausgeloggt, abgemeldet, déconnecté, disconnesso, uitgelogd, afgemeld, 退出, 退出了, 登出",
    "everywhere": "überall, partout, ovunque, dappertutto, overal, en todas partes, 到处",
    "asadmin": "as admin, as an admin, as administrator, as an administrator, als admin, als administrator, als beheerder, comme admin, comme administrateur, en tant qu admin, en tant qu administrateur, como admin, como administrador, come admin, come amministratore, with my administrator user, with my admin user, with my admin account, with my administrator account, mit meinem adminkonto, mit meinem administratorkonto, avec mon compte administrateur, avec mon compte admin, con mi cuenta de administrador, col mio utente amministratore, con il mio utente amministratore, con il mio account amministratore, met mijn beheerdersaccount, met mijn beheerdersrechten, 以管理员, 用管理员账号",
    "myadmin": "my admin account, my administrator account, my own admin account, my own administrator account, mein adminkonto, mein admin konto, mein administratorkonto, mein adminaccount, mon compte admin, mon compte administrateur, mi cuenta de administrador, mi cuenta admin, il mio account amministratore, mijn beheerdersaccount, mijn admin account, 我的管理员账号, 我的admin账号",
    "closed": "geschlossen, fermé, fermée, cerrado, cerrada, chiuso, chiusa, gesloten, 关门, shut",
    "office": "büro, oficina, ufficio, kantoor, gebäude, firma, building, shop, laden, negozio, tienda, 办公室, 公司",
    "twice": "two times, zweimal, deux fois, dos veces, due volte, twee keer, 两次, 两下",
    "admin": "admins, administrator, administrators, administratorin, administratoren, sysadmin, administrateur, administrateurs, "
    "administratrice, administrador, administradores, administradora, amministratore, amministratori, amministratrice, "
    "beheerder, beheerders, admin account, admin accounts, administrator account, administrator accounts, admin login, admin konto, "
    "adminkonto, admin zugang, adminkonten, administratorkonto, adminaccount, administratoraccount, compte admin, compte administrateur, comptes admin, comptes administrateur, cuenta admin, "
    "cuenta administrador, cuenta de administrador, cuenta de admin, usuario administrador, account amministratore, account di amministratore, account admin, utente amministratore, beheerdersaccount, beheerderaccount, beheer account, "
    "管理员, 管理员账号, 管理账号, admin账号, "
    "超级管理员, 管理员帐户",
    "admingroup": "administrators group, admin group, administratorgruppe, administratorengruppe, gruppe administrators, gruppe der administratoren, groupe administrators, groupe administrateurs, groupe des administrateurs, grupo de administradores, grupo administrators, gruppo amministratori, gruppo administrators, beheerdersgroep, groep administrators, 管理员组",
    "adminrights": "admin rights, admin access, admin privileges, administrator rights, administrator access, administrator privileges, "
    "administrative rights, administrative access, administrative privileges, admin permissions, administrator permissions, adminrechte, admin rechte, administratorrechte, droits admin, "
    "droits administrateur, droits d administrateur, droits d admin, accès administrateur, accès admin, derechos de administrador, derechos de admin, "
    "permisos de administrador, permisos de admin, acceso de administrador, diritti di amministratore, diritti da amministratore, diritti admin, permessi di amministratore, privilegi di amministratore, "
    "accesso amministratore, beheerdersrechten, adminrechten, beheerrechten, 管理员权限, 管理权限, admin权限",
    "defaultadmin": "built in admin, builtin admin, built in account admin, default admin, default account admin, standard admin, standardadmin, original admin, factory admin, eingebaute admin, "
    "eingebauten admin, eingebautes admin, eingebaute konto admin, eingebautes konto admin, standard benutzer admin, standardbenutzer admin, standardkonto admin, vorgegebene admin, "
    "admin par défaut, compte admin par défaut, admin d origine, compte admin d origine, utilisateur admin d origine, utilisateur admin par défaut, admin intégré, compte admin intégré, admin por defecto, cuenta admin por defecto, "
    "usuario admin por defecto, admin de fábrica, usuario admin de fábrica, cuenta admin de fábrica, admin predeterminado, usuario admin predeterminado, admin predeterminada, cuenta admin predeterminada, admin integrado, admin predefinito, "
    "utente admin predefinito, account admin predefinito, admin di serie, account admin di serie, utente admin di serie, admin di default, utente admin di default, account admin di default, admin integrato, ingebouwde admin, ingebouwde account admin, standaard admin, "
    "standaardadmin, standaard account admin, standaard beheerder, user admin, username admin, benutzer admin, benutzerkonto admin, benutzername admin, utilisateur admin, usuario admin, utente admin, gebruiker admin, admin user, admin benutzer, admin gebruiker, "
    "默认admin, 默认的admin, 默认admin账号, 默认的admin账号, 内置admin, 内置的admin, 自带的admin, 自带admin, 系统自带的admin, 默认管理员, 内置管理员, admin用户, 自带的管理员, admin d usine, compte admin d usine, admin originale, admin original, admin namens",
    "user": "users, benutzer, anwender, nutzer, utilisateur, usuario, utente, gebruiker, employee, mitarbeiter, mitarbeiterin, angestellter, angestellte, "
    "employé, employée, empleado, empleada, dipendente, impiegato, medewerker, werknemer, intern, trainee, praktikant, praktikantin, azubi, stagiaire, becario, stagista, 用户, 员工, 职员",
    "normal": "ordinary, regular, plain, simple, standard user, normaler, normale, normalen, einfacher, einfache, gewöhnlicher, ordinaire, simples, corriente, común, "
    "semplice, comune, gewone, gewoon, 普通, 一般",
    "manage": "manages, managed, managing, administer, administers, administered, administrate, look after, looks after, run, runs, maintain, maintains, in charge of, responsible for, verwalte, verwaltet, verwalten, "
    "betreue, betreut, betreuen, kümmere, zuständig für, administre, gère, gérons, gérer, responsable, gestiono, gestiona, administro, administra, llevo, lleva, encargo, gestisco, gestisce, amministro, amministra, beheer, "
    "beheert, 管, 管理, 维护, zuständig, m occupe, occupo, me encargo, kümmern, run this, responsible, beheerd, verwaltung, gestito, gestionado, 负责, in charge, takes care of, take care of, s occupe, handle, handles, looking after",
    "itdept": "it department, the it, company it, our it, it team, it people, it guys, it guy, it company, unsere it, it abteilung, die it, edv, edv abteilung, systemhaus, service informatique, "
    "l informatique, informaticien, prestataire, departamento de informática, informático, informáticos, el informático, empresa de informática, reparto it, ufficio it, tecnico it, informatico, it afdeling, "
    "ict, ict er, ict afdeling, systeembeheerder, 公司it, it部门, it部, 网管",
    "mine": "meins, mir gehört, gehört mir, à moi, m appartient, mío, mía, me pertenece, mio, van mij, belongs to me, 我自己的, 我的东西, 属于我, meines, le mien, il mio",
    "own": "eigenes, eigene, eigener, privates, private, privé, propre, personnel, propio, propia, personal, proprio, personale, privato, eigen, 自己的, 私人",
    "myself": "by myself, selbst, selber, moi même, yo mismo, yo misma, io stesso, zelf, ikzelf, 自己, 亲自",
    "wife": "husband, partner, spouse, girlfriend, boyfriend, brother, sister, son, daughter, father, mother, dad, mum, mom, aunt, nephew, niece, "
    "cousin, grandson, grandfather, friend, roommate, flatmate, colleague, coworker, co worker, workmate, boss, secretary, neighbour, neighbor, caretaker, janitor, somebody, "
    "someone, technician, assistant of mine, frau, mann, bruder, schwester, sohn, tochter, vater, mutter, papa, mama, onkel, tante, neffe, nichte, cousine, enkel, opa, oma, freund, freundin, "
    "mitbewohner, mitbewohnerin, kollege, kollegen, kollegin, chef, chefin, sekretärin, nachbar, nachbarn, nachbarin, hausmeister, jemand, jemanden, techniker, femme, mari, conjoint, conjointe, compagnon, compagne, frère, soeur, "
    "sœur, fils, fille, père, mère, oncle, neveu, nièce, ami, amie, collègue, patron, patronne, secrétaire, voisin, voisine, quelqu un, technicien, mujer, esposa, esposo, marido, pareja, "
    "hermano, hermana, hijo, hija, padre, madre, tío, tía, sobrino, sobrina, amigo, amiga, compañero, compañera, compañero de trabajo, jefe, jefa, vecino, vecina, alguien, técnico, moglie, marito, "
    "compagno, compagna, fratello, sorella, figlio, figlia, zio, zia, nipote, cugino, amico, amica, collega, capo, segretaria, vicino, vicina, qualcuno, tecnico, vrouw, man, vriend, vriendin, broer, broers, "
    "zus, zoon, dochter, vader, moeder, oom, neef, baas, buurman, buurvrouw, buren, iemand, secretaresse, 老婆, 老公, 妻子, 丈夫, 哥哥, 弟弟, 姐姐, 妹妹, 儿子, 女儿, 爸爸, 妈妈, 父亲, 母亲, 同事, 朋友, 邻居, 老板, "
    "有人, 家人, 家里人, 室友, 我妈, 我爸, 妈, 爸, wifes, husbands, daughters, sons, moms, mums, dads, brothers, sisters, colleagues, neighbours, neighbors, friends, brother in law, sister in law, father in law, mother in law, partners, children, kids, uncle",
    "forgotlink": "forgot password link, forgotten password link, forgot password button, forgot password function, a forgotten password, forgot your password, "
    "passwort vergessen link, passwort vergessen knopf, lien mot de passe oublié, bouton mot de passe oublié, wachtwoord vergeten link, link password dimenticata",
    "nas": "diskstation, rackstation, synology, syno, box, unit, server, disk station, synology nas, nas server, boîtier, serveur, servidor, kast, kastje, kistje, kiste, ds, 群晖, 服务器, 机器, 机箱, kasten, machine, machine à fichiers, 盒子",
    "device": "devices, computer, computers, pc, pcs, laptop, laptops, notebook, mac, macbook, imac, desktop, workstation, rechner, gerät, geräte, geräten, "
    "appareil, appareils, ordinateur, ordinateurs, portable, ordinateur portable, poste, ordenador, ordenadores, portátil, equipo, equipos, dispositivo, dispositivos, "
    "aparato, computer, portatile, dispositivi, apparaat, apparaten, 电脑, 设备, 笔记本, 计算机, 台电脑, ordi, ordis",
    "phone": "phones, smartphone, cellphone, mobile, mobile phone, cell, tablet, ipad, iphone, android phone, handy, telefon, téléphone, tablette, smartphone, móvil, "
    "teléfono, celular, tableta, cellulare, telefono, telefonino, telefoon, mobiel, mobieltje, gsm, 手机, 平板",
    "browser": "chrome, firefox, edge, safari, navigateur, navegador, brave, opera, 浏览器",
    "page": "login page, sign in page, signin page, login screen, logon page, website, seite, anmeldeseite, loginseite, login seite, login maske, anmeldemaske, page de connexion, page, página, "
    "página de inicio de sesión, página de acceso, pantalla de acceso, pagina, pagina di accesso, pagina di login, inlogpagina, inlogscherm, aanmeldpagina, 页面, 登录页面, 登录界面, 网页, 登录页",
    "every": "all, each, any, jeder, jedes, jedem, jeden, alle, allen, tous, toutes, tout, chaque, todos, todas, cualquier, tutti, tutte, ogni, qualsiasi, elk, elke, ieder, iedere, 所有, 所有的, 每台, 全部, 每个",
    "same": "identical, gleich, gleiche, gleichen, dasselbe, dieselbe, selbe, même, identique, mismo, misma, igual, lo mismo, stesso, stessa, "
    "uguale, lo stesso, hetzelfde, dezelfde, zelfde, 一样, 同样, 一样的, 相同, même chose, la même chose, das gleiche, pareil, pareille, the same thing",
    "works": "work, working, worked fine, functioning, functions, funktioniert, funktionieren, geht, gehen, läuft, laufen, klappt, fonctionne, fonctionnent, marche, marchent, funciona, funcionan, funziona, "
    "funzionano, va, vanno, werkt, werken, lukt, doet het, doen het, 能用, 可以用, 还能用, 还可以用, 正常, 行, 正常使用, connect, connects, loads, load, keeps working, kept working",
    "open": "opens, opened, accessible, öffnet, öffnen, offen, geöffnet, ouvre, ouvrent, ouvert, ouverte, ouvertes, ouverts, ouvrir, accessible, accessibles, abre, abren, abierta, abierto, abiertas, abrir, apre, aprono, "
    "aperta, aperto, aprire, aperte, opent, openen, 打开, 开着, 能打开, 可以打开, 还能打开, 还开着, aufrufbar",
    "reach": "reaches, access, accesses, get to, get at, browse, zugreifen, zugriff, erreiche, erreichen, erreichbar, accès, tener acceso, tengo acceso, accedo, acceder, "
    "accesso, bereik, bereiken, bereikbaar, toegang, kan bij, kom bij, kan nog bij, komme an, komme auf, komme noch an, komme noch auf, 访问, accedere, accede, accéder",
    "see": "sees, sehe, sehen, vois, voyons, veo, vemos, vedo, vediamo, zie, zien, 看到, 看见",
    "signin": "sign in, signs in, log in, logs in, log on, logs on, get in, gets in, get into, gets into, login to, anmelden, einloggen, reinkommen, melde an, meldet an, "
    "loggt ein, logge ein, connecter, entrer, entre, entrons, entrar, entro, entra, iniciar sesión, inicia sesión, entrare, accesso a dsm, collegarsi, inloggen, log in, logt in, inlogt, "
    "kom er in, komt er in, kan er in, kom er nog in, komt er nog in, aanmelden, 登录, 登陆, 登进去, 进去, 能进, 进得去, meldet sich an, meldet sich, meldet mich an, logt, verbindet sich, se connecte, me connecter, se connecter, si collega, maakt verbinding, logs me in, lets me in, signs me in, let me in, komt er, arrive, arrivo, rein, hinein, erin, binnen",
    "signedin": "signed in, logged in, logged on, logged into, signed into, angemeldet, eingeloggt, connectée, conectado, conectada, logueado, logueada, connesso, "
    "connessa, collegato, collegata, loggato, loggata, ingelogd, aangemeld, 登录着, 登着, 已登录, 登录状态",
    "session": "sessions, tab, tabs, window, sitzung, sitzungen, reiter, fenster, browserfenster, onglet, onglets, fenêtre, sesión, sesiones, pestaña, ventana, sessione, "
    "sessioni, scheda, finestra, sessie, sessies, tabblad, venster, browser tab, browsertab, 会话, 窗口, 标签页, 页签",
    "saved": "stored, saves, remembers it, remembered, gespeichert, hinterlegt, gemerkt, speichert, enregistré, enregistrée, enregistrés, mémorisé, guardada, guardado, guardadas, "
    "memorizada, salvata, salvato, salvate, memorizzata, memorizzato, opgeslagen, bewaard, onthouden, 保存, 保存了, 记住, 记住了, 存了, safe, ausgedruckt, printed, backed up, exported, exportiert, sauvegardé, sauvegardée, kept, aufgehoben, tresor, 备份, 存着",
    "itself": "automatically, by itself, on its own, automatic, without asking, automatisch, von selbst, von allein, von alleine, selbstständig, tout seul, toute seule, automatiquement, automáticamente, "
    "por sí solo, por sí sola, da solo, da sola, automaticamente, vanzelf, uit zichzelf, 自动, without asking for anything, without a password, without password, ohne passwort, ohne zu fragen, sans demander, sans rien demander, sans mot de passe, sin pedir, sin pedir contraseña, sin contraseña, senza chiedere, senza chiedere la password, senza password, zonder wachtwoord, zonder te vragen, 不用密码, 不用输密码, ohne nach dem passwort zu fragen, ohne nach dem kennwort zu fragen, sin pedir nada, senza chiedere niente, zonder iets te vragen",
    "enabled": "activated, active, switched on, turned on, set up, setup, configured, configure, enable, activate, aktiviert, eingeschaltet, aktiv, eingerichtet, konfiguriert, angeschaltet, freigeschaltet, "
    "activé, activée, actif, active, configuré, configurée, configurés, configurées, activées, activado, activada, activo, activa, activé, activadas, configurado, configurada, configuré, configuradas, habilitado, "
    "habilitada, attivo, attiva, attivato, attivata, abilitato, abilitata, attivi, configurato, configurata, configurate, impostata, impostate, impostato, ingeschakeld, aangezet, actief, ingesteld, geconfigureerd, "
    "geactiveerd, staat aan, ist an, aan staan, 开启, 启用, 开了, 打开了, 开启了, 启用了, 设置好, 设置好了, 配置好了, 配好了, 设置过, 配置过, 开启过, 开过, 启用的, 开着的, 已启用, installé, installée, installiert, monté, monté yo, opgezet, aufgesetzt, installed, 配置的, 装的, turn on, added, add",
    "off": "disabled, deactivated, switched off, turned off, inactive, shut off, disable, ausgeschaltet, abgeschaltet, deaktiviert, inaktiv, abgestellt, désactivé, désactivée, désactiver, coupé, inactif, "
    "desactivado, desactivada, deshabilitado, deshabilitada, desactivé, deshabilité, apagado, disattivato, disattivata, disabilitato, disabilitata, disattivo, spento, uitgeschakeld, "
    "uitgezet, gedeactiveerd, staat uit, ist aus, 关闭, 关了, 关闭了, 禁用, 禁用了, 停用, 停用了, 已禁用, 已停用, 关着, 关掉了, 关闭的, 是关的, 禁掉了, 没开, ausschalten",
    "use": "uses, using, used, nutze, nutzen, nutzt, benutze, benutzen, benutzt, verwende, verwenden, utilise, utilisons, uso, usamos, usa, utilizo, utilizamos, "
    "usiamo, utilizzo, gebruik, gebruiken, gebruikt, 用, 使用, 用的, 在用, 一直用, utilizan",
    "mail": "mails, email, emails, e mail, e mails, email notification, email notifications, e mail notifications, mail notifications, "
    "e mail benachrichtigung, e mail benachrichtigungen, mailbenachrichtigung, mailbenachrichtigungen, mailversand, courriel, courriels, notifications par mail, notifications par e mail, correo, correos, correo electrónico, "
    "notificaciones por correo, posta, notifiche e mail, notifiche via mail, notifiche via e mail, notifiche email, mailmeldingen, e mailmeldingen, emailmeldingen, meldingen per mail, 邮件, 邮箱, 邮件通知, 邮箱通知, mailadresse, mail adresse, email address, e mail address, e mail adresse, emailadresse, adresse mail, adresse e mail, indirizzo mail, indirizzo email, mailadres, dirección de correo, 邮箱地址, mail addresses",
    "notification": "notifications, benachrichtigung, benachrichtigungen, notificaciones, notifiche, meldingen, melding, 通知",
    "send": "sends, sent, sending, schickt, schicken, sendet, senden, verschickt, verschicken, versendet, versenden, envoie, envoyer, envía, enviar, manda, mandar, invia, inviare, mandare, stuurt, "
    "sturen, verstuurt, versturen, 发, 发送, 发来",
    "receive": "receives, received, get, gets, bekomme, bekommen, kriege, erhalte, erhalten, reçois, recevons, recibo, recibimos, me llegan, ricevo, riceviamo, mi arrivano, krijg, krijgen, ontvang, 收到, 收到过, 能收到",
    "encrypted": "encryption, encrypt, verschlüsselt, verschlüsselte, verschlüsselten, verschlüsselter, verschlüsseltes, verschlüsselung, chiffré, chiffrée, chiffrés, "
    "chiffrées, crypté, cryptée, cryptés, cryptées, chiffrement, cryptage, cifrado, cifrada, cifrados, cifradas, encriptado, encriptada, encriptadas, encriptados, cifrato, cifrata, cifrate, cifrati, crittografato, "
    "crittografata, crittografate, criptata, criptate, criptato, crittografia, cifratura, versleuteld, versleutelde, versleuteling, encryptie, geëncrypteerd, 加密, 加密的, 加密过",
    "folder": "folders, share, ordner, ordners, ordnern, dossier, dossiers, dossier partagé, dossiers partagés, carpeta, carpetas, cartella, cartelle, map, mappen, partage, 文件夹, 目录",
    "shares": "shared folder, shared folders, network share, network shares, network folders, network drive, network drives, shared drive, shared drives, mapped drive, mapped drives, smb, smb shares, freigabe, freigaben, "
    "netzlaufwerk, netzlaufwerke, netzlaufwerken, netzwerkordner, freigegebene ordner, freigegebenen ordner, lecteur réseau, lecteurs réseau, partages, partages réseau, dossiers réseau, carpeta compartida, carpetas compartidas, unidad de red, unidades de red, "
    "cartella condivisa, cartelle condivise, unità di rete, disco di rete, dischi di rete, gedeelde map, gedeelde mappen, netwerkschijf, netwerkschijven, netwerkmappen, netwerkmap, 网络驱动器, 共享, 映射盘, 网络盘, z drive, z drives, drive z, y drive, laufwerk z, laufwerke, laufwerken, lecteur z, unidad z, disco z, z schijf, schijf z, z盘, 网盘, 共享文件夹, p drive, drive p, x drive, drive x, n drive, drive n, m drive, drive m",
    "files": "data, photos, documents, datei, dateien, daten, fotos, fichiers, fichier, données, photos, archivos, ficheros, datos, dati, documenti, bestanden, foto s, 文件, 资料, 照片, i file",
    "key": "keys, schlüssel, clé, clef, clés, llave, llaves, chiave, chiavi, sleutel, sleutels, 密钥, 钥匙, 密匙",
    "keyfile": "key file, key files, encryption key, encryption keys, encryption password, encryption passphrase, passphrase, passphrases, encryption code, schlüsseldatei, verschlüsselungsschlüssel, verschlüsselungspasswort, verschlüsselungskennwort, "
    "passphrase de chiffrement, fichier clé, fichier de clé, clé de chiffrement, clé de cryptage, phrase secrète, phrase de passe, clave de cifrado, clave de encriptación, archivo de clave, contraseña de cifrado, frase de cifrado, frase de contraseña, chiave di cifratura, "
    "chiave di crittografia, chiave di criptazione, password di crittografia, password di cifratura, file della chiave, file chiave, frase segreta, sleutelbestand, encryptiesleutel, versleutelingssleutel, wachtwoordzin, 密钥文件, 加密密钥, 加密密码, 加密的密码, 加密key, key datei, key bestand, fichier key, archivo key, encryption passwords, frase de paso, passzin",
    "stick": "usb stick, usb drive, pen drive, thumb drive, usb, pendrive, clé usb, memoria usb, chiavetta, chiavetta usb, usb stick, U盘, 优盘",
    "reset": "reset button, reset knopf, resetknopf, reset taste, resettaste, reset knop, resetknop, bouton reset, bouton de reset, bouton de réinitialisation, botón reset, botón de reset, botón del reset, tasto reset, tasto di reset, "
    "pulsante reset, pulsante di reset, reset hole, zurücksetzen, réinitialisation, reinicio de fábrica, 重置, 重置键, 重置按钮, 复位, 复位键, reset键, reset按钮, reset孔",
    "pressed": "pushed, poked, hit, touched, gedrückt, betätigt, angefasst, angerührt, appuyé, pressé, touché, pulsado, pulsé, mantuve pulsado, presionado, presioné, apretado, apreté, tocado, toqué, premuto, schiacciato, toccato, "
    "ingedrukt, gedrukt, aangeraakt, aangeraakt, pressed and held, held, held down, gedrückt gehalten, maintenu, maintenu appuyé, tenuto premuto, ingedrukt gehouden, 按了, 按过, 按下, 碰过",
    "done": "did, done, performed, carried out, gemacht, durchgeführt, ausgeführt, vorgenommen, fait, effectué, hecho, hice, hicimos, realizado, fatto, eseguito, effettuato, gedaan, uitgevoerd, 做了, 做过",
    "yet": "so far, up to now, bisher, bislang, pour l instant, pour le moment, por ahora, de momento, finora, per ora, tot nu toe, 目前",
    "beep": "beeps, beeped, beeping, peep, peeps, pieps, piepst, piept, piepte, gepiept, gepiepst, piepton, pieptöne, piepser, piepen, signalton, bip, bips, bipe, bipé, biper, pita, pitan, pitó, pitido, pitidos, piep, "
    "piepje, piepjes, pieptoon, pieptonen, gepiep, segnale acustico, 滴, 嘀, 哔, 滴声, 嘀声, 哔声, 响, 响声",
    "heard": "hear, hearing, hört, höre, hörte, gehört, entends, entendu, oigo, oí, oído, escuché, escuchado, sento, sentito, udito, hoor, hoorde, gehoord, 听到, 听见",
    "silent": "stumm, still geblieben, silencieux, muet, mudo, en silencio, muto, silenzioso, in silenzio, stil, 安静, 静悄悄",
    "onebeep": "one beep, a beep, a single beep, one single beep, a short beep, one short beep, single beep, un pitido, un solo pitido, un bip, un seul bip, un solo bip, één piep, één piepje, ein piepton, ein pieps, ein einziger piepton, einen piepton, einen piepser, einen piep, einen pieps, un segnale acustico",
    "three": "3, drei, dreimal, three times, trois, trois fois, tres, tres veces, tre, tre volte, drie, drie keer, 三, 3次, 三次, 三声",
    "one": "once, single time, einmal, einzelner, einzelnen, ein einziges mal, une fois, un seul, una vez, una sola vez, un solo, una volta, una volta sola, una sola volta, een keer, één keer, eenmaal, 一声, 一次, 一下",
    "finder": "assistant, synology assistant, find synology com, web assistant, asistente, assistente, synology finder, 助手, 群晖助手",
    "find": "finds, finding, detect, detects, list, lists, show, shows, display, displays, see it, findet, zeigt, gefunden, trouve, voit, affiche, indique, encuentra, detecta, muestra, ve, trova, vede, mostra, rileva, vindt, ziet, toont, laat zien, 找到, 搜到, 显示, 发现, 找",
    "ready": "bereit, prêt, prêts, listo, pronto, gereed, klaar, 就绪, 已就绪, 准备就绪",
    "blocked": "block, blocks, locked, gesperrt, blockiert, sperre, bloqué, bloquée, blocage, bloqueado, bloqueada, bloqueo, bloccato, bloccata, blocco, geblokkeerd, blokkade, 封, 封锁, 被封, 被封锁, 屏蔽, 拦截",
    "onsite": "vor ort, on site, onsite, sur place, sul posto, ter plaatse, in loco, 现场",
}
"""By the name of each group what else says it; a word belongs to one group only. What has no name is left out."""


def _by_first() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, others in GROUPS.items():
        for each in others.split(","):
            words = sentences(fold(each))[0]
            found.setdefault(words[0], []).append((words, name))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_BY_FIRST = _by_first()


def words_of_groups() -> Iterator[str]:
    """Yield every word that stands in a group, as often as it does."""
    for entries in _BY_FIRST.values():
        for run, _ in entries:
            yield from run


def alike(words: Sequence[str]) -> tuple[str, ...]:
    """Return ``words`` with each run of words that belongs to a group replaced by the group's name.

    Of two negations near each other one is left.
    """
    read: list[str] = []
    place = 0
    while place < len(words):
        for run, name in _BY_FIRST.get(words[place], ()):
            if tuple(words[place : place + len(run)]) == run:
                if name and not (name == NOT and NOT in read[-_CONCORD:]):
                    read.append(name)
                place += len(run)
                break
        else:
            read.append(words[place])
            place += 1
    return tuple(read)
