/** A briefing and every way to change one. Pure: each function gives a new briefing. */
import { clamp } from "../base/geometry.ts";
import type { Briefing, Id } from "../casefile/types.ts";

export type { Briefing };
export type Step = Briefing["steps"][number];
export type Annotation = Step["annotations"][number];
export type StepPoint = NonNullable<Step["points"]>[number];
export type Aspect = Briefing["aspect"];

/** More labelled events than this on one step are not read from the back of a room. */
export const MOST_LABELLED = 12;
export const LONGEST_ANNOTATION = 90;
export const LONGEST_POINT = 140;
export const MOST_POINTS = 7;

export function emptyBriefing(id: Id, title: string): Briefing {
  return { id, title, aspect: "16:9", steps: [] };
}

/** A step that shows a view; `id` must not be one of the briefing's. */
export function stepOf(id: Id, title: string, view: unknown): Step {
  return { id, title, notes: "", builds: [], annotations: [], view };
}

export function stepAt(briefing: Briefing, id: Id | undefined): Step | undefined {
  return briefing.steps.find((step) => step.id === id);
}

/** Puts the step behind the one with the given id; at the end without one. */
export function addStep(briefing: Briefing, step: Step, after?: Id): Briefing {
  const at = briefing.steps.findIndex(({ id }) => id === after);
  const to = at < 0 ? briefing.steps.length : at + 1;
  return { ...briefing, steps: [...briefing.steps.slice(0, to), step, ...briefing.steps.slice(to)] };
}

export function changeStep(briefing: Briefing, id: Id, change: (step: Step) => Step): Briefing {
  return { ...briefing, steps: briefing.steps.map((step) => (step.id === id ? change(step) : step)) };
}

export function removeStep(briefing: Briefing, id: Id): Briefing {
  return { ...briefing, steps: briefing.steps.filter((step) => step.id !== id) };
}

/** The step's place becomes `to`, counted from 0 and kept inside of the list. */
export function moveStep(briefing: Briefing, id: Id, to: number): Briefing {
  const step = stepAt(briefing, id);
  if (step === undefined) return briefing;
  const others = briefing.steps.filter((other) => other.id !== id);
  const at = clamp(to, 0, others.length);
  return { ...briefing, steps: [...others.slice(0, at), step, ...others.slice(at)] };
}

/** A copy right behind the step. */
export function duplicateStep(briefing: Briefing, id: Id): Briefing {
  const step = stepAt(briefing, id);
  if (step === undefined) return briefing;
  const taken = briefing.steps.map((one) => one.id);
  return addStep(briefing, { ...step, id: freshId(step.id, taken) }, id);
}

/** The longest stem that leaves room for a number in an id that a file may hold. */
const LONGEST_STEM = 72;

/** `step`, or `step-2` and so on when that is taken. */
export function freshId(wish: Id, taken: Iterable<Id>): Id {
  const all = new Set(taken);
  if (!all.has(wish)) return wish;
  const stem = wish.replace(/-\d+$/, "").slice(0, LONGEST_STEM).replace(/-$/, "");
  for (let n = 2; ; n++) {
    const id = `${stem}-${n}`;
    if (!all.has(id)) return id;
  }
}

/** Ids that appear only at a later build of the step than `build` (0: before the first). */
export function hiddenAt(step: Step, build: number): ReadonlySet<Id> {
  return new Set(step.builds.slice(build).flatMap(({ show }) => show));
}

/** Minutes of all steps that have any; undefined where none has. */
export function plannedMinutes({ steps }: Briefing): number | undefined {
  const minutes = steps.flatMap((step) => step.minutes ?? []);
  return minutes.length === 0 ? undefined : minutes.reduce((sum, one) => sum + one, 0);
}

/** A briefing takes the place of the one with its id; without one it comes last. */
export function withBriefing(briefings: readonly Briefing[], briefing: Briefing): readonly Briefing[] {
  return briefings.some(({ id }) => id === briefing.id)
    ? briefings.map((one) => (one.id === briefing.id ? briefing : one))
    : [...briefings, briefing];
}
