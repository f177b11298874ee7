"""Places and teams of care and of others, which nothing joins: a test writes what does."""

from __future__ import annotations

PLACES = """source: s1
structures:
  - {id: cmp, nom: CMP, type: cmp, champ: sanitaire}
  - {id: halte, nom: Halte, type: accueil_jour, champ: social}
"""
TEAMS = """source: s1
equipes_mobiles:
  - {id: empp, nom: EMPP, type: empp, champ: sanitaire}
  - {id: maraude, nom: Maraude, type: equipe_rue, champ: social}
  - {id: chez-soi, nom: Équipe Chez-soi, champ: medico_social}
"""
