// What every worker that reads documents does: takes the bytes of one, answers with its text.
import type { DocumentText, FromReader } from "../answer.ts";

type Read = (bytes: Uint8Array<ArrayBuffer>, tell: (done: number) => void) => DocumentText | Promise<DocumentText>;

interface WorkerScope {
  postMessage(message: FromReader): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

export function serve(read: Read): void {
  scope.addEventListener("message", ({ data }) => {
    if (data instanceof Uint8Array) void answer(read, data as Uint8Array<ArrayBuffer>);
  });
}

/** Whatever a library makes of a damaged document, the page hears of it: a silent worker would be waited for. */
async function answer(read: Read, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const document = await read(bytes, (done) => scope.postMessage({ kind: "progress", done }));
    scope.postMessage({ kind: "answer", document });
  } catch (error) {
    scope.postMessage({ kind: "answer", failure: String(error) });
  }
}
