import { ChevronLeft, Printer } from "lucide-react";
import { type ReactNode, useId, useMemo, useState } from "react";
import { Handout } from "../briefing/Handout.tsx";
import type { PagesPer } from "../briefing/handout.ts";
import { planStage } from "../briefing/stage.ts";
import { markingOf } from "../briefing/step-view.ts";
import { impliedHighest, limitsIn } from "../casefile/markings.ts";
import type { Briefing } from "../casefile/types.ts";
import type { Ready } from "../state/state.ts";
import { setSession } from "../state/store.ts";
import { say } from "../words/messages.ts";
import { fullSourceLine } from "../words/sources.ts";
import type { App } from "./boot.dom.ts";
import { briefingUpTo } from "./briefing-up-to.ts";
import { HandlingChoice } from "./HandlingChoice.tsx";
import { HandoutFiles } from "./HandoutFiles.tsx";
import css from "./HandoutScreen.module.css";
import type { Limit } from "./shown-up-to.ts";
import { useInputs } from "./use-inputs.tsx";

interface Props {
  readonly app: App;
  readonly data: Ready;
  readonly briefing: Briefing;
}

/** The pages of a briefing as they leave the app: printed, as slides, or as one file. */
export function HandoutScreen({ app, data, briefing }: Props): ReactNode {
  const [per, setPer] = useState<PagesPer>("step");
  const [appendix, setAppendix] = useState(true);
  const field = useId();
  const whole = useMemo(() => ({ ...data.index.casefile, briefings: [briefing] }), [data, briefing]);
  const markings = useMemo(() => limitsIn(whole), [whole]);
  const [limit, setLimit] = useState<Limit>(() => {
    const highest = impliedHighest(whole);
    return highest === undefined ? "all" : { highest };
  });
  const going = useMemo(() => briefingUpTo(data, briefing, limit), [data, briefing, limit]);
  const { inputs, fresh } = useInputs(going.briefing, going, going.ask);
  // Nothing is shown or saved of what was chosen before.
  const plans = useMemo(() => (fresh ? inputs?.map(planStage) : undefined), [inputs, fresh]);
  return (
    <main className={css.screen} aria-label={say("briefing.handOut.title", { title: briefing.title })}>
      <header className={css.bar}>
        <button
          type="button"
          className={css.back}
          onClick={() => setSession(app.store, { handingOut: undefined })}
        >
          <ChevronLeft aria-hidden="true" size={16} /> {say("briefing.handOut.back")}
        </button>
        <h1>{say("briefing.handOut.title", { title: briefing.title })}</h1>
        <div className={css.choices}>
          <label htmlFor={`${field}-per`}>{say("briefing.pages")}</label>
          <select
            id={`${field}-per`}
            value={per}
            onChange={(event) => setPer(event.target.value === "build" ? "build" : "step")}
          >
            <option value="step">{say("briefing.pages.step")}</option>
            <option value="build">{say("briefing.pages.build")}</option>
          </select>
          <label className={css.check}>
            <input
              type="checkbox"
              checked={appendix}
              onChange={(event) => setAppendix(event.target.checked)}
            />
            {say("briefing.appendix.with")}
          </label>
        </div>
        <div className={css.files}>
          <button type="button" className="primary-button" onClick={() => window.print()}>
            <Printer aria-hidden="true" size={15} /> {say("briefing.print")}
          </button>
          {plans && going.briefing && (
            <HandoutFiles going={going} briefing={going.briefing} plans={plans} version={data.hash()} />
          )}
        </div>
        {markings.length > 0 && (
          <HandlingChoice markings={markings} limit={limit} result={going} onChoose={setLimit} />
        )}
      </header>
      {going.briefing === undefined ? (
        <p role="status">{say("briefing.leftOut")}</p>
      ) : plans === undefined ? (
        <p role="status">{say("app.loading", { what: briefing.title })}</p>
      ) : (
        <Handout
          briefing={going.briefing}
          plans={plans}
          per={per}
          appendix={appendix}
          marking={markingOf(going.briefing, going.index)}
          source={fullSourceLine(going.index)}
        />
      )}
    </main>
  );
}
