/** ST-1, ST-2 and ID-1: what happened, what is only said, and who is who. */

import type { CheckContext, Rule } from "./check-context.ts";
import { anonymousSteps } from "./check-evidence.ts";
import { loopsOf } from "./check-references.ts";
import { foldName } from "./fold-name.ts";
import { problem } from "./problem.ts";
import type { Actor, CaseEvent, Id, Problem } from "./types.ts";
import type { Status } from "./vocabulary.ts";

export const STATUS_RULES = {
  "ST-1": {
    title: "Only what is reported has happened",
    meaning:
      "Only reported events count as having happened; claimed and alleged are counted apart, the rest never. No part in an event is surer than the event.",
    check: ({ casefile }) => casefile.events.flatMap(surerParts),
  },
  "ST-2": {
    title: "What is said is another event",
    meaning:
      "What a speech says or a state of mind is about is an event of its own; neither takes over the status of the other.",
    check: (context) => [
      ...loopsOf(context.casefile)
        .map((loop) => loop.problem)
        .filter((found) => found.rule === "ST-2"),
      ...context.casefile.events.flatMap((event, i) => contentProblems(context, event, i)),
    ],
  },
  "ID-1": {
    title: "Who is who is a claim too",
    meaning:
      "Mentions joined into one actor are recorded with the basis for it; a source whose name the document withholds is never named.",
    check: (context) => [
      ...context.casefile.actors.flatMap(emptyIdentity),
      ...joinedMentions(context),
      ...namedAnonymous(context),
    ],
  },
} as const satisfies Record<string, Rule>;

function surerParts(event: CaseEvent, index: number): readonly Problem[] {
  if (event.status === "reported") return [];
  return event.participants.flatMap(({ status }, i) =>
    status === "reported"
      ? [
          problem(
            "ST-1",
            `events[${index}].participants[${i}].status`,
            status,
            `The part is reported, but the event "${event.id}" is only ${event.status}.`,
            "The status of a part is there only when it is less sure than that of the event.",
          ),
        ]
      : [],
  );
}

const SPOKEN_OF: ReadonlySet<Status> = new Set(["threatened", "forecast", "feared"]);

function contentProblems({ events }: CheckContext, event: CaseEvent, index: number): readonly Problem[] {
  if (!event.content?.length) return [];
  if (event.kind === "act")
    return [
      problem(
        "ST-2",
        `events[${index}].content`,
        event.content.join(", "),
        `"${event.id}" is an act; only a speech or a state of mind has a content.`,
        'The kind "speech" or "state", or "partOf" for what belongs to an act.',
      ),
    ];
  if (!SPOKEN_OF.has(event.status)) return [];
  const same = event.content.some((id) => events.get(id)?.status === event.status);
  if (!same) return [];
  return [
    problem(
      "ST-2",
      `events[${index}].status`,
      event.status,
      `"${event.id}" has the status of what it says.`,
      `The words were said (reported, on the day they were said); their content is ${event.status}.`,
      { severity: "warning" },
    ),
  ];
}

function emptyIdentity(actor: Actor, index: number): readonly Problem[] {
  if (!actor.identity || (actor.identity.merges.length > 0 && actor.identity.note !== "")) return [];
  return [
    problem(
      "ID-1",
      `actors[${index}].identity`,
      actor.id,
      "Mentions are joined without saying which, or why.",
      '"merges" with the mentions, "basis", and a "note" with the reason.',
    ),
  ];
}

/** An unnamed speaker who is mentioned in different words has been joined from several mentions. */
function joinedMentions(context: CheckContext): readonly Problem[] {
  const mentions = new Map<Id, Set<string>>();
  return anonymousSteps(context).flatMap(({ step, path }) => {
    const actor = context.actors.get(step.actor);
    if (step.as === undefined || step.identity !== undefined || !actor || actor.identity) return [];
    const known = mentions.get(step.actor) ?? new Set();
    mentions.set(step.actor, known);
    const isNew = !known.has(foldName(step.as));
    known.add(foldName(step.as));
    if (!isNew || known.size < 2) return [];
    return [
      problem(
        "ID-1",
        `${path}.as`,
        step.as,
        `"${step.actor}" is mentioned in different words elsewhere; that both are one is not recorded.`,
        `"identity" on the step or on the actor "${step.actor}", with its basis.`,
      ),
    ];
  });
}

function namedAnonymous(context: CheckContext): readonly Problem[] {
  const named = new Map<string, Id>();
  for (const actor of context.casefile.actors) {
    if (actor.kind !== "person") continue;
    for (const name of [actor.name, ...actor.aliases]) named.set(foldName(name), actor.id);
  }
  const leaks = context.casefile.actors.flatMap((actor, i) => {
    if (actor.kind !== "anonymous-person") return [];
    const names = [actor.name, ...actor.aliases, ...(actor.identity?.merges ?? [])];
    const name = names.find((one) => named.has(foldName(one)));
    return name === undefined ? [] : [withheld(`actors[${i}]`, name)];
  });
  const steps = context.steps.flatMap(({ step, path }) =>
    step.anonymous === true && context.actors.get(step.actor)?.kind === "person"
      ? [withheld(`${path}.actor`, step.actor)]
      : [],
  );
  return [...leaks, ...steps];
}

function withheld(path: string, name: string): Problem {
  return problem(
    "ID-1",
    path,
    name,
    "A source whose name the document withholds is given the name of a person.",
    'An actor of kind "anonymous-person", called what the document calls them.',
  );
}
