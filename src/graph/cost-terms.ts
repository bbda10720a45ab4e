import { distanceToSegment, segmentsCross } from "./segments.ts";

/** Of length, which matters least: what belongs together is held by the grounds of the sides. */
const PULL = 1;
const CROSSING = 130;
const OVER_NODE = 110;
const OVER_LABEL = 32;
/** An edge nearer than this to a node's centre seems to belong to it. */
const NODE_RADIUS = 26;
const LABEL_BELOW = 27;
const LENGTH_UNIT = 100;
/** An enemy that is nearer than a friend. */
const WRONG_SIGN = 900;
/** Two actors in such an ellipse leave too little room for nodes and names. */
const ROOM = { x: 83, y: 69 } as const;
/** Actors of two camps nearer than they need to be, so that camps stand apart. */
const MINGLED = 200;

/** Of an edge from a to b that pulls so strongly. */
export function lengthCost(pull: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = (ax - bx) / LENGTH_UNIT;
  const dy = (ay - by) / LENGTH_UNIT;
  const square = dx * dx + dy * dy;
  return PULL * pull * (4 * Math.sqrt(square) + square);
}

/** Of the edges a-b and c-d, which share no end. */
export function crossingCost(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  if (ax < cx && ax < dx && bx < cx && bx < dx) return 0;
  if (ax > cx && ax > dx && bx > cx && bx > dx) return 0;
  if (ay < cy && ay < dy && by < cy && by < dy) return 0;
  if (ay > cy && ay > dy && by > cy && by > dy) return 0;
  return segmentsCross(ax, ay, bx, by, cx, cy, dx, dy) ? CROSSING : 0;
}

/** Of the edge a-b running over the actor p, or over its name, which is so wide by half and taken to stand below. */
export function overCost(
  px: number,
  py: number,
  halfName: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const top = py - NODE_RADIUS;
  const low = py + LABEL_BELOW;
  if ((ay < top && by < top) || (ay > low && by > low)) return 0;
  const half = halfName > NODE_RADIUS ? halfName : NODE_RADIUS;
  if ((ax < px - half && bx < px - half) || (ax > px + half && bx > px + half)) return 0;
  const near = distanceToSegment(px, py, ax, ay, bx, by);
  if (near < NODE_RADIUS) return OVER_NODE * (1.2 - near / NODE_RADIUS);
  return segmentsCross(ax, ay, bx, by, px - half, low, px + half, low) ? OVER_LABEL : 0;
}

/** Of somebody whose friend f and enemy e are so far away. */
export function signCost(fx: number, fy: number, ex: number, ey: number): number {
  return fx * fx + fy * fy < ex * ex + ey * ey ? 0 : WRONG_SIGN;
}

/**
 * Of two actors so far from each other; `crowding` is what it costs to have no room, and `reach` how far those of two
 * camps should keep apart.
 */
export function nearCost(dx: number, dy: number, sameCamp: boolean, crowding: number, reach: number): number {
  const square = (dx * dx) / (ROOM.x * ROOM.x) + (dy * dy) / (ROOM.y * ROOM.y);
  const crowded = square < 1 ? crowding * (1.2 - square) : 0;
  if (sameCamp) return crowded;
  const apart = (dx * dx + dy * dy) / (reach * reach);
  return apart < 1 ? crowded + MINGLED * (1 - apart) : crowded;
}
