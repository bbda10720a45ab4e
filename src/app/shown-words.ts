/** What of a case a picture shows, in words, for whoever gets the picture without the app. */
import { day, type Span } from "../base/day.ts";
import { spanWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";

/** "Window: 19 to 26 May 2013": the days that the window touches. */
export function windowLine({ from, to }: Span): string {
  return say("export.window", { when: spanWords(day(Math.floor(from)), day(Math.ceil(to) - 1)) });
}
