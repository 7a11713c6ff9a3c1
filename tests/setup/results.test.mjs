// Counting what test programs print, above all when they end otherwise than they should.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, inWords, readClosing, readGoogleTest, readTap, sum } from "../../scripts/lib/results.mjs";

const passing = `[==========] Running 3 tests from 2 test suites.
[ RUN      ] Text.Empty
[       OK ] Text.Empty (0 ms)
[ RUN      ] Text.Long
[       OK ] Text.Long (3 ms)
[ RUN      ] Model.Real
there is no model
[  SKIPPED ] Model.Real (0 ms)
[==========] 3 tests from 2 test suites ran. (4 ms total)
[  PASSED  ] 2 tests.
[  SKIPPED ] 1 test, listed below:
[  SKIPPED ] Model.Real
`;
const failing = `[ RUN      ] Text.Empty
[       OK ] Text.Empty (0 ms)
[ RUN      ] Text.Long
[  FAILED  ] Text.Long (3 ms)
[==========] 2 tests from 1 test suite ran. (4 ms total)
[  PASSED  ] 1 test.
[  FAILED  ] 1 test, listed below:
[  FAILED  ] Text.Long

 1 FAILED TEST
`;
const crashed = `[==========] Running 3 tests from 2 test suites.
[ RUN      ] Text.Empty
[       OK ] Text.Empty (0 ms)
[ RUN      ] Text.Long
==4711==ERROR: AddressSanitizer: heap-buffer-overflow
`;
const tap = (pass, fail, cancelled, skipped, todo) => `TAP version 13
# Subtest: a test that prints
# pass 99
ok 1 - a test that prints
1..1
# tests 9
# suites 0
# pass ${pass}
# fail ${fail}
# cancelled ${cancelled}
# skipped ${skipped}
# todo ${todo}
# duration_ms 12.5
`;

test("GoogleTest: passed, failed and skipped are read from the summary", () => {
  assert.deepEqual(readGoogleTest(passing, 0), counts(2, 0, 1));
  assert.deepEqual(readGoogleTest(failing, 1), counts(1, 1, 0));
});

test("GoogleTest: a crash counts as a failure beside what had passed", () => {
  assert.deepEqual(readGoogleTest(crashed, 1), counts(1, 1, 0));
  assert.deepEqual(readGoogleTest("", null), counts(0, 1, 0));
});

test("GoogleTest: a bad end after a good summary, as of a leak, is a failure", () => {
  assert.deepEqual(readGoogleTest(passing, 23), counts(2, 1, 1));
});

test("TAP: the last summary counts; cancelled is failed, todo is skipped", () => {
  assert.deepEqual(readTap(tap(5, 0, 0, 1, 0), 0), counts(5, 0, 1));
  assert.deepEqual(readTap(tap(5, 1, 2, 1, 1), 1), counts(5, 3, 2));
});

test("TAP: no summary, no test and a bad end are failures", () => {
  assert.deepEqual(readTap("TAP version 13\nok 1 - a\nok 2 - b\n", null), counts(2, 1, 0));
  assert.deepEqual(readTap(tap(0, 0, 0, 0, 0), 0), counts(0, 1, 0));
  assert.deepEqual(readTap(tap(5, 0, 0, 0, 0), 7), counts(5, 1, 0));
});

test("the closing line adds up all suites", () => {
  assert.equal(inWords(sum([counts(2, 0, 1), counts(1, 1, 0)])), "3 passed, 1 failed, 1 skipped");
  assert.equal(inWords(sum([])), "0 passed, 0 failed, 0 skipped");
});

test("a closing line: what passed, failed and was skipped", () => {
  assert.deepEqual(
    readClosing("..\n9 passed, 9 failed, 9 skipped\n3 passed, 0 failed, 2 skipped\n", 0),
    counts(3, 0, 2),
  );
  assert.deepEqual(readClosing("2 passed, 3 failed, 1 skipped\n", 1), counts(2, 3, 1));
  assert.deepEqual(readClosing("1 passed, 0 failed, 0 skipped\n", 1), counts(1, 1, 0), "a bad end after all passed");
  assert.deepEqual(readClosing("0 passed, 0 failed, 0 skipped\n", 0), counts(0, 1, 0), "no test");
  assert.deepEqual(
    readClosing("1 passed, 0 failed, 0 skipped\nSegmentation fault\n", 139),
    counts(0, 1, 0),
    "no closing line",
  );
});
