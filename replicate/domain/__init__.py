"""What a territory is, the rules that hold it together, and the words for both.

Nothing here knows of a file, a format or a page. Ten rules decide, and outrank convenience;
code that follows one of them names it ("rule 4 of the domain"):

1. Unknown is not absent. A value may be missing (nobody was asked), ``inconnu`` (asked, and
   nobody knows) or ``aucun`` (known to be none). Nothing fills a gap with 0, and every count
   says how many are not known.
2. Functions, not forms. Territories are compared by what is achieved, never by label, size
   or legal form.
3. Every fact has a speaker. Facts that contradict one another are kept side by side, shown as
   questions, and never averaged.
4. A tie has two sides. What a document says of it is at best attested, never confirmed.
5. A forum is a node, not a clique. What joins many (forums, agreements, cross care) stays one
   node; pairs are made only on request, and told as such.
6. Time is partial. Being cited in 2009 is not being created in 2009; every picture and every
   figure has a date.
7. A number has a nature, and a capacity is not a count of persons followed. It also has a
   qualifier, a date and a source, and may be a series.
8. Privacy by construction. No patient, no situation, no person's name; counts of accompanied
   persons from 1 to 10 are masked in every output, and so is what would rebuild them.
9. No ranking, and no good direction. No score, no total, no league of territories.
10. The words of people win. Nothing overwrites what a person wrote.
"""
