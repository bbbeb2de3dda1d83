"""How it was said: the words that name a channel, copied from the text."""

import re

from parley.records import Span

_MEANS = (
    r"statements?|(?:video|text) (?:messages?|address(?:es)?)|conversations?|interviews?|address(?:es)?|speech(?:es)?|letters?|posts?|postings?|tweets?|messages?|videos?|commentary|briefings?|(?:news |press )?conferences?"
    r"|(?:tele)?phone calls?|(?:tele)?phone|(?:conference |video )?calls?|telegrams?|remarks|comments|reports?|releases?|read-?outs?|communiqu[eé]s?|broadcasts?"
    r"|notes?|memos?|memorandums?|e-?mails?|op-eds?|articles?|columns?|radio|television|TV|text messages?|newsletters?|podcasts?|testimony|declarations?"
    r"|bulletins?|recordings?|audio|editorials?|sermons?|debates?|town halls?|rall(?:y|ies)|documents?|responses?|reply|replies|appearances?|transcripts?"
)
_MEDIUM = (
    r"X|Twitter|Telegram|Facebook|Instagram|YouTube|TikTok|Truth Social|Weibo|WeChat|VKontakte|LinkedIn|WhatsApp|Signal|social media|social network\w*"
    r"|(?:\w+ ){0,3}(?:television|TV|radio|news agency|newspaper|channel|platform X)|CNN|MSNBC|CBS|NBC|ABC|BBC|Fox News|Sky News|Al Jazeera|C-SPAN|NPR|PBS"
)
_PRESS = (
    r"(?:[A-Z][\w.'’-]*\s|the\s|a\s|an\s|state\s|local\s|foreign\s|visiting\s|state-run\s|joint\s|pan-Arab\s|Russian\s|separate\s)*"
    r"(?:reporters?|journalists?|(?:the )?(?:press|media)|newspapers?|news agenc(?:y|ies)|news outlet|radio|television|TV|(?:news|press) conferences?|briefings?"
    r"|lawmakers|parliament|deputies|senators|the nation|viewers|listeners|an audience|the audience|a crowd|the crowd|supporters|meeting|conference|summit|assembly|rally"
    r"|forum|Security Council|General Assembly|channel|magazine|weekly|daily|correspondents?|delegates|a gathering|interviewer)"
)
_AGENCY = (
    r"Reuters|CNN|AFP|AP|(?:the )?Associated Press|(?:the )?BBC|Interfax|TASS|Tass|ITAR-TASS|Itar-Tass|RIA(?: Novosti)?|Xinhua|Al[- ]Jazeera|Al[- ]Arabiya|Bloomberg|Axios"
    r"|(?:the )?New York Times|(?:the )?Washington Post|(?:the )?Wall Street Journal|(?:the )?Guardian|(?:the )?Financial Times|Politico|MSNBC|NBC(?: News)?|CBS(?: News)?"
    r"|ABC(?: News)?|Fox News|Sky News|NPR|PBS|Haaretz|Der Spiegel|Le Monde|El Pa[ií]s|Anadolu(?: Agency)?|IRNA|ISNA|Tasnim|Fars|SANA|Kyodo|Yonhap|dpa|DPA|Ukrinform|USA TODAY"
)
_RUN = r"(?:[\w$'’.&-]+ ){0,5}?"
_DETERMINED = r"(?:(?:a|an|his|her|its|their|the|one|another|several|separate|joint|written|recent|later)\s)"
_NAME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"[A-Z][\w’-]*"
)
_PLACE = rf"(?: (?:in|at|with|on) (?:the )?{_NAME}(?: {_NAME})*)?"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:told|telling|tells) (?:{_PRESS}|{_AGENCY})\b(?: television| news agency| newspaper| radio)?",
        rf"\b[Ss]peaking (?:to|with) (?:{_PRESS}|{_AGENCY})\b{_PLACE}",
        rf"\b[Ss]peaking (?:at|in|on|from|after|before|during|alongside) (?:[\w'’-]+ ){{0,6}}?(?:{_MEANS}|{_MEDIUM}|meeting|summit|forum|[A-Z]\w+)\b",
        rf"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]n|[Bb]y|[Oo]ver|[Tt]hrough|[Vv]ia|[Ff]rom) {_DETERMINED}{_RUN}(?:{_MEANS})\b"
        rf"(?: (?:on|to|with|for|published by|broadcast on|carried by|posted on) (?:(?:[\w-]+ ){{0,5}}(?:reporters?|journalists?)|{_MEDIUM}|{_AGENCY}|(?:the )?{_NAME}(?: {_NAME})*))?",
        rf"\b[Ii]n (?:remarks|comments|televised remarks|writing|testimony|interviews|posts|statements)\b(?: to (?:{_PRESS}|{_AGENCY}))?",
        r"\b[Bb]y (?:tele)?phone\b",
        rf"\b(?:[Vv]ia|[Tt]hrough) (?:the )?(?:{_AGENCY}|{_MEDIUM}|[A-Z][\w-]*|intermediaries|mediators)(?: news agency)?",
        rf"\b(?:[Ww]rote |posted |tweeted )?[Oo]n (?:his |her |its |their |the )?(?:{_MEDIUM})(?: account| page| channel)?(?![\w'’])",
        rf"\b(?:[Aa]ccording )?to (?:{_AGENCY})(?: news agency| television| newspaper)?\b",
        r"\b(?:[Ss]peaking )?on condition of anonymity\b",
        r"\b(?:re)?tweet(?:ed|s)\b",
    )
)
_QUOTED_BY = re.compile(
    rf"\b(?:quoted |cited )?by (?:the |state |official |state-run )*(?:{_AGENCY}|(?:[A-Z][\w-]* )*(?:news agency|television|newspaper|radio|media))"
)


def channel_in(words: str) -> str | None:
    """The channel that the reporting words `words` name, verbatim and short, or None."""
    found = [match for match in (pattern.search(words) for pattern in _PATTERNS[:-2]) if match]
    if found:
        return min(found, key=lambda match: (match.start(), -match.end())).group().strip()
    late = next((match for match in (pattern.search(words) for pattern in (_QUOTED_BY, *_PATTERNS[-2:])) if match), None)
    return late.group().strip() if late else None


_DOCUMENT = re.compile(
    r"(?:^|[\s’'])(?:statements?|letters?|read-?outs?|communiqu[eé]s?|messages?|posts?|videos?|press releases?|documents?|leaflets?|broadcasts?|bulletins?|resolution"
    r"|memos?|transcripts?)\b"
)
_MEDIA = re.compile(
    rf"(?:{_AGENCY})(?:$|[\s’'])|\b(?:[Nn]ews [Aa]genc(?:y|ies)|newspapers?|television|radio|TV|(?:news|state|local|Israeli|Arab) media|news outlet|website)\b"
)


def channel_of_source(source: Span, cue: Span | None) -> str | None:
    """The channel where the source itself is one: a document ("the army statement") or a medium ("according to Interfax")."""
    if not (_DOCUMENT.search(source.text) or _MEDIA.search(source.text)):
        return None
    if cue is not None and cue.text.lower() == "according to":
        return f"{cue.text} {source.text}" if source.start - cue.end == 1 else source.text
    return source.text
