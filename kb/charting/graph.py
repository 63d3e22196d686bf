"""A problem as a graph, drawn for Mermaid or dot."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kb.checking import explore, is_elsewhere
from kb.model import Advice, Answer, Harm, KnowledgeBase, Question, Step, Target


class Shape(Enum):
    """What kind of step a node stands for: the signs around it in Mermaid, and its shape in DOT."""

    QUESTION = "{{", "}}", "hexagon"
    ADVICE = "[", "]", "box"
    ENDING = "([", "])", "oval"
    PROBLEM = "[[", "]]", "component"


@dataclass(frozen=True, slots=True)
class Node:
    """A step or another problem. ``harm`` is that of the harshest action it offers, ``None`` without any."""

    shape: Shape
    lines: tuple[str, ...]
    harm: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one node to another, both by name, with the words that stand on it."""

    start: str
    end: str
    words: str


def graph(kb: KnowledgeBase, problem: str) -> tuple[dict[str, Node], list[Edge]]:
    """Return the nodes of ``problem``, as one comes to them, and its edges. Raises ``TooWideError``."""
    refs = [ref for ref in explore(kb, problem).entered if not is_elsewhere(ref, problem)]
    nodes = {ref: _node(kb, kb.steps[ref]) for ref in refs}
    edges = dict.fromkeys(edge for ref in refs for edge in _edges(kb, kb.steps[ref]))
    others = dict.fromkeys(edge.end for edge in edges if edge.end in kb.problems)
    nodes |= {each: Node(Shape.PROBLEM, (kb.problems[each].title,)) for each in others}
    names = {ref: f"n{number}" for number, ref in enumerate(nodes)}
    named = [Edge(names[each.start], names[each.end], each.words) for each in edges if each.end in names]
    return {names[ref]: node for ref, node in nodes.items()}, named


def _node(kb: KnowledgeBase, step: Step) -> Node:
    if isinstance(step, Advice):
        actions = [kb.actions[action] for action in step.actions]
        lines = [f"{action.title} ({action.harm_words})" for action in actions]
        return Node(Shape.ADVICE, (step.title, *lines), max(action.harm for action in actions))
    return Node(Shape.QUESTION if isinstance(step, Question) else Shape.ENDING, (step.title,))


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

_ESCAPES = str.maketrans({"&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "`": "'"})


def mermaid(kb: KnowledgeBase, problem: str) -> str:
    """Return ``problem`` as a Mermaid flowchart."""
    nodes, edges = graph(kb, problem)
    drawn = ["flowchart TD"]
    for name, node in nodes.items():
        before, after, _ = node.shape.value
        words = "<br>".join(line.translate(_ESCAPES) for line in node.lines)
        style = "" if node.harm is None else f":::harm{node.harm:d}"
        drawn.append(f'    {name}{before}"{words}"{after}{style}')
    drawn += [f'    {each.start} -->|"{each.words.translate(_ESCAPES)}"| {each.end}' for each in edges]
    drawn += [f"    classDef harm{harm:d} fill:{_COLOURS[harm]},color:#000" for harm in Harm]
    return "\n".join(drawn) + "\n"


def dot(kb: KnowledgeBase, problem: str) -> str:
    """Return ``problem`` as a DOT digraph."""
    nodes, edges = graph(kb, problem)
    drawn = [f"digraph {_quoted(problem)} {{"]
    for name, node in nodes.items():
        *_, shape = node.shape.value
        fill = "" if node.harm is None else f', style=filled, fillcolor="{_COLOURS[node.harm]}"'
        drawn.append(f"    {name} [shape={shape}, label={_quoted(chr(10).join(node.lines))}{fill}];")
    drawn += [f"    {each.start} -> {each.end} [label={_quoted(each.words)}];" for each in edges]
    return "\n".join([*drawn, "}"]) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
