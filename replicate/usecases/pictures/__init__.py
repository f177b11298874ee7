"""What pictures say: the words of boxes, ties, cards and what stands beside."""
