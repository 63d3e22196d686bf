"""What to put back after an action that undid something."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from kb.explain import PUT_BACK, TO_PUT_IT_BACK
from kb.model import strong
from kb.passages import as_prose, passages_for
from kb.putback import PutBack, put_back
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View


def put_back_list(view: View) -> Iterator[Widget]:
    """Yield what the actions of this case undid, each with how it is put back folded away."""
    items = put_back(view.kb, view.state)
    if not items:
        return
    yield view.section(PUT_BACK)
    for item in items:
        yield effect_foldout(view, item)


def effect_foldout(view: View, item: PutBack) -> Foldout:
    """Return one effect by its title; folded away, whom it touches and how it is put back."""
    effect = item.effect
    how = as_prose(passages_for(effect.put_back, view.state.facts))
    text = (*effect.affects, *strong(TO_PUT_IT_BACK), *how) if how else effect.affects
    title = f"{effect.title} ({item.note})" if item.note else effect.title
    return view.foldout(title, text)
