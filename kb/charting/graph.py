"""A problem as a graph, drawn for Mermaid or dot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kb.checking import explore, is_elsewhere
from kb.model import Advice, Answer, Harm, KnowledgeBase, Question, Step, Target


class Shape(Enum):
    """What kind of step a node stands for."""

    QUESTION = "question"
    ADVICE = "advice"
    ENDING = "ending"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Node:
    """A step or another problem. ``harm`` is that of the harshest action it offers, ``None`` without any."""

    ref: str
    shape: Shape
    lines: tuple[str, ...]
    harm: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one node to another, with the words that stand on it."""

    start: str
    end: str
    words: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes in the order in which one comes to them, and the edges between them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(kb: KnowledgeBase, problem: str) -> Graph:
    """Return what ``problem`` and its roads consist of, as far as some way leads there.

    Raises ``TooWideError`` when it has too many states to tell.
    """
    refs = [ref for ref in explore(kb, problem).entered if not is_elsewhere(ref, problem)]
    edges = tuple(dict.fromkeys(edge for ref in refs for edge in _edges(kb, kb.steps[ref])))
    nodes = {ref: _node(kb, kb.steps[ref]) for ref in refs}
    others = dict.fromkeys(edge.end for edge in edges if edge.end in kb.problems)
    shown = nodes | {each: Node(each, Shape.PROBLEM, (kb.problems[each].title,)) for each in others}
    return Graph(tuple(shown.values()), tuple(edge for edge in edges if edge.end in shown))


def _node(kb: KnowledgeBase, step: Step) -> Node:
    if isinstance(step, Advice):
        actions = [kb.actions[action] for action in step.actions]
        lines = [f"{action.title} ({action.harm_words})" for action in actions]
        return Node(step.ref, Shape.ADVICE, (step.title, *lines), max(action.harm for action in actions))
    return Node(step.ref, Shape.QUESTION if isinstance(step, Question) else Shape.ENDING, (step.title,))


def _edges(kb: KnowledgeBase, step: Step) -> Iterator[Edge]:
    if isinstance(step, Question):
        for answer in step.answers:
            yield Edge(step.ref, _end(answer.target), _words(answer))
    elif isinstance(step, Advice):
        for name, target in (("worked", step.worked), ("did not work", step.then)):
            if target is not None:
                yield Edge(step.ref, _end(target), name)
        for symptom in (each for action in step.actions for each in kb.actions[action].symptoms):
            yield Edge(step.ref, _end(symptom.target), symptom.text)


def _end(target: Target) -> str:
    return target.switches or target.step


def _words(answer: Answer) -> str:
    facts = ", ".join(str(condition) for condition in answer.teaches)
    return f"{answer.text} [{facts}]" if facts else answer.text


_COLOURS = ("#d9f2d9", "#eef7c8", "#ffe0a3", "#ffb38a", "#ff8a8a", "#e06666")
"""The fill for each harm from 0 to 5; all carry black text."""

_MERMAID_ENDS = {
    Shape.QUESTION: ("{{", "}}"),
    Shape.ADVICE: ("[", "]"),
    Shape.ENDING: ("([", "])"),
    Shape.PROBLEM: ("[[", "]]"),
}
_DOT_SHAPES = {
    Shape.QUESTION: "hexagon",
    Shape.ADVICE: "box",
    Shape.ENDING: "oval",
    Shape.PROBLEM: "component",
}


def mermaid(kb: KnowledgeBase, problem: str) -> str:
    """Return ``problem`` as a Mermaid flowchart."""
    return "\n".join(_mermaid(graph(kb, problem))) + "\n"


def _mermaid(chart: Graph) -> Iterator[str]:
    names = _names(chart)
    yield "flowchart TD"
    for node in chart.nodes:
        before, after = _MERMAID_ENDS[node.shape]
        style = "" if node.harm is None else f":::harm{node.harm:d}"
        yield f'    {names[node.ref]}{before}"{_for_mermaid("<br>".join(_escaped(node)))}"{after}{style}'
    for edge in chart.edges:
        words = _for_mermaid(_without_markup(edge.words))
        yield f'    {names[edge.start]} -->|"{words}"| {names[edge.end]}'
    for harm in Harm:
        yield f"    classDef harm{harm:d} fill:{_COLOURS[harm]},color:#000"


def _names(chart: Graph) -> dict[str, str]:
    return {node.ref: f"n{number}" for number, node in enumerate(chart.nodes)}


def _escaped(node: Node) -> list[str]:
    return [_without_markup(line) for line in node.lines]


def _without_markup(text: str) -> str:
    return text.replace("&", "#amp;").replace("<", "#lt;").replace(">", "#gt;")


def _for_mermaid(text: str) -> str:
    return text.replace('"', "#quot;").replace("`", "'")


def dot(kb: KnowledgeBase, problem: str) -> str:
    """Return ``problem`` as a DOT digraph."""
    return "\n".join(_dot(graph(kb, problem), problem)) + "\n"


def _dot(chart: Graph, problem: str) -> Iterator[str]:
    names = _names(chart)
    yield f"digraph {_quoted(problem)} {{"
    for node in chart.nodes:
        fill = "" if node.harm is None else f', style=filled, fillcolor="{_COLOURS[node.harm]}"'
        label = _quoted("\n".join(node.lines))
        yield f"    {names[node.ref]} [shape={_DOT_SHAPES[node.shape]}, label={label}{fill}];"
    for edge in chart.edges:
        yield f"    {names[edge.start]} -> {names[edge.end]} [label={_quoted(edge.words)}];"
    yield "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
