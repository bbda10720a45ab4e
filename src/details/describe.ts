import { unreachable } from "../base/assert.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Target } from "../scene/scene.ts";
import { describeActor } from "./describe-actor.ts";
import { describeDocument } from "./describe-document.ts";
import { describeEvent } from "./describe-event.ts";
import { describeFigure } from "./describe-figure.ts";
import { describePlace } from "./describe-place.ts";
import { describeRelation } from "./describe-relation.ts";
import type { Detail } from "./detail.ts";

/** What to show of a thing; undefined when the case does not hold it. */
export function describeTarget(target: Target, index: CaseIndex): Detail | undefined {
  switch (target.kind) {
    case "event":
      return described(index.events.get(target.id), index, describeEvent);
    case "actor":
      return described(index.actors.get(target.id), index, describeActor);
    case "relation":
      return described(index.relations.get(target.id), index, describeRelation);
    case "figure":
      return described(index.figures.get(target.id), index, describeFigure);
    case "place":
      return described(index.places.get(target.id), index, describePlace);
    case "document":
      return described(index.documents.get(target.id), index, describeDocument);
    default:
      return unreachable(target.kind);
  }
}

function described<T>(
  thing: T | undefined,
  index: CaseIndex,
  make: (thing: T, index: CaseIndex) => Detail,
): Detail | undefined {
  return thing === undefined ? undefined : make(thing, index);
}
