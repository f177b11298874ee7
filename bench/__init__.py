"""What replicate costs beside its peers, as ratios taken in one run."""
