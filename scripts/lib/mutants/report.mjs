// What a run found, as docs/mutants.md and for the terminal.
import { KINDS } from "./rules.mjs";

/**
 * A tried mutant: { mutant, noticed: { suite, how, tests } | undefined, changes: { article, before, after }[] }; of one
 * that is noticed, no changes are looked for.
 */
export function reportOf(tried, { seed, date, articles, suites }) {
  const stages = [...new Set(tried.map(({ mutant }) => mutant.stage))];
  const kinds = Object.keys(KINDS).filter((kind) => tried.some(({ mutant }) => mutant.kind === kind));
  const unnoticed = tried.filter(({ noticed }) => !noticed);
  const changing = unnoticed.filter(({ changes }) => changes.length > 0);
  return `# Rules that tests hold

Written by \`npm run mutants -- --sample ${tried.length} --seed ${seed}${suites.includes("accuracy") ? "" : " --quick"} --report\` on ${date}. One rule of the core at a time is left out or turned round, and the fast suites run: ${suites.join(", ")}. A rule that nothing notices is listed below, with how many of ${articles.toLocaleString("en-GB")} articles it changes.

**${share(tried)} noticed**; ${changing.length} of the ${unnoticed.length} others change an article.

${table(
  ["stage", "tried", "noticed", ...suites, "unnoticed, changes an article"],
  stages.map((stage) =>
    row(
      stage,
      tried.filter(({ mutant }) => mutant.stage === stage),
      suites,
    ),
  ),
)}

${table(
  ["kind", "tried", "noticed"],
  kinds.map((kind) => {
    const those = tried.filter(({ mutant }) => mutant.kind === kind);
    return [KINDS[kind], those.length, those.filter(({ noticed }) => noticed).length];
  }),
)}

Not tried: rows of tables, loops' bounds, comparisons that only guard memory, and what the compiler works out. A mutant that crashes or takes ten times as long is noticed. Each line is as likely as another, whatever the number of its conditions.

## What nobody noticed

${table(
  ["where", "what", "rule", "articles changed"],
  unnoticed.map(({ mutant, changes }) => [
    `${mutant.file}:${mutant.line}`,
    KINDS[mutant.kind],
    code(mutant.text),
    changes.length,
  ]),
)}
`;
}

/** The differences that a survivor makes, the first few, for the terminal. */
export function shownChanges(changes, most = 3) {
  return changes
    .slice(0, most)
    .flatMap(({ article, before, after }) => [
      `      ${article}`,
      ...before.slice(0, 4).map((line) => `        - ${line}`),
      ...after.slice(0, 4).map((line) => `        + ${line}`),
    ]);
}

/** "113 of 150 (75 %)" */
export function share(tried) {
  const noticed = tried.filter((one) => one.noticed).length;
  return `${noticed} of ${tried.length} (${tried.length > 0 ? Math.floor((100 * noticed) / tried.length) : 0} %)`;
}

function row(stage, tried, suites) {
  const by = (suite) => tried.filter(({ noticed }) => noticed?.suite === suite).length;
  const changing = tried.filter(({ noticed, changes }) => !noticed && changes.length > 0).length;
  return [stage, tried.length, tried.filter(({ noticed }) => noticed).length, ...suites.map(by), changing];
}

function table(heads, rows) {
  if (rows.length === 0) return "Nothing.";
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const code = (text) => `\`${(text.length > 90 ? `${text.slice(0, 89)}…` : text).replaceAll("|", "\\|")}\``;
