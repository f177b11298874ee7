"""Street addresses beside a person: somebody's home, unlike a service's own address."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import GAP, Passage
from replicate.domain.text.lazy_pattern import LazyPattern

_STREET = LazyPattern(
    rf"(?<!\d)\d{{1,4}}(?: {{0,40}}(?:bis|ter|quater))?,?{GAP}(?:(?:rue|avenue|av|boulevard|bd|"
    rf"bld|impasse|all[eé]es?|chemin|place|cours|quai|square|route|lotissement|r[eé]sidence|"
    rf"passage)\b|r\.|av\.|bd\.|imp\.|all\.){GAP}[^\W\d_][\w'’\-]*"
)
_LIVES = LazyPattern(
    r"\b(?:habit(?:e|ait|ant)\b|vit\b|vivait|vivant|domicili|r[eé]side\b|squatt|log[eé]e?\b|demeur|"
    r"chez (?:s[aoe]|lui|elle)|patiente?\b|locataire\b|monsieur|madame|mme\b|mr\b|"
    r"son domicile|appartement n?°?\s?\d|\bap(?:p|t|pt)\.?\s?\d|porte n?°?\s?\d|escalier [a-z]\b|"
    r"\d(?:er|e|[eè]me) {1,40}(?:gauche|droite|face)\b|"
    r"occup[eé]e?\b[^.;]{0,20} par {1,40}une? {1,40}(?:homme|femme|dame|monsieur|famille)\b|"
    r"code porte|digicode|sonner chez)"
)
_RADIUS = 60


def find_homes(passage: Passage) -> Iterator[Find]:
    """Home addresses: a street's number with someone in the same sentence."""
    for at in passage.numbered:
        found = _STREET.match(passage.low, at)
        if found is None:
            continue
        before, after = passage.sentence(at, found.end(), _RADIUS)
        if _LIVES.search(before) or _LIVES.search(after):
            yield Find("RGPD409", at, found.end())
