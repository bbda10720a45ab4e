import { type ReactNode, useMemo } from "react";
import { say } from "../words/messages.ts";
import type { Briefing } from "./briefing.ts";
import css from "./Handout.module.css";
import { appendixOf, type PagesPer, type ProvenClaim, pagesOf } from "./handout.ts";
import { Notes } from "./Notes.tsx";
import { StagePicture } from "./StagePicture.tsx";
import type { StagePlan } from "./stage.ts";

interface Props {
  readonly briefing: Briefing;
  readonly plans: readonly StagePlan[];
  readonly per: PagesPer;
  readonly appendix: boolean;
  readonly marking: string | undefined;
  readonly source: string;
}

/** The pages of a briefing as they will be printed; letters stay letters and lines stay lines. */
export function Handout({ briefing, plans, per, appendix, marking, source }: Props): ReactNode {
  const pages = useMemo(() => pagesOf(plans, per), [plans, per]);
  return (
    <div className={css.handout}>
      {pages.map(({ key, scene }) => (
        <section key={key} className={css.page} aria-label={scene.label}>
          <StagePicture scene={scene} className={css.picture} />
        </section>
      ))}
      {appendix && <Evidence briefing={briefing} plans={plans} marking={marking} source={source} />}
    </div>
  );
}

/** A table, because browsers repeat its head and foot on every printed page. */
function Evidence({
  briefing,
  plans,
  marking,
  source,
}: Pick<Props, "briefing" | "plans" | "marking" | "source">): ReactNode {
  const { steps, caveats } = useMemo(() => appendixOf(plans), [plans]);
  return (
    <table className={css.appendix} role="presentation">
      <thead>
        <tr>
          <td>
            {marking !== undefined && <p className={css.marking}>{marking}</p>}
            <p className={css.running}>
              <bdi>{briefing.title}</bdi> · {say("briefing.appendix")}
            </p>
          </td>
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td>
            <p className={css.running}>
              <bdi>{source}</bdi>
            </p>
            {marking !== undefined && <p className={css.marking}>{marking}</p>}
          </td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td>
            <h2>{say("briefing.appendix.title")}</h2>
            <p>{say("briefing.appendix.lead")}</p>
            {steps.map(({ number, title, notes, claims }) => (
              <section key={number}>
                <h3>{say("briefing.overview.step", { number, title })}</h3>
                {notes.trim() !== "" && (
                  <div className={css.notes}>
                    <Notes markdown={notes} />
                  </div>
                )}
                <ul className={css.claims}>
                  {claims.map((claim) => (
                    <Claim key={claim.id} claim={claim} />
                  ))}
                </ul>
              </section>
            ))}
            {caveats.length > 0 && (
              <section>
                <h3>{say("briefing.caveats")}</h3>
                <ul className={css.claims}>
                  {caveats.map(({ id, title, text, chosen }) => (
                    <li key={id}>
                      <strong>
                        <bdi>{title}</bdi>
                      </strong>
                      <p>
                        <bdi>{text}</bdi>{" "}
                        {chosen !== undefined && (
                          <bdi>{say("briefing.caveat.chosen", { reading: chosen })}</bdi>
                        )}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Claim({ claim }: { readonly claim: ProvenClaim }): ReactNode {
  const { title, meta, proofs } = claim;
  return (
    <li>
      <strong>
        <bdi>{title}</bdi>
      </strong>{" "}
      <span className={css.meta}>{meta}</span>
      <ul>
        {proofs.map(({ key, chain, gist, where }) => (
          <li key={key}>
            <bdi>{say("briefing.proof", { chain, gist, where })}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
