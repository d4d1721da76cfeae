"""What several comparisons need."""

import os


def example(name: str) -> list[str]:
    """The command that runs an example of the crate `adapters`: from the folder LOTSE_EXAMPLES, otherwise built first."""
    if folder := os.environ.get("LOTSE_EXAMPLES"):
        return [f"{folder}/{name}"]
    return ["cargo", "run", "-q", "-p", "adapters", "--example", name, "--"]
