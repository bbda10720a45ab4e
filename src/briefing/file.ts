/** A briefing as a file of its own: out of the app, and in again from somebody else. */
import * as v from "valibot";
import { readJson } from "../casefile/json-text.ts";
import { problem } from "../casefile/problem.ts";
import { briefingSchema, briefingStepSchema } from "../casefile/schema.ts";
import { schemaProblem } from "../casefile/schema-problem.ts";
import type { Id, Problem } from "../casefile/types.ts";
import type { Briefing, Step } from "./briefing.ts";

export function briefingText(briefing: Briefing): string {
  return `${JSON.stringify(briefing, undefined, 2)}\n`;
}

export interface ReadBriefing {
  /** Undefined when the file is no briefing; else the briefing with the steps that are good. */
  readonly briefing?: Briefing;
  readonly problems: readonly Problem[];
}

/** Reads step by step: one that is wrong is left out and told, the others stay. Never throws. */
export function readBriefing(text: string): ReadBriefing {
  const { value, problems } = readJson(text);
  if (typeof value !== "object" || value === null) return { problems };
  const { steps, ...head } = value as { steps?: unknown };
  const read = v.safeParse(briefingSchema, { ...head, steps: [] });
  if (!read.success || !Array.isArray(steps)) {
    const found = read.success ? [] : read.issues.map((issue) => schemaProblem(issue, []));
    return { problems: [...problems, ...found] };
  }
  const good: Step[] = [];
  const bad: Problem[] = [];
  steps.forEach((step: unknown, i) => {
    const one = v.safeParse(briefingStepSchema, step);
    const taken = one.success && good.some(({ id }) => id === one.output.id);
    if (!one.success) bad.push(...one.issues.map((issue) => schemaProblem(issue, ["steps", i])));
    else if (taken) bad.push(takenProblem(one.output.id, i));
    else good.push(one.output as Step);
  });
  return { briefing: { ...(read.output as Briefing), steps: good }, problems: [...problems, ...bad] };
}

function takenProblem(id: Id, at: number): Problem {
  const message = `The id "${id}" comes twice in the steps; the second one was left out.`;
  return problem("ids", `steps[${at}].id`, id, message, "Every step has an id of its own.");
}
