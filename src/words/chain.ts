/** The way of a claim from the publication that prints it to the one who said it first, in words. */
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Attribution, Id } from "../casefile/types.ts";
import { whenPhrase } from "./dates.ts";
import { actorLabel, interestLabel, modeLabel } from "./labels.ts";
import { say } from "./messages.ts";

export interface ChainLink {
  readonly actor: Id;
  readonly name: string;
  /** How the text calls the speaker, where it does not name them so: "the U.S. diplomat". */
  readonly as?: string;
  readonly verb: string;
  readonly mode: string;
  readonly interest?: string;
  readonly saidOn?: string;
  /** The document withholds the name. */
  readonly unnamed: boolean;
  /** How it is known that this is the same one as elsewhere, where the text does not say so. */
  readonly identity?: "inferred" | "external";
}

/** The links in order: the first is the publication, the last one said it first. */
export function chainLinks(attribution: readonly Attribution[], index: CaseIndex): readonly ChainLink[] {
  return attribution.map((step) => ({
    actor: step.actor,
    name: nameOf(index, step.actor),
    verb: step.verb,
    mode: modeLabel(step.mode),
    unnamed: step.anonymous === true,
    ...(step.as === undefined ? {} : { as: step.as }),
    ...(step.interest === undefined ? {} : { interest: interestLabel(step.interest) }),
    ...(step.saidOn === undefined ? {} : { saidOn: whenPhrase(step.saidOn) }),
    ...(step.identity === undefined || step.identity === "explicit" ? {} : { identity: step.identity }),
  }));
}

/** "Bloomberg, citing U.S. official (“the U.S. diplomat”, unnamed), citing rebels". */
export function chainWords(attribution: readonly Attribution[], index: CaseIndex): string {
  return chainLinks(attribution, index)
    .map(linkWords)
    .reduce((earlier, later) => (earlier === "" ? later : say("words.chain.cites", { earlier, later })), "");
}

/** "U.S. official (“the U.S. diplomat”, unnamed)". */
export function linkWords(link: ChainLink): string {
  const notes = [
    ...(link.as === undefined ? [] : [say("words.chain.as", { as: link.as })]),
    ...linkNotes(link),
  ];
  return notes.length === 0
    ? link.name
    : say("words.chain.link", { name: link.name, notes: notes.join(", ") });
}

/** What must be known about who speaks: unnamed, identity inferred or from outside the document. */
export function linkNotes({ unnamed, identity }: ChainLink): readonly string[] {
  return [
    ...(unnamed ? [say("words.chain.unnamed")] : []),
    ...(identity === undefined ? [] : [say(`words.chain.${identity}`)]),
  ];
}

function nameOf(index: CaseIndex, id: Id): string {
  const actor = index.actors.get(id);
  return actor === undefined ? id : actorLabel(actor);
}
