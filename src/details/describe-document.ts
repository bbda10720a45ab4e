import type { CaseIndex } from "../casefile/index-case.ts";
import type { SourceDocument } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import { ambiguitiesOf, dateDetail } from "./common.ts";
import type { Detail } from "./detail.ts";
import { actorEntry, fact, section } from "./entries.ts";

/** The document itself; its paragraphs stand in the passage pane. */
export function describeDocument(document: SourceDocument, index: CaseIndex): Detail {
  return {
    target: { kind: "document", id: document.id },
    kicker: say("details.document"),
    heading: document.title,
    dates: [
      dateDetail(index, document.published, say("details.published")),
      dateDetail(index, document.reference, say("details.reference")),
    ],
    facts: [
      ...section("publisher", say("details.publisher"), [actorEntry(index, document.publisher)]),
      ...fact("language", say("details.language"), document.language),
      ...fact("rights", say("details.rights"), document.rights),
    ],
    sections: [],
    more: [],
    ambiguities: ambiguitiesOf(index, document.ambiguities),
    evidence: [],
  };
}
