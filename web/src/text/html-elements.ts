// What elements mean for a reader of plain text.

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Never read: code, controls, what another program draws, and what browsers show in other ways or not at all. */
export const UNREAD = setOf(
  "script style noscript template title svg math iframe object button select datalist textarea canvas audio video rp " +
    "noembed noframes",
);
/** Elements whose inside follows rules other than those of HTML. */
export const FOREIGN = setOf("svg math");
/** Start tags of HTML that end what is foreign, and the foreign elements inside which they don't. */
export const LEAVES_FOREIGN = setOf(
  "blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu ol p pre " +
    "small span strike strong sub sup table tt u ul var",
);
export const HTML_WITHIN_FOREIGN: readonly string[] = ["foreignobject", "desc", "title", "mtext", "annotation-xml"];
/** Parted from what stands before and behind them by a blank line. */
export const BLOCKS = setOf(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre search section summary table ul",
);
/** Parted by a line break. */
export const LINES = setOf("li tr tbody tfoot thead");
/** Elements without an inside. */
export const EMPTY = setOf("area base br col embed frame hr img input link meta param source track wbr");
/** Elements that an end tag of another element does not reach out of. */
export const CELLS: readonly string[] = ["td", "th", "caption", "object", "button", "template"];
/** Elements whose end tags reach past open cells. */
export const TABLE_PARTS = setOf("table tbody tfoot thead tr td th caption object button template html body");

/** Elements whose end tag holds even where blocks opened inside them are still open. */
export const FORMATTING = setOf("a b big code em font i nobr s small strike strong tt u");

/** Whether an end tag of what is not a block leaves the element open. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name) || LINES.has(name) || TABLE_PARTS.has(name);
}

/** Start tags that end an element left open: what they end, unless one of `within` was opened since. */
export function impliedEnds(name: string): { readonly ends: readonly string[]; readonly within: readonly string[] } {
  return IMPLIED.get(name) ?? (BLOCKS.has(name) ? PARAGRAPH : NOTHING);
}

const NOTHING = { ends: [], within: [] };
const PARAGRAPH = { ends: ["p"], within: ["table", ...CELLS] };
const CELL = { ends: ["td", "th"], within: ["table"] };
const ROWS = { ends: ["caption", "tbody", "thead", "tfoot"], within: ["table"] };
const IMPLIED: ReadonlyMap<string, { readonly ends: readonly string[]; readonly within: readonly string[] }> = new Map([
  ["li", { ends: ["li"], within: ["ul", "ol", "menu", "table", ...CELLS] }],
  ["dt", { ends: ["dt", "dd"], within: ["dl", "table", ...CELLS] }],
  ["dd", { ends: ["dt", "dd"], within: ["dl", "table", ...CELLS] }],
  ["td", CELL],
  ["th", CELL],
  ["tr", { ends: ["tr", "caption"], within: ["table"] }],
  ["tbody", ROWS],
  ["thead", ROWS],
  ["tfoot", ROWS],
  ["option", { ends: ["option"], within: ["select"] }],
]);
