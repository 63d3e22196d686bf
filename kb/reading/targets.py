"""Links that lead on: to a step, a road, a problem or an action. Whether that exists is told elsewhere."""

from collections.abc import Iterable, Iterator

from kb.model import Target
from kb.reading.blocks import Item, Link
from kb.reading.codes import Code
from kb.reading.library import Address, locate
from kb.reading.notes import Reading

PAGES = ("problems", "roads")


def leading_links(
    items: Iterable[Item], reading: Reading, *, mixed: bool = False
) -> Iterator[tuple[Item, Link]]:
    """Yield the items that begin with a link, each with it, and report the others of the list."""
    code, wrong = Code.ITEM_WITHOUT_LINK, "This item does not begin with a link."
    if mixed:
        code, wrong = Code.MIXED_LIST, "This item does not begin with a link, but others of the list do."
    for item in items:
        if item.text.leading:
            yield item, item.text.leading
        elif not item.text.has_broken_link:
            reading.report(item.line, code, wrong)


def leads_to(link: Link | None, reading: Reading) -> str:
    """Return the kind of file that a link leads to, empty for none or for one outside the folder."""
    address = locate(reading.file, link.target) if link else None
    return address.kind if address else ""


def read_way(link: Link, reading: Reading) -> Target | None:
    """Read a link to a step of this page, to a road, or to the start of another problem."""
    address = _address(link, PAGES, "a step, a road or a problem", reading)
    if address is None:
        return None
    if address.kind == "problems" and address.file != reading.file:
        _report_inner_anchor(link, address, reading)
        return Target(f"{address.page}#{reading.library.first_step(address.file)}", switches=address.id)
    return Target(_step(link, address, reading))


def read_step_link(link: Link, reading: Reading) -> str | None:
    """Read a link to any step of a problem or a road, as the step's reference."""
    address = _address(link, PAGES, "a step", reading)
    return _step(link, address, reading) if address else None


def _step(link: Link, address: Address, reading: Reading) -> str:
    if reading.library.is_start(address):
        return f"{address.page}#{reading.library.first_step(address.file)}"
    if reading.library.heading(address) and not reading.library.is_step(address):
        reading.report(link.line, Code.NOT_A_STEP, f"'{link.target}' leads to a heading that is not a step.")
    return f"{address.page}#{address.anchor}"


def read_action_link(link: Link, reading: Reading) -> str | None:
    """Read a link to an action as its id."""
    address = _address(link, ("actions",), "an action", reading)
    return address.id if address else None


def read_action_links(items: Iterable[Item], reading: Reading, *, mixed: bool = False) -> dict[str, Link]:
    """Read the items of a list of actions as the ids of these, in order, each with its link."""
    read: dict[str, Link] = {}
    for item, link in leading_links(items, reading, mixed=mixed):
        action = read_action_link(link, reading)
        if action in read:
            reading.report(item.line, Code.DOUBLE_ACTION, f"The action '{action}' stands twice in this list.")
        elif action:
            read[action] = link
    return read


def read_problem_link(link: Link, reading: Reading) -> str | None:
    """Read a link to the start of a problem as its id."""
    address = _address(link, ("problems",), "a problem", reading)
    if address is None:
        return None
    _report_inner_anchor(link, address, reading)
    return address.id


def _address(link: Link, kinds: tuple[str, ...], wanted: str, reading: Reading) -> Address | None:
    address = locate(reading.file, link.target)
    if address is not None and address.kind in kinds:
        return address
    wrong = f"'{link.text}' leads to '{link.target}', which is not {wanted}."
    reading.report(link.line, Code.WRONG_KIND, wrong)
    return None


def _report_inner_anchor(link: Link, address: Address, reading: Reading) -> None:
    if reading.library.is_start(address) or not reading.library.heading(address):
        return
    reading.report(link.line, Code.INNER_ANCHOR, f"'{link.target}' leads into the middle of another problem.")
