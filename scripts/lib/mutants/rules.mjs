// Where a source file decides: its mutants, each a rule left out or turned round.
import { lineNumbers, masked, outside, partners, trimmed } from "./source.mjs";

/**
 * A mutant: what is done (kind), the line and its text, and what to write where so that `Mutant(ID)` switches it.
 * @typedef {{ kind: Kind, line: number, text: string, inserts: { at: number, text: (id: number) => string }[] }} Mutant
 * @typedef {"skip" | "invert" | "operand" | "statement"} Kind
 * skip: an `if` never holds; invert: it holds where it did not; operand: a part of a condition is left out; statement: an
 * assignment or a call is left out.
 */
export const KINDS = {
  skip: "if left out",
  invert: "if turned round",
  operand: "part of a condition left out",
  statement: "statement left out",
};

/** The mutants of a file, outer ones before those within them. */
export function mutantsOf(source) {
  const code = masked(source);
  const partner = partners(code);
  if (!partner) return [];
  const file = { source, code, partner, lineOf: lineNumbers(source), constants: constantRanges(code, partner) };
  const found = [...conditions(file), ...values(file), ...statements(file)];
  return found.sort((a, b) => a.inserts[0].at - b.inserts[0].at || b.inserts.at(-1).at - a.inserts.at(-1).at);
}

/** The text with every mutant of it that `idOf` gives a number; it holds them all, and `Mutant` says which one runs. */
export function rewritten(source, mutants, idOf) {
  const inserts = mutants.flatMap((mutant, order) => {
    const id = idOf(mutant);
    if (!id) return [];
    const [open, close] = mutant.inserts;
    return [
      { at: open.at, rank: order, text: open.text(id) },
      ...(close ? [{ at: close.at, rank: -1 - order, text: close.text(id) }] : []),
    ];
  });
  // At one place what closes comes first, inner before outer; then what opens, outer before inner.
  inserts.sort((a, b) => a.at - b.at || Math.sign(a.rank + 0.5) - Math.sign(b.rank + 0.5) || a.rank - b.rank);
  let text = "";
  let done = 0;
  for (const insert of inserts) {
    text += source.slice(done, insert.at) + insert.text;
    done = insert.at;
  }
  return text + source.slice(done);
}

/** `if (…)`: left out, turned round, and without each part of its condition. */
function* conditions(file) {
  for (const { index, 0: words } of file.code.matchAll(/\bif\s*\(/g)) {
    const open = index + words.length - 1;
    let [first, last] = [open + 1, file.partner.get(open)];
    if (isConstant(file, index)) continue;
    // After `if (const X* x = Find(); …)` comes the condition; `if (const X* x = Find())` has none to work on.
    for (const end of outside(file.code, file.partner, first, last, (i) => file.code[i] === ";")) first = end + 1;
    [first, last] = trimmed(file.code, first, last);
    if (declares(file.code.slice(first, last))) continue;
    if (!guardsMemory(file.code.slice(first, last))) {
      yield mutant(
        file,
        "skip",
        first,
        last,
        (id) => `!Mutant(${id}) && (`,
        () => ")",
      );
      yield mutant(
        file,
        "invert",
        first,
        last,
        (id) => `Mutant(${id}) != static_cast<bool>(`,
        () => ")",
      );
    }
    yield* operands(file, first, last);
  }
}

/** `return a && b;` and `const bool x = a || b;` without each part. */
function* values(file) {
  for (const { index, 0: words } of file.code.matchAll(/\breturn\b|\bbool\s+\w+\s*=(?!=)/g)) {
    const first = index + words.length;
    const [last] = outside(file.code, file.partner, first, file.code.length, (i) => file.code[i] === ";");
    if (last === undefined || isConstant(file, index)) continue;
    yield* operands(file, ...trimmed(file.code, first, last));
  }
}

/** The parts of `a && b` or `a || b` outside of brackets, and those of parts that stand in brackets. */
function* operands(file, first, last) {
  const { code, partner } = file;
  const other = outside(
    code,
    partner,
    first,
    last,
    (i) => ",?".includes(code[i]) || code.startsWith("...", i) || (code[i] === "=" && isAssignment(code, i)),
  );
  if (!other.next().done) return;
  if (code[first] === "(" && partner.get(first) === last - 1)
    return yield* operands(file, ...trimmed(code, first + 1, last - 1));
  const sign = ["||", "&&"].find(
    (two) => !outside(code, partner, first, last, (i) => code.startsWith(two, i)).next().done,
  );
  if (!sign) return;
  const cuts = [...outside(code, partner, first, last, (i) => code.startsWith(sign, i))];
  for (const [i, cut] of [first - 2, ...cuts].entries()) {
    const [from, to] = trimmed(code, cut + 2, cuts[i] ?? last);
    if (!guardsMemory(code.slice(from, to)))
      yield mutant(
        file,
        "operand",
        from,
        to,
        (id) => (sign === "&&" ? `(Mutant(${id}) || (` : `(!Mutant(${id}) && (`),
        () => "))",
      );
    yield* operands(file, from, to);
  }
}

/** Assignments and calls that are a line, or several, of their own. */
function* statements(file) {
  const { code, partner } = file;
  for (const { index, 1: blank } of code.matchAll(/(?<=[;{}]\s*\n)([ \t]+)(?=[A-Za-z_*(][^\n]*)/g)) {
    const first = index + blank.length;
    if (isConstant(file, first) || !isStatement(code, partner, first)) continue;
    const [last] = outside(code, partner, first, code.length, (i) => code[i] === ";" || CLOSES.includes(code[i]));
    if (last === undefined || code[last] !== ";") continue;
    yield mutant(file, "statement", first, last, (id) => `if (!Mutant(${id})) `);
  }
}

const CLOSES = ")]}";
const PLACE = String.raw`\*?[A-Za-z_][\w.]*(?:->[\w.]+|\[[^\]\n]*\]|\(\))*`;
const ASSIGNMENT = new RegExp(String.raw`^${PLACE}\s*(?:=(?!=)|[-+*/|&]=)`);
const CALL = /^[A-Za-z_][\w.]*(?:->[\w.]+|\[[^\]\n]*\])*\(/;
const NO_CALL = /^(?:if|for|while|switch|return|sizeof|static_assert|assert|catch|LEDE_\w*)\b/;
// Room made or emptied beforehand: without it a program breaks, or nothing but its speed changes.
const ROOM = /(?:\.|->)(?:reserve|shrink_to_fit|clear|assign|resize)\($/;

function isStatement(code, partner, first) {
  const rest = code.slice(first, first + 300);
  if (NO_CALL.test(rest)) return false;
  if (ASSIGNMENT.test(rest)) return enclosedByCode(code, partner, first);
  const call = CALL.exec(rest);
  if (!call || ROOM.test(call[0])) return false;
  return code[partner.get(first + call[0].length - 1) + 1] === ";" && enclosedByCode(code, partner, first);
}

/** Whether the innermost brace around a place belongs to a function or a block, not to a type, namespace or list. */
function enclosedByCode(code, partner, position) {
  for (let i = position - 1; i >= 0; --i) {
    if (CLOSES.includes(code[i])) i = partner.get(i);
    else if (code[i] === "{")
      return (
        /(?:\)|\bconst|\belse|\bdo|\boverride|\bnoexcept)\s*$/.test(code.slice(Math.max(0, i - 40), i)) ||
        /->\s*[\w:<>]+\s*$/.test(code.slice(Math.max(0, i - 60), i))
      );
  }
  return false;
}

/** Comparisons with where something ends, and with nothing: without them memory is read that is not there. */
function guardsMemory(part) {
  return (
    /(?:<|<=|>|>=|==|!=)\s*(?:[\w.()>-]*(?:\.|->)?(?:end|last|size|n|begin|first|count)(?:_|\(\))?|nullptr|kNone|[\w:]*npos|0)$/.test(
      part,
    ) ||
    /^[\w.>-]*(?:end|last|size|begin|first)(?:_|\(\))?\s*(?:<|<=|>|>=|==|!=)\s*[\w.]+$/.test(part) ||
    /^!?[\w.>-]*empty\(\)$/.test(part)
  );
}

const declares = (condition) => /^(?:const\s+)?[\w:]+(?:<[^=]*>)?[\s*&]+\w+\s*=(?!=)/.test(condition);

const isAssignment = (code, i) => code[i + 1] !== "=" && !"=!<>".includes(code[i - 1]);

/** What the compiler works out, where no variable of the environment is known: bodies and tables that are constexpr. */
function constantRanges(code, partner) {
  return [...code.matchAll(/\b(?:constexpr|consteval|constinit|static_assert|enum)\b/g)].map(({ index, 0: word }) => {
    const rest = code.slice(0, index);
    if (/\bif\s*$/.test(rest)) return [index, partner.get(code.indexOf("(", index))];
    const [end] = outside(code, partner, index, code.length, (i) => code[i] === ";" || CLOSES.includes(code[i]));
    // A function's body has no semicolon behind it.
    const body = bodyAfter(code, partner, index + word.length, end ?? code.length);
    return [index, body ?? end ?? code.length];
  });
}

function bodyAfter(code, partner, first, last) {
  for (let i = first; i < last; ++i) {
    if (code[i] === "{") return partner.get(i);
    if ("([".includes(code[i])) i = partner.get(i);
  }
  return undefined;
}

const isConstant = (file, position) => file.constants.some(([first, last]) => first <= position && position <= last);

function mutant(file, kind, first, last, open, close) {
  const text = file.source.slice(first, last).replaceAll(/\s+/g, " ");
  const inserts = [{ at: first, text: open }, ...(close ? [{ at: last, text: close }] : [])];
  return { kind, line: file.lineOf(first), text, inserts };
}
