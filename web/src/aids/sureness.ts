// Confidence, in words.
import { say } from "./words.ts";

/** Of a probability that something is right, 0 to 1. */
export function sureness(confidence: number): string {
  const words = say().sureness;
  if (confidence >= 0.95) return words.certain;
  if (confidence >= 0.8) return words.very;
  if (confidence >= 0.65) return words.likely;
  return confidence >= 0.5 ? words.rather : words.doubtful;
}

/** "87 % sure", "more than 99 % sure". */
export function percentSure(confidence: number): string {
  return say().sure(Math.round(confidence * 100));
}
