"""`python -m ledekit.spark`, and the file that spark-submit is given."""

import sys

from ledekit.spark._command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
