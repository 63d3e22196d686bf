"""The page about the keys tells those that there are."""

from __future__ import annotations

from tests.key_table import PAGE, key_table, with_table, written_table


def test_the_page_has_the_keys_of_the_commands() -> None:
    """A command that comes, goes or gets another key changes the page as well."""
    written = written_table(PAGE.read_text(encoding="utf-8"))
    assert written == key_table(), "The table of keys is old: run `python -m tests.key_table`."


def test_an_old_table_is_replaced_and_nothing_else() -> None:
    """Writing the table anew touches neither the text before it nor the text after it."""
    old = "# Keys\n\n| old |\n| --- |\n\nText.\n"
    new = with_table(old)
    assert new == f"# Keys\n\n{key_table()}\nText.\n"
    assert with_table(new) == new
