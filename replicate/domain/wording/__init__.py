"""French sentences about ties, sources, speakers and decisions, alike in every output."""
