import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBit,
  type Bitset,
  copyBitset,
  countBits,
  countCommon,
  eachBit,
  emptyBitset,
  fullBitset,
  hasBit,
  intersect,
  subtract,
  unite,
} from "../../src/base/bitset.ts";

const SIZE = 100;
const numbers = fc.uniqueArray(fc.nat({ max: SIZE - 1 }));

function setOf(bits: readonly number[]): Bitset {
  const set = emptyBitset(SIZE);
  for (const bit of bits) addBit(set, bit);
  return set;
}

function listed(set: Bitset): readonly number[] {
  const bits: number[] = [];
  eachBit(set, (bit) => bits.push(bit));
  return bits;
}

const ascending = (bits: Iterable<number>) => [...bits].sort((a, b) => a - b);

describe("a set of bits", () => {
  it("does what a set of numbers does", () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const a = setOf(left);
        const b = setOf(right);
        const both = left.filter((bit) => right.includes(bit));
        expect(listed(a)).toEqual(ascending(left));
        expect(countBits(a)).toBe(left.length);
        expect(countCommon(a, b)).toBe(both.length);
        expect(left.every((bit) => hasBit(a, bit))).toBe(true);
        const results = [unite, intersect, subtract].map((change) => {
          const changed = copyBitset(a);
          change(changed, b);
          return listed(changed);
        });
        expect(results).toEqual([
          ascending(new Set([...left, ...right])),
          ascending(both),
          ascending(left.filter((bit) => !right.includes(bit))),
        ]);
        expect(listed(a)).toEqual(ascending(left));
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64, 100])("a full one of %i has every number below and none above", (size) => {
    const full = fullBitset(size);
    expect(countBits(full)).toBe(size);
    expect(listed(full)).toEqual(Array.from({ length: size }, (_, n) => n));
  });
});
