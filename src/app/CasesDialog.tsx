import { Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Id } from "../casefile/types.ts";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import css from "./Cases.module.css";
import { type KeptCase, listKept, removeKept } from "./kept.dom.ts";
import { SHIPPED } from "./shipped.dom.ts";

interface Props {
  readonly current: Id | undefined;
  readonly notice?: string | undefined;
  readonly onShipped: (id: Id) => void;
  readonly onKept: (id: Id) => void;
  readonly onPick: () => void;
  readonly onRemoved: (title: string) => void;
  readonly onClose: () => void;
}

/** The cases that ship with Casus, those kept in this browser, and the way to open another. */
export function CasesDialog(props: Props): ReactNode {
  const { current, notice, onShipped, onKept, onPick, onRemoved, onClose } = props;
  const [kept, setKept] = useState<readonly KeptCase[]>([]);
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
    onRemoved(one.title);
  }

  return (
    <Modal title={say("app.cases")} closeLabel={say("app.close")} onClose={onClose}>
      {notice !== undefined && (
        <p role="status" className={css.notice}>
          {notice}
        </p>
      )}
      <section className={css.section}>
        <h3>{say("cases.shipped")}</h3>
        <ul>
          {SHIPPED.map((shipped) => (
            <li key={shipped.id}>
              <button type="button" className={css.case} onClick={() => onShipped(shipped.id)}>
                <bdi>{shipped.title}</bdi>
                {shipped.id === current && <span className={css.fine}>{say("cases.current")}</span>}
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
            <li key={one.id}>
              <button type="button" className={css.case} onClick={() => onKept(one.id)}>
                <bdi>{one.title}</bdi>
                {one.id === current && <span className={css.fine}>{say("cases.current")}</span>}
              </button>
              <button
                type="button"
                className={css.remove}
                aria-label={say("cases.remove", { title: one.title })}
                onClick={() => void remove(one)}
              >
                <Trash2 aria-hidden="true" size={16} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <button type="button" className="button" onClick={onPick}>
          {say("cases.pick")}
        </button>{" "}
        <span className={css.fine}>{say("cases.drop")}</span>
      </p>
    </Modal>
  );
}
