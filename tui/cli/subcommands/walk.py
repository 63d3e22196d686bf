"""``backin walk``: where facts alone lead."""

from argparse import ArgumentParser, Namespace

from kb.dialog import ContradictionError, DoesNotFitError, fact_step, offered_here, walk
from kb.model import AtAction, AtContradiction, AtFact, AtQuestion, AtWarning, KnowledgeBase, State
from kb.rules import ladder
from tui.cli.subcommands.output import known_name, print_json
from tui.session.choices import choices
from tui.system.loading import load
from tui.system.status import Status, UsageError

HELP = "walk a problem from facts alone"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("problem", help="the problem's id, see 'backin list'")
    parser.add_argument(
        "--fact",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a fact; '?' stands for I don't know",
    )
    parser.add_argument("--tried", action="append", default=[], metavar="ACTION", help="did not work")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(arguments: Namespace) -> int:
    """Walk, and print the trail, where it ends, and the ladder."""
    kb, _ = load(arguments.content)
    problem = known_name("problem", arguments.problem, kb.problems)
    tried = [known_name("action", action, kb.actions) for action in arguments.tried]
    facts = _facts(kb, arguments.fact)
    try:
        state = walk(kb, problem, facts, tried)
    except DoesNotFitError as error:
        raise UsageError(error.reason) from None
    except ContradictionError as error:
        one, other = error.one, error.other
        raise _clash(f"{one.fact}={one.value}", f"{other.fact}={other.value}") from None
    if arguments.json:
        print_json(_fields(kb, state))
    else:
        _print(kb, state)
    return Status.UNFINISHED if _kind(state) == "question" else Status.DONE


def _facts(kb: KnowledgeBase, texts: list[str]) -> dict[str, str | None]:
    facts: dict[str, str | None] = {}
    for text in texts:
        name, value = _fact(kb, text)
        if facts.setdefault(name, value) != value:
            raise _clash(f"{name}={facts[name] or '?'}", f"{name}={value or '?'}")
    return facts


def _clash(one: str, other: str) -> UsageError:
    return UsageError(f"The facts {one} and {other} exclude each other. Take one of them out.")


def _fact(kb: KnowledgeBase, text: str) -> tuple[str, str | None]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"“{text}” is no fact. Write --fact name=value, or name=? for I don't know.")
    fact = kb.facts[known_name("fact", name, kb.facts)]
    if value == "?":
        return name, None
    return name, known_name(f"value of {name}", value, [each.id for each in fact.values])


def _kind(state: State) -> str:
    match state.position:
        case AtQuestion() | AtFact() | AtContradiction():
            return "question"
        case AtAction() | AtWarning():
            return "advice"
        case _:
            return "ending"


def _step(state: State) -> str:
    match state.position:
        case AtFact(_, fact, _) | AtContradiction(_, fact, _):
            return fact_step(fact)
        case _:
            return state.step or ""


def _at(kb: KnowledgeBase, state: State) -> dict[str, object]:
    at: dict[str, object] = {"kind": _kind(state), "step": _step(state)}
    if at["kind"] == "question":
        at["answers"] = [choice.text for choice in choices(kb, state)]
    if at["kind"] == "advice":
        actions = offered_here(kb, state)
        at["actions"] = [{"action": action, "harm": int(kb.actions[action].harm)} for action in actions]
    return at


def _fields(kb: KnowledgeBase, state: State) -> dict[str, object]:
    return {
        "problem": state.problem,
        "trail": [{"step": p.step, "question": p.question, "answer": p.words} for p in state.trail],
        "at": _at(kb, state),
        "facts": {name: known.value for name, known in state.facts.items()},
        "ladder": [
            {
                "action": rung.action,
                "harm": int(kb.actions[rung.action].harm),
                "state": rung.standing.value,
                "because": ", ".join(str(condition) for condition in rung.because),
            }
            for rung in ladder(kb, state)
        ],
    }


def _print(kb: KnowledgeBase, state: State) -> None:
    for passed in state.trail:
        print(f"{passed.question} {passed.words}")
    print(f"{_kind(state)}: {_step(state)}")
    for number, action in enumerate(offered_here(kb, state), 1):
        print(f"  {number}. {kb.actions[action].title} ({kb.actions[action].harm_words})")
    if _kind(state) == "question":
        for choice in choices(kb, state):
            print(f"  - {choice.text}")
    for rung in ladder(kb, state):
        because = ", ".join(str(condition) for condition in rung.because)
        print(
            f"harm {kb.actions[rung.action].harm:d}  {rung.action}: {rung.standing.value} {because}".rstrip()
        )
