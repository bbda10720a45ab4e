/** What the windows of one show tell each other. Everything is checked: any page of the same origin could send. */
import * as v from "valibot";
import type { Show } from "./show.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const place = v.strictObject({ step: count, build: count });
const showSchema = v.strictObject({
  ...place.entries,
  cover: v.picklist(["none", "black", "white"]),
  frozen: v.optional(place),
  pointer: v.picklist(["off", "pointer", "spotlight"]),
  overview: v.boolean(),
  exploring: v.boolean(),
  typed: v.optional(v.pipe(v.string(), v.regex(/^\d{0,3}$/))),
  startedAt: v.optional(v.pipe(v.number(), v.finite())),
});

/** The room shows; the speaker sees notes and clock. */
export type ShowRole = "room" | "speaker";
const role = v.picklist(["room", "speaker"]);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sender = v.pipe(v.string(), v.maxLength(64));

const messageSchema = v.variant("kind", [
  /** Who is there; an answer is wanted from others. */
  v.strictObject({ kind: v.literal("hello"), from: sender, role }),
  v.strictObject({ kind: v.literal("beat"), from: sender, role }),
  v.strictObject({ kind: v.literal("bye"), from: sender, role }),
  v.strictObject({ kind: v.literal("state"), from: sender, role, revision, show: showSchema }),
  /** Where the pointer is, as shares of the stage; without a place it is gone. */
  v.strictObject({
    kind: v.literal("point"),
    from: sender,
    role,
    at: v.optional(v.strictObject({ x: share, y: share })),
  }),
]);

export type ShowMessage =
  | { readonly kind: "hello" | "beat" | "bye"; readonly from: string; readonly role: ShowRole }
  | {
      readonly kind: "state";
      readonly from: string;
      readonly role: ShowRole;
      readonly revision: number;
      readonly show: Show;
    }
  | {
      readonly kind: "point";
      readonly from: string;
      readonly role: ShowRole;
      readonly at?: { readonly x: number; readonly y: number };
    };

export function readMessage(data: unknown): ShowMessage | undefined {
  const read = v.safeParse(messageSchema, data);
  return read.success ? (read.output as ShowMessage) : undefined;
}

/** What a window finds when it is loaded anew. */
export interface KeptShow {
  readonly revision: number;
  readonly show: Show;
}

const keptSchema = v.strictObject({ revision, show: showSchema });

export function readKept(text: string | null): KeptShow | undefined {
  if (text === null) return undefined;
  try {
    const read = v.safeParse(keptSchema, JSON.parse(text));
    return read.success ? (read.output as KeptShow) : undefined;
  } catch {
    return undefined;
  }
}

/** Of two states the later one; of two made at the same time the same one in every window. */
export function isLater(
  theirs: { readonly revision: number; readonly from: string },
  ours: { readonly revision: number; readonly from: string },
): boolean {
  return theirs.revision !== ours.revision ? theirs.revision > ours.revision : theirs.from > ours.from;
}
