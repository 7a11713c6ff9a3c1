// Errors on their way between threads: classes do not survive that.

import { LedeError } from "./failure.js";
import type { Trouble } from "./protocol.js";

export function troubleOf(error: unknown): Trouble {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const { code, file } = error instanceof LedeError ? error : { code: null, file: null };
  return { name, message, code, file };
}

export function asError({ name, message, code, file }: Trouble): Error {
  if (code !== null) return new LedeError(code, message, file === null ? {} : { file });
  if (name === "RangeError") return new RangeError(message);
  if (name === "TypeError") return new TypeError(message);
  return new Error(message);
}
