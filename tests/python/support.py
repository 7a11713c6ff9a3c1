"""What these tests share: where things lie, sample texts, and running the command line."""

import json
import re
import subprocess
import tempfile
import unittest
from importlib.util import find_spec
from pathlib import Path

root = Path(__file__).resolve().parents[2]
command = root / "build" / "native" / "lede"

ARTICLE = (
    "HARBOUR CITY, Jan. 5 (Own report) — Mayor Elena Márquez met Defence Secretary Tom O’Hara in Rotterdam on "
    "Tuesday. “We will not wait,” Ms. Márquez said. The mayor’s party, the Harbour Alliance (HA), signed a P1.2 "
    "billion deal with Norwegian shipbuilder Fjordverft ASA for two patrol boats.\n\nO’Hara, who had flown in from "
    "the United Kingdom, told the Rotterdam Courier that the U.S. Navy and the European Union would send observers "
    "to Łódź and São Paulo.\n"
)

# Texts that trip up whoever confuses units or trusts the input, by what is odd about them.
ODD_TEXTS = {
    "empty": "",
    "white space": " \t\r\n\u00a0\u2003 ",
    "emoji before names": "😀👩‍👩‍👧‍👦 Angela Merkel met 🇫🇷 Emmanuel Macron in Paris. “Oui 😀,” said Macron.",
    "accents, composed and not": "Zoë Núñez and Zoe\u0308 Nu\u0301n\u0303ez visited Łódź with François Hollande.",
    "CRLF": "Barack Obama spoke.\r\n\r\nAngela Merkel listened.\r\nBoth left Berlin.",
    "NUL and control characters": "Barack\u0000 Obama \u0001\u001f met\u007f Angela Merkel\u0085 in Berlin.",
    "direction marks": "\u202eBarack Obama\u202c met \u200fAngela Merkel\u200e in Berlin\u2069.",
    "byte order mark": "\ufeffBarack Obama met Angela Merkel in Berlin.",
    "outside the basic plane": "𝔅𝔢𝔯𝔩𝔦𝔫 𐍈 Barack Obama 𠮷 Tokyo.",
    "to be escaped": 'The "Harbour\\Alliance" of <b>Rotterdam</b> & Co.\b\f\t said \u2028 so.',
    "wrapped": "The Harbour Organi-\nzation of Rotterdam said on Monday that it would not wait for the\nUnited "
    "Kingdom, which the ministry in\nLondon had asked for a delay of two\nweeks. A “delega-\ntion” of the Harbour\n"
    "Alliance was to meet the Organi-\nzation on Friday.\n",
}

_PUBLISHED = re.compile(r"(?s)^(.*)\n===== published (\d{4}-\d{2}-\d{2})\n")


def articles() -> list[dict[str, str]]:
    """The sample articles of the repository, with the day on which each was published."""
    found = []
    for path in sorted((root / "tests" / "golden").glob("*.txt")):
        match = _PUBLISHED.match(path.read_bytes().decode("utf-8"))
        assert match, path
        found.append({"id": path.stem, "text": match[1], "date": match[2]})
    return found


def samples() -> list[dict[str, str]]:
    odd = [{"id": name, "text": text} for name, text in ODD_TEXTS.items()]
    return [*articles(), {"id": "article", "text": ARTICLE, "date": "2017-01-05"}, *odd]


def run_command(*args: str, stdin: str = "", bad: bool = False) -> str:
    """What the command line prints; where `bad`, some of what it reads may be."""
    done = subprocess.run([command, *args], input=stdin.encode("utf-8"), capture_output=True)
    assert done.returncode in ((0, 1) if bad else (0,)), done.stderr.decode()
    return done.stdout.decode("utf-8")


def run_lines(texts: list[dict[str, str]], *args: str, bad: bool = False) -> list[str]:
    """What it prints for each of these, as JSON lines."""
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in texts)
    printed = run_command("analyze", "--jsonl", *args, stdin=lines, bad=bad)
    return printed.split("\n")[:-1]


def have(*modules: str) -> bool:
    return all(find_spec(module) is not None for module in modules)


class TestCase(unittest.TestCase):
    maxDiff = 2000

    def folder(self) -> Path:
        """An empty folder that is gone after the test."""
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        return Path(place.name)
