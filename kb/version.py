"""Which Backin this is, and where it is to be had."""

from functools import cache


@cache
def backin_version() -> str:
    """Return the version of the installed package, or ``not installed`` in a bare source tree."""
    # Reading the metadata brings in the mail parser, which is slow and not wanted at every start.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("backin")
    except PackageNotFoundError:
        return "not installed"


def project_address() -> str:
    """Return where this Backin is to be had, a web address from its package; empty where it names none.

    ``OWNER`` in it stands for whoever publishes it and has not put in a name yet.
    """
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415  as above

    try:
        urls = metadata("backin").get_all("Project-URL", [])
    except PackageNotFoundError:
        return ""
    addresses = (url.partition(", ")[2] for url in urls if url.startswith("Source, "))
    return next((address for address in addresses if "OWNER" not in address), "")
