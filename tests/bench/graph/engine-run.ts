import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Point } from "../../../src/base/geometry.ts";
import type { Id } from "../../../src/casefile/types.ts";
import type { GraphCase } from "../../../src/graph/network.ts";
import type { Points } from "./drawing.ts";

export interface EngineRequest {
  readonly casefile: GraphCase;
}

export type EngineAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "points"; readonly points: readonly (readonly [Id, Point])[]; readonly ms: number }
  | { readonly kind: "failed"; readonly why: string };

export type Outcome =
  | { readonly kind: "points"; readonly points: Points; readonly ms: number }
  | { readonly kind: "capped" }
  | { readonly kind: "failed"; readonly why: string };

const START_MS = 30_000;

/** Lays out the cases one after the other in one process of the engine; stops at the first that takes more than `capMs`. */
export async function runEngine(
  name: string,
  cases: readonly GraphCase[],
  capMs: number,
): Promise<readonly Outcome[]> {
  const child = fork(join(import.meta.dirname, "engine-process.ts"), [name], {
    execArgv: process.execArgv,
    // What engines print is not part of the report.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const started = await nextAnswer(child, START_MS);
    if (started.kind !== "ready") return [outcomeOf(started)];
    const outcomes: Outcome[] = [];
    for (const casefile of cases) {
      child.send({ casefile } satisfies EngineRequest);
      const outcome = outcomeOf(await nextAnswer(child, capMs));
      outcomes.push(outcome);
      if (outcome.kind !== "points") break;
    }
    return outcomes;
  } finally {
    child.kill("SIGKILL");
  }
}

type Answer = EngineAnswer | { readonly kind: "capped" };

function outcomeOf(answer: Answer): Outcome {
  if (answer.kind === "points") return { ...answer, points: new Map(answer.points) };
  return answer.kind === "ready" ? { kind: "failed", why: "started twice" } : answer;
}

function nextAnswer(child: ChildProcess, ms: number): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(timer);
      child.off("message", heard);
      child.off("exit", gone);
      resolve(answer);
    };
    const heard = (message: unknown) => done(message as EngineAnswer);
    const gone = () => done({ kind: "failed", why: "its process ended" });
    const timer = setTimeout(() => done({ kind: "capped" }), ms);
    child.on("message", heard);
    child.on("exit", gone);
  });
}
