// A command is a list of steps. Each says whether there is anything to do, and does it.
import { existsSync } from "node:fs";
import { duration, Failure, say } from "./console.mjs";
import { hashInputs, isStamped, removeStamp, writeStamp } from "./stamps.mjs";

/**
 * A step: title ("WebAssembly module"), isDone() → boolean, doing ("Building …"), work().
 * @typedef {{ title: string, doing: string, isDone: () => boolean, work: () => Promise<void> }} Step
 */

/**
 * Runs steps in order, one line each; a step that is done says so and costs nothing. The first failure
 * ends it, unless `onFailure(step, failure)` is there to hear of it.
 */
export async function runSteps(steps, onFailure) {
  for (const [i, step] of steps.entries()) {
    const number = `${i + 1}/${steps.length}`;
    if (step.isDone()) {
      say(`${number} ${step.title}: ready`);
      continue;
    }
    say(`${number} ${step.title}: ${step.doing} …`);
    const started = Date.now();
    try {
      await step.work();
    } catch (error) {
      if (!onFailure || !(error instanceof Failure)) throw error;
      onFailure(step, error);
      continue;
    }
    say(`${" ".repeat(number.length)} ${step.title}: done in ${duration(Date.now() - started)}`);
  }
}

/** A step whose work is needed when `inputs` (files, folders) or `values` differ from last time. */
export function stampedStep({ name, title, doing, inputs, skip, values = [], outputs, work }) {
  const hash = () => hashInputs(inputs, typeof values === "function" ? values() : values, skip);
  return {
    title,
    doing,
    isDone: () => isStamped(name, hash()),
    work: async () => {
      const before = hash();
      removeStamp(name);
      await work();
      const missing = outputs.find((path) => !existsSync(path));
      if (missing)
        throw new Failure(
          `${title} was built but ${missing} is missing: delete the folder build and run the command again.`,
        );
      // Files edited while the step ran may or may not have been read: better to do it once more.
      if (hash() === before) writeStamp(name, before, outputs);
    },
  };
}
