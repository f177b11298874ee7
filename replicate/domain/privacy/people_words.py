"""Words that stand for one person, without a name."""

from __future__ import annotations

from replicate.domain.text.lazy_pattern import LazyPattern

PERSON = LazyPattern(
    r"\b(?:personne|patient|patiente|usager|usag[eè]re|monsieur|madame|mme|mr|mlle|dame|homme|"
    r"femme|r[eé]sidente?|locataire|b[eé]n[eé]ficiaire|h[eé]berg[eé]e?|enfant|fils|fille|m[eè]re|"
    r"p[eè]re|fr[eè]re|s[oœ]e?ur|jeune|adolescente?|il|elle|gar[cç]on|b[eé]b[eé]|int[eé]ress[eé]e?|"
    r"conjointe?|compagne|compagnon|[eé]poux|[eé]pouse|mari|voisine?)\b"
)
"""One person, in a text in lower case; plurals are not."""
