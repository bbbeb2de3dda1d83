"""The front door for developers: `nox` runs every check, `nox -s tests` one of them."""

import nox

nox.options.sessions = ["lint", "types", "tests"]
nox.options.default_venv_backend = "venv"


@nox.session
def lint(session: nox.Session) -> None:
    """Style and format."""
    session.install("ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Strict types."""
    session.install(".[test]")
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, or the ones named after `--`."""
    session.install(".[test]")
    session.run("pytest", *session.posargs)
