"""Letters and words, before anyone knows of a territory: spelling, tone, what can be shown."""
