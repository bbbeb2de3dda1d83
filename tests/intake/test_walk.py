from pathlib import Path

from parley.intake.walk import walk
from parley.records import ReportError


def names(folder: Path) -> list[str]:
    return [str(item.relative_to(folder)) for item in walk(folder) if isinstance(item, Path)]


def make(folder: Path, *paths: str, content: bytes = b"The envoy left.") -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def test_reports_come_in_the_order_of_their_paths_from_all_subfolders(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.HTML", "c/d/e.markdown", "c/a.htm", "d.text", "x.xhtml", "m.md")
    assert names(tmp_path) == ["a.HTML", "b.txt", "c/a.htm", "c/d/e.markdown", "d.text", "m.md", "x.xhtml"]


def test_hidden_files_other_types_and_links_to_folders_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "d.json", "e.pdf")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.txt"]


def test_files_without_a_suffix_count_if_they_hold_text(tmp_path: Path) -> None:
    make(tmp_path, "truce")
    make(tmp_path, "program", content=b"\x7fELF\x00\x00")
    make(tmp_path, "nothing", content=b"")
    assert names(tmp_path) == ["truce"]


def test_a_folder_without_a_report_is_told_with_what_it_holds(tmp_path: Path) -> None:
    make(tmp_path, "a.pdf", "b.docx")
    (error,) = walk(tmp_path)
    assert isinstance(error, ReportError)
    assert "holds no report (only .docx, .pdf)" in str(error)
