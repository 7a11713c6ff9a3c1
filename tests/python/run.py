"""Runs the tests of this folder, or of the one that is named, and closes with their counts.

Not `python -m unittest`: whether its "Ran N tests" has those that were skipped differs from one Python to the next.
"""

import sys
import unittest
from pathlib import Path


class Result(unittest.TextTestResult):
    passed = 0

    def addSuccess(self, test: unittest.TestCase) -> None:
        self.passed += 1
        super().addSuccess(test)


if __name__ == "__main__":
    tests = unittest.defaultTestLoader.discover(sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent))
    result = unittest.TextTestRunner(sys.stdout, resultclass=Result).run(tests)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped) + len(result.expectedFailures)
    print(f"{result.passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)
