import type { ReactNode } from "react";
import type { Id } from "../casefile/types.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { Modal } from "../theme/Modal.tsx";
import { whenWords } from "../words/dates.ts";
import { statusLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import css from "./ClusterList.module.css";
import type { TimelineModel } from "./model.ts";
import { clusterWords } from "./scene.ts";

interface Props {
  readonly model: TimelineModel;
  readonly ids: readonly Id[];
  readonly onSelect: (id: Id) => void;
  readonly onClose: () => void;
}

/** The events of a cluster, to choose one. */
export function ClusterList({ model, ids, onSelect, onClose }: Props): ReactNode {
  const items = ids.flatMap((id) => model.byId.get(id) ?? []);
  return (
    <Modal title={clusterWords(items)} closeLabel={say("app.close")} onClose={onClose}>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => onSelect(item.id)}>
              <Glyph type={item.type} status={item.event.status} />
              <span>
                <bdi>{item.event.title}</bdi>
                <small>
                  {statusLabel(item.event.status)}, {whenWords(item.event.when)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
