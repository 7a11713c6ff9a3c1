// What the page's own script hands to this one.
import type { Signal, useSignal } from "@preact/signals";
import type { useLayoutEffect, useRef } from "preact/hooks";
import type { showPassage, underline } from "../actions.ts";
import type { isPerhapsReported, isUnsureEvent } from "../analysis/doubt.ts";
import type { listedNames } from "../analysis/facts.ts";
import type { isNameIn } from "../analysis/lede.ts";
import type { readableValue } from "../analysis/numbers.ts";
import type { ownWords, wordsSaid } from "../analysis/speakers.ts";
import type { contextOf, dayOf, daysOf, sentenceFinder } from "../analysis/timeline.ts";
import type { Span } from "../analysis/types.ts";
import type { Elements } from "../events/jsx-runtime.ts";
import type { whereabouts } from "../map/spots.ts";
import type { groupOf } from "../vocabulary.ts";

export interface Tools {
  readonly listedNames: typeof listedNames;
  readonly readableValue: typeof readableValue;
  readonly ownWords: typeof ownWords;
  readonly wordsSaid: typeof wordsSaid;
  readonly contextOf: typeof contextOf;
  readonly dayOf: typeof dayOf;
  readonly daysOf: typeof daysOf;
  readonly sentenceFinder: typeof sentenceFinder;
  readonly whereabouts: typeof whereabouts;
  readonly groupOf: typeof groupOf;
  readonly isUnsureEvent: typeof isUnsureEvent;
  readonly isPerhapsReported: typeof isPerhapsReported;
  readonly isNameIn: typeof isNameIn;
  /** What views are made with. */
  readonly elements: Elements;
  readonly useSignal: typeof useSignal;
  readonly useLayoutEffect: typeof useLayoutEffect;
  readonly useRef: typeof useRef;
  readonly showPassage: typeof showPassage;
  readonly underline: typeof underline;
  /** The underlined passage that the reader pointed at in the article. */
  readonly pointed: Signal<Span | null>;
}
