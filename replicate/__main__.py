"""``python -m replicate``: the same command where no script folder is on the path."""

from replicate.cli import main

if __name__ == "__main__":
    main()
