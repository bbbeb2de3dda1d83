"""Whether a text is English, and which language it is otherwise."""

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
# frequent in English, absent or rare in other languages: so not "in", "is", "was", "a", "as", "on", "had", "of"
_FUNCTION_WORDS = frozenset([
    "the", "and", "to", "that", "with", "for", "from", "has", "have", "been", "by", "said", "were", "which",
    "would", "who", "after", "their", "this", "not", "it", "be", "are", "they", "its", "his", "at", "but",
    "will", "could", "should", "about", "than", "what", "when", "there", "these", "those", "between", "into", "during", "against",
    "other",
])  # fmt: skip
_SAMPLE = 20_000
_ENGLISH_SHARE = 0.12  # of the words; English news has 0.22 and more, other languages in Latin letters under 0.05
_MARGIN = 7.0  # lead of another language, in log-probability per root of the length, that a list of foreign names does not reach
_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "ary": "Arabic", "arz": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "ig": "Igbo",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean",
    "ku": "Kurdish", "ky": "Kyrgyz", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam",
    "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian",
    "no": "Norwegian", "om": "Oromo", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "rw": "Kinyarwanda", "sdh": "Kurdish", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "so": "Somali",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese",
    "wuu": "Chinese", "yo": "Yoruba", "yue": "Chinese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip


def foreign_language(text: str) -> str | None:
    """The English name of the language of a text that is not English, or None where it is, or may be.

    Function words decide; the language identifier is asked only where they are missing. A few words in Latin letters,
    lists of names and texts all in capitals get the benefit of the doubt. A language without a name here comes back as "another language".
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    if not words:
        return None
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if share >= _ENGLISH_SHARE:
        return None
    from py3langid import rank  # noqa: PLC0415  loads a model, seldom needed

    scores = dict(rank(sample))
    likeliest = max(scores, key=lambda code: scores[code])
    if _main_script(sample) != "LATIN":
        return _NAMES.get(likeliest, "another language") if likeliest != "en" else "another language"
    lead = (scores[likeliest] - scores["en"]) / len(sample.encode()) ** 0.5
    return _NAMES.get(likeliest, "another language") if lead > _MARGIN else None


def _main_script(text: str) -> str:
    """The first word of the Unicode names of most letters: LATIN, CYRILLIC, ARABIC, CJK ..."""
    scripts = Counter(unicodedata.name(char, "UNKNOWN").split(" ", 1)[0] for char in text if char.isalpha())
    return scripts.most_common(1)[0][0]
