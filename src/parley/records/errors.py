"""What can go wrong, one class a situation. Each message is one sentence: what, where, what next."""


class ParleyError(Exception):
    """Anything that Parley tells a user about instead of a result."""


class ReportError(ParleyError):
    """A source that could not be read as a report; the rest of the run goes on.

    `source` is the file, address or `-` as the user named it, `cause` says what is wrong with it and
    `remedy` what the user can do next.
    """

    def __init__(self, source: str, cause: str, remedy: str) -> None:
        super().__init__(f"{source}: {cause}; {remedy}.")
        self.source = source
        self.cause = cause
        self.remedy = remedy


class UsageError(ParleyError):
    """A wrong option or argument: nothing was done."""
