// Long work on the page's thread without a stutter.

/** Work on the page's thread, cut into pieces that leave it responsive. */
export class Slices {
  static readonly #milliseconds = 8; // half a frame at 60 Hz
  static readonly #rowsBetweenLooks = 64; // looking at the clock costs more than a row
  readonly #check: () => void;
  #end = performance.now() + Slices.#milliseconds;

  /** `check` is called after every pause; what it throws ends the work. */
  constructor(check: () => void) {
    this.#check = check;
  }

  /** `item(0)` to `item(count - 1)`. */
  async range<Item>(count: number, item: (i: number) => Item): Promise<Item[]> {
    const items: Item[] = [];
    for (let i = 0; i < count; ++i) {
      items.push(item(i));
      if (i % Slices.#rowsBetweenLooks === 0 && performance.now() >= this.#end) await this.#pause();
    }
    return items;
  }

  async #pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#check();
    this.#end = performance.now() + Slices.#milliseconds;
  }
}
