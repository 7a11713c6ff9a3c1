"""Every article of the data beside the repository, held against the command line."""

import json
import os
import re
import unittest
from itertools import islice

import ledekit
from support import TestCase, root, run_lines

data = root.parent / "shared" / "data"
files = sorted(data.rglob("*.jsonl"))
AT_ONCE = 500


def articles():
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                one = json.loads(line)
                if isinstance(one, dict) and isinstance(one.get("text"), str):
                    date = one.get("date")
                    yield {
                        "id": f"{file.stem}:{number}",
                        "text": one["text"],
                        **({"date": date} if isinstance(date, str) else {}),
                    }


# Minutes of work whose result is the same for every Python: done in the first environment.
@unittest.skipUnless(os.environ.get("LEDE_ARCHIVE") == "1", "LEDE_ARCHIVE is not 1")
@unittest.skipUnless(files, "there are no articles beside the repository")
class Archive(TestCase):
    def test_the_same_bytes_for_every_article(self):
        compared = 0
        given = articles()
        while batch := list(islice(given, AT_ONCE)):
            results = ledekit.analyze_many(batch, threads=2, on_error="keep")
            for one, line, result in zip(batch, run_lines(batch, bad=True), results, strict=True):
                if isinstance(result, ledekit.Failure):
                    # Which line it was, the command line says itself.
                    told = re.sub(r"^Line \d+: ", "", json.loads(line)["error"])
                    self.assertEqual((result.id, str(result.error)), (one["id"], told))
                elif result.to_json() != line:
                    self.fail(f"{one['id']} differs from the command line's analysis")
                compared += 1
        self.assertGreater(compared, 0)
        print(f"{compared} articles are the same.")


if __name__ == "__main__":
    unittest.main()
