// Apart from the analyzer, so that a page that leaves reading to a worker need not carry the core.

/**
 * A misspelt option would be passed over without a word otherwise.
 *
 * @throws TypeError when `options` has a member of another name than these.
 */
export function checkNames(options: object, names: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(`There is no option "${unknown}"; choose from ${names.join(", ")}.`);
}
