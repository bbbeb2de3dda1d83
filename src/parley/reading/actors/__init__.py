"""The actors of one report: names, titles, capitals, pronouns and who is meant by them."""

from parley.reading.actors.cast import Cast
from parley.reading.actors.mention import Mention

__all__ = ["Cast", "Mention"]
