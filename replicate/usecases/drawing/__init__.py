"""From what a picture says to the files of each format asked for."""
