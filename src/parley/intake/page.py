"""An HTML page: the article on it, its headline, outlet and day of publication."""

import logging
import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from parley.intake.layout import find_layout

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section|p|h1|h2|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# elements without an end, or whose end may be left out: they do not nest when it is
_OPEN_ENDED = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li",
    "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rb", "rt", "rp", "html", "head",
    "body",
])  # fmt: skip
_LOOSE = re.compile(r"</?(?:font|b|i|u|s|em|strong|span|center|small|big|tt|nobr|a|div)\b[^<>]*>", re.IGNORECASE)
_LIST_ITEM = re.compile(r"</?(?:li|option)\b[^<>]*>", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_DEEPEST = 200  # libxml2 drops what lies deeper than 256
_MOST_TAGS = 50_000
_MOST_LIST_ITEMS = 3_000  # the extraction takes time that grows with their square
_SAVE_ARTICLE = "save the article alone, or its text as .txt, and read that"
_EARLIEST = "1900-01-01"
_LONGEST_LABEL = 60


# their remarks on broken pages are not for the user, who gets a `PageError`; a program that wants them can still listen
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


class PageError(Exception):
    """Why a page cannot be read: `cause` and `remedy` as in `ReportError`."""

    def __init__(self, cause: str, remedy: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Page:
    """What was found on a page: the article's text, paragraphs parted by empty lines, and its metadata where given."""

    text: str
    title: str | None
    source: str | None
    published: date | None
    url: str | None


def is_page(text: str) -> bool:
    """Whether a text begins like an HTML page."""
    return _HEAD.match(text[:4096]) is not None


def read_page(html: str, *, url: str | None = None) -> Page:
    """Extract the article of a page, without menus, forms, comments, related links and other furniture.

    `published` is what the markup says (meta elements, JSON-LD, <time>, date labels), never a date from the running text
    or from the address. Raises `PageError` for a page without an article, or nested beyond reason.
    """
    # slow to import, and only pages need them
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415
    from trafilatura.utils import load_html  # noqa: PLC0415

    tree = load_html(_within_limits(_CONTROL.sub("", html)))
    if tree is None:
        raise _no_article()
    published = _published(tree)
    document = bare_extraction(
        tree, url=url, include_comments=False, with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True}
    )
    if not isinstance(document, Document) or not document.text:
        raise _no_article()
    text = _without_furniture(document.text, document.title)
    if not text:
        raise _no_article()
    return Page(text, document.title or None, document.sitename or None, published, document.url or url)


def _no_article() -> PageError:
    return PageError("no article was found on this page", _SAVE_ARTICLE)


def _within_limits(html: str) -> str:
    """The page itself, or, where it nests too deeply or lists too much for the parser, without its loose tags."""
    if sum(1 for _ in _LIST_ITEM.finditer(html)) > 2 * _MOST_LIST_ITEMS:
        html = _LIST_ITEM.sub(" ", html)
    depth, tags = _measure(html)
    if tags <= _MOST_TAGS and depth > _DEEPEST:
        html = _LOOSE.sub(" ", html)
        depth, tags = _measure(html)
    if depth > _DEEPEST:
        raise PageError(f"its tags are nested {depth:,} deep or deeper", _SAVE_ARTICLE)
    if tags > _MOST_TAGS:
        raise PageError(f"the page has more than {_MOST_TAGS:,} tags", _SAVE_ARTICLE)
    return html


def _measure(html: str) -> tuple[int, int]:
    """How deeply the tags of the page nest at most, and how many there are; counting stops beyond the limit of tags."""
    depth = deepest = count = 0
    for count, match in enumerate(_TAG.finditer(html), 1):
        if count > _MOST_TAGS:
            break
        if match.group(2).lower() in _OPEN_ENDED:
            continue
        depth = max(depth - 1, 0) if match.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest, count


def _published(tree: "HtmlElement") -> date | None:
    """The date that the markup gives: all that htmldate knows, once running text, pictures and the address are taken away."""
    from htmldate import find_date  # noqa: PLC0415  slow to import

    bare = deepcopy(tree)
    for element in bare.xpath("//footer|//aside|//nav|//img|//figure|//blockquote|//link[@rel='canonical']|//p|//li|//td"):
        words = " ".join(element.text_content().split())
        keep = element.tag in {"p", "li", "td"} and len(words) <= _LONGEST_LABEL and not words.endswith((".", "!", "?", "”", '"'))
        if not keep and element.getparent() is not None:
            element.drop_tree()
    found = find_date(bare, extensive_search=False, original_date=True, url="", min_date=_EARLIEST)
    return date.fromisoformat(found) if found else None


def _without_furniture(extracted: str, title: str | None) -> str:
    """The extracted text from its headline or first sentence on, without furniture, paragraphs parted by empty lines."""
    text = re.sub(r"(?m)^[ \t]*(?:[-|][ \t]+)+|[ \t]+\|[ \t]*$", "", extracted)  # marks of lists and table cells
    text = re.sub(r"[ \t\r]*\n\s*", "\n\n", text.strip())
    layout = find_layout(text, title=title)
    if not re.search(r"\w[.!?…][\"'”’»)]*(?:\s|$)", text):
        return ""
    start = 0 if title and text.startswith(title) else layout.body[0]
    pieces, at = [], start
    for before, after in layout.asides:
        pieces.append(text[at:before])
        at = after
    pieces.append(text[at : layout.body[1]])
    return re.sub(r"\n\s*\n\s*", "\n\n", "".join(pieces)).strip()
