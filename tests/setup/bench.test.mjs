// What is measured beside each other is measured as often, and in orders of its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turnsOf } from "../../bench/turns.mjs";

test("each round measures everything once, in another order than the one before", () => {
  for (const count of [2, 7, 16, 18, 20]) {
    const all = Array.from({ length: count }, (_, i) => i);
    for (let round = 0; round < 10; ++round) {
      const turns = turnsOf(count, round);
      assert.deepEqual(
        [...turns].sort((a, b) => a - b),
        all,
      );
      assert.notDeepEqual(turns, turnsOf(count, round + 1));
    }
  }
});
