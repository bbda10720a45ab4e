import type { Day } from "../base/day.ts";
import type { Id } from "../casefile/types.ts";

export type HitKind = "actor" | "event" | "place" | "figure" | "date";

/** Days that a reader named, both inclusive. */
export interface AskedDays {
  readonly first: Day;
  readonly last: Day;
}

/** One thing that was found. */
export interface Hit {
  readonly kind: HitKind;
  /** The thing; a date has `days` in its place. */
  readonly target?: { readonly kind: Exclude<HitKind, "date">; readonly id: Id };
  readonly days?: AskedDays;
  readonly label: string;
  readonly detail: string;
  /** The alias by which it was found, where that is not its name. */
  readonly also?: string;
}
