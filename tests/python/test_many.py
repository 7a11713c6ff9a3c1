"""Many texts: their order, their errors, and that neither memory nor Python's lock stands in the way."""

import gc
import itertools
import threading
import time
import unittest

import ledekit
from support import ARTICLE, TestCase, run_lines, samples


class Many(TestCase):
    def test_the_same_as_the_command_line_for_any_number_of_threads(self):
        texts = samples()
        lines = run_lines(texts)
        for threads in [1, 2, 5, None]:
            made = ledekit.analyze_many(texts, threads=threads)
            self.assertEqual([one.to_json() for one in made], lines)

    def test_options_of_all_and_of_one(self):
        texts = ["He came today.", {"text": "He came today.", "date": "2020-02-02"}]
        values = [one.times[0].value for one in ledekit.analyze_many(texts, date="2016-12-07")]
        self.assertEqual(values, ["2016-12-07", "2020-02-02"])

    def test_what_comes_first_is_given_first_though_it_takes_longest(self):
        texts = [ARTICLE * 30, *("Ada Moss left." for _ in range(20))]
        sizes = [len(one.text) for one in ledekit.analyze_many(texts, threads=3)]
        self.assertEqual(sizes, [len(text) for text in texts])

    def test_an_endless_iterator_is_taken_no_faster_than_results(self):
        taken = itertools.count()
        texts = ("Ada Moss left." for _ in taken)
        results = ledekit.analyze_many(texts, threads=2)
        for _ in range(10):
            next(results)
        self.assertLess(next(taken), 10 + 4 * 2 + 2)
        results.close()

    def test_long_texts_do_not_pile_up(self):
        taken = itertools.count()
        long = "Ada Moss left. " * 800_000  # 12 million characters
        results = ledekit.analyze_many((long for _ in taken), threads=8, names_only=True)
        next(results)
        self.assertLess(next(taken), 4)
        results.close()

    def test_nothing_runs_before_it_is_asked_for_or_after_it_is_closed(self):
        before = threading.active_count()
        results = ledekit.analyze_many("Ada Moss left." for _ in itertools.count())
        self.assertEqual(threading.active_count(), before)
        next(results)
        results.close()
        self.assertEqual(threading.active_count(), before)

    def test_progress(self):
        told = []
        list(ledekit.analyze_many(["Ada."] * 3, progress=lambda *one: told.append(one)))
        self.assertEqual(told, [(1, 3), (2, 3), (3, 3)])
        told.clear()
        list(ledekit.analyze_many(iter(["Ada."]), progress=lambda *one: told.append(one)))
        self.assertEqual(told, [(1, None)])

    def test_no_texts(self):
        self.assertEqual(list(ledekit.analyze_many([])), [])


class Errors(TestCase):
    BAD = [
        "Ada Moss left.",
        {"id": "b", "text": "\ud83d"},
        {"id": "c", "text": None},
        7,
        {"text": "x", "dat": 1},
        "Lima.",
    ]

    def test_the_first_raises_and_says_which_it_was(self):
        results = ledekit.analyze_many(self.BAD)
        next(results)
        with self.assertRaisesRegex(ledekit.LedeError, r"Text 1 \('b'\): The text holds half"):
            next(results)
        self.assertEqual(list(results), [])
        with self.assertRaisesRegex(TypeError, "Text 0: There is no member 'dat'; did you mean 'date'"):
            list(ledekit.analyze_many(self.BAD[4:]))

    def test_or_each_is_kept_in_its_place(self):
        results = list(ledekit.analyze_many(self.BAD, on_error="keep"))
        self.assertEqual([type(one) for one in results], [ledekit.Analysis, *[ledekit.Failure] * 4, ledekit.Analysis])
        self.assertEqual([(one.index, one.id) for one in results[1:5]], [(1, "b"), (2, "c"), (3, None), (4, None)])
        self.assertIsInstance(results[3].error, TypeError)

    def test_what_the_iterator_throws_comes_out(self):
        def texts():
            yield "Ada Moss left."
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"):
            list(ledekit.analyze_many(texts(), on_error="keep"))

    def test_what_is_wrong_for_all_is_told_at_once(self):
        for error, words, texts, options in [
            (TypeError, "list or another iterable of texts, not str", "Ada Moss left.", {}),
            (TypeError, "not dict", {"text": "Ada"}, {}),
            (TypeError, "not NoneType|not None", None, {}),
            (ValueError, "from 1, not 0", [], {"threads": 0}),
            (ValueError, "from 1, not 1.5", [], {"threads": 1.5}),
            (ValueError, '"raise" or "keep"', [], {"on_error": "ignore"}),
            (ledekit.LedeError, "no layer", [], {"layers": ["x"]}),
        ]:
            with self.assertRaisesRegex(error, words):
                ledekit.analyze_many(texts, **options)


class Threads(TestCase):
    def test_python_goes_on_while_a_text_is_analysed(self):
        counted = 0
        worker = threading.Thread(target=ledekit.analyze, args=(ARTICLE * 400,))
        worker.start()
        started = time.perf_counter()
        while worker.is_alive():
            counted += 1
            time.sleep(0.001)
        passed = time.perf_counter() - started
        # With the lock held, this thread would have had one turn or two.
        self.assertGreater(passed, 0.05)
        self.assertGreater(counted, 10)

    def test_one_analyzer_serves_many_threads(self):
        expected = ledekit.analyze(ARTICLE)
        found = []
        workers = [threading.Thread(target=lambda: found.append(ledekit.analyze(ARTICLE))) for _ in range(8)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        self.assertEqual(found, [expected] * 8)

    def test_memory_does_not_grow_with_the_number_of_texts(self):
        def peak(count):
            for _ in ledekit.analyze_many((ARTICLE for _ in range(count)), threads=2):
                pass
            gc.collect()
            return _memory()

        first = peak(400)
        self.assertLess(peak(3000), 1.1 * first)


def _memory():
    """Bytes of this process in memory."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


if __name__ == "__main__":
    unittest.main()
