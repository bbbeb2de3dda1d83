"""Texts for the tests of the intake room. All were made for this project; the Valley conflict is invented."""

from pathlib import Path

import pytest

BODY = (
    "On Monday, the government of Norland proposed direct talks with the Valley Front for the first time since the fighting began.\n"
    "\n"
    "“We are ready to meet them anywhere,” Foreign Minister Ada Berg told reporters. The Front has not answered the offer.\n"
    "\n"
    "Both sides accused each other of breaking the truce that was declared on Saturday, and the mediators said that they would\n"
    "travel to the capital on Wednesday to save it."
)
HEADLINE = "Norland Offers Direct Talks to the Valley Front"


@pytest.fixture
def body() -> str:
    return BODY


@pytest.fixture
def headline() -> str:
    return HEADLINE


@pytest.fixture
def report_text() -> str:
    return f"{HEADLINE}\n\n{BODY}\n"


@pytest.fixture
def report_file(tmp_path: Path, report_text: str) -> Path:
    path = tmp_path / "truce.txt"
    path.write_text(report_text, encoding="utf-8")
    return path


@pytest.fixture
def page_html() -> str:
    paragraphs = "".join(f"<p>{' '.join(paragraph.split())}</p>" for paragraph in BODY.split("\n\n"))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{HEADLINE} | The Lowland Post</title>
<meta property="og:site_name" content="The Lowland Post">
<meta property="article:published_time" content="2025-04-21T23:30:00-04:00">
<meta property="article:modified_time" content="2025-04-23T08:00:00-04:00"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-notice">We use cookies to improve this site. <button>Accept all</button></div>
<article><h1>{HEADLINE}</h1><p class="byline">By Ivo Lind</p>
<div class="share"><a href="#">Facebook</a> <a href="#">WhatsApp</a> <a href="#">Telegram</a></div>
{paragraphs}
<div class="newsletter"><h3>Sign up for our newsletter</h3><p>Get the news in your inbox every morning.</p></div>
<p>The envoy of the union said that nobody should expect a result before the summer, and that the corridor had to stay open.</p>
</article>
<section class="related"><h3>Related articles</h3><ul><li><a href="/1">A bridge was opened again</a></li></ul></section>
<section id="comments"><h3>Post a Comment</h3><p>We love comments! All comments will be moderated.</p>
<div class="comment"><p>This will never work, said a reader.</p></div></section>
<div>Previous Post Next Post</div><div>Contact Form</div>
<footer>© 2025 The Lowland Post. All rights reserved.</footer></body></html>"""
