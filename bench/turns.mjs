// The order in which things are measured beside each other.

/**
 * The numbers from 0 up to `count`, each once, in another order each round, so that what ran before slows none of them
 * always: in steps that have no divisor in common with `count`.
 */
export function turnsOf(count, round) {
  const steps = Array.from({ length: count }, (_, i) => i + 1).filter((step) => commonDivisor(step, count) === 1);
  const step = steps[round % steps.length];
  return Array.from({ length: count }, (_, turn) => (turn * step + round) % count);
}

function commonDivisor(a, b) {
  return b === 0 ? a : commonDivisor(b, a % b);
}
