import { type CaseIndex, laneSideOf, sideOf } from "../casefile/index-case.ts";
import type { CaseEvent, Id } from "../casefile/types.ts";
import { EVENT_TYPES, idsOf, type Slot } from "../casefile/vocabulary.ts";
import { actorLabel, typeLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";

/** What a lane of the timeline stands for. */
export const LANE_BYS = ["side", "actor", "type", "place", "none"] as const;
export type LaneBy = (typeof LANE_BYS)[number];

export interface Lane {
  readonly key: string;
  readonly label: string;
  /** One or two letters, where the lane is a side's or its actor has one. */
  readonly tag?: string;
  readonly slot?: Slot;
}

export interface LanePlan {
  readonly lanes: readonly Lane[];
  /** Index of the lane of each event. */
  readonly laneOf: ReadonlyMap<Id, number>;
}

const REST = "-";

/** Every lane that holds an event, in the casefile's order, and the lane of each event: that of its first participant of the kind. */
export function planLanes(index: CaseIndex, by: LaneBy): LanePlan {
  const keys = index.casefile.events.map((event) => [event.id, keyOf(index, event, by)] as const);
  const used = new Set(keys.map(([, key]) => key));
  const lanes = possibleLanes(index, by).filter((lane) => used.has(lane.key));
  const at = new Map(lanes.map((lane, i) => [lane.key, i]));
  return { lanes, laneOf: new Map(keys.map(([id, key]) => [id, at.get(key) ?? 0])) };
}

function keyOf(index: CaseIndex, event: CaseEvent, by: LaneBy): string {
  switch (by) {
    case "side":
      return laneSideOf(index, event) ?? REST;
    case "actor":
      return event.participants[0]?.actor ?? REST;
    case "type":
      return event.type;
    case "place":
      return event.places[0] ?? REST;
    case "none":
      return REST;
  }
}

function possibleLanes(index: CaseIndex, by: LaneBy): readonly Lane[] {
  const { casefile } = index;
  switch (by) {
    case "side":
      return [
        ...casefile.sides.map((side) => ({ key: side.id, label: side.name, tag: side.tag, slot: side.slot })),
        { key: REST, label: say("timeline.lane.noSide") },
      ];
    case "actor":
      return [
        ...casefile.actors.map((actor): Lane => {
          const side = sideOf(index, actor.id);
          const lane = { key: actor.id, label: actorLabel(actor) };
          return side === undefined ? lane : { ...lane, tag: side.tag, slot: side.slot };
        }),
        { key: REST, label: say("timeline.lane.noActor") },
      ];
    case "type":
      return idsOf(EVENT_TYPES).map((type) => ({ key: type, label: typeLabel(type) }));
    case "place":
      return [
        ...casefile.places.map((place) => ({ key: place.id, label: place.name })),
        { key: REST, label: say("timeline.lane.noPlace") },
      ];
    case "none":
      return [{ key: REST, label: say("timeline.lane.all") }];
  }
}
