/**
 * A set of whole numbers from 0 to `size` - 1, one bit each, 32 to a word: row r is bit r % 32 of word r / 32.
 * Bits past `size` are always 0. Two sets are combined only if they have the same size.
 */
export interface Bitset {
  readonly size: number;
  readonly words: Uint32Array;
}

const WORD = 32;

export function emptyBitset(size: number): Bitset {
  return { size, words: new Uint32Array(Math.ceil(size / WORD)) };
}

export function fullBitset(size: number): Bitset {
  const set = emptyBitset(size);
  set.words.fill(0xffffffff);
  const rest = size % WORD;
  if (rest > 0) set.words[set.words.length - 1] = 2 ** rest - 1;
  return set;
}

export function copyBitset(set: Bitset): Bitset {
  return { size: set.size, words: set.words.slice() };
}

/** Adds one number, in place. */
export function addBit(set: Bitset, bit: number): void {
  const word = bit >>> 5;
  set.words[word] = (set.words[word] ?? 0) | (1 << (bit & 31));
}

export function hasBit(set: Bitset, bit: number): boolean {
  return (((set.words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** Adds all of `other`, in place. */
export function unite(set: Bitset, other: Bitset): void {
  for (let i = 0; i < set.words.length; i++) set.words[i] = (set.words[i] ?? 0) | (other.words[i] ?? 0);
}

/** Keeps what is in `other` as well, in place. */
export function intersect(set: Bitset, other: Bitset): void {
  for (let i = 0; i < set.words.length; i++) set.words[i] = (set.words[i] ?? 0) & (other.words[i] ?? 0);
}

/** Takes out what is in `other`, in place. */
export function subtract(set: Bitset, other: Bitset): void {
  for (let i = 0; i < set.words.length; i++) set.words[i] = (set.words[i] ?? 0) & ~(other.words[i] ?? 0);
}

export function countBits(set: Bitset): number {
  let count = 0;
  for (const word of set.words) count += ones(word);
  return count;
}

/** How many are in both. */
export function countCommon(a: Bitset, b: Bitset): number {
  let count = 0;
  for (let i = 0; i < a.words.length; i++) count += ones((a.words[i] ?? 0) & (b.words[i] ?? 0));
  return count;
}

/** Calls `visit` with each number of the set, in ascending order. */
export function eachBit(set: Bitset, visit: (bit: number) => void): void {
  for (let i = 0; i < set.words.length; i++) {
    let word = set.words[i] ?? 0;
    while (word !== 0) {
      visit(i * WORD + (31 - Math.clz32(word & -word)));
      word &= word - 1;
    }
  }
}

/** The ones in 32 bits (Warren, Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  n = (n + (n >>> 4)) & 0x0f0f0f0f;
  return Math.imul(n, 0x01010101) >>> 24;
}
