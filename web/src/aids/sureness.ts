// Confidence, in words.

/** Of a probability that something is right, 0 to 1. */
export function sureness(confidence: number): string {
  if (confidence >= 0.95) return "almost certain";
  if (confidence >= 0.8) return "very likely";
  if (confidence >= 0.65) return "likely";
  return confidence >= 0.5 ? "more likely right than wrong" : "more likely wrong than right";
}

/** "87 % sure", "more than 99 % sure". */
export function percentSure(confidence: number): string {
  const percent = Math.round(confidence * 100);
  return percent > 99 ? "more than 99 % sure" : `${percent} % sure`;
}
