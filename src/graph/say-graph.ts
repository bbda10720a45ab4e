import type { Relation } from "../casefile/types.ts";
import { relationLabel, statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";

/** What stands along an edge in focus; the status only where it did not simply happen. */
export function edgeWords({ type, status }: Relation): string {
  const label = relationLabel(type);
  if (status === "reported") return label;
  return say("graph.edge", { type: label, status: statusLabel(status) });
}
