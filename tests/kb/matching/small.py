"""A knowledge base of four problems and two entries of *elsewhere*, made by hand."""

from __future__ import annotations

from kb.model import (
    Action,
    Answer,
    Concept,
    Condition,
    Confidence,
    Detail,
    DetailRule,
    Elsewhere,
    Fact,
    FactValue,
    Harm,
    KnowledgeBase,
    Phrase,
    Place,
    Problem,
    Question,
    Target,
)

HERE = Place("small.md", 1)


def phrases(*texts: str, language: str = "en") -> tuple[Phrase, ...]:
    """Return phrases with these texts."""
    return tuple(Phrase(text, language, HERE) for text in texts)


def problem(name: str, title: str, *said: str, asks: str = "") -> Problem:
    """Return a problem that people put into these words; it opens by asking for the fact ``asks``."""
    answers = tuple(
        Answer(value, value, (), Target(f"problems/{name}#end"), (Condition(asks, value),), HERE)
        for value in ("yes", "no")
    )
    steps = (Question(f"problems/{name}#start", title, (), (), (), answers, HERE),) if asks else ()
    return Problem(
        name,
        title,
        (),
        "Signing in",
        ("6", "7"),
        "2026-01-01",
        (),
        not asks,
        steps,
        (),
        (),
        (),
        phrases(*said),
        HERE,
    )


def fact(name: str, **said: tuple[str, ...]) -> Fact:
    """Return a fact; ``said`` maps its values to what people say."""
    values = tuple(FactValue(value, "", None, (), phrases(*texts), HERE) for value, texts in said.items())
    return Fact(name, name, name, (), values, HERE)


def action(name: str, *said: str) -> Action:
    """Return a harmless action that people say in these words they have tried."""
    return Action(
        name, name, (), Harm.LOOKS, "", (), (), (), (), (), 0, ("6", "7"), Confidence.VENDOR,
        (), (), (), (), (), (), phrases(*said), HERE,
    )  # fmt: skip


def elsewhere(name: str, title: str, *said: str) -> Elsewhere:
    """Return something that is not covered."""
    return Elsewhere(name, title, (), (), phrases(*said), HERE)


_PROBLEMS = (
    problem(
        "forgot-password",
        "I forgot my password",
        "forgot the admin password",
        "nobody remembers the password",
        "password is gone from my head",
        asks="other-admin",
    ),
    problem(
        "lost-2fa",
        "I lost the phone with my codes",
        "phone stolen and it made the codes",
        "authenticator gone with the old phone",
        "new phone, no verification codes",
        asks="open-session",
    ),
    problem(
        "no-beep",
        "No beep when I press RESET",
        "held the reset button and no beep",
        "no beep after i pressed reset",
        "reset stays silent",
    ),
    problem(
        "what-reset-erases",
        "What does a reset erase?",
        "are my photos deleted before i press reset",
        "will a reset erase my files, not pressed yet",
        "what is lost with a reset",
    ),
)
_ELSEWHERE = (
    elsewhere(
        "failing-disk", "A failing disk", "disk 2 failed", "volume degraded", "orange light, bad sectors"
    ),
    elsewhere("printers", "Printers", "printer offline", "the printer does not print"),
)
_FACTS = (
    fact("other-admin", yes=("my wife is also admin", "another admin can sign in"), no=("no other admin",)),
    fact("ssh", on=("SSH is on", "I have SSH"), off=("SSH is off", "SSH was never on")),
    fact("open-session", yes=("still signed in",), no=("not signed in anywhere",)),
    fact(
        "reset-done",
        yes=("pressed reset", "held the reset button"),
        no=("before I press reset", "not pressed yet"),
    ),
    fact("dsm"),
)
_DETAILS = (
    Detail(
        "version",
        "DSM version",
        (
            DetailRule("6.2.4 - 7", (Condition("dsm", "6"),), HERE),
            DetailRule("7 - 8", (Condition("dsm", "7"),), HERE),
        ),
        HERE,
    ),
    Detail("model", "Model", (), HERE),
    Detail("message", "Message", (DetailRule("error 407", (), HERE),), HERE),
    Detail("address", "Address", (), HERE),
)
_CONCEPTS = (
    Concept(
        "forgotten", (*phrases("forgot", "gone from my head", "nobody remembers"), *phrases("vergess-")), HERE
    ),
    Concept("password", (*phrases("password"), *phrases("passwort", "kennwort", language="de")), HERE),
    Concept("code", (*phrases("codes", "verification code"), *phrases("验证码", language="zh")), HERE),
    Concept(
        "phone", (*phrases("phone"), *phrases("手机", language="zh"), *phrases("handy", language="de")), HERE
    ),
    Concept(
        "gone",
        (*phrases("stolen", "gone", "lost"), *phrases("丢", language="zh"), *phrases("weg", language="de")),
        HERE,
    ),
    Concept("password-elsewhere", phrases("password ... printer"), HERE),
)


def small() -> KnowledgeBase:
    """Return the small knowledge base."""
    return KnowledgeBase(
        problems={each.id: each for each in _PROBLEMS},
        roads={},
        actions={"private-window": action("private-window", "I tried a private window")},
        effects={},
        facts={each.id: each for each in _FACTS},
        details={each.id: each for each in _DETAILS},
        concepts={each.id: each for each in _CONCEPTS},
        elsewhere={each.id: each for each in _ELSEWHERE},
        glossary={},
        sources={},
        scenarios=(),
        digest="small",
    )
