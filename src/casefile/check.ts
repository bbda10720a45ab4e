/** The invariants of a casefile, by name. */
import { contextOf, type DocumentTexts, type Rule } from "./check-context.ts";
import { COPIED_RULES } from "./check-copied.ts";
import { DATE_RULES } from "./check-dates.ts";
import { EVIDENCE_RULES } from "./check-evidence.ts";
import { FIGURE_RULES } from "./check-figures.ts";
import { idProblems, REFERENCE_RULES } from "./check-references.ts";
import { STATUS_RULES } from "./check-status.ts";
import type { Casefile, Problem } from "./types.ts";

/** Every rule, in the order in which problems are listed. */
export const RULES = {
  "EV-1": EVIDENCE_RULES["EV-1"],
  "EV-2": EVIDENCE_RULES["EV-2"],
  "EV-3": EVIDENCE_RULES["EV-3"],
  "EV-4": EVIDENCE_RULES["EV-4"],
  "EV-5": COPIED_RULES["EV-5"],
  ...DATE_RULES,
  "ST-1": STATUS_RULES["ST-1"],
  "ST-2": STATUS_RULES["ST-2"],
  ...FIGURE_RULES,
  "ID-1": STATUS_RULES["ID-1"],
  "CO-1": EVIDENCE_RULES["CO-1"],
  ...REFERENCE_RULES,
  "EX-1": COPIED_RULES["EX-1"],
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/**
 * Everything that is wrong with a casefile. Rules that compare it with its documents look only at those of `texts`;
 * the limits on copied words hold without them. Never throws on a casefile that fits the schema.
 */
export function checkCasefile(casefile: Casefile, texts?: DocumentTexts): readonly Problem[] {
  const context = contextOf(casefile, texts);
  return Object.values<Rule>(RULES).flatMap((rule) => rule.check(context));
}

/** The same, but for references without a target, which the parser mends and lists itself. */
export function checkAllButReferences(casefile: Casefile, texts?: DocumentTexts): readonly Problem[] {
  const context = contextOf(casefile, texts);
  return Object.entries<Rule>(RULES).flatMap(([id, rule]) =>
    id === "RL-1" ? idProblems(context) : rule.check(context),
  );
}
