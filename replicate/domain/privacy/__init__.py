"""Personal data in what people write: found by its shape, never quoted (rule 8 of the domain).

``scan.py`` runs the finders over a text; each yields a ``Find`` and knows one kind.
Blocking finders look for what has a form (a date of birth, a number, a mailbox), the
others for what only reads like a person or a life, and those warn. What is spared, and
how much is missed, is told and measured in ``docs/confidentialite.md``.
"""
