import { idsOf, RELATION_TYPES, type RelationType } from "../casefile/vocabulary.ts";
import type { Fields } from "./fields.ts";

/** What programs call the kind of an edge, the surest first. */
const NAMES = ["relation", "relation_type", "relationship", "edge_type", "type", "kind"] as const;

export interface ImportedType {
  readonly type: RelationType;
  /** The file's own word for it, where it is none of ours. */
  readonly word: string | undefined;
}

/** The relation that an edge stands for; a tie that says nothing of friend or foe, where the file's word is none of ours. */
export function typeOf(fields: Fields, label: string | undefined, directed: boolean): ImportedType {
  const known = fields.take(NAMES, knownType) ?? (label === undefined ? undefined : knownType(label));
  if (known !== undefined) {
    fields.drop(["sign", "symmetric", "kind"]);
    return { type: known, word: undefined };
  }
  const word = fields.take(NAMES, (value) => (value === "" ? undefined : value)) ?? label;
  const symmetric = fields.take(["symmetric"], (value) => (value === "true" ? true : undefined));
  return { type: directed && symmetric !== true ? "tied-to" : "tied-with", word };
}

function knownType(word: string): RelationType | undefined {
  const plain = word.trim().toLowerCase();
  return idsOf(RELATION_TYPES).find((id) => id === plain || RELATION_TYPES[id].label === plain);
}
