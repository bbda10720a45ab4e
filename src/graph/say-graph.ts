import type { Relation } from "../casefile/types.ts";
import { fitText, TYPE } from "../theme/type-scale.ts";
import { relationLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import type { Change } from "./change-marks.ts";
import type { Reason } from "./outside.ts";

/** Room for the words of others along an edge, in px. */
const MOST = 180;

/** What stands along an edge in focus; the status only where it did not simply happen. A bare tie has its file's word. */
export function edgeWords({ type, status, topic }: Relation): string {
  const bare = type === "tied-to" || type === "tied-with";
  const label = bare && topic !== undefined ? fitText(topic, MOST, TYPE.meta, 600) : relationLabel(type);
  if (status === "reported") return label;
  return say("graph.edge", { type: label, status: statusLabel(status) });
}

/** With the reason why it is dim, where it is so by the reader's choice. */
export function withReason(words: string, reason: Reason | undefined): string {
  return reason === undefined ? words : say("graph.outside", { words, reason });
}

/** With what is other about it than on the day before. */
export function withChange(words: string, change: Change | undefined): string {
  return change === undefined ? words : say("graph.changed", { words, change });
}
