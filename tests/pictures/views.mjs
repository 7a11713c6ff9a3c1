// What there is to see of the page, each view with the way that leads a reader to it. A view leaves the page as the
// article with nothing open, unless it says that it `stays`.
import { analyzed, giveFiles, insert, misspelt, textbox } from "../page/support.mjs";

const tab = (page, name) => page.getByRole("tab", { name, exact: true }).click();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const isRead = (page) => analyzed(page);

/** A story with something in every view: names, quotations, numbers, days, places, and two things for the copy desk. */
export const story = `Harbour board approves pier for 40 boats

LIMA, March 2 – Mayor Ada Moss said on Monday that the pier in Callao would cost $3 million. “We will build it this year,” Moss said.

Tom Smyth, the engineer, said 40 workers would start on March 16. “Nobody will lose a home,” Smith said.

The Harbour Alliance (HA) had asked for a study; about 60 percent of its members live within 500 feet of the water. Officials said it was on its way.

Ingrid Solvang of Oslo, who owns a boat, had not been asked.`;

/** The same as another paper printed it. */
const printed = story
  .replace("$3 million", "$4 million")
  .replace("“Nobody will lose a home,” Smith said", "“Nobody will lose a home,” Moss said")
  .replace("Ingrid Solvang of Oslo", "A local resident");

const german = `Die Stadt baut eine neue Brücke

Die Bürgermeisterin sagte am Montag, dass die Brücke im Mai gebaut wird und die Stadt sie bezahlt. Mehr als hundert Leute waren in die Halle gekommen, und viele von ihnen fragten nach den Kosten. Niemand konnte sie ihnen nennen.`;

export const views = [
  { name: "empty", show: () => {}, isEmpty: true },
  { name: "quotes", show: (page) => tab(page, "Quotes") },
  { name: "people", show: (page) => tab(page, "People and names") },
  { name: "events", show: (page) => tab(page, "Events") },
  { name: "numbers", show: (page) => tab(page, "Numbers") },
  { name: "dates", show: (page) => tab(page, "Dates") },
  { name: "map", show: (page) => tab(page, "Map"), leave: (page) => tab(page, "Quotes") },
  { name: "ledger", show: (page) => pressInTab(page, "As a ledger"), leave: (page) => pressInTab(page, "As a ledger") },
  { name: "card", show: (page) => page.locator("mark[data-type=PERSON]").first().click(), leave: pressEscape },
  { name: "why", show: openWhy, leave: closeWhy },
  { name: "search", show: openSearch, leave: pressEscape },
  { name: "keys", show: (page) => button(page, "Keys").click(), leave: pressEscape },
  { name: "privacy", show: (page) => page.locator(".privacy summary").click(), leave: closePrivacy },
  { name: "save", show: (page) => button(page, "Copy and save").click(), leave: pressEscape },
  { name: "kinds-in-words", show: (page) => button(page, "Kinds in words").click(), leave: plainKinds },
  { name: "bottom", show: (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight)), leave: toTop },
  { name: "forced-colours", show: (page) => page.emulateMedia({ forcedColors: "active" }), leave: unforced },
  { name: "print", show: (page) => page.emulateMedia({ media: "print" }), leave: unprinted, isWhole: true },
  { name: "editing", show: (page) => button(page, "Edit").click(), leave: (page) => button(page, "Done").click() },
  { name: "copy-desk", show: (page) => replace(page, story), stays: true },
  { name: "corrected", show: correct, leave: pressEscapeTwice, stays: true },
  { name: "changes", show: (page) => page.getByRole("button", { name: /^1 change/ }).click(), leave: pressEscape },
  { name: "comparison", show: compare, leave: pressEscape },
  { name: "articles", show: openFiles, stays: true },
  { name: "notices", show: showNotices, stays: true },
  { name: "collection", show: collect, stays: true },
];

/** The view of a page that could not load its model. */
export const failure = "failure";

async function pressInTab(page, name) {
  await tab(page, "Quotes");
  await button(page, name).click();
}

async function openWhy(page) {
  await page.locator("mark[data-type=PERSON]").first().click();
  await page.locator(".card").getByText("Why?").click();
}

async function closeWhy(page) {
  await page.locator(".card").getByText("Why?").click();
  await pressEscape(page);
}

async function openSearch(page) {
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /^Search/ }).fill("Ken");
}

async function plainKinds(page) {
  await button(page, "Kinds in words").click();
}

async function closePrivacy(page) {
  await page.locator(".privacy summary").click();
}

async function unforced(page) {
  await page.emulateMedia({ forcedColors: "none" });
}

async function unprinted(page) {
  await page.emulateMedia({ media: "screen" });
}

async function toTop(page) {
  await page.evaluate(() => scrollTo(0, 0));
}

async function pressEscape(page) {
  await page.keyboard.press("Escape");
}

/** Out of the choice, and out of its card. */
async function pressEscapeTwice(page) {
  await pressEscape(page);
  await pressEscape(page);
}

/** A new article in the place of the one that is read. */
export async function replace(page, text) {
  await button(page, "New").click();
  await insert(page, text);
  await isRead(page);
}

async function correct(page) {
  const name = page.locator("mark", { hasText: "Harbour Alliance" }).first();
  await name.click();
  const card = page.locator(".card");
  await card.getByRole("button", { name: "Change type" }).click();
  await card.getByRole("group", { name: "Type" }).getByRole("button", { name: "event" }).click();
  await isRead(page);
  await card.getByRole("button", { name: "Change type" }).click();
}

async function compare(page) {
  await button(page, "Copy and save").click();
  await page.getByRole("menuitem", { name: "Compare with another version" }).click();
  const dialog = page.getByRole("dialog", { name: "Two versions" });
  await dialog.getByRole("textbox", { name: "The other version" }).fill(printed);
  await dialog.getByRole("button", { name: "Compare", exact: true }).click();
  await page.waitForSelector('dialog.compare[data-state="compared"]');
}

async function openFiles(page) {
  await giveFiles(page, ["council.txt", misspelt], ["harbour-final.txt", printed]);
  await button(page, "harbour-final.txt").waitFor();
  await isRead(page);
}

/** A file that cannot be read, in another language, over what was there. */
async function showNotices(page) {
  await giveFiles(page, ["photograph.txt", "\u0089PNG\r\n\u001a\n\u0000\u0000"]);
  await page
    .getByText(/photograph\.txt/)
    .first()
    .waitFor();
  await insertOver(page, german);
}

async function insertOver(page, text) {
  await page.getByRole("button", { name: "New", exact: true }).click();
  await textbox(page).waitFor();
  await insert(page, text);
  await isRead(page);
}

async function collect(page) {
  const lines = Array.from({ length: 30 }, (_, n) =>
    JSON.stringify({
      title: `Pier ${n + 1}: ${["board", "mayor", "engineer"][n % 3]} answers`,
      text: story.split("\n\n").slice(1).join("\n\n"),
      date: `2026-03-${String(n + 1).padStart(2, "0")}`,
    }),
  );
  await giveFiles(page, ["articles.jsonl", lines.join("\n")]);
  await page
    .getByText(/^30 articles|30 of 30/)
    .first()
    .waitFor();
}
