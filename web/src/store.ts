// The page's only state. Views read these signals; only the functions of actions.ts write them.
import { computed, signal } from "@preact/signals";
import type { Aids } from "./aids/aids.ts";
import type { Later } from "./analysis/files.ts";
import type { Reading } from "./analysis/reading.ts";
import type { Span } from "./analysis/types.ts";
import type { Collection } from "./collection/archive.ts";
import type { Collecting } from "./collection/collection.ts";
import type { Comparing } from "./compare/comparing.ts";
import type { Hint } from "./corrections/hints.ts";
import type { World } from "./map/world.ts";
import type { Kept } from "./offline/keeping.ts";
import type { Requests } from "./requests.ts";
import { NO_ROW, type Row } from "./row.ts";
import type { TabName } from "./taking/tables.ts";
import type { Taking } from "./taking/taking.ts";
import type { Sources } from "./text/sources.ts";
import type { LayerId } from "./vocabulary.ts";
import { type Said, wanted } from "./words/words.ts";

/** Where the page stands between an empty box and finished highlights. */
export type Phase =
  /** Bytes of the reader that are here, and that there are. */
  | { readonly kind: "loading"; readonly received: number; readonly total: number }
  | { readonly kind: "ready" }
  /** `done` is the finished share, 0…1, or null where it is not known. */
  | { readonly kind: "reading" | "marking"; readonly done: number | null }
  | { readonly kind: "analysed" }
  | { readonly kind: "stopped" }
  | { readonly kind: "too-long" }
  /** Until it is mended; `message` says what to do. */
  | { readonly kind: "failed"; readonly message: Said };

export type Rest =
  /** All but what finds events, then that. */
  | { readonly kind: Later; readonly received: number; readonly total: number }
  /** Until it is mended; names are read as before. */
  | { readonly kind: "failed"; readonly message: Said };

export interface Notice {
  readonly id: string;
  readonly tone: "note" | "error";
  readonly message: Said;
  readonly actions?: readonly NoticeAction[];
}

export interface NoticeAction {
  readonly label: Said;
  readonly run: () => void;
}

/** One step of a walk through an entity's mentions. `position` counts from 0. */
export interface Walk {
  readonly entity: string;
  readonly position: number;
}

/** The card beside a mention. A pinned card stays until it is closed. */
export interface Card {
  readonly mention: number;
  readonly pinned: boolean;
}

/** What is marked beside names, by its row in the analysis. */
export interface Asked extends Span {
  readonly layer: LayerId;
  readonly row: number;
  /** Asked by key: the card gets the focus. */
  readonly byKey: boolean;
}

/** Which choice of the card is open. */
export type Correcting = "type" | "same" | "place";

/** A correction redraws the article: its mention is a new one then, or gone. */
export interface ComeBack {
  /** Where the mention began, in UTF-16 units of the text; null where the focus stays. */
  readonly start: number | null;
  /** Where the mention began that had the focus then; null where none had it. Who is at another one by now has gone on. */
  readonly from: number | null;
  /** Whether its card is to stay open. */
  readonly pinned: boolean;
  /** What the correction says, to be told together with what became of it. */
  readonly said: Said;
  readonly hint: Hint | null;
}

export interface Taken {
  readonly message: string;
  /** Still being made: it can be stopped. */
  readonly busy: boolean;
}

export type Scheme = "system" | "light" | "dark";

export const store = {
  /** What the box holds, in the box's own UTF-16 units. */
  text: signal(""),
  /** ISO 8601 calendar date, or empty. */
  documentDate: signal(""),
  /** What the reader corrected, in every article, in the order in which it was said. */
  hints: signal<readonly Hint[]>([]),
  /** What Undo and Redo can do. */
  ways: signal<{ readonly back: boolean; readonly forth: boolean }>({ back: false, forth: false }),
  /** What the reader is about to correct on the card, and how; null where nothing is. */
  correcting: signal<Correcting | null>(null),
  /** Words of the article that can be marked as a name, and whether their type is being chosen. */
  selected: signal<(Span & { readonly isChoosing: boolean }) | null>(null),
  /** Where the focus goes once a correction is on screen. */
  comeBack: signal<ComeBack | null>(null),
  /** The articles that are open side by side; none where there is only the one in the box. */
  row: signal<Row>(NO_ROW),
  phase: signal<Phase>({ kind: "loading", received: 0, total: 0 }),
  /** What of the model comes after names; null once it is here. */
  rest: signal<Rest | null>({ kind: "rest", received: 0, total: 0 }),
  /** The analysis on screen, with the text it belongs to; null in the empty state. */
  reading: signal<Reading | null>(null),
  /** Whether the box stands in the article's place. Without an article it does anyway. */
  editing: signal(true),
  /** Whether each name says its kind in a word. */
  labels: signal(false),
  notices: signal<readonly Notice[]>([]),
  /** Groups of names (vocabulary.ts) and layers that are not marked and not listed. */
  hiddenGroups: signal<ReadonlySet<string>>(new Set()),
  /** Whether the words that tell events are marked, whatever tab is open. */
  marksEvents: signal(false),
  /** The tab that the reader picked; null until then. */
  tab: signal<TabName | null>(null),
  walk: signal<Walk | null>(null),
  card: signal<Card | null>(null),
  /** Entity whose mentions are lit up by hovering or focusing one of them. */
  litEntity: signal<string | null>(null),
  /** Where the pointer was last seen, in pixels of the screen. */
  pointer: signal<{ readonly x: number; readonly y: number } | null>(null),
  /** The passage that a finding elsewhere leads to. */
  passage: signal<Span | null>(null),
  /** Passages underlined while the tab that lists them is open. */
  underlined: signal<readonly Span[]>([]),
  /** The underlined passage that the reader pointed at in the article; the tab that lists it shows its row. */
  pointed: signal<Span | null>(null),
  /** Passages that the copy desk has notes on. */
  doubtful: signal<readonly Span[]>([]),
  /** Keys (analysis/desk.ts) of warnings that the reader has put away, for this text. */
  dismissed: signal<ReadonlySet<string>>(new Set()),
  /** Kinds of notes (analysis/desk.ts) that the reader does not want, in any text, until the page is left. */
  spared: signal<ReadonlySet<string>>(new Set()),
  /** Whether single keys ("/", "?") do something outside of fields. */
  singleKeys: signal(true),
  /** What the map is drawn of; null until it is loaded, and where it cannot be. */
  world: signal<World | null>(null),
  /** What copies and saves; null until it is loaded, and where it cannot be. */
  taking: signal<Taking | null>(null),
  /** What reads HTML and RTF; null where it cannot be loaded. */
  sources: signal<Sources | "coming" | null>("coming"),
  /** What explains, searches and keeps the ledger; null until it is loaded, and where it cannot be. */
  aids: signal<Aids | null>(null),
  /** What reads many articles at once; null until it is loaded, and where it cannot be. */
  collecting: signal<Collecting | null>(null),
  /** Many articles that were opened at once; null where there are none. */
  collection: signal<Collection | null>(null),
  /** Whether the collection stands in the article's place. */
  showsCollection: signal(false),
  /** What compares two versions, and protects names; null until it is loaded, and where it cannot be. */
  comparing: signal<Comparing | null>(null),
  isComparing: signal(false),
  /** Whether names are protected: then nothing else of the page can be reached. */
  isProtecting: signal(false),
  /** Whether the quotations stand as a ledger. */
  asLedger: signal(false),
  isSearching: signal(false),
  /** The quotation, time or number that the reader asked about. */
  asked: signal<Asked | null>(null),
  /** Whether cards tell why they say what they say. */
  showsWhy: signal(false),
  /** What was copied or saved just now, or is being made, in a sentence; null where nothing is. */
  taken: signal<Taken | null>(null),
  scheme: signal<Scheme>("system"),
  /** Which language the reader wants the page to speak. */
  language: wanted,
  /** Whether settings and texts stay in this browser. */
  remembers: signal(false),
  /** What happened since the page was locked; null while it is not. */
  requests: signal<Requests | null>(null),
  /** Whether this browser has a copy of the page; "no" until that is known. */
  kept: signal<Kept>("no"),
  /** Said aloud by screen readers, seen by nobody. */
  announcement: signal(""),
} as const;

/** Whether what knows about places is still to come, or has failed to. */
export const isWithoutPlaces = computed(() => store.rest.value !== null && store.rest.value.kind !== "events");

/** Whether the words that tell events are marked, by the legend or by their tab. */
export const areEventsMarked = computed(() => store.marksEvents.value || store.tab.value === "Events");

/** The box and the article are never both laid out. */
export const isBoxShown = computed(() => store.editing.value || store.reading.value === null);

/** Of the text that is read, as `lang` has it, whichever language the page speaks; empty where it is not known. */
export const articleLanguage = computed(() =>
  store.reading.value?.analysis.warnings.some(({ code }) => code === "not_english") ? "" : "en",
);

export const isEmpty = computed(() => store.text.value.length === 0);

/** The contract with tests and tools: "analyzed" only while the highlights belong to the text in the box. */
export const documentState = computed(() => {
  switch (store.phase.value.kind) {
    case "loading":
    case "failed":
      return store.phase.value.kind;
    case "analysed":
      return "analyzed";
    default:
      return "ready";
  }
});
