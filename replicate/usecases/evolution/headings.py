"""The headings under which an evolution is told, in order, and what each of them means.

``docs/comparer.md`` defines them for readers; the meaning is printed under each.
"""

from __future__ import annotations

from replicate.domain.record import record


@record
class Heading:
    """``is_always``: shown even when empty. ``is_brief``: lines of the same words together."""

    key: str
    title: str
    meaning: str
    is_always: bool = False
    is_brief: bool = False


HEADINGS = (
    Heading("ouvert", "Ouvert ou commencé", "Un début est daté entre les deux.", is_always=True),
    Heading("termine", "Fermé ou terminé", "Une fin est datée entre les deux.", is_always=True),
    Heading("deplace", "Déplacé, ou tenu par un autre",
            "Déménagement, redéploiement, ou autre commune, gestionnaire, hébergeur, porteur,"
            " rattachement, daté entre les deux.", is_always=True),
    Heading("nom_ou_statut", "Nom ou état d'avancement changé",
            "Un autre nom, type ou état d'avancement, daté entre les deux."),
    Heading("autre", "Changé autrement", "Une autre réponse, datée entre les deux."),
    Heading("nombres", "Nombres dits entre les deux dates",
            "Plus grand ou plus petit n'est ni mieux ni moins bien."),
    Heading("liens_apparus", "Liens apparus",
            "Le lien, ou l'un de ses bouts, commence entre les deux."),
    Heading("liens_termines", "Liens terminés",
            "Le lien, ou l'un de ses bouts, se termine entre les deux."),
    Heading("confirme", "Signé, décidé, adapté",
            "Un accord signé, une décision ou une adaptation d'une fonction, daté entre les deux."),
    Heading("passe", "Ce qui s'est passé",
            "Événements, séances et documents datés entre les deux."),
    Heading("cite", "Cité pour la première fois",
            "Cité n'est pas ouvert : rien ne dit si cela existait déjà.", is_brief=True),
    Heading("dit_absent", "Dit absent pour la première fois",
            "Quelqu'un a dit, entre les deux, qu'il n'y en a pas ici : ce n'est pas dire que cela"
            " a disparu."),
    Heading("on_ne_sait_pas", "On ne sait pas", "Une date manque, ou recouvre l'une des deux."),
    Heading("inchange", "Sans changement connu",
            "Là à la première date, et personne n'en dit la fin ni un changement daté. Ce n'est pas"
            " dire que rien n'a changé.", is_brief=True),
    Heading("deja_dit", "Déjà dit à la première date",
            "Constats, paroles, objectifs, résultats, séances, décisions, adaptations et absences"
            " dites : rien n'est dit de leur suite.",
            is_brief=True),
    Heading("hors_des_dates", "Hors de ces deux dates",
            "Déjà passé ou terminé à la première, commencé, cité ou décidé après la seconde, ou"
            " hors du territoire.", is_brief=True),
)
