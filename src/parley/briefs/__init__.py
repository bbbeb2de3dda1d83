"""Briefs: what a reader or a program gets of a reading. One form a file, all from one arrangement."""

from parley.briefs.arrange import arrange
from parley.briefs.brief import Brief
from parley.briefs.form import Form, render

__all__ = ["Brief", "Form", "arrange", "render"]
