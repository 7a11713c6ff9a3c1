"""The examples of the package's README print what stands beside them; its types hold together."""

import os
import re
import subprocess
import sys
import unittest
from importlib.metadata import metadata

from support import TestCase, have, root

EXAMPLES = re.compile(r"(?s)```python\n(.*?)```\n\n```text\n(.*?)```")


class Readme(TestCase):
    # What the wheel carries, which is what a package index shows.
    readme = metadata("ledekit").get_payload()

    def test_every_script_has_its_output_beside_it(self):
        self.assertGreater(len(EXAMPLES.findall(self.readme)), 4)
        self.assertEqual(len(EXAMPLES.findall(self.readme)), self.readme.count("```python\n"))

    def test_examples(self):
        own = (root / "README.md").read_text(encoding="utf-8")
        for script, output in EXAMPLES.findall(self.readme + own):
            needs = [one for one in ("pandas", "spacy") if one in script] + ["pyarrow"] * ("write_tables" in script)
            with self.subTest(script.split("\n")[2]):
                if not have(*needs):
                    self.skipTest(f"{needs} is not installed")
                done = subprocess.run(
                    [sys.executable, "-c", script], capture_output=True, cwd=self.folder(), encoding="utf-8"
                )
                self.assertEqual((done.stdout, done.stderr), (output, ""))

    def test_every_option_is_told(self):
        from ledekit._analyzer import ANALYZE_OPTIONS

        self.assertEqual(re.findall(r"(?m)^\| `(\w+)` \|", self.readme), _sorted_as(self.readme, ANALYZE_OPTIONS))


def _sorted_as(text, names):
    return sorted(names, key=lambda name: text.find(f"| `{name}` |"))


@unittest.skipUnless(have("mypy"), "mypy is not installed")
class Types(TestCase):
    USE = """
import datetime
import ledekit
from ledekit.types import Entity

article = ledekit.analyze("Ada Moss left.", date=datetime.date(2016, 12, 7), layers=["quotes"])
speaker: Entity | None = article.speaker(article.quotes[0])
names: list[str] = [one.text for one in article if one.kind == "name"]
texts: list[str] = [one.text for one in ledekit.analyze_many(["Ada."], threads=2)]
for one in ledekit.analyze_many(["Ada."], on_error="keep"):
    failed: bool = isinstance(one, ledekit.Failure)
"""
    WRONG = """
import ledekit

ledekit.analyze(b"Ada")
ledekit.analyze("Ada", layers=["quote"])
ledekit.analyze("Ada", dates="2016-12-07")
ledekit.analyze("Ada").mentions[0].start = 3
ledekit.analyze("Ada").mentions[0].kind == 3
"""

    def check(self, *what: str) -> str:
        cache = ["--cache-dir", os.path.join(self.folder(), "cache")]
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", *cache, *what], capture_output=True, encoding="utf-8"
        )
        return done.stdout

    def test_the_package(self):
        self.assertRegex(self.check("--ignore-missing-imports", str(root / "python" / "ledekit")), "^Success")

    def test_a_program_that_uses_it(self):
        self.assertRegex(self.check("-c", self.USE), "^Success")
        lines = [int(line) for line in re.findall(r"(?m)^<string>:(\d+): error", self.check("-c", self.WRONG))]
        self.assertEqual(lines, [4, 5, 6, 7, 8])


if __name__ == "__main__":
    unittest.main()
