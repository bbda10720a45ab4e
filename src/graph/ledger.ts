/** Numbered costs, of which some are about to change: noted first, then kept or dropped. */
export class Ledger {
  readonly #entries: Float64Array;
  readonly #at: number[] = [];
  readonly #value: number[] = [];
  #count = 0;

  constructor(size: number) {
    this.#entries = new Float64Array(size);
  }

  /** What the entry would change by; each entry is noted at most once before `keep` or `drop`. */
  note(at: number, value: number): number {
    const before = this.#entries[at] ?? 0;
    if (value === before) return 0;
    this.#at[this.#count] = at;
    this.#value[this.#count] = value;
    this.#count++;
    return value - before;
  }

  keep(): void {
    for (let i = 0; i < this.#count; i++) this.#entries[this.#at[i] ?? 0] = this.#value[i] ?? 0;
    this.#count = 0;
  }

  drop(): void {
    this.#count = 0;
  }

  /** The sum of what is kept. */
  total(): number {
    return this.#entries.reduce((sum, entry) => sum + entry, 0);
  }
}
