import type { CaseIndex } from "../casefile/index-case.ts";
import { say } from "../words/messages.ts";
import { fullSourceLine } from "../words/sources.ts";

/** Before the handling line where a format has only a place for free text; importers know it. */
const HANDLING = "handling: ";

export interface About {
  /** Title, finding and sources in one paragraph. */
  readonly description: string;
  /** `handling: EXERCISE - INVENTED`, where the case has a handling line. */
  readonly handling: string | undefined;
}

/** What a file of data says of the case that it was written from. */
export function aboutCase(index: CaseIndex): About {
  const { title, headline, marking } = index.casefile;
  return {
    description: say("export.about", { title, headline, source: fullSourceLine(index) }),
    handling: marking === undefined ? undefined : HANDLING + marking,
  };
}
