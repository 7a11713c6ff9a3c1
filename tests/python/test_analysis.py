"""One text: the same bytes as the command line's, the objects made of them, and what is refused."""

import copy
import dataclasses
import datetime
import inspect
import json
import pickle
import unittest

import ledekit
from ledekit import types
from support import ARTICLE, ODD_TEXTS, TestCase, articles, run_command, run_lines, samples


def plain(value):
    """An object of the package as JSON has it."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


class SameAsCommandLine(TestCase):
    def test_json_is_the_same_to_the_byte(self):
        texts = samples()
        for text, line in zip(texts, run_lines(texts), strict=True):
            with self.subTest(text["id"]):
                analysis = ledekit.analyze(text["text"], id=text["id"], date=text.get("date"))
                self.assertEqual(analysis.to_json(), line)
                self.assertEqual(analysis.to_dict(), json.loads(line))

    def test_options_are_the_same(self):
        text = articles()[0]["text"]
        hints = {"schema": "lede-hints/1", "hints": [{"words": "Monday", "where": "everywhere", "type": "PERSON"}]}
        file = self.folder() / "hints.json"
        file.write_text(json.dumps(hints))
        for args, options in [
            (["--date", "2016-12-07"], {"date": "2016-12-07"}),
            (["--date", "2016-12-07"], {"date": datetime.date(2016, 12, 7)}),
            (["--date", "2016-12-07"], {"date": datetime.datetime(2016, 12, 7, 23, 59)}),
            (["--layers", "quotes,desk"], {"layers": ["quotes", "desk"]}),
            (["--layers", "none"], {"layers": []}),
            (["--layers", "none"], {"names_only": True}),
            (["--hints", str(file)], {"hints": hints}),
            (["--hints", str(file)], {"hints": [hints]}),
            (["--offsets", "utf16"], {"offsets": "utf16"}),
            (["--offsets", "byte"], {"offsets": "byte"}),
            ([], {"date": None, "hints": None, "layers": None}),
        ]:
            with self.subTest(str(options)):
                printed = run_command("analyze", *args, stdin=text)
                self.assertEqual(ledekit.analyze(text, **options).to_json() + "\n", printed)

    def test_ids_come_back_as_they_are_written(self):
        for id in ["a1", 'with "marks" — and ü', 7, 2**70, -1, "0"]:
            line = run_lines([{"id": id, "text": "Ada Moss left."}])[0]
            self.assertEqual(ledekit.analyze("Ada Moss left.", id=id).to_json(), line)
            self.assertEqual(ledekit.analyze("Ada Moss left.", id=id).id, id)
        self.assertIsNone(ledekit.analyze("Ada Moss left.").id)


class Objects(TestCase):
    def test_every_member_of_the_json_is_an_attribute_with_the_same_value(self):
        for text in samples():
            analysis = ledekit.analyze(text["text"], date=text.get("date"))
            with self.subTest(text["id"]):
                for member, value in analysis.to_dict().items():
                    self.assertEqual(plain(getattr(analysis, member)), value, member)

    def test_every_class_of_the_schema_was_met(self):
        met = set()

        def meet(value):
            if isinstance(value, tuple):
                for one in value:
                    meet(one)
            elif dataclasses.is_dataclass(value):
                met.add(type(value))
                for field in dataclasses.fields(value):
                    meet(getattr(value, field.name))

        for text in samples():
            analysis = ledekit.analyze(text["text"], date=text.get("date"))
            for member in analysis.to_dict():
                meet(getattr(analysis, member))
        classes = {one for one in vars(types).values() if dataclasses.is_dataclass(one)}
        self.assertEqual(met, classes)

    def test_offsets_cut_the_text(self):
        for text in [*ODD_TEXTS.values(), ARTICLE]:
            for offsets in ["codepoint", "utf16", "byte"]:
                analysis = ledekit.analyze(text, offsets=offsets)
                for one in [*analysis.mentions, *analysis.quotes, *analysis.times]:
                    self.assertEqual(analysis.slice(one.start, one.end), one.text)
                    if offsets == "codepoint":
                        self.assertEqual(text[one.start : one.end], one.text)
        emoji = ledekit.analyze(ODD_TEXTS["emoji before names"])
        self.assertIn("Emmanuel Macron", [one.text for one in emoji])

    def test_questions(self):
        analysis = ledekit.analyze("“We will not wait,” Ada Moss said. Tom O’Hara of the Harbour Alliance disagreed.")
        self.assertEqual([one.name for one in analysis.people()], ["Ada Moss", "Tom O’Hara"])
        [quote] = analysis.quotes
        self.assertEqual(analysis.speaker(quote).name, "Ada Moss")
        self.assertEqual(analysis.quotes_of(analysis.people()[0]), [quote])
        self.assertEqual(analysis.quotes_of(analysis.people()[1]), [])
        first = next(iter(analysis))
        self.assertEqual(analysis.entity(first), analysis.entity(first.entity))
        self.assertIn(first, analysis.mentions_of(analysis.entity(first)))
        self.assertIsNone(analysis.entity("e99"))
        self.assertEqual([one.name for one in analysis.entities_of("ORG")], ["Harbour Alliance"])

    def test_values_do_not_change_and_copies_do(self):
        analysis = ledekit.analyze(ARTICLE)
        with self.assertRaises(dataclasses.FrozenInstanceError):
            analysis.mentions[0].start = 1
        analysis.to_dict()["mentions"].clear()
        self.assertNotEqual(analysis.to_dict()["mentions"], [])

    def test_pickles_copies_and_stored_json(self):
        analysis = ledekit.analyze(ARTICLE, id="a", date="2017-01-05")
        for other in [
            pickle.loads(pickle.dumps(analysis)),
            copy.copy(analysis),
            ledekit.Analysis(ARTICLE, analysis.to_json()),
        ]:
            self.assertEqual(other, analysis)
            self.assertEqual(other.mentions, analysis.mentions)
            self.assertEqual(hash(other), hash(analysis))
        self.assertNotEqual(analysis, ledekit.analyze(ARTICLE, id="b", date="2017-01-05"))
        self.assertEqual(pickle.loads(pickle.dumps(analysis.mentions)), analysis.mentions)


class Refused(TestCase):
    def refused(self, kind, words, text="Ada Moss left.", **options):
        with self.assertRaisesRegex(kind, words):
            ledekit.analyze(text, **options)

    def test_unknown_options_by_name(self):
        self.refused(TypeError, "no option 'dates'; did you mean 'date'", dates="2016-12-07")
        self.refused(TypeError, "no option 'x'; choose from date, ", x=1)
        with self.assertRaisesRegex(TypeError, "no option 'layer'; did you mean 'layers'"):
            ledekit.analyze_many([], layer=["quotes"])

    def test_values_that_cannot_be(self):
        self.refused(ledekit.LedeError, "2016-13-07", date="2016-13-07")
        self.refused(ledekit.LedeError, "not a calendar date", date="")
        self.refused(TypeError, "not int", date=20161207)
        self.refused(ledekit.LedeError, "no layer 'quote'", layers=["quote"])
        self.refused(TypeError, r'such as \["quotes"\], not str', layers="quotes")
        self.refused(TypeError, "not int", layers=3)
        self.refused(TypeError, "True or False, not int", names_only=1)
        self.refused(ledekit.LedeError, "no offsets in 'bytes'", offsets="bytes")
        self.refused(ledekit.LedeError, "no offsets in \\['byte'\\]", offsets=["byte"])
        self.refused(ledekit.LedeError, "wrods", hints={"schema": "lede-hints/1", "hints": [{"wrods": "Ada"}]})
        self.refused(TypeError, "not str", hints="{}")
        self.refused(TypeError, "not bool", id=True)
        self.refused(TypeError, "not float", id=1.5)
        self.refused(ledekit.LedeError, "The id holds half", id="\ud83d")
        self.refused(ledekit.LedeError, "The date holds half", date="\ud83d")

    def test_texts_that_cannot_be(self):
        self.refused(ledekit.LedeError, "U\\+D83D, at character 4", text="Ada \ud83d Moss")
        self.refused(ledekit.LedeError, "U\\+DE00, at character 0", text="\ude00\ud83d Berlin")
        for text, kind in [(b"Ada Moss", "bytes"), (None, "None"), (7, "int"), (["Ada"], "list")]:
            self.refused(TypeError, f"must be a str, not {kind}", text=text)
        self.assertTrue(issubclass(ledekit.LedeError, ValueError))

    def test_the_way_out_that_the_message_tells(self):
        text = "Ada Moss \ud83d\ude00 \ud83d left."
        mended = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.assertEqual(mended, "Ada Moss 😀 \ufffd left.")
        self.assertEqual(ledekit.analyze(mended).mentions[0].text, "Ada Moss")

    def test_models_that_cannot_be(self):
        file = self.folder() / "my.model"
        file.write_bytes(b"LEDE but no model")
        with self.assertRaisesRegex(ledekit.LedeError, "my.model: "):
            ledekit.Analyzer(file)
        with self.assertRaises(FileNotFoundError):
            ledekit.Analyzer(self.folder() / "none")
        own = ledekit.Analyzer()
        self.assertEqual(own.model_version, own.analyze("").made_by.model)


class Progress(TestCase):
    def test_shares_and_stages_are_told(self):
        told = []
        ledekit.analyze(ARTICLE, progress=lambda share, stage: told.append((share, stage)))
        self.assertEqual(told, sorted(told, key=lambda one: one[0]))
        self.assertTrue(all(0 <= share <= 1 for share, _ in told))
        self.assertIn("names", [stage for _, stage in told])

    def test_what_it_throws_comes_out_and_the_next_analysis_is_whole(self):
        def throw(share, stage):
            raise LookupError(stage)

        with self.assertRaises(LookupError):
            ledekit.analyze(ARTICLE, progress=throw)
        self.assertEqual(ledekit.analyze(ARTICLE).quotes[0].text, "“We will not wait,”")

    def test_it_may_analyse_itself(self):
        inner = []
        outer = ledekit.analyze(ARTICLE, progress=lambda *_: inner.append(ledekit.analyze("Ada Moss left.")))
        self.assertEqual(outer, ledekit.analyze(ARTICLE))
        self.assertEqual(inner[0].mentions[0].text, "Ada Moss")


class Html(TestCase):
    def test_escaped_and_marked(self):
        html = ledekit.analyze("<script>alert('Ada Moss & Co.')</script> Ada Moss left Łódź.").html()
        self.assertNotIn("<script", html)
        self.assertIn("&lt;script&gt;alert(&#39;", html)
        mark = r'<mark data-type="PERSON" data-entity="e\d+" data-start="41" data-end="49">Ada Moss</mark> left'
        self.assertRegex(html, mark)

    def test_nothing_is_lost_in_any_unit(self):
        for text in [*ODD_TEXTS.values(), ARTICLE]:
            for offsets in ["codepoint", "utf16", "byte"]:
                html = ledekit.analyze(text, offsets=offsets).html()
                self.assertEqual(_text_of(html), text)

    def test_notebooks(self):
        shown = ledekit.analyze("Ada Moss left <b>Łódź</b>.")._repr_html_()
        self.assertIn('data-type="PERSON"', shown)
        self.assertIn("&lt;b&gt;", shown)
        self.assertNotIn("characters are shown", shown)
        long = ledekit.analyze("Ada Moss left Lima. " * 3000)._repr_html_()
        self.assertIn("The first 20,000 of 60,000 characters are shown.", long)
        self.assertLess(len(long), 500_000)


def _text_of(html):
    import html as library
    import re

    return library.unescape(re.sub(r"</?mark[^>]*>", "", html))


class Described(TestCase):
    def test_all_that_is_public_says_what_it_is(self):
        for name in ledekit.__all__:
            one = getattr(ledekit, name)
            if callable(one):
                self.assertTrue(inspect.getdoc(one), name)
        for name, one in inspect.getmembers(ledekit.Analysis):
            if not name.startswith("_"):
                self.assertTrue(inspect.getdoc(one), name)

    def test_the_wheel_has_its_papers(self):
        from importlib.metadata import distribution

        wheel = distribution("ledekit")
        names = {path.name for path in wheel.files}
        self.assertLessEqual(
            {"py.typed", "_core.pyi", "lede-en.model", "MODEL-CARD.md", "CHANGELOG.md"}
            | {"LICENSE", "NOTICE", "THIRD-PARTY-NOTICES.txt", "sbom.cdx.json"},
            names,
        )
        self.assertEqual(wheel.version, ledekit.analyze("").made_by.program)
        self.assertEqual(ledekit.__version__, wheel.version)
        [notices] = [path for path in wheel.files if path.name == "THIRD-PARTY-NOTICES.txt"]
        for part in ["nanobind", "GeoNames", "libstdc++"]:
            self.assertIn(part, notices.read_text())


if __name__ == "__main__":
    unittest.main()
