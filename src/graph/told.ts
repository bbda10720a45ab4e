/** Sentences in which every actor and every relation leads to the thing itself. */

import type { Target } from "../scene/scene.ts";
import type { MessageId } from "../words/messages.ts";
import { say } from "../words/messages.ts";

export interface Linked {
  readonly target: Target;
  readonly text: string;
}

/** Plain words and links, in the order in which they are read. */
export type Told = readonly (string | Linked)[];

type Values = Readonly<Record<string, string | number | boolean | Told>>;

/** Stand-ins for values that are no plain text: one sign of the private use area each. */
const FIRST_STAND_IN = 0xe000;
const STAND_INS = /([\uE000-\uE0FF])/;

/** The message with its values filled in, links as links. */
export function tell(id: MessageId, values: Values): Told {
  const inserted: Told[] = [];
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "object") return [name, value];
      inserted.push(value);
      return [name, String.fromCharCode(FIRST_STAND_IN + inserted.length - 1)];
    }),
  );
  return say(id, plain)
    .split(STAND_INS)
    .flatMap((piece): Told => {
      const at = STAND_INS.test(piece) ? piece.charCodeAt(0) - FIRST_STAND_IN : -1;
      return inserted[at] ?? (piece === "" ? [] : [piece]);
    });
}

/** As it is read aloud. */
export function plainly(told: Told): string {
  return told.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** With a full stop, unless it ends in one of its own: "U.S.". */
export function closed(told: Told): Told {
  return /[.!?]$/.test(plainly(told)) ? told : tell("ties.sentence", { text: told });
}

/** "a, b and c". */
export function listed(items: readonly Told[]): Told {
  return items.reduce<Told>((earlier, later, i) => {
    if (i === 0) return later;
    return tell(i === items.length - 1 ? "ties.list.last" : "ties.list", { earlier, later });
  }, []);
}
