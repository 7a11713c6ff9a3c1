// Long work on the main thread, in slices short enough that nobody notices.

const SLICE_MS = 8;

/** `if (slices.due() && !(await slices.rest())) return;` between small steps. */
export class Slices {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  due(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  /** Lets input and drawing happen first. Resolves to false once the signal is aborted. */
  async rest(): Promise<boolean> {
    await giveWay();
    this.#since = performance.now();
    return !this.#signal.aborted;
  }
}

/** A message, unlike a timer, is not made to wait 4 ms. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
