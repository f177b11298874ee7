"""What is found in a territory, or between two: data with evidence and speakers, never a score."""
