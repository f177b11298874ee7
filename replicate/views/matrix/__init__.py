"""The matrix: who does what, for whom or where, on as many sheets as it takes."""
