"""Pictures of a problem: Mermaid, which GitHub renders, and DOT for Graphviz. Colours show the harm."""

from __future__ import annotations

from collections.abc import Iterator

from kb.charting.nodes import Graph, Node, Shape, graph
from kb.model import Harm, KnowledgeBase

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
