import { seeded } from "../../../src/graph/random.ts";

/** Seeded chance in the words of a generator. */
export interface Dice {
  pick<T>(items: readonly T[]): T;
  /** True with the given probability. */
  chance(share: number): boolean;
  /** One of the items, each as likely as its weight says. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
}

export function diceFrom(seed: number): Dice {
  const random = seeded(seed);
  const at = <T>(items: readonly T[], i: number): T => {
    const item = items[i];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  };
  return {
    pick: (items) => at(items, Math.floor(random() * items.length)),
    chance: (share) => random() < share,
    weighted: (items, weight) => {
      const spot = random() * items.reduce((sum, item) => sum + weight(item), 0);
      let sum = 0;
      for (const item of items) {
        sum += weight(item);
        if (spot < sum) return item;
      }
      return at(items, items.length - 1);
    },
  };
}
