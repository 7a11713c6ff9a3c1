// Effects that are there as soon as what they follow.
import { effect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

/**
 * Runs `work` when the view is put in place, and again whenever a signal that it reads has changed: at once, where
 * `useSignalEffect` waits for the next frame. Until then a key would meet the text, the dialog or the state from before.
 */
export function useEffectAtOnce(work: () => void): void {
  useLayoutEffect(() => effect(work), []);
}
