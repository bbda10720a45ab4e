// An invented case for the graph: so many actors, three times as many relations, their positions given, so that what is
// timed is the picture and not the layout (npm run score:graph times that).
import { layoutGraph } from "../../src/graph/layout.ts";
import { makeCase } from "./make-case.mjs";

const EVENTS = 60;
const RELATIONS_PER_ACTOR = 3;

export function makeGraphCase(count) {
  const small = makeCase(EVENTS);
  const [actor] = small.actors;
  const [relation] = small.relations;
  const sides = small.sides.map((side) => side.id);
  const actors = Array.from({ length: count }, (_, i) => ({
    ...actor,
    ...small.actors[i % small.actors.length],
    id: `actor-${i}`,
    name: `Invented actor ${i}`,
    side: sides[i % sides.length],
  }));
  const relations = Array.from({ length: count * RELATIONS_PER_ACTOR }, (_, i) => {
    const source = (i * 7) % count;
    // Two of three ties stay within a side.
    const step = i % 3 === 0 ? 1 + ((i * 13) % (count - 1)) : sides.length * (1 + ((i * 5) % 9));
    return {
      ...relation,
      ...small.relations[i % small.relations.length],
      id: `relation-${i}`,
      source: `actor-${source}`,
      target: `actor-${(source + step) % count}`,
    };
  });
  // The app takes a link only to a case that it ships: this one is served in the place of the first.
  const casefile = { ...small, id: "al-qusair-2013", actors, relations };
  const { positions: _, ...unplaced } = casefile;
  return { ...casefile, positions: Object.fromEntries(layoutGraph(unplaced)) };
}

export function graphOf({ actors, relations, positions }) {
  return {
    nodes: actors.map(({ id, name }) => ({ id, name, ...positions[id] })),
    edges: relations.map(({ id, source, target }) => ({ id, source, target })),
  };
}
