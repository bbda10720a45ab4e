/** What the status of one thing means, given who says so. */
import { isWithoutSource } from "../casefile/corroboration.ts";
import type { CaseEvent, Evidence, Id } from "../casefile/types.ts";
import type { Interest, Status } from "../casefile/vocabulary.ts";
import { statusMeaning, toldMeaning } from "./labels.ts";
import { say } from "./messages.ts";

/** Who stands for something that is told as so. */
export type Voice = "document" | "speaker" | "outsider" | "file" | "other";

const PARTIES: ReadonlySet<Interest | undefined> = new Set<Interest>(["conflict-party", "party-ally"]);

/**
 * The document itself where a chain has one step; else the one who speaks in the event; else a source that is no party to
 * the conflict, unless every chain goes back to a party. Of what was imported, the file does, and nobody else.
 */
export function voiceOf(evidence: readonly Evidence[], speakers: readonly Id[] = []): Voice {
  if (evidence.length > 0 && evidence.every(isWithoutSource)) return "file";
  if (evidence.some(({ attribution }) => attribution.length === 1)) return "document";
  const origins = evidence.flatMap(({ attribution }) => attribution.at(-1) ?? []);
  if (origins.some(({ actor }) => speakers.includes(actor))) return "speaker";
  return origins.some(({ interest }) => !PARTIES.has(interest)) ? "outsider" : "other";
}

export function eventMeaning(event: CaseEvent): string {
  if (event.status !== "reported" || event.polarity === "negative") return toldMeaning(event);
  const speakers = event.participants.flatMap(({ actor, role }) => (role === "speaker" ? [actor] : []));
  return say("words.reported", { voice: voiceOf(event.evidence, speakers), event: "yes" });
}

/** For a relation or a figure: it is so, rather than it took place. */
export function standingMeaning(status: Status, evidence: readonly Evidence[]): string {
  if (status === "reported") return say("words.reported", { voice: voiceOf(evidence), event: "no" });
  return status === "claimed" && voiceOf(evidence) !== "file"
    ? say("words.claimed.standing")
    : statusMeaning(status);
}
