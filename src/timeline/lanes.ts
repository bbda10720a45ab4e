/** What a lane of the timeline stands for. */
export const LANE_BYS = ["side", "actor", "type", "place", "none"] as const;
export type LaneBy = (typeof LANE_BYS)[number];
