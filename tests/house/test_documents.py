"""The documents keep their promises: links lead somewhere, snippets run, decisions are complete."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def anchors(file: Path) -> set[str]:
    """The anchors of a document's headings, as the common forges make them."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", file.read_text("utf-8")), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def snippets(file: Path) -> list[str]:
    """The Python snippets of a document in their order."""
    return [code for language, code in _FENCE.findall(file.read_text("utf-8")) if language == "python"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_relative_link_leads_somewhere(document: Path):
    dead = []
    for target in _LINK.findall(_FENCE.sub("", document.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        if not file.exists() or (anchor and file.suffix == ".md" and anchor not in anchors(file)):
            dead.append(target)
    assert not dead


@pytest.mark.parametrize("document", [document for document in DOCUMENTS if snippets(document)], ids=name)
def test_every_python_snippet_runs(document: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    scope: dict[str, object] = {"__name__": "snippet"}
    for number, code in enumerate(snippets(document), 1):
        exec(compile(code, f"{name(document)}, snippet {number}", "exec"), scope)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_document_opens_with_its_title(document: Path):
    assert document.read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_every_decision_says_context_choice_and_consequence(decision: Path):
    text = decision.read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == ["Context", "Choice", "Consequence"]
    assert text.startswith(f"# {decision.name[:4]} ")
    assert len(text.split()) <= 400, "a decision record is one page"


def test_decisions_are_numbered_without_gaps():
    assert [decision.name[:4] for decision in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


def test_every_page_is_listed_in_the_index():
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    unlisted = {page.name for page in (ROOT / "docs").glob("*.md")} - set(_LINK.findall(index)) - {"index.md"}
    assert not unlisted


def test_the_readme_gives_the_two_commands():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "pip install . && parley read examples/" in readme
    assert "pip install '.[test]' && pytest" in readme


def test_changelog_and_citation_know_the_current_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert re.search(rf"^## {re.escape(version)} \(.+\)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    assert f"(version {version})" in (ROOT / "README.md").read_text("utf-8")
