"""What views show: every word already decided, everything ordered."""
