import { type ReactNode, useState } from "react";
import { say } from "../words/messages.ts";
import { numberWords } from "../words/numbers.ts";
import type { Claim } from "./claims.ts";
import css from "./Mismatch.module.css";
import { type CueCheck, checkCues, type TextMatch } from "./opened-text.ts";

interface Props {
  readonly match: Extract<TextMatch, { kind: "mismatch" }>;
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** The opened text is another one: by which fingerprint and size, and where the cues of the passages stand in it. */
export function Mismatch({ match, text, claims }: Props): ReactNode {
  const [looking, setLooking] = useState(false);
  return (
    <section className={css.mismatch} role="alert" aria-label={say("evidence.mismatch")}>
      <h3>{say("evidence.mismatch")}</h3>
      <p>{say("evidence.mismatch.text")}</p>
      <dl>
        <dt>{say("evidence.mismatch.expected")}</dt>
        <dd>
          {say("evidence.mismatch.print", { print: match.expected, bytes: numberWords(match.expectedBytes) })}
        </dd>
        <dt>{say("evidence.mismatch.got")}</dt>
        <dd>{say("evidence.mismatch.print", { print: match.got, bytes: numberWords(match.gotBytes) })}</dd>
      </dl>
      {looking ? (
        <Cues checks={checkCues(text, claims)} />
      ) : (
        <button type="button" className={css.button} onClick={() => setLooking(true)}>
          {say("evidence.cues.look")}
        </button>
      )}
    </section>
  );
}

function Cues({ checks }: { readonly checks: readonly CueCheck[] }): ReactNode {
  const count = (found: CueCheck["found"]) => checks.filter((check) => check.found === found).length;
  const off = count("nowhere") === checks.length ? [] : checks.filter(({ found }) => found !== "here");
  return (
    <>
      <p>
        {say("evidence.cues.counts", {
          all: checks.length,
          here: count("here"),
          elsewhere: count("elsewhere"),
          nowhere: count("nowhere"),
        })}
      </p>
      <ul>
        {off.map(({ claim, at }) => (
          <li key={claim.key} dir="auto">
            {say("evidence.cues.missing", { cue: claim.passage.cue })}{" "}
            {at === undefined
              ? say("evidence.cues.nowhere")
              : say("evidence.cues.elsewhere", { at: numberWords(at + 1) })}
          </li>
        ))}
      </ul>
    </>
  );
}
