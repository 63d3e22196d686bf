"""The engine: what Backin knows, how it matches, asks, advises and reports. No terminal, no network."""
