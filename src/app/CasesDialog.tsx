import { Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Id } from "../casefile/types.ts";
import type { Ready } from "../state/state.ts";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import { SINGLE } from "./build.dom.ts";
import css from "./Cases.module.css";
import { type KeptCase, listKept, removeKept } from "./kept.dom.ts";
import { SHIPPED } from "./shipped.dom.ts";

/** The case on the screen, and where it came from. */
export interface OpenCase {
  readonly id: Id;
  readonly title: string;
  readonly origin: Ready["origin"];
}

interface Props {
  readonly current: OpenCase | undefined;
  readonly notice?: string | undefined;
  readonly onShipped: (id: Id) => void;
  readonly onKept: (id: Id) => void;
  readonly onPick: () => void;
  readonly onRemoved: (id: Id) => void;
  readonly onClose: () => void;
}

/** The cases that ship with Casus, those kept in this browser, and the way to open another. */
export function CasesDialog(props: Props): ReactNode {
  const { current, notice, onShipped, onKept, onPick, onRemoved, onClose } = props;
  const [kept, setKept] = useState<readonly KeptCase[]>([]);
  const [removed, setRemoved] = useState<string>();
  const pick = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let gone = false;
    void listKept().then((list) => {
      if (!gone) setKept(list);
    });
    return () => {
      gone = true;
    };
  }, []);

  async function remove(one: KeptCase) {
    await removeKept(one.id);
    setKept((list) => list.filter((other) => other.id !== one.id));
    setRemoved(one.title);
    onRemoved(one.id);
    pick.current?.focus();
  }

  return (
    <Modal title={say("app.cases")} closeLabel={say("app.close")} onClose={onClose}>
      {notice !== undefined && (
        <p role="status" className={css.notice}>
          {notice}
        </p>
      )}
      <section className={css.section}>
        <h3>{say(SINGLE ? "cases.embedded" : "cases.shipped")}</h3>
        <ul>
          {SHIPPED.map((shipped) => (
            <li key={shipped.id}>
              <button type="button" className={css.case} onClick={() => onShipped(shipped.id)}>
                <bdi>{shipped.title}</bdi>
                {current?.origin === "shipped" && shipped.id === current.id && (
                  <span className={css.open}>{say("cases.current")}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.section}>
        <h3>{say("cases.kept")}</h3>
        {kept.length === 0 && <p className={css.fine}>{say("cases.kept.none")}</p>}
        <ul>
          {kept.map((one) => (
            <Kept
              key={one.id}
              kept={one}
              open={current?.origin === "kept" && one.id === current.id}
              onOpen={() => onKept(one.id)}
              onRemove={() => void remove(one)}
            />
          ))}
        </ul>
        <p role="status" className={css.fine}>
          {removed === undefined ? "" : say("cases.removed", { title: removed })}
        </p>
        {current?.origin === "memory" && (
          <p className={css.fine}>{say("cases.memory", { title: current.title })}</p>
        )}
      </section>
      <p>
        <button ref={pick} type="button" className="button" onClick={onPick}>
          {say("cases.pick")}
        </button>{" "}
        <span className={css.fine}>{say("cases.drop")}</span>
      </p>
    </Modal>
  );
}

interface KeptProps {
  readonly kept: KeptCase;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** A kept case, with the file that it came from; removing it is asked about in place. */
function Kept({ kept, open, onOpen, onRemove }: KeptProps): ReactNode {
  const [asking, setAsking] = useState<"no" | "yes" | "was">("no");
  const { file, title } = kept;
  return (
    <li>
      <button type="button" className={css.case} onClick={onOpen}>
        <span>
          <bdi>{title}</bdi>{" "}
          <bdi className={css.fine}>
            {file === undefined ? say("cases.kept.copy") : say("cases.kept.file", { file })}
          </bdi>
        </span>
        {open && <span className={css.open}>{say("cases.current")}</span>}
      </button>
      {asking !== "yes" ? (
        <button
          type="button"
          className={css.remove}
          // The focus comes back from the question.
          ref={asking === "was" ? focus : undefined}
          aria-label={say("cases.remove", { title })}
          onClick={() => setAsking("yes")}
        >
          <Trash2 aria-hidden="true" size={16} />
        </button>
      ) : (
        <div className={css.ask} role="group" aria-label={say("cases.remove", { title })}>
          <p>{say("cases.remove.ask", { open: String(open) })}</p>
          <button type="button" className="button" onClick={onRemove}>
            {say("cases.remove.yes")}
          </button>
          <button type="button" className="button" ref={focus} onClick={() => setAsking("was")}>
            {say("cases.remove.no")}
          </button>
        </div>
      )}
    </li>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
